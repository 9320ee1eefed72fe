import type { ClusterCard } from '#core/registry/cluster-card.ts'
import type { Cell, Column, Table } from '#core/registry/table.ts'
import type { BriefVerdict } from '#core/rules/judge.ts'
import type { RuleSet } from '#core/rules/rule-set.ts'
import { tallyOf } from '#core/rules/overview/tally.ts'
import { cellWords, columnTitle } from '#web/public/rules/matrix/column-name.ts'
import type { MatrixData, MatrixRow } from '#web/public/rules/matrix/matrix-data.ts'
import { outcomeWord } from '#words/say-verdict.ts'
import { say } from '#words/say.ts'
import type { PageReader } from '#server/page-definition.ts'
import { nameIn } from '#server/value-cell.ts'
import { columnHead, propertyCell } from './property-column.ts'

/** A row of the matrix, with the cluster and the verdicts that it was made from. */
export type FoundRow = MatrixRow & { readonly card: ClusterCard; readonly verdicts: readonly BriefVerdict[] }

/** All rows that were found stay beside the data of the page: exports take all of them. */
export type FoundMatrix = MatrixData & { readonly found: () => readonly FoundRow[] }

type Writer = Pick<PageReader, 'language' | 'day' | 'codes'>

/** The matrix as people see it: a row for each cluster, a column for each test and reading. */
export function matrixTable(data: FoundMatrix, { language, day, codes }: Writer): Table {
  const naming = { language, codes, names: new Map() }
  const byId = new Map(data.editions.map(({ ruleSet }) => [ruleSet.id, ruleSet]))
  const told = data.columns.flatMap((column, index) => {
    const ruleSet = byId.get(column.ruleSet)
    return ruleSet === undefined ? [] : [{ column, index, ruleSet }]
  })
  return {
    id: 'matrix',
    title: say(language, 'matrix.export.wide'),
    columns: [
      { id: 'id', ...columnHead('exports.column.id', language), type: 'text' },
      { id: 'cluster', ...columnHead('matrix.export.cluster', language), type: 'text' },
      { id: 'status', ...columnHead('matrix.export.status', language), type: 'text' },
      ...told.map(({ column, ruleSet }): Column => ({
        id: column.id,
        title: columnTitle(language, ruleSet, column),
        meaning: say(language, 'matrix.export.rule-set.meaning', { decidedBy: ruleSet.decidedBy[language] }),
        type: 'text',
      })),
      { id: 'pass', ...columnHead('matrix.export.pass', language), type: 'number' },
      { id: 'fail', ...columnHead('matrix.export.fail', language), type: 'number' },
      { id: 'cannot-say', ...columnHead('matrix.export.cannot-say', language), type: 'number' },
    ],
    rows: data.found().map(({ card, cells, counts }): Cell[] => [
      card.subject,
      nameIn(card.name, language) ?? null,
      propertyCell(card.shown, { property: 'status', day, naming }),
      ...told.map(({ index, ruleSet }) => {
        const cell = cells[index]
        return cell === undefined ? null : cellWords(language, ruleSet, cell)
      }),
      counts.pass,
      counts.fail,
      counts['cannot-say'],
    ]),
  }
}

const longColumns = [
  ['purpose', 'text'],
  ['rule-set-id', 'text'],
  ['rule-set-name', 'text'],
  ['edition', 'number'],
  ['in-force', 'text'],
  ['reading', 'text'],
  ['test', 'text'],
  ['test-name', 'text'],
  ['outcome', 'text'],
  ['outcome-words', 'text'],
  ['met', 'number'],
  ['unmet', 'number'],
  ['open', 'number'],
] as const satisfies readonly (readonly [string, Column['type']])[]

/** The same verdicts one by one: a row for each cluster, rule set, reading and test, every level by itself. */
export function verdictsLongTable(data: FoundMatrix, { language }: Writer): Table {
  return {
    id: 'verdicts',
    title: say(language, 'matrix.export.long'),
    columns: [
      { id: 'id', ...columnHead('exports.column.id', language), type: 'text' },
      { id: 'cluster', ...columnHead('matrix.export.cluster', language), type: 'text' },
      ...longColumns.map(([id, type]): Column => ({ id, ...columnHead(`matrix.export.${id}`, language), type })),
    ],
    rows: data
      .found()
      .flatMap((row) =>
        data.editions.flatMap(({ ruleSet }) =>
          row.verdicts
            .filter((verdict) => verdict.ruleSet === ruleSet.id)
            .flatMap((verdict) => longRows({ row, verdict, ruleSet }, language)),
        ),
      ),
  }
}

function longRows(
  { row, verdict, ruleSet }: { row: FoundRow; verdict: BriefVerdict; ruleSet: RuleSet },
  language: PageReader['language'],
): Cell[][] {
  return verdict.tests.map(({ test, outcome, conditions }) => {
    const counts = tallyOf(conditions.map((condition) => condition.outcome))
    return [
      row.subject,
      nameIn(row.card.name, language) ?? null,
      ruleSet.purpose,
      ruleSet.id,
      ruleSet.name[language],
      verdict.edition,
      verdict.inForce ? 'yes' : 'no',
      verdict.reading,
      test,
      ruleSet.tests.find(({ id }) => id === test)?.name[language] ?? null,
      outcome,
      outcomeWord(language, outcome, 'test'),
      counts.pass,
      counts.fail,
      counts['cannot-say'],
    ]
  })
}
