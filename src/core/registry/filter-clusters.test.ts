import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filterNames, UNKNOWN } from './cluster-card.ts'
import type { ClusterCard, FilterName } from './cluster-card.ts'
import { facetCounts, waysOut } from './facets.ts'
import { filterClusters, passes, sortClusters } from './filter-clusters.ts'
import type { ClusterFilters, ClusterQuestion } from './filter-clusters.ts'

const someValues = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', UNKNOWN), { minLength: 1, maxLength: 3 })
const cardValues = fc.record(Object.fromEntries(filterNames.map((filter) => [filter, someValues])))
const chosen = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', UNKNOWN), { maxLength: 2 })
const someFilters: fc.Arbitrary<ClusterFilters> = fc.record(Object.fromEntries(filterNames.map((filter) => [filter, chosen])))
const someCards: fc.Arbitrary<ClusterCard[]> = fc
  .array(
    fc.record({
      values: cardValues,
      founded: fc.option(fc.constantFrom('2001', '2010-05', '2010')),
      members: fc.option(fc.nat(40)),
    }),
    { maxLength: 25 },
  )
  .map((cards) =>
    cards.map((card, index) =>
      makeCard({
        subject: `cluster/c${index}`,
        values: complete(card.values),
        founded: card.founded,
        membersTotal: card.members,
      }),
    ),
  )
const someQuestion: fc.Arbitrary<ClusterQuestion> = fc.record({
  filters: someFilters,
  found: fc.option(fc.uniqueArray(fc.nat(25)).map((numbers) => new Set(numbers.map((number) => `cluster/c${number}`)))),
})

test('the number beside a choice is the number of clusters that are left when it is the only one in its filter', () => {
  fc.assert(
    fc.property(someCards, someQuestion, (cards, question) => {
      const counts = facetCounts(cards, question)
      for (const filter of filterNames) {
        for (const { value, count } of counts.get(filter) ?? []) {
          const alone = { ...question, filters: { ...question.filters, [filter]: [value] } }
          expect(count).toBe(filterClusters(cards, alone).length)
        }
      }
    }),
  )
})

test('every value of a cluster that passes the other filters is among the choices, and every chosen one too', () => {
  fc.assert(
    fc.property(someCards, someQuestion, (cards, question) => {
      const counts = facetCounts(cards, question)
      for (const card of filterClusters(cards, question)) {
        for (const filter of filterNames)
          expect(counts.get(filter)?.map(({ value }) => value)).toEqual(expect.arrayContaining([...card.values[filter]]))
      }
      for (const filter of filterNames) {
        const picked = counts
          .get(filter)
          ?.filter((each) => each.chosen)
          .map(({ value }) => value)
        expect(picked?.toSorted()).toEqual((question.filters[filter] ?? []).toSorted())
      }
    }),
  )
})

test('it does not matter in which order filters are applied', () => {
  fc.assert(
    fc.property(
      someCards,
      someFilters,
      fc.shuffledSubarray([...filterNames], { minLength: filterNames.length }),
      (cards, filters, order) => {
        const oneByOne = order.reduce((left, filter) => left.filter((card) => passes(card, filter, filters)), cards)
        expect(filterClusters(cards, { filters, found: null })).toEqual(oneByOne)
      },
    ),
  )
})

test('a sorted list holds the same clusters, and sorting twice changes nothing', () => {
  const byName = (one: ClusterCard, other: ClusterCard) => (one.subject < other.subject ? -1 : 1)
  fc.assert(
    fc.property(someCards, fc.constantFrom('name', 'founded', 'members', 'newest'), (cards, order) => {
      const sorted = sortClusters(cards, order, byName)
      expect(sortClusters(sorted, order, byName)).toEqual(sorted)
      expect(new Set(sorted)).toEqual(new Set(cards))
    }),
  )
})

test('zero members come before a cluster whose members nobody has counted', () => {
  const none = makeCard({ subject: 'cluster/none', membersTotal: 0 })
  const silent = makeCard({ subject: 'cluster/a-silent', membersTotal: null })
  expect(sortClusters([silent, none], 'members', () => 0).map(({ subject }) => subject)).toEqual([
    'cluster/none',
    'cluster/a-silent',
  ])
})

test('choices come with most clusters first, years with the latest first, and what is not known comes last', () => {
  const cards = [
    makeCard({ subject: 'cluster/a', values: complete({ field: ['b'], founded: ['2005-2009'] }) }),
    makeCard({ subject: 'cluster/b', values: complete({ field: ['b'], founded: ['2005-2009'] }) }),
    makeCard({ subject: 'cluster/c', values: complete({ field: ['a'], founded: ['2010-2014'] }) }),
    ...['d', 'e', 'f'].map((slug) => makeCard({ subject: `cluster/${slug}` })),
  ]
  const counts = facetCounts(cards, { filters: {}, found: null })
  expect(counts.get('field')?.map(({ value }) => value)).toEqual(['b', 'a', UNKNOWN])
  expect(counts.get('founded')?.map(({ value }) => value)).toEqual(['2010-2014', '2005-2009', UNKNOWN])
})

test('when nothing is found, each way out tells how many would be', () => {
  const cards = [makeCard({ subject: 'cluster/one', values: complete({ field: ['a'], kind: ['b'] }) })]
  const question = { filters: { field: ['a'], kind: ['c'] }, found: null }
  expect(filterClusters(cards, question)).toEqual([])
  expect(waysOut(cards, question)).toEqual([{ without: 'kind', count: 1 }])
})

function complete(values: { readonly [filter: string]: readonly string[] | undefined }): ClusterCard['values'] {
  const of = (filter: FilterName) => values[filter] ?? [UNKNOWN]
  return {
    field: of('field'),
    direction: of('direction'),
    county: of('county'),
    municipality: of('municipality'),
    label: of('label'),
    status: of('status'),
    association: of('association'),
    founded: of('founded'),
    kind: of('kind'),
  }
}

function makeCard(parts: Partial<ClusterCard> & { subject: string }): ClusterCard {
  return { name: {}, values: complete({}), founded: null, membersTotal: null, membersNamed: 0, newest: 0, shown: [], ...parts }
}
