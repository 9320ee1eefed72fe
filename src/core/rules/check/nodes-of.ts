import type { SubjectKind } from '#core/registry/property-type.ts'
import type { Over, Requirement } from '#core/rules/rule-set.ts'
import type { RulePath } from './rule-set-finding.ts'

/** What a requirement is about where it stands. */
export type Within = {
  readonly kind: SubjectKind
  /** The rows that it is asked of one by one, if it is. */
  readonly rows: 'members' | 'coordinators' | 'projects' | null
  /** Whether it is asked year by year. */
  readonly yearly: boolean
}

export type Node = { readonly requirement: Requirement; readonly at: RulePath; readonly within: Within }

/** A requirement and everything inside it, each with what it is about there. */
export function* nodesOf(requirement: Requirement, at: RulePath, within: Within): Generator<Node> {
  yield { requirement, at, within }
  switch (requirement.kind) {
    case 'all':
    case 'any':
    case 'at-least':
      for (const [index, part] of requirement.parts.entries()) yield* nodesOf(part, [...at, 'parts', index], within)
      return
    case 'not':
      yield* nodesOf(requirement.part, [...at, 'part'], within)
      return
    case 'count':
    case 'share':
    case 'sum': {
      const below = rowsWithin(requirement.over, within)
      if (requirement.kind === 'share' && requirement.of) yield* nodesOf(requirement.of, [...at, 'of'], below)
      if (requirement.where) yield* nodesOf(requirement.where, [...at, 'where'], below)
      return
    }
    case 'number':
    case 'date':
    case 'duration':
    case 'exists':
    case 'code':
    case 'activity':
    case 'rule-set':
    case 'not-entered':
  }
}

/** What a requirement on rows is about: each member or coordinator, each project, or the same in each year. */
export function rowsWithin(over: Over, within: Within): Within {
  switch (over.rows) {
    case 'years':
      return { ...within, yearly: true }
    case 'projects':
      return { kind: 'project', rows: 'projects', yearly: false }
    case 'members':
    case 'coordinators':
      return { kind: 'organisation', rows: over.rows, yearly: false }
  }
}
