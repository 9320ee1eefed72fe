import { parseArgs } from 'node:util'

export type SizeName = 'tenth' | 'whole'
export type EngineName = 'embedded' | 'server'

export const partNames = ['register', 'rules', 'disclosure', 'drafts', 'study', 'effect', 'economy', 'lake', 'scale'] as const
export type PartName = (typeof partNames)[number]

export type BenchOptions = {
  /** What is measured: the pages and deeds of the register, the verdicts of rule sets, the tables of disclosure control, drafts of returns, a study of a large country, effects of support, measures of the economy, its mass data, the same rows here and on servers. */
  readonly parts: readonly PartName[]
  readonly sizes: readonly SizeName[]
  readonly engines: readonly EngineName[]
  /** How long each page is pressed, in seconds. */
  readonly seconds: number
  /** How long the whole run may take; what does not fit is left out and told. Null = as long as its sizes allow. */
  readonly minutes: number | null
  readonly writesReport: boolean
}

/** The whole is the country that the figures are promised for; the tenth shows how they grow. */
export const sizes = {
  tenth: { clusters: 150, organisations: 15_000, minutes: 5, rulesMinutes: 5 },
  whole: { clusters: 1_500, organisations: 150_000, minutes: 25, rulesMinutes: 25 },
} as const satisfies {
  readonly [size in SizeName]: { clusters: number; organisations: number; minutes: number; rulesMinutes: number }
}

const usage = `npm run bench -- [--only ${partNames.join('|')}] [--size tenth|whole|both] [--engine embedded|server|both] [--seconds N] [--minutes N] [--no-report]`

export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      size: { type: 'string', default: 'both' },
      engine: { type: 'string', default: 'both' },
      seconds: { type: 'string', default: '3' },
      minutes: { type: 'string' },
      'no-report': { type: 'boolean', default: false },
    },
  })
  const seconds = Number(values.seconds)
  if (!(seconds >= 1 && seconds <= 120)) throw new RangeError(usage)
  const minutes = values.minutes === undefined ? null : Number(values.minutes)
  if (minutes !== null && !(minutes >= 1 && minutes <= 240)) throw new RangeError(usage)
  return {
    parts: values.only === undefined ? partNames : [partNames.find((part) => part === values.only) ?? refuse()],
    minutes,
    sizes:
      values.size === 'both' ? ['tenth', 'whole'] : values.size === 'tenth' || values.size === 'whole' ? [values.size] : refuse(),
    engines:
      values.engine === 'both'
        ? ['embedded', 'server']
        : values.engine === 'embedded' || values.engine === 'server'
          ? [values.engine]
          : refuse(),
    seconds,
    writesReport: !values['no-report'],
  }
}

function refuse(): never {
  throw new RangeError(usage)
}
