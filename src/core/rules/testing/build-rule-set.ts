import type { ActivityList, Condition, Requirement, RuleSet, RuleSetEdition } from '#core/rules/rule-set.ts'

const authority = { source: 'sample-act', paragraph: null, textStatus: 'our-reading' } as const
const named = (name: string) => ({ lt: name, en: name })

/** A condition of a test: what it requires and, where the text has two readings, in which of them. */
export function conditionOf(id: string, requires: Requirement, reading: string | null = null): Condition {
  return { id, name: named(id), text: null, authority, reading, note: null, requires }
}

export function listOf(version: string, startsWith: readonly string[], except: readonly string[] = []): ActivityList {
  return { name: named('list'), version, startsWith, except, authority }
}

/** A rule set with one test. */
export function ruleSetOf(
  id: string,
  conditions: readonly Condition[],
  more: Partial<Pick<RuleSet, 'of' | 'lists' | 'readings' | 'tests'>> = {},
): RuleSet {
  return {
    id,
    name: named(id),
    summary: named(id),
    purpose: 'eligibility',
    of: 'cluster',
    jurisdiction: 'sample',
    policy: id,
    authority,
    act: null,
    measure: null,
    decidedBy: named('nobody'),
    inForce: { from: null, to: null },
    note: null,
    method: null,
    readings: [],
    lists: {},
    tests: [{ id: 'met', name: named('met'), conditions }],
    ...more,
  }
}

export function readingOf(id: string): RuleSet['readings'][number] {
  return { id, name: named(id), source: 'sample-act', note: null }
}

export function editionOf(ruleSet: RuleSet): RuleSetEdition {
  return { ruleSet, edition: 1, contentHash: ruleSet.id, recordedAt: '2023-01-01T00:00:00.000000Z', change: 1 }
}
