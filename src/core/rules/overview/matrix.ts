import { compare, firstDifference } from '#core/registry/first-difference.ts'
import type { BriefVerdict } from '#core/rules/judge.ts'
import { purposes } from '#core/rules/rule-set.ts'
import type { RuleSet } from '#core/rules/rule-set.ts'
import type { Outcome } from '#core/rules/verdict.ts'

/**
 * A column of the matrix of clusters and rule sets: a test in one of its readings; of a ladder of levels the whole
 * ladder (`test` null).
 */
export type MatrixColumn = {
  readonly id: string
  readonly ruleSet: string
  readonly reading: string | null
  readonly test: string | null
}

export type MatrixCell = {
  readonly outcome: Outcome
  /** Whether another reading of the same rule set comes to another outcome. */
  readonly differs: boolean
  /** Of a ladder the highest level that is surely met, and the highest that may be. */
  readonly levels: Levels | null
}

export type Levels = { readonly sure: string | null; readonly possible: string | null }

/** Rule sets on clusters by purpose; within one the latest first, so that the editions of a policy follow each other. */
export function inOrderOfMatrix(ruleSets: readonly RuleSet[]): RuleSet[] {
  return ruleSets
    .filter(({ of }) => of === 'cluster')
    .toSorted((one, other) =>
      firstDifference(
        purposes.indexOf(one.purpose) - purposes.indexOf(other.purpose),
        compare(startOf(other), startOf(one)),
        compare(one.id, other.id),
      ),
    )
}

function startOf({ inForce: { from, to } }: RuleSet): string {
  return from ?? to ?? ''
}

/** The columns of a rule set: one for each reading, and for each test unless they are levels, which stand in one. */
export function columnsOf(ruleSet: RuleSet): MatrixColumn[] {
  const { id, readings, tests } = ruleSet
  const named = readings.length === 0 ? [null] : readings.map((reading) => reading.id)
  const told = isLadder(ruleSet) ? [null] : tests.map((test) => test.id)
  return named.flatMap((reading) =>
    told.map((test): MatrixColumn => {
      const ofReading = reading === null ? id : `${id}:${reading}`
      return { id: tests.length === 1 || test === null ? ofReading : `${ofReading}/${test}`, ruleSet: id, reading, test }
    }),
  )
}

/** Whether its tests are levels of which the higher ones follow the lower. */
export function isLadder({ purpose, tests }: RuleSet): boolean {
  return purpose === 'level' && tests.length > 1
}

/** What the verdicts on one cluster say in a column; undefined when it was not judged by that rule set. */
export function cellOf(column: MatrixColumn, verdicts: readonly BriefVerdict[]): MatrixCell | undefined {
  const own = verdicts.filter(({ ruleSet }) => ruleSet === column.ruleSet)
  const verdict = own.find(({ reading }) => reading === column.reading)
  if (verdict === undefined) return undefined
  const told = tellIn(column, verdict)
  const differs = own.some((each) => !isSame(told, tellIn(column, each)))
  return { ...told, differs }
}

type Told = Pick<MatrixCell, 'outcome' | 'levels'>

function isSame(one: Told, other: Told): boolean {
  return (
    one.outcome === other.outcome && one.levels?.sure === other.levels?.sure && one.levels?.possible === other.levels?.possible
  )
}

function tellIn({ test }: MatrixColumn, { tests }: BriefVerdict): Told {
  if (test !== null) return { outcome: tests.find((each) => each.test === test)?.outcome ?? 'cannot-say', levels: null }
  const sure = tests.findLast(({ outcome }) => outcome === 'pass')?.test ?? null
  const possible = tests.findLast(({ outcome }) => outcome !== 'fail')?.test ?? null
  return { outcome: sure !== null ? 'pass' : possible === null ? 'fail' : 'cannot-say', levels: { sure, possible } }
}
