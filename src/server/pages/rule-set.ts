import { compareEditions } from '#core/rules/editions/compare-editions.ts'
import { readingsOf } from '#core/rules/formula/formula-of.ts'
import { ruleSetsReferredTo } from '#core/rules/properties-asked.ts'
import type { RuleSet, RuleSetEdition } from '#core/rules/rule-set.ts'
import { outcomes, tallyTests } from '#core/rules/overview/tally.ts'
import { covers } from '#core/statements/span.ts'
import type { RuleBook } from '#server/open-rules.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { Problem } from '#server/problems.ts'
import { readPageNumber } from '#server/read-filters.ts'
import { clusterVerdictsTable, conditionsTable } from '#server/tables/rule-set-tables.ts'
import { sourcesOf } from '#server/tell-verdicts.ts'
import { nameIn } from '#server/value-cell.ts'
import { historyOfRuleSet } from '#store/rule-sets.ts'
import type { RuleSetRecord } from '#store/rule-sets.ts'
import type {
  AssessedCluster,
  ChosenOutcome,
  ClusterVerdicts,
  RuleSetComparison,
  RuleSetData,
} from '#web/public/rules/rule-set/rule-set-data.ts'
import { compareIn } from '#words/format.ts'
import { cutPages } from './clusters.ts'
import { readSourceNotes } from './dossier.ts'
import { inForceOn, readClusterVerdicts, textStatusesOf } from './rule-sets.ts'

const ROWS = 100

/** Indicators of ours beside which stands what sources say of the same matter: the property that they say it in. */
const assessedIn: { readonly [ruleSet: string]: string } = { 'natural-or-grant': 'origin' }

/** All verdicts stay beside the data of the page: exports take all of them, not only this page's. */
type RuleSetPageData = RuleSetData & { readonly all: () => readonly ClusterVerdicts[] }

export const ruleSetPage: PageDefinition<RuleSetPageData> = {
  page: 'rule-set',
  async load(reader) {
    const book = await reader.rules.book()
    const edition = book.editions.get(reader.slug ?? '')
    if (edition === undefined) return null
    const { ruleSet } = edition
    const [clusters, records] = await Promise.all([
      ruleSet.of === 'cluster' ? readClusters(reader, ruleSet) : [],
      historyOfRuleSet(reader.db, ruleSet.id, reader.knownAt),
    ])
    const chosen = readChosen(reader.query, ruleSet)
    const found = chosen === null ? clusters : clusters.filter((cluster) => isChosen(cluster, chosen))
    const paging = cutPages(found.length, readPageNumber(reader.query), ROWS)
    const comparison = readComparison(reader, { edition, book, records })
    const assessed = await readAssessed(reader, ruleSet, clusters)
    const cited = [ruleSet, ...(comparison === null ? [] : [comparison.before.ruleSet, comparison.after.ruleSet])]
    const sources = [...cited.flatMap(sourcesOf), ...assessed.map(({ shown }) => shown.source)]
    return {
      edition,
      inForce: inForceOn(ruleSet, reader.day),
      textStatuses: textStatusesOf(ruleSet),
      day: reader.day,
      book: [...book.editions.values()],
      asks: refersTo(ruleSet, book),
      askedBy: [...book.ruleSets.values()].filter((other) => refersTo(other, book).includes(ruleSet.id)).map(({ id }) => id),
      tallies:
        ruleSet.of === 'cluster'
          ? tallyTests(
              ruleSet,
              clusters.flatMap(({ verdicts }) => verdicts),
            )
          : [],
      clusters: found.slice((paging.page - 1) * ROWS, paging.page * ROWS),
      chosen,
      paging,
      looked: clusters.length,
      history: records.map((record) => ({
        edition: record.edition,
        recordedAt: record.recordedAt,
        change: record.change,
        isWithdrawn: record.ruleSet === null,
      })),
      comparison,
      assessed,
      sources: await readSourceNotes(
        reader,
        sources.map((source) => ({ source })),
      ),
      all: () => clusters,
    }
  },
  tables: (data, reader) => Promise.all([conditionsTable(data, reader), clusterVerdictsTable(data, data.all(), reader)]),
  json: (data) => presentRuleSet(data),
}

/** The rule set as it is kept, how many pass, and every verdict: what programs get. */
function presentRuleSet({ edition, inForce, tallies, history, comparison, asks, askedBy, all }: RuleSetPageData) {
  return {
    ruleSet: edition.ruleSet,
    edition: edition.edition,
    contentHash: edition.contentHash,
    recordedAt: edition.recordedAt,
    change: edition.change,
    inForceOnTheDay: inForce === 'in',
    isDecision: false,
    asks,
    askedBy,
    tallies,
    clusters: all().flatMap(({ subject, status, verdicts }) =>
      verdicts.map(({ reading, tests }) => ({
        cluster: subject,
        status,
        reading,
        tests: Object.fromEntries(tests.map(({ test, outcome }) => [test, outcome])),
        conditions: Object.fromEntries(
          tests.flatMap(({ conditions }) => conditions.map(({ condition, outcome }) => [condition, outcome])),
        ),
      })),
    ),
    history,
    comparison:
      comparison === null
        ? null
        : {
            before: { ruleSet: comparison.before.ruleSet.id, edition: comparison.before.edition },
            after: { ruleSet: comparison.after.ruleSet.id, edition: comparison.after.edition },
            differences: comparison.differences,
          },
  }
}

/** Clusters in the alphabet of the page, those that pass first and those that do not last. */
async function readClusters(reader: PageReader, ruleSet: RuleSet): Promise<ClusterVerdicts[]> {
  const { language } = reader
  const [index, verdicts] = await Promise.all([reader.clusterIndex(), readClusterVerdicts(reader)])
  const named = [...verdicts].flatMap(([subject, all]) => {
    const card = index.bySubject.get(subject)
    if (card === undefined) return []
    const own = all.filter((verdict) => verdict.ruleSet === ruleSet.id)
    const status = card.values.status[0] ?? null
    return [{ name: nameIn(card.name, language) ?? subject, cluster: { subject, status, verdicts: own } }]
  })
  return named
    .toSorted((one, other) => rankOf(one.cluster) - rankOf(other.cluster) || compareIn(language, one.name, other.name))
    .map(({ cluster }) => cluster)
}

const ranks = { pass: 0, 'cannot-say': 1, fail: 2 } as const

/** More tests passed, earlier in the list. */
function rankOf({ verdicts }: ClusterVerdicts): number {
  return verdicts.flatMap(({ tests }) => tests.map(({ outcome }) => ranks[outcome])).reduce<number>((sum, rank) => sum + rank, 0)
}

/** `outcome=pass`, with `test` and `reading` where the rule set has several. */
function readChosen(query: URLSearchParams, ruleSet: RuleSet): ChosenOutcome | null {
  const wanted = query.get('outcome') ?? ''
  if (wanted === '') return null
  const outcome = outcomes.find((each) => each === wanted)
  const test = query.get('test') ?? ruleSet.tests.at(-1)?.id
  const reading = query.get('reading') ?? readingsOf(ruleSet)[0] ?? null
  if (outcome === undefined) throw new Problem('bad-query', wanted, 'outcome')
  if (test === undefined || !ruleSet.tests.some(({ id }) => id === test)) throw new Problem('bad-query', test ?? '', 'test')
  if (!readingsOf(ruleSet).includes(reading)) throw new Problem('bad-query', reading ?? '', 'reading')
  return { outcome, test, reading }
}

function isChosen({ verdicts }: ClusterVerdicts, { reading, test, outcome }: ChosenOutcome): boolean {
  return verdicts.some(
    (verdict) => verdict.reading === reading && verdict.tests.some((each) => each.test === test && each.outcome === outcome),
  )
}

type ToCompare = { readonly edition: RuleSetEdition; readonly book: RuleBook; readonly records: readonly RuleSetRecord[] }

/** `compare=concept-2014`: with another rule set; `compare=2`: with an earlier edition of this one. */
function readComparison({ query }: PageReader, { edition, book, records }: ToCompare): RuleSetComparison | null {
  const wanted = query.get('compare') ?? ''
  if (wanted === '') return null
  const this_ = { ruleSet: edition.ruleSet, edition: edition.edition }
  if (/^[1-9]\d{0,5}$/.test(wanted)) {
    const record = records.find((each) => each.edition === Number(wanted))
    if (!record?.ruleSet) throw new Problem('bad-query', wanted, 'compare')
    return compared({ ruleSet: record.ruleSet, edition: record.edition }, this_)
  }
  const other = book.editions.get(wanted)
  if (other === undefined) throw new Problem('bad-query', wanted, 'compare')
  const that = { ruleSet: other.ruleSet, edition: other.edition }
  const isLater = (other.ruleSet.inForce.from ?? '') > (edition.ruleSet.inForce.from ?? '')
  return isLater ? compared(this_, that) : compared(that, this_)
}

function compared(before: RuleSetComparison['before'], after: RuleSetComparison['after']): RuleSetComparison {
  return { before, after, differences: compareEditions(before.ruleSet, after.ruleSet) }
}

/** The rule sets without which one cannot be judged: those that it names, and those that these name in turn. */
function refersTo(ruleSet: RuleSet, { ruleSets }: RuleBook): string[] {
  return [...ruleSetsReferredTo(ruleSet, ruleSets)].filter((id) => id !== ruleSet.id).toSorted()
}

async function readAssessed(
  reader: PageReader,
  ruleSet: RuleSet,
  clusters: readonly ClusterVerdicts[],
): Promise<AssessedCluster[]> {
  const property = assessedIn[ruleSet.id]
  if (property === undefined) return []
  const said = (await reader.shownOfKind('cluster', [property])).filter((shown) => covers(shown, reader.day))
  return clusters.flatMap(({ subject, verdicts }) =>
    said.filter((shown) => shown.subject === subject).map((shown) => ({ shown, verdicts })),
  )
}
