import type { BriefVerdict } from '#core/rules/judge.ts'
import type { Both, RuleSet, Test } from '#core/rules/rule-set.ts'

/**
 * Where a cluster stands at one level: surely there, surely not, open because facts are missing, or open only because
 * the criteria have not been entered from the act.
 */
export type Standing = 'reached' | 'ruled-out' | 'open' | 'not-entered'

export type LevelStanding = {
  readonly test: string
  readonly name: Both
  readonly standing: Standing
  readonly met: readonly Both[]
  readonly unmet: readonly Both[]
  /** Conditions of which nothing can be said since the facts are missing, and those that wait to be entered. */
  readonly open: readonly Both[]
  readonly notEntered: readonly Both[]
}

type Judged = Pick<BriefVerdict, 'tests'>

/** The levels of a rule set, the highest first: as one reads a ladder from above. */
export function levelsOf(ruleSet: RuleSet, verdict: Judged): LevelStanding[] {
  return ruleSet.tests.flatMap((test) => standingAt(test, verdict) ?? []).toReversed()
}

/** The highest level that is surely reached, and the highest that may be. */
export function reachOf(levels: readonly LevelStanding[]): { reached: LevelStanding | null; possible: LevelStanding | null } {
  return {
    reached: levels.find(({ standing }) => standing === 'reached') ?? null,
    possible: levels.find(({ standing }) => standing !== 'ruled-out') ?? null,
  }
}

function standingAt(test: Test, { tests }: Judged): LevelStanding | null {
  const found = tests.find((each) => each.test === test.id)
  if (found === undefined) return null
  const outcomes = new Map(found.conditions.map(({ condition, outcome }) => [condition, outcome]))
  const named = (wanted: (id: string, isEntered: boolean) => boolean) =>
    test.conditions.filter(({ id, requires }) => wanted(id, requires.kind !== 'not-entered')).map(({ name }) => name)
  const open = named((id, isEntered) => isEntered && outcomes.get(id) === 'cannot-say')
  const standing = found.outcome === 'pass' ? 'reached' : found.outcome === 'fail' ? 'ruled-out' : open.length > 0 ? 'open' : null
  return {
    test: test.id,
    name: test.name,
    standing: standing ?? 'not-entered',
    met: named((id) => outcomes.get(id) === 'pass'),
    unmet: named((id) => outcomes.get(id) === 'fail'),
    open,
    notEntered: named((id, isEntered) => !isEntered && outcomes.get(id) === 'cannot-say'),
  }
}
