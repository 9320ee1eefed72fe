import { beforeAll, expect, test } from 'vitest'
import { loadCountry } from '#actions/load-country.ts'
import { readSynonyms } from '#server/country-documents.ts'
import { readCountry } from '#sources/country/read-country.ts'
import type { Synonyms } from '#core/registry/search-words.ts'
import { search, searchSubjects } from './search.ts'
import { describeOnEachDatabase } from './testing/test-databases.ts'
import type { TestDatabase } from './testing/test-databases.ts'

describeOnEachDatabase('Search over Lithuania', (open) => {
  let database: TestDatabase
  let synonyms: Synonyms

  beforeAll(async () => {
    database = await open()
    const country = await readCountry('countries/lithuania')
    synonyms = readSynonyms(country.documents.synonyms)
    await loadCountry({ db: database.kysely, now: () => new Date('2026-11-21T12:00:00Z') }, country)
  })

  const find = async (words: string, kind: string | null = null, knownAt: string | null = null) =>
    (await search(database.kysely, { words, synonyms, kind, knownAt }, { offset: 0, most: 10 })).hits

  test.each([
    { words: 'laser', first: 'cluster/litek', because: 'its English name has the word' },
    { words: 'lazeris', first: 'cluster/litek', because: 'another ending' },
    { words: 'lazeriu', first: 'cluster/litek', because: 'without the marks of its letters' },
    { words: 'LAZERINIŲ', first: 'cluster/litek', because: 'capital letters' },
    { words: 'lasr', first: 'cluster/litek', because: 'a letter is missing' },
    { words: 'litek', first: 'cluster/litek', because: 'its short name' },
    { words: 'technolgoiju klastris lazeriniu', first: 'cluster/litek', because: 'two misspellings and a word' },
    { words: 'AgriFood', first: 'cluster/agrifood', because: 'the beginning of a name' },
    { words: 'agrif', first: 'cluster/agrifood', because: 'while it is being typed' },
    { words: 'eksma', first: 'organisation/eksma', because: 'a name without its legal form' },
    { words: 'baldų klasteris', first: 'cluster/baldu', because: 'two words of a name' },
  ])('"$words" finds $first first: $because', async ({ words, first }) => {
    expect((await find(words))[0]?.subject).toBe(first)
  })

  test('"food" finds what is called maisto, and "maistas" what is called food', async () => {
    const food = await searchSubjects(database.kysely, { words: 'food', synonyms, kind: 'cluster', knownAt: null })
    expect(food).toEqual(expect.arrayContaining(['cluster/ltfood', 'cluster/smartfood', 'cluster/agrifood']))
    expect((await find('maistas')).map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(['cluster/ltfood', 'cluster/agrifood']),
    )
  })

  test('a hit that does not show the word says why it is one', async () => {
    const hit = (await find('photonics', 'cluster')).find(({ subject }) => subject === 'cluster/litek')
    expect(hit?.reason?.by).toMatch(/synonym|text/)
  })

  test.each([
    ')(&|!:*',
    '   ',
    '\u0000',
    'lazer\u0000is',
    '%_\\',
    "' OR 1=1 --",
    '<script>alert(1)</script>',
    'a'.repeat(5_000),
    '„“”',
    '🦄',
  ])('%j harms nothing', async (words) => {
    expect(await find(words)).toBeInstanceOf(Array)
  })

  test('only one kind is found when one is asked for, and the counts tell of the others', async () => {
    const found = await search(
      database.kysely,
      { words: 'klasteris', synonyms, kind: 'study', knownAt: null },
      { offset: 0, most: 50 },
    )
    expect(new Set(found.hits.map(({ kind }) => kind))).toEqual(new Set(['study']))
    expect(found.kinds.map(({ kind }) => kind)).toContain('cluster')
    expect(found.total).toBe(found.kinds.find(({ kind }) => kind === 'study')?.count)
  })

  test('pages of the results together are all of the results, each once', async () => {
    const question = { words: 'klasteris', synonyms, kind: 'cluster', knownAt: null }
    const all = await searchSubjects(database.kysely, question)
    const first = await search(database.kysely, question, { offset: 0, most: 7 })
    const second = await search(database.kysely, question, { offset: 7, most: all.length })
    expect([...first.hits, ...second.hits].map(({ subject }) => subject)).toEqual(all)
  })

  test('nothing was known before the first day of the register', async () => {
    expect(await find('laser', null, '2001-01-01T00:00:00.000000Z')).toEqual([])
  })
})
