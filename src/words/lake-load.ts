import { MOST_NAMED } from '#core/economy/activities/unlinked-classes.ts'
import type { UnlinkedClasses } from '#core/economy/activities/unlinked-classes.ts'
import type { Language } from '#core/values/language.ts'
import { formatNumber } from './format.ts'
import { plainly } from './lake-trouble.ts'
import { isMessageKey, say } from './say.ts'

type Part = { readonly places: readonly string[] | null; readonly activities: readonly string[] | null }
type Note = { readonly code: string; readonly rows: number; readonly examples: readonly string[] }
type Totals = {
  readonly rows: number
  readonly firms: number | null
  readonly measures: { readonly [measure: string]: number }
}
/** What a file changes in a period against what was held. */
export type Change = {
  readonly slice: string
  readonly before: Totals | null
  readonly after: Totals
  readonly appeared: number
  readonly vanished: number
  readonly corrected: number
}

/** What a file is complete for, when it is not for all: one municipality, one activity. */
export function sayParts(language: Language, covers: readonly Part[]): string {
  const parts = covers.flatMap(({ places, activities }) => [
    ...(places === null ? [] : [say(language, 'economy.lake.part.places', { names: places.map(plainly).join(', ') })]),
    ...(activities === null
      ? []
      : [say(language, 'economy.lake.part.activities', { codes: activities.map(plainly).join(', ') })]),
  ])
  return parts.length === 0 ? say(language, 'economy.lake.part.unnamed') : parts.join('; ')
}

/** Something to know of rows that were kept. */
export function sayLoadNote(language: Language, { code, rows, examples }: Note): string {
  const key = `economy.lake.note.${code}`
  const told = examples.length === 0 ? 'none' : examples.map(plainly).join(', ')
  return isMessageKey(key) ? say(language, key, { count: rows, examples: told }) : `${code}: ${rows}`
}

/** What a load changed in one slice, against what was there. */
export function sayChange(language: Language, { slice, before, after, appeared, vanished, corrected }: Change): string {
  if (before === null) return say(language, 'economy.lake.change.first', { slice, rows: after.rows })
  const number = (value: number | null) => (value === null ? '–' : formatNumber(language, value, 0))
  const sums = Object.entries(after.measures).map(([measure, sum]) => {
    const key = `economy.lake.measure.${measure}`
    return say(language, 'economy.lake.change.sum', {
      name: isMessageKey(key) ? say(language, key) : measure,
      before: number(before.measures[measure] ?? null),
      after: number(sum),
    })
  })
  return say(language, 'economy.lake.change', {
    slice,
    rowsBefore: number(before.rows),
    rows: number(after.rows),
    firmsBefore: number(before.firms),
    firms: number(after.firms),
    appeared: number(appeared),
    vanished: number(vanished),
    corrected: number(corrected),
    sums: sums.join(''),
  })
}

/** Classes of an edition that the correspondence leads nowhere, where numbers of firms become unknown by it. */
export function sayUnlinked(language: Language, { version, codes }: UnlinkedClasses): string {
  return say(language, 'economy.firms.unlinked', {
    version,
    count: codes.length,
    codes: codes.slice(0, MOST_NAMED).join(', '),
  })
}
