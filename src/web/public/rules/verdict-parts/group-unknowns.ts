import type { Unknown } from '#core/rules/verdict.ts'
import type { SubjectId } from '#core/statements/statement.ts'

export type FactUnknown = Extract<Unknown, { kind: 'fact' }>

/** Unknown facts that are asked of several rows or years alike, and the others one by one. */
export type UnknownGroup =
  | { readonly kind: 'one'; readonly unknown: Unknown }
  | {
      readonly kind: 'alike'
      readonly asked: FactUnknown
      readonly years: readonly number[]
      readonly subjects: readonly SubjectId[]
    }
  | { readonly kind: 'memberships'; readonly members: readonly SubjectId[] }

/** The same fact of many members is one line with their names; what is unknown of the cluster itself comes first. */
export function groupUnknowns(unknowns: readonly Unknown[]): UnknownGroup[] {
  return [...Map.groupBy(unknowns, keyOf).values()].flatMap(grouped).toSorted((one, other) => sizeOf(one) - sizeOf(other))
}

function keyOf(unknown: Unknown): string {
  if (unknown.kind === 'membership') return 'membership'
  if (unknown.kind !== 'fact') return JSON.stringify(unknown)
  const { property, part, with: match, why } = unknown
  return JSON.stringify([property, part, match, why])
}

function grouped(alike: readonly Unknown[]): UnknownGroup[] {
  const [first] = alike
  if (first === undefined) return []
  if (alike.length === 1) return [{ kind: 'one', unknown: first }]
  const facts = alike.filter((each) => each.kind === 'fact')
  if (facts.length > 0) return groupedFacts(facts)
  const members = alike.flatMap((each) => (each.kind === 'membership' ? [each.member] : []))
  return members.length > 0 ? [{ kind: 'memberships', members }] : alike.map((unknown) => ({ kind: 'one', unknown }))
}

/** Years are told together only where each of them is unknown of everybody named. */
function groupedFacts(facts: readonly FactUnknown[]): UnknownGroup[] {
  const [asked] = facts
  if (asked === undefined) return []
  const subjects = [...new Set(facts.map(({ subject }) => subject))]
  const years = [...new Set(facts.flatMap(({ year }) => (year === null ? [] : [year])))].toSorted((one, other) => one - other)
  if (facts.length === subjects.length * Math.max(1, years.length)) return [{ kind: 'alike', asked, years, subjects }]
  return [...Map.groupBy(facts, ({ year }) => year).values()].flatMap((ofYear) => groupedFacts(ofYear))
}

function sizeOf(group: UnknownGroup): number {
  if (group.kind === 'one') return 1
  return group.kind === 'alike' ? group.subjects.length : group.members.length
}
