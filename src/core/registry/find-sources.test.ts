import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSources, sourceFilters } from './find-sources.ts'
import type { SoughtSource, SourceQuestion } from './find-sources.ts'

const none: SourceQuestion['chosen'] = { kind: [], publisher: [], year: [] }

function source(id: string, own: Partial<SoughtSource> = {}): SoughtSource {
  return { id, title: { lt: id }, publisher: null, kind: 'page', published: null, url: null, ...own }
}

const library = [
  source('lasers', { title: { lt: 'Lazerių klasterio svetainė' }, publisher: 'LITEK', published: '2020-11-12' }),
  source('study', {
    title: { lt: 'Klasterizacijos studija', en: 'Study of clusterisation' },
    publisher: 'Ūkio ministerija',
    kind: 'study',
    published: '2017',
  }),
  source('undated', { title: { en: 'Members' }, url: 'https://klaster.lt/nariai' }),
]

test.each([
  { q: 'lazeriu', found: ['lasers'], because: 'marks on letters are forgiven' },
  { q: 'UKIO studij', found: ['study'], because: 'words are found by their beginning, in title and publisher' },
  { q: 'klaster.lt', found: ['undated'], because: 'a source is found by its address' },
  { q: 'dated', found: [], because: 'a word is not found by its end' },
  { q: '', found: ['lasers', 'study', 'undated'], because: 'no words leave everything' },
])('"$q" finds $found, because $because', ({ q, found }) => {
  expect(findSources(library, { q, chosen: none }).found.map(({ id }) => id)).toEqual(found)
})

test('a source without a date or a publisher is counted as not known, after all years', () => {
  const { choices } = findSources(library, { q: '', chosen: none })
  expect(choices.year).toEqual([
    { value: '2020', count: 1, chosen: false },
    { value: '2017', count: 1, chosen: false },
    { value: 'unknown', count: 1, chosen: false },
  ])
  expect(choices.publisher.find(({ value }) => value === 'unknown')?.count).toBe(1)
})

test('a chosen value stays among the choices also when nothing is left by it', () => {
  const { found, choices } = findSources(library, { q: 'lazeriu', chosen: { ...none, kind: ['study'] } })
  expect(found).toEqual([])
  expect(choices.kind).toContainEqual({ value: 'study', count: 0, chosen: true })
})

const kinds = fc.constantFrom('page', 'study', 'act')
const years = fc.constantFrom(null, '2017', '2017-05', '2020-11-12')
const publishers = fc.constantFrom(null, 'LITEK', 'Delfi')
const libraries = fc
  .array(fc.record({ kind: kinds, published: years, publisher: publishers }), { maxLength: 20 })
  .map((rows) => rows.map((row, index) => source(`s${index}`, row)))
const chosen = fc.record({
  kind: fc.subarray(['page', 'study', 'act']),
  publisher: fc.subarray(['LITEK', 'Delfi', 'unknown']),
  year: fc.subarray(['2017', '2020', 'unknown']),
})

test('the count beside a choice is how many sources are found when it alone is chosen in its filter', () => {
  fc.assert(
    fc.property(libraries, chosen, (all, asked) => {
      const { choices } = findSources(all, { q: '', chosen: asked })
      for (const filter of sourceFilters) {
        for (const { value, count } of choices[filter]) {
          expect(findSources(all, { q: '', chosen: { ...asked, [filter]: [value] } }).found.length).toBe(count)
        }
      }
    }),
  )
})
