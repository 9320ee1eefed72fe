import type { Cell, Column, Table } from '#core/registry/table.ts'
import { evidenceIn, unknownsIn } from '#core/rules/finding-of.ts'
import type { Condition, RuleSet } from '#core/rules/rule-set.ts'
import type { ConditionVerdict, TestVerdict, Verdict } from '#core/rules/verdict.ts'
import type { Telling } from '#web/public/rules/verdict-parts/telling.ts'
import { sayMeasuredAgainst, saySteps, sayUnknown } from '#words/say-verdict.ts'
import { say } from '#words/say.ts'
import type { VerdictNaming } from '#words/verdict-naming.ts'
import { findSubjects } from '#server/find-subjects.ts'
import type { PageReader } from '#server/page-definition.ts'
import { columnHead } from './property-column.ts'

const columnIds = [
  'rule-set',
  'rule-set-name',
  'purpose',
  'edition',
  'reading',
  'in-force',
  'test',
  'test-outcome',
  'condition',
  'condition-name',
  'outcome',
  'found',
  'unknown',
  'steps',
  'evidence',
  'source',
  'paragraph',
  'text-status',
] as const

/** One row for each condition of each question in each reading: what was found, what is unknown, what would change it. */
export async function verdictsTable(
  { verdicts, telling }: { readonly verdicts: readonly Verdict[]; readonly telling: Telling },
  reader: PageReader,
): Promise<Table> {
  const naming = await namingOfTable(telling, verdicts, reader)
  return {
    id: 'verdicts',
    title: say(reader.language, 'path.kind'),
    columns: columnIds.map((id): Column => ({
      id,
      ...columnHead(`path.column.${id}`, reader.language),
      type: id === 'edition' ? 'number' : 'text',
    })),
    rows: verdicts.flatMap((verdict) => {
      const ruleSet = naming.ruleSets.get(verdict.ruleSet)
      if (ruleSet === undefined) return []
      return verdict.tests.flatMap((test) =>
        test.conditions.flatMap((condition) => rowOf({ ruleSet, verdict, test, condition }, naming)),
      )
    }),
  }
}

async function namingOfTable(telling: Telling, verdicts: readonly Verdict[], reader: PageReader): Promise<VerdictNaming> {
  const names = await reader.namesOf(findSubjects([verdicts, telling.editions]))
  return {
    language: reader.language,
    nameOf: (subject) => names.get(subject),
    codes: reader.codes,
    ruleSets: new Map(telling.editions.map(({ ruleSet }) => [ruleSet.id, ruleSet])),
    ...(telling.about === null ? {} : { about: telling.about }),
  }
}

type Judged = { ruleSet: RuleSet; verdict: Verdict; test: TestVerdict; condition: ConditionVerdict }

function rowOf({ ruleSet, verdict, test, condition: found }: Judged, naming: VerdictNaming): Cell[][] {
  const { language } = naming
  const ofTest = ruleSet.tests.find(({ id }) => id === test.test)
  const condition = ofTest?.conditions.find(({ id }) => id === found.condition)
  if (ofTest === undefined || condition === undefined) return []
  const unknowns = found.outcome === 'cannot-say' ? unknownsIn(found.finding).map((each) => sayUnknown(naming, each)) : []
  return [
    [
      ruleSet.id,
      ruleSet.name[language],
      ruleSet.purpose,
      verdict.edition,
      verdict.reading,
      verdict.inForce ? 'yes' : 'no',
      ofTest.name[language],
      test.outcome,
      condition.id,
      condition.name[language],
      found.outcome,
      sayMeasuredAgainst(naming, found.finding),
      unknowns,
      found.outcome === 'pass' || found.change === null ? [] : saySteps(naming, found.change),
      evidenceIn(found.finding).map(String),
      ...authorityCells(condition),
    ],
  ]
}

function authorityCells({ authority }: Condition): Cell[] {
  return [authority.source, authority.paragraph, authority.textStatus]
}
