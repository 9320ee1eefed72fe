/**
 * The classes of NACE Rev. 2 that an activity of Rev. 2.1 had before 2025; most kept their numbers. The first is the usual one.
 * (Eurostat, correspondence table.)
 */
export function before2025(code: string): readonly [string, ...string[]] {
  return classesBefore[code] ?? [code]
}

/** Version 2.1 → version 2. */
const classesBefore: { readonly [code: string]: readonly [string, ...string[]] } = {
  '14.21': ['14.13', '14.19'],
  '16.11': ['16.10'],
  '25.62': ['25.72'],
  '30.31': ['30.30'],
  '31.00': ['31.09', '31.01', '31.02'],
  '35.12': ['35.11'],
  '38.21': ['38.32', '38.31'],
  '41.00': ['41.20'],
  '43.41': ['43.91'],
  '46.83': ['46.73'],
  '47.81': ['45.11'],
  '56.11': ['56.10'],
  '62.10': ['62.01'],
  '62.20': ['62.02', '62.03'],
  '62.90': ['62.09'],
  '63.10': ['63.11'],
  '70.20': ['70.22'],
  '72.10': ['72.19', '72.11'],
  '80.01': ['80.10'],
  '85.40': ['85.42'],
  '86.99': ['86.90'],
  '90.31': ['90.04'],
  '91.21': ['91.02'],
  '95.31': ['45.20'],
  '96.21': ['96.02'],
}
