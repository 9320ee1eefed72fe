import { inOrderOfMatrix } from '#core/rules/overview/matrix.ts'
import { openKinds } from '#core/rules/overview/open-book.ts'
import type { OpenBook } from '#core/rules/overview/open-book.ts'
import type { OpenFact } from '#core/rules/overview/open-tests.ts'
import type { RuleSetEdition } from '#core/rules/rule-set.ts'
import { countOpen, rankAspects, rankFacts, rankOwners, testsWaitingFor } from '#core/rules/overview/settle.ts'
import type { OpenFilter, Ranked } from '#core/rules/overview/settle.ts'
import { findClusters } from '#server/find-clusters.ts'
import type { FoundClusters } from '#server/find-clusters.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { readOneOf, readPageNumber, valuesOf } from '#server/read-filters.ts'
import { readOnlyInForce, readWord } from '#server/read-rule-filters.ts'
import { openFactTables } from '#server/tables/open-fact-tables.ts'
import type {
  AspectRow,
  FactRow,
  OpenFactsData,
  OpenRows,
  OpenView,
  OwnerRow,
} from '#web/public/rules/open-facts/open-facts-data.ts'
import { openViews } from '#web/public/rules/open-facts/open-facts-data.ts'
import { cutPages, facetsOf } from './clusters.ts'
import { inForceOn } from './rule-sets.ts'

const ROWS = 50

/** An agency asks some hundreds of questions, never a million. */
const MOST_EXPORTED = 20_000

/** What was ranked stays beside the data of the page: exports take more of it than one page. */
type OpenFactsPageData = OpenFactsData & { readonly all: () => OpenRows[] }

export const openFactsPage: PageDefinition<OpenFactsPageData> = {
  page: 'open-facts',
  async load(reader) {
    const [found, book, { editions: known }] = await Promise.all([
      findClusters(reader),
      reader.rules.openBook(),
      reader.rules.book(),
    ])
    const editions = inOrderOfMatrix([...known.values()].map(({ ruleSet }) => ruleSet)).flatMap(({ id }) => known.get(id) ?? [])
    const view = readOneOf(reader.query, 'by', openViews)
    const asked = readAsked(reader, editions)
    const filter = filterOf(reader, { found, editions, asked })
    const page = readPageNumber(reader.query)
    const { shown, total } = rowsOf(book, filter, { view, start: (page - 1) * ROWS, most: ROWS })
    return {
      q: found.q,
      facets: facetsOf(found),
      shown,
      ...asked,
      counts: countOpen(book, filter),
      editions,
      paging: cutPages(total, page, ROWS),
      mostExported: MOST_EXPORTED,
      day: reader.day,
      all: () => openViews.map((each) => rowsOf(book, filter, { view: each, start: 0, most: MOST_EXPORTED }).shown),
    }
  },
  tables: (data, reader) => openFactTables(data.all(), data.editions, reader),
}

type Asked = Pick<OpenFactsData, 'rules' | 'kind' | 'what' | 'of' | 'onlyInForce'>

function readAsked({ query }: PageReader, editions: readonly RuleSetEdition[]): Asked {
  return {
    rules: readWord(
      query,
      'rules',
      editions.map(({ ruleSet }) => ruleSet.id),
    ),
    kind: readWord(query, 'open', openKinds),
    what: textOrNull(query, 'what'),
    of: textOrNull(query, 'of'),
    onlyInForce: readOnlyInForce(query),
  }
}

function textOrNull(query: URLSearchParams, name: string): string | null {
  const text = query.get(name) ?? ''
  return text === '' ? null : text
}

function filterOf(
  { query, day }: PageReader,
  { found, editions, asked }: { found: FoundClusters; editions: readonly RuleSetEdition[]; asked: Asked },
): OpenFilter {
  const named = valuesOf(query, 'cluster').map((slug) => `cluster/${slug.replace(/^cluster\//, '')}`)
  const clusters = new Set(found.cards.map(({ subject }) => subject).filter((each) => named.length === 0 || named.includes(each)))
  const ruleSets = new Set(
    editions
      .filter(({ ruleSet }) => asked.rules === null || ruleSet.id === asked.rules)
      .filter(({ ruleSet }) => !asked.onlyInForce || inForceOn(ruleSet, day) === 'in')
      .map(({ ruleSet }) => ruleSet.id),
  )
  return {
    test: ({ subject, ruleSet }) => clusters.has(subject) && ruleSets.has(ruleSet),
    kind: asked.kind,
    aspect: asked.what,
    owner: asked.of,
  }
}

type Cut = { readonly view: OpenView; readonly start: number; readonly most: number }

function rowsOf(book: OpenBook, filter: OpenFilter, { view, start, most }: Cut): { shown: OpenRows; total: number } {
  const cut = <Of>(ranked: readonly Ranked<Of>[]) => ranked.slice(start, start + most)
  switch (view) {
    case 'facts': {
      const ranked = rankFacts(book, filter)
      return { shown: { view, rows: factRows(book, filter, cut(ranked), start) }, total: ranked.length }
    }
    case 'properties': {
      const ranked = rankAspects(book, filter)
      const rows = cut(ranked).map(({ of, ...worth }, index): AspectRow => ({ ...worth, aspect: of, rank: start + index + 1 }))
      return { shown: { view, rows }, total: ranked.length }
    }
    case 'subjects': {
      const ranked = rankOwners(book, filter)
      const rows = cut(ranked).map(({ of, ...worth }, index): OwnerRow => ({ ...worth, owner: of, rank: start + index + 1 }))
      return { shown: { view, rows }, total: ranked.length }
    }
  }
}

function factRows(book: OpenBook, filter: OpenFilter, ranked: readonly Ranked<OpenFact>[], start: number): FactRow[] {
  const waiting = testsWaitingFor(
    book,
    ranked.map(({ of }) => of),
    filter,
  )
  return ranked.map(({ of: fact, waiting: number, alone }, index) => {
    const tests = waiting[index] ?? []
    return {
      rank: start + index + 1,
      fact,
      waiting: number,
      alone,
      ruleSets: [...new Set(tests.map(({ ruleSet }) => ruleSet))],
      clusters: [...new Set(tests.map(({ subject }) => subject))],
    }
  })
}
