import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'
import type { EconomySpace } from './space-data.ts'

/** Kinds of activities that the industry space tells apart by colour, each up to the division before `before`. */
const kinds = [
  { id: 'fields', before: 4 },
  { id: 'industry', before: 34 },
  { id: 'building', before: 44 },
  { id: 'trade', before: 48 },
  { id: 'transport', before: 57 },
  { id: 'knowledge', before: 64 },
  { id: 'business', before: 83 },
  { id: 'public', before: 100 },
] as const

/** The place of an activity's colour; of groups and sections, which have no division, all are alike. */
export function kindOfActivity(activity: string): number {
  const division = divisionOf(activity)
  return division === null ? 0 : kinds.findIndex(({ before }) => division < before)
}

/** The kinds that are in a drawing, for its key; none where activities are not told apart. */
export function kindsOfSpace({ nodes }: EconomySpace): number[] {
  const found = nodes.flatMap(({ activity }) => (divisionOf(activity) === null ? [] : [kindOfActivity(activity)]))
  return [...new Set(found)].toSorted((one, other) => one - other)
}

export function sayKind(language: Language, kind: number): string {
  return say(language, `economy.space.kind.${kinds[kind]?.id ?? 'public'}`)
}

function divisionOf(activity: string): number | null {
  const digits = /^\d{2}/.exec(activity)?.[0]
  return digits === undefined ? null : Number(digits)
}
