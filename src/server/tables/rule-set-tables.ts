import type { Cell, Column, Table } from '#core/registry/table.ts'
import type { Condition } from '#core/rules/rule-set.ts'
import { findSubjects } from '#server/find-subjects.ts'
import type { PageReader } from '#server/page-definition.ts'
import { nameIn } from '#server/value-cell.ts'
import type { ClusterVerdicts, RuleSetData } from '#web/public/rules/rule-set/rule-set-data.ts'
import type { MessageKey } from '#words/catalogue.ts'
import { sayRequirement } from '#words/say-requirement.ts'
import { say } from '#words/say.ts'
import type { VerdictNaming } from '#words/verdict-naming.ts'
import { columnHead } from './property-column.ts'

/** The conditions of a rule set: what they ask, in whose words, and how many clusters meet them. */
export async function conditionsTable({ edition, book, tallies }: RuleSetData, reader: PageReader): Promise<Table> {
  const { language } = reader
  const { ruleSet } = edition
  const names = await reader.namesOf(findSubjects(ruleSet))
  const naming: VerdictNaming = {
    language,
    nameOf: (subject) => names.get(subject),
    codes: reader.codes,
    ruleSets: new Map(book.map((each) => [each.ruleSet.id, each.ruleSet])),
  }
  const columns = columnsIn(language)
  return {
    id: 'conditions',
    title: say(language, 'rules.export.conditions'),
    columns: [
      columns('ruleSet', 'rules.export.rule-set'),
      columns('edition', 'rules.export.edition', 'number'),
      columns('test', 'rules.export.test'),
      columns('number', 'rules.export.number', 'number'),
      columns('condition', 'rules.export.condition'),
      columns('name', 'rules.export.name'),
      columns('requirement', 'rules.export.requirement'),
      columns('wording', 'rules.export.wording'),
      columns('source', 'exports.column.source'),
      columns('paragraph', 'rules.export.paragraph'),
      columns('textStatus', 'rules.export.text-status'),
      columns('note', 'rules.export.note'),
      columns('reading', 'rules.export.reading'),
      columns('pass', 'rules.export.pass', 'number'),
      columns('fail', 'rules.export.fail', 'number'),
      columns('cannotSay', 'rules.export.cannot-say', 'number'),
    ],
    rows: tallies.length === 0 ? ruleSet.tests.flatMap((test) => rowsOf(test.id, null, test.conditions)) : tallyRows(),
  }

  function tallyRows(): Cell[][] {
    return tallies.flatMap(({ reading, test, conditions: counted }) => {
      const conditions = ruleSet.tests.find(({ id }) => id === test)?.conditions ?? []
      return rowsOf(test, reading, conditions, counted)
    })
  }

  function rowsOf(
    test: string,
    reading: string | null,
    conditions: readonly Condition[],
    counted: RuleSetData['tallies'][number]['conditions'] = {},
  ): Cell[][] {
    return conditions.flatMap((condition, index) => {
      if (condition.reading !== null && condition.reading !== reading) return []
      const { id, name, requires, text, authority, note } = condition
      const tally = counted[id]
      return [
        [
          ruleSet.id,
          edition.edition,
          test,
          index + 1,
          id,
          name[language],
          sayRequirement(naming, requires, ruleSet.lists),
          text === null ? null : (nameIn(text, language) ?? null),
          authority.source,
          authority.paragraph,
          authority.textStatus,
          note === null ? null : note[language],
          reading,
          tally?.pass ?? null,
          tally?.fail ?? null,
          tally?.['cannot-say'] ?? null,
        ],
      ]
    })
  }
}

/** One row for each cluster, reading and test: the verdict. */
export async function clusterVerdictsTable(
  { edition }: Pick<RuleSetData, 'edition'>,
  clusters: readonly ClusterVerdicts[],
  reader: PageReader,
): Promise<Table> {
  const { language } = reader
  const names = await reader.namesOf(clusters.map(({ subject }) => subject))
  const columns = columnsIn(language)
  return {
    id: 'clusters',
    title: say(language, 'rules.export.clusters'),
    columns: [
      columns('ruleSet', 'rules.export.rule-set'),
      columns('edition', 'rules.export.edition', 'number'),
      columns('cluster', 'rules.export.cluster'),
      columns('name', 'rules.export.name'),
      columns('reading', 'rules.export.reading'),
      columns('test', 'rules.export.test'),
      columns('outcome', 'rules.export.outcome'),
    ],
    rows: clusters.flatMap(({ subject, verdicts }) =>
      verdicts.flatMap(({ reading, tests }) =>
        tests.map(({ test, outcome }): Cell[] => [
          edition.ruleSet.id,
          edition.edition,
          subject,
          nameIn(names.get(subject), language) ?? subject,
          reading,
          test,
          outcome,
        ]),
      ),
    ),
  }
}

function columnsIn(language: PageReader['language']) {
  return (id: string, words: MessageKey, type: Column['type'] = 'text'): Column => ({ id, ...columnHead(words, language), type })
}
