import type { Unknown } from '#core/rules/verdict.ts'
import type { SubjectId } from '#core/statements/statement.ts'

type Fact = Extract<Unknown, { kind: 'fact' }>

/** Unknown facts that are asked of several rows alike, and the others one by one. */
export type UnknownGroup =
  | { readonly kind: 'one'; readonly unknown: Unknown }
  | { readonly kind: 'alike'; readonly asked: Fact; readonly subjects: readonly SubjectId[] }
  | { readonly kind: 'memberships'; readonly members: readonly SubjectId[] }

/** The same fact of many members is one line with their names; what is unknown of the cluster itself comes first. */
export function groupUnknowns(unknowns: readonly Unknown[]): UnknownGroup[] {
  const groups = new Map<string, Unknown[]>()
  for (const unknown of unknowns) {
    const key = keyOf(unknown)
    const before = groups.get(key)
    if (before === undefined) groups.set(key, [unknown])
    else before.push(unknown)
  }
  return [...groups.values()].flatMap(grouped).toSorted((one, other) => sizeOf(one) - sizeOf(other))
}

function keyOf(unknown: Unknown): string {
  switch (unknown.kind) {
    case 'fact': {
      const { property, part, with: match, year, why } = unknown
      return JSON.stringify(['fact', property, part, match, year, why])
    }
    case 'membership':
      return 'membership'
    case 'unnamed':
    case 'not-entered':
      return JSON.stringify(unknown)
  }
}

function grouped(alike: readonly Unknown[]): UnknownGroup[] {
  const [first] = alike
  if (first === undefined) return []
  if (alike.length === 1) return [{ kind: 'one', unknown: first }]
  if (first.kind === 'fact') {
    const subjects = alike.flatMap((each) => (each.kind === 'fact' ? [each.subject] : []))
    return [{ kind: 'alike', asked: first, subjects: [...new Set(subjects)] }]
  }
  if (first.kind === 'membership')
    return [{ kind: 'memberships', members: alike.flatMap((each) => (each.kind === 'membership' ? [each.member] : [])) }]
  return alike.map((unknown) => ({ kind: 'one', unknown }))
}

function sizeOf(group: UnknownGroup): number {
  if (group.kind === 'one') return 1
  return group.kind === 'alike' ? group.subjects.length : group.members.length
}
