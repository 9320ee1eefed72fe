import { covers } from '#core/statements/span.ts'
import type { Day, FuzzyDate, Rank, SourceId, Span, StatementValue } from '#core/statements/statement.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import type { Localised } from '#core/values/language.ts'
import type { PropertyId } from './properties.ts'

/** One segment of the projection with what a page shows beside its value. `statement` opens the receipt. */
export type Shown = Span & {
  readonly subject: string
  readonly property: string
  readonly item: string
  readonly value: StatementValue
  readonly statement: number
  readonly source: SourceId
  readonly validFrom: FuzzyDate | null
  readonly validTo: FuzzyDate | null
  readonly rank: Exclude<Rank, 'withdrawn'>
  readonly ours: boolean
  readonly voices: number
  readonly contested: boolean
}

/** The segments of a property that hold on a day. */
export function shownOn(segments: readonly Shown[], property: PropertyId, day: Day): Shown[] {
  return segments.filter((segment) => segment.property === property && covers(segment, day))
}

/** The one value of a property on a day that is a text; undefined when there is none or its absence is stated. */
export function textOn(segments: readonly Shown[], property: PropertyId, day: Day): string | undefined {
  const value = shownOn(segments, property, day)[0]?.value
  return typeof value === 'string' ? value : undefined
}

/** The texts of all items of a property on a day (codes, references). */
export function textsOn(segments: readonly Shown[], property: PropertyId, day: Day): string[] {
  return shownOn(segments, property, day).flatMap((segment) => (typeof segment.value === 'string' ? [segment.value] : []))
}

/** A text in languages on a day, put together from its statements in each language. */
export function wordsOn(segments: readonly Shown[], property: PropertyId, day: Day): Localised {
  const words: { lt?: string; en?: string } = {}
  for (const { value } of shownOn(segments, property, day)) {
    if (typeof value !== 'object' || isAbsentValue(value)) continue
    if ('lt' in value && typeof value.lt === 'string') words.lt ??= value.lt
    if ('en' in value && typeof value.en === 'string') words.en ??= value.en
  }
  return words
}

/** A part of a record value that is a text. */
export function partOf(value: StatementValue, part: string): string | undefined {
  if (typeof value !== 'object' || isAbsentValue(value)) return undefined
  const found = Object.entries(value).find(([name]) => name === part)?.[1]
  return typeof found === 'string' ? found : undefined
}
