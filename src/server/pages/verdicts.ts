import type { ClusterCard } from '#core/registry/cluster-card.ts'
import { shownOn } from '#core/registry/shown.ts'
import type { BriefVerdict } from '#core/rules/judge.ts'
import { cellOf, columnsOf, inOrderOfMatrix } from '#core/rules/overview/matrix.ts'
import type { MatrixColumn } from '#core/rules/overview/matrix.ts'
import { purposes } from '#core/rules/rule-set.ts'
import type { RuleSetEdition } from '#core/rules/rule-set.ts'
import { outcomes, tallyOf } from '#core/rules/overview/tally.ts'
import type { Outcome } from '#core/rules/verdict.ts'
import { findClusters } from '#server/find-clusters.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { presentRuleSet } from '#server/present-verdicts.ts'
import { readPageNumber } from '#server/read-filters.ts'
import { readAsked, readOnlyInForce, readPurpose } from '#server/read-rule-filters.ts'
import { matrixTable, verdictsLongTable } from '#server/tables/matrix-tables.ts'
import type { FoundMatrix, FoundRow } from '#server/tables/matrix-tables.ts'
import type { AskedOutcome, MatrixRow } from '#web/public/rules/matrix/matrix-data.ts'
import { cutPages, facetsOf } from './clusters.ts'
import { inForceOn } from './rule-sets.ts'

const ROWS = 50

export const verdictsPage: PageDefinition<FoundMatrix> = {
  page: 'verdicts',
  async load(reader) {
    const [clusters, book, verdicts] = await Promise.all([
      findClusters(reader),
      reader.rules.book(),
      reader.rules.briefVerdicts(),
    ])
    const purpose = readPurpose(reader.query)
    const onlyInForce = readOnlyInForce(reader.query)
    const known = editionsInOrder(book.editions)
    const asked = readAsked(
      reader.query,
      known.flatMap(({ ruleSet }) => columnsOf(ruleSet)),
    )
    const all = known.filter(({ ruleSet }) => !onlyInForce || inForceOn(ruleSet, reader.day) === 'in')
    const editions = all.filter(({ ruleSet }) => purpose === null || ruleSet.purpose === purpose)
    const columns = editions.flatMap(({ ruleSet }) => columnsOf(ruleSet))
    const found = clusters.cards
      .map((card) => rowOf({ card, verdicts: verdicts.get(card.subject) ?? [], columns }, reader))
      .filter((row) => asked === null || hasOutcome(row, columns, asked))
    const paging = cutPages(found.length, readPageNumber(reader.query), ROWS)
    const start = (paging.page - 1) * ROWS
    return {
      q: clusters.q,
      facets: facetsOf(clusters),
      purpose,
      onlyInForce,
      asked,
      purposes: purposes
        .map((each) => ({ purpose: each, count: all.filter(({ ruleSet }) => ruleSet.purpose === each).length }))
        .filter(({ count }) => count > 0),
      editions,
      inForce: Object.fromEntries(editions.map(({ ruleSet }) => [ruleSet.id, inForceOn(ruleSet, reader.day)])),
      columns,
      rows: found.slice(start, start + ROWS).map(({ subject, status, cells, counts }) => ({ subject, status, cells, counts })),
      totals: columns.map((_, index) => tallyOf(found.flatMap(({ cells }) => cells[index]?.outcome ?? []))),
      paging,
      registered: clusters.all.length,
      day: reader.day,
      found: () => found,
    }
  },
  tables: (data, reader) => [matrixTable(data, reader), verdictsLongTable(data, reader)],
  json: (data) => ({
    ruleSets: data.editions.map(presentRuleSet),
    columns: data.columns.map((column, index) => ({ ...column, totals: data.totals[index] })),
    count: data.found().length,
    rows: data.found().map((row) => presentRow(row, data)),
  }),
}

function editionsInOrder(editions: ReadonlyMap<string, RuleSetEdition>): RuleSetEdition[] {
  const ordered = inOrderOfMatrix([...editions.values()].map(({ ruleSet }) => ruleSet))
  return ordered.flatMap(({ id }) => editions.get(id) ?? [])
}

function rowOf(
  { card, verdicts, columns }: { card: ClusterCard; verdicts: readonly BriefVerdict[]; columns: readonly MatrixColumn[] },
  { day }: PageReader,
): FoundRow {
  const cells = columns.map((column) => cellOf(column, verdicts))
  return {
    subject: card.subject,
    status: shownOn(card.shown, 'status', day),
    cells,
    counts: tallyOf(cells.flatMap((cell) => cell?.outcome ?? [])),
    card,
    verdicts,
  }
}

/** Whether a cluster has the outcome in a column that is asked for; `rules` is a rule set or one of its columns. */
function hasOutcome({ cells }: MatrixRow, columns: readonly MatrixColumn[], { rules, outcome }: AskedOutcome): boolean {
  return columns.some(
    ({ id, ruleSet }, index) => (rules === null || rules === id || rules === ruleSet) && cells[index]?.outcome === outcome,
  )
}

/** Everything that was judged of a cluster by the rule sets of the table, and its cells by column. */
function presentRow({ subject, cells, counts, verdicts }: FoundRow, { columns, editions, day }: FoundMatrix) {
  const shown = new Set(editions.map(({ ruleSet }) => ruleSet.id))
  return {
    subject,
    counts: Object.fromEntries(outcomes.map((outcome: Outcome) => [outcome, counts[outcome]])),
    cells: Object.fromEntries(columns.map(({ id }, index) => [id, cells[index] ?? null])),
    verdicts: verdicts
      .filter(({ ruleSet }) => shown.has(ruleSet))
      .map(({ ruleSet, edition, reading, inForce, tests }) => ({
        ruleSet,
        edition,
        reading,
        referenceDay: day,
        inForce,
        tests: tests.map(({ test, outcome, conditions }) => ({
          test,
          outcome,
          conditions: conditions.map(({ condition, outcome: found }) => ({ condition, outcome: found })),
        })),
      })),
  }
}
