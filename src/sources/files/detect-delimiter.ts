import { parse } from 'csv-parse/sync'

export const delimiters = [';', '\t', '|', ','] as const
export type Delimiter = (typeof delimiters)[number]

const SAMPLE_LETTERS = 60_000

/**
 * The sign between the columns: the one that cuts most rows of a sample into the same number of columns, more than one.
 * A table of one column has none; a semicolon is then as good as any.
 */
export function detectDelimiter(sample: string): Delimiter {
  // The last line may be cut in the middle.
  const whole = sample.length < SAMPLE_LETTERS ? sample : sample.slice(0, sample.lastIndexOf('\n', SAMPLE_LETTERS) + 1)
  const scored = delimiters.map((delimiter) => ({ delimiter, score: evenness(whole, delimiter) }))
  const best = scored.toSorted((one, other) => other.score - one.score)[0]
  return best === undefined || best.score <= 0 ? ';' : best.delimiter
}

function evenness(sample: string, delimiter: Delimiter): number {
  const widths = widthsOf(sample, delimiter)
  if (widths.length === 0) return 0
  const counts = new Map<number, number>()
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
  const [width, rows] = [...counts].toSorted((one, other) =>
    other[1] === one[1] ? other[0] - one[0] : other[1] - one[1],
  )[0] ?? [1, 0]
  return (rows / widths.length) * (1 + Math.log2(width) / 10)
}

function widthsOf(sample: string, delimiter: Delimiter): number[] {
  try {
    const rows: string[][] = parse(sample, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      bom: true,
    })
    return rows.filter((row) => row.some((cell) => cell.trim() !== '')).map((row) => row.length)
  } catch {
    // A sample that cannot be cut this way (an open quotation mark) says nothing for this delimiter.
    return []
  }
}
