import { covers, spanOf } from '#core/statements/span.ts'
import type { Cell, Column, Table } from '#core/registry/table.ts'
import type { BriefVerdict } from '#core/rules/judge.ts'
import { purposes, textStatuses } from '#core/rules/rule-set.ts'
import type { RuleSet, TextStatus } from '#core/rules/rule-set.ts'
import { tallyTests } from '#core/rules/overview/tally.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { readOnlyInForce, readPurpose } from '#server/read-rule-filters.ts'
import { columnHead } from '#server/tables/property-column.ts'
import type { InForce, RuleSetRow, RuleSetsData } from '#web/public/rules/rule-sets/rule-sets-data.ts'
import { compareIn } from '#words/format.ts'
import { say } from '#words/say.ts'

export const ruleSetsPage: PageDefinition<RuleSetsData> = {
  page: 'rule-sets',
  async load(reader) {
    const [{ editions }, verdicts] = await Promise.all([reader.rules.book(), readClusterVerdicts(reader)])
    const purpose = readPurpose(reader.query)
    const onlyInForce = readOnlyInForce(reader.query)
    const byRuleSet = Map.groupBy([...verdicts.values()].flat(), ({ ruleSet }) => ruleSet)
    const all = [...editions.values()].map(({ ruleSet, edition }): RuleSetRow => ({
      ruleSet,
      edition,
      inForce: inForceOn(ruleSet, reader.day),
      textStatuses: textStatusesOf(ruleSet),
      tallies: ruleSet.of === 'cluster' ? tallyTests(ruleSet, byRuleSet.get(ruleSet.id) ?? []) : [],
    }))
    const offered = onlyInForce ? all.filter(({ inForce }) => inForce === 'in') : all
    return {
      purpose,
      onlyInForce,
      purposes: purposes
        .map((each) => ({ purpose: each, count: offered.filter(({ ruleSet }) => ruleSet.purpose === each).length }))
        .filter(({ count }) => count > 0),
      rows: offered.filter(({ ruleSet }) => purpose === null || ruleSet.purpose === purpose).toSorted(inOrderOf(reader)),
      registered: all.length,
      day: reader.day,
    }
  },
  tables: (data, reader) => [ruleSetsTable(data, reader)],
}

/** The verdicts on the clusters that the register shows on the day: the same that its list of clusters has. */
export async function readClusterVerdicts(reader: PageReader): Promise<Map<SubjectId, readonly BriefVerdict[]>> {
  const [index, verdicts] = await Promise.all([reader.clusterIndex(), reader.rules.briefVerdicts()])
  return new Map(
    index.cards.flatMap(({ subject }) => {
      const own = verdicts.get(subject)
      return own === undefined ? [] : [[subject, own] as const]
    }),
  )
}

export function inForceOn(ruleSet: RuleSet, day: string): InForce {
  const span = spanOf({ validFrom: ruleSet.inForce.from, validTo: ruleSet.inForce.to })
  if (covers(span, day)) return 'in'
  return span.from !== null && day < span.from ? 'not-yet' : 'ended'
}

/** All text statuses of its conditions, the nearest to the law first. */
export function textStatusesOf({ tests }: RuleSet): TextStatus[] {
  const found = new Set(tests.flatMap(({ conditions }) => conditions.map(({ authority }) => authority.textStatus)))
  return textStatuses.filter((status) => found.has(status))
}

/** By purpose; editions of one policy together, the latest first. */
function inOrderOf({ language }: PageReader): (one: RuleSetRow, other: RuleSetRow) => number {
  return ({ ruleSet: one }, { ruleSet: other }) =>
    purposes.indexOf(one.purpose) - purposes.indexOf(other.purpose) ||
    compareIn('en', other.inForce.from ?? '', one.inForce.from ?? '') ||
    compareIn(language, one.name[language], other.name[language])
}

/** One row for each rule set, reading and test. */
function ruleSetsTable({ rows }: RuleSetsData, { language }: PageReader): Table {
  const text = (id: string, words: Parameters<typeof columnHead>[0]): Column => ({
    id,
    ...columnHead(words, language),
    type: 'text',
  })
  return {
    id: 'rule-sets',
    title: say(language, 'rules.export.rule-sets'),
    columns: [
      text('ruleSet', 'rules.export.rule-set'),
      text('name', 'rules.export.name'),
      text('purpose', 'rules.export.purpose'),
      text('of', 'rules.export.of'),
      text('jurisdiction', 'rules.export.jurisdiction'),
      text('policy', 'rules.export.policy'),
      { ...text('from', 'rules.export.from'), type: 'date' },
      { ...text('to', 'rules.export.to'), type: 'date' },
      text('inForce', 'rules.export.in-force'),
      text('textStatus', 'rules.export.text-status'),
      text('act', 'rules.export.act'),
      text('measure', 'rules.export.measure'),
      text('source', 'exports.column.source'),
      text('paragraph', 'rules.export.paragraph'),
      { ...text('edition', 'rules.export.edition'), type: 'number' },
      text('reading', 'rules.export.reading'),
      text('test', 'rules.export.test'),
      { ...text('pass', 'rules.export.pass'), type: 'number' },
      { ...text('fail', 'rules.export.fail'), type: 'number' },
      { ...text('cannotSay', 'rules.export.cannot-say'), type: 'number' },
    ],
    rows: rows.flatMap((row) => {
      const about = cellsOf(row, language)
      if (row.tallies.length === 0) return [[...about, null, null, null, null, null]]
      return row.tallies.map(({ reading, test, tally }): Cell[] => [
        ...about,
        reading,
        test,
        tally.pass,
        tally.fail,
        tally['cannot-say'],
      ])
    }),
  }
}

function cellsOf({ ruleSet, edition, inForce, textStatuses: statuses }: RuleSetRow, language: PageReader['language']): Cell[] {
  const { id, name, purpose, of, jurisdiction, policy, act, measure, authority } = ruleSet
  const { from, to } = ruleSet.inForce
  return [
    id,
    name[language],
    purpose,
    of,
    jurisdiction,
    policy,
    from,
    to,
    inForce === 'in' ? 'yes' : 'no',
    statuses,
    act,
    measure,
    authority.source,
    authority.paragraph,
    edition,
  ]
}
