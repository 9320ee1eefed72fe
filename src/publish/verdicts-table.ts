import type { Cell, Column, Table } from '#core/registry/table.ts'
import { evidenceIn, unknownsIn } from '#core/rules/finding-of.ts'
import type { ConditionVerdict, Verdict } from '#core/rules/verdict.ts'
import { say } from '#words/say.ts'
import { sayMeasured, sayStep, sayThreshold, sayUnknown } from '#words/say-verdict.ts'
import { inBoth, nameOfSubject } from '#words/verdict-naming.ts'
import type { VerdictNaming } from '#words/verdict-naming.ts'

const columns = {
  subject: 'text',
  name: 'text',
  ruleSet: 'text',
  edition: 'number',
  reading: 'text',
  referenceDay: 'date',
  inForce: 'text',
  test: 'text',
  testOutcome: 'text',
  condition: 'text',
  conditionName: 'text',
  outcome: 'text',
  found: 'text',
  threshold: 'text',
  evidence: 'text',
  unknown: 'text',
  steps: 'text',
} as const satisfies { readonly [id: string]: Column['type'] }

type ColumnId = keyof typeof columns
const columnIds: readonly ColumnId[] = Object.keys(columns).filter((id): id is ColumnId => Object.hasOwn(columns, id))

/** Verdicts told in full, a row for each condition: what was found, what is asked for, on what it rests, what would change it. */
export function verdictsTable(verdicts: readonly Verdict[], naming: VerdictNaming): Table {
  const rows = verdicts.flatMap((verdict) =>
    verdict.tests.flatMap((test) =>
      test.conditions.map((condition) => {
        const cells = {
          ...cellsOf(verdict, naming),
          test: test.test,
          testOutcome: test.outcome,
          ...conditionCells(condition, naming),
        }
        const named = { ...cells, conditionName: nameOfCondition(naming, verdict.ruleSet, condition.condition) }
        return columnIds.map((id): Cell => named[id])
      }),
    ),
  )
  return tableOf(columnIds, rows, naming)
}

const briefIds = ['subject', 'name', 'ruleSet', 'edition', 'reading', 'referenceDay', 'inForce', 'test', 'testOutcome'] as const

type BriefTold = Pick<Verdict, 'subject' | 'ruleSet' | 'edition' | 'reading' | 'inForce'> & {
  readonly tests: readonly Pick<Verdict['tests'][number], 'test' | 'outcome'>[]
}

/** Outcomes alone, a row for each test. */
export function outcomesTable(verdicts: readonly BriefTold[], day: string, naming: VerdictNaming): Table {
  const rows = verdicts.flatMap((verdict) =>
    verdict.tests.map(({ test, outcome }) => {
      const cells = { ...cellsOf({ ...verdict, referenceDay: day }, naming), test, testOutcome: outcome }
      return briefIds.map((id): Cell => cells[id])
    }),
  )
  return tableOf(briefIds, rows, naming)
}

function tableOf(ids: readonly ColumnId[], rows: readonly Cell[][], { language }: VerdictNaming): Table {
  return {
    id: 'verdicts',
    title: say(language, 'checking.table'),
    columns: ids.map((id) => ({
      id,
      title: say(language, `checking.column.${id}`),
      meaning: say(language, `checking.column.${id}.meaning`),
      type: columns[id],
    })),
    rows,
  }
}

type Head = Omit<BriefTold, 'tests'> & Pick<Verdict, 'referenceDay'>

function cellsOf({ subject, ruleSet, edition, reading, referenceDay, inForce }: Head, naming: VerdictNaming) {
  const name = nameOfSubject(naming, subject)
  return { subject, name, ruleSet, edition, reading, referenceDay, inForce: inForce ? 'yes' : 'no' }
}

function conditionCells({ condition, outcome, finding, change }: ConditionVerdict, naming: VerdictNaming) {
  const { threshold, about } = finding
  return {
    condition,
    outcome,
    found: sayMeasured(naming, finding),
    threshold: threshold === null ? null : sayThreshold(naming, threshold, about),
    evidence: evidenceIn(finding).map(String),
    unknown: unknownsIn(finding).map((unknown) => sayUnknown(naming, unknown)),
    steps: (change?.steps ?? []).map((step) => sayStep(naming, step)),
  }
}

function nameOfCondition({ language, ruleSets }: VerdictNaming, ruleSet: string, condition: string): string {
  const all = ruleSets.get(ruleSet)?.tests.flatMap(({ conditions }) => conditions) ?? []
  const found = all.find(({ id }) => id === condition)
  return found === undefined ? condition : inBoth(language, found.name)
}
