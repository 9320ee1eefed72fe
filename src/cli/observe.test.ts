import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { monthlyFile } from '#actions/economy/testing/sodra-file.ts'
import type { FirmMonth } from '#actions/economy/testing/sodra-file.ts'
import { loadCountry } from '#actions/load-country.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'
import { addDoctor } from './doctor.ts'
import { addImport } from './import.ts'
import { addLake } from './lake.ts'
import { addObserveEffect } from './observe-effect.ts'
import { addObserve } from './observe.ts'
import { runSantalka } from './testing/run-santalka.ts'

const towns = ['Kauno m. sav.', 'Vilniaus m. sav.', 'Klaipėdos m. sav.', 'Alytaus m. sav.', 'Palangos m. sav.']
const activities = ['620100', '310900', '265100', '551000', '493100']

/** Five towns, each with one activity of its own in which many work, five firms of everything, and one cell of two firms. */
function firms(month: string): FirmMonth[] {
  let insurer = 0
  return towns.flatMap((place, town) =>
    activities.flatMap((activity, kind) =>
      Array.from({ length: town === 4 && kind === 0 ? 2 : 5 }, (_, firm) => {
        insurer += 1
        return { insurer, place, activity, month, insured: String((town === kind ? 60 : 8) + firm) }
      }),
    ),
  )
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'santalka-cli-observe-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const commands = [addLake, addObserve, addDoctor, addObserveEffect, addImport]
const santalka = (words: readonly string[], { url }: Pick<TestDatabase, 'url'>) => runSantalka(words, { url, folder, commands })

type Row = { readonly [column: string]: string }

function rowsOf(csv: string): Row[] {
  const [heads = '', ...lines] = csv.split(/\r?\n/)
  const names = heads.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])))
}

describeOnDatabase('the lake and the observatory from the terminal', (open) => {
  let database: TestDatabase
  const run = (...words: string[]) => santalka(words, database)
  const csv = async (...words: string[]) => {
    const { code, said } = await run('observe', ...words, '--format', 'csv')
    expect(code).toBe(exitCode.ok)
    return rowsOf(said)
  }

  beforeAll(async () => {
    database = await open()
    await loadCountry(
      { db: database.kysely, now: () => new Date('2026-11-20T08:00:00Z') },
      await readCountry('countries/lithuania'),
    )
  })

  test('an empty lake says so, and so does what looks into it', async () => {
    expect((await run('lake', 'status')).said).toContain('Nothing')
    const nothing = await run('observe', 'ranking')
    expect([nothing.code, nothing.complained]).toEqual([exitCode.importRefused, expect.stringContaining('No data set')])
  })

  test('a file is brought in once, told by the status, and one that is none is refused', async () => {
    const months = Array.from({ length: 12 }, (_, month) => firms(`2023${String(month + 1).padStart(2, '0')}`)).flat()
    await writeFile(join(folder, 'monthly-2023.csv'), monthlyFile(months))
    await writeFile(join(folder, 'other.csv'), 'a;b\n1;2\n')
    const brought = await run('lake', 'import', 'monthly-2023.csv')
    expect([brought.code, brought.said]).toEqual([exitCode.ok, expect.stringContaining('sodra-monthly')])
    expect((await run('lake', 'import', 'monthly-2023.csv')).said).toContain('nothing')
    const refused = await run('lake', 'import', 'other.csv')
    expect([refused.code, refused.complained]).toEqual([exitCode.importRefused, expect.stringContaining('other.csv: ')])
    expect((await run('lake', 'status')).said).toContain('monthly-2023.csv')
    expect(JSON.parse((await run('lake', 'status', '--format', 'json')).said)).toMatchObject([
      { dataSet: 'sodra-monthly', rows: 1464 },
    ])
    expect((await run('doctor', '--hashes')).said).toContain('Data on the economy: 12 periods')
  })

  test.each(['ranking', 'effect'])('where a server is named, %s asks that one and not the files here', async (view) => {
    const { url } = database
    const settings = { SANTALKA_LAKE_URL: 'postgresql://santalka:hush@127.0.0.1:1/economy' }
    const { code, said, complained } = await runSantalka(['observe', view], { url, folder, commands, settings })
    expect([code, said, complained]).toEqual([exitCode.importRefused, '', expect.stringContaining('127.0.0.1')])
  })

  test('one place, one activity, and the same numbers as in the ranking', async () => {
    const ranking = await csv('ranking')
    // A row says of which year it is, wherever it is put.
    expect(new Set(ranking.map(({ year }) => year))).toEqual(new Set(['2023']))
    const place = await csv('place', 'municipality/kauno-m')
    expect(place.map(({ activity }) => activity)).toHaveLength(5)
    expect(place[0]).toMatchObject({ place: 'municipality/kauno-m', activity: '62', amount: '310', firms: '5' })
    expect(Number(place[0]?.['quotient'])).toBeGreaterThan(1)
    const named = Object.keys(ranking[0] ?? {})
    for (const row of place) expect(ranking).toContainEqual(Object.fromEntries(named.map((name) => [name, row[name]])))
    // One year is held: nothing to compare with, and it says so.
    expect(place[0]).toMatchObject({ change: '', 'regional-why': 'undefined-here' })
    expect(await csv('place', 'municipality.kauno-m')).toEqual(place)
    const activity = await csv('activity', '62.01')
    expect(activity.map((row) => row['place'])[0]).toBe('municipality/kauno-m')
    // Two firms are not shown, and neither is what would tell them by subtraction.
    expect(activity.find((row) => row['place'] === 'municipality/palangos-m')).toMatchObject({
      amount: '',
      'amount-why': 'withheld',
    })
    expect((await csv('place', 'county/kauno')).every((row) => row['place'] === 'county/kauno')).toBe(true)
    const { complained } = await run('observe', 'activity', '62', '--lang', 'lt')
    expect(complained).toContain('Apskaičiavo Santalka')
    expect(JSON.parse((await run('observe', 'place', 'municipality/kauno-m', '--format', 'json')).said)).toBeTruthy()
  })

  test('activities beside each other, and which are related: of all of them, or of one', async () => {
    const activities = await csv('activities')
    expect(activities.map(({ activity }) => activity).toSorted()).toEqual(['26', '31', '49', '55', '62'])
    const ranking = await csv('ranking')
    for (const row of activities) {
      const inPlaces = ranking.filter(({ activity }) => activity === row['activity'])
      // What stands of the whole is never less than what stands of its places.
      const shown = inPlaces.reduce((sum, { amount }) => sum + Number(amount), 0)
      expect(Number(row['amount-most'])).toBeGreaterThanOrEqual(shown)
      expect(row).toMatchObject({ year: '2023', 'growth-why': 'undefined-here' })
    }
    expect(await csv('activities', '--activity', '62')).toEqual(activities.filter(({ activity }) => activity === '62'))
    expect((await csv('activities', '--level', 'section', '--by', 'county')).map(({ activity }) => activity)).toContain('C')

    // Of the towns each is specialised in one activity; Klaipėda and Palanga are of one county, which is in two.
    expect(await csv('space')).toEqual([])
    const space = await csv('space', '--by', 'county')
    const ends = (activity: string, other: string): unknown =>
      expect.objectContaining({ year: '2023', activity, other, relatedness: '1' })
    expect(space).toEqual([ends('26', '49'), ends('49', '26')])
    expect(await csv('space', '--by', 'county', '--activity', '49')).toEqual([ends('49', '26')])
    const json = await run('observe', 'space', '--by', 'county', '--format', 'json')
    expect(JSON.parse(json.said)).toMatchObject({ rows: [{ activity: '26', other: '49', relatedness: 1 }, { activity: '49' }] })
    expect(json.complained).toContain('Computed by Santalka')
  })

  test('groups, and the radar weighed as its reader likes', async () => {
    const radar = await csv('radar')
    expect(radar.length).toBeGreaterThan(0)
    expect(radar[0]).toMatchObject({ rank: '1' })
    const group = radar[0]?.['group'] ?? ''
    expect((await csv('group', `drawn.${group}`)).every((row) => row['activity'] === group)).toBe(true)
    const own = await csv('radar', '--weight', 'size=3', 'growth=0')
    const sizes = own.filter((row) => row['size-why'] === '').map(({ size }) => Number(size))
    expect(sizes.length).toBeGreaterThan(1)
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one))
    const place = radar[0]?.['place'] ?? ''
    expect((await csv('radar', '--place', place)).every((row) => row['place'] === place)).toBe(true)
  })

  test('of a set whose groups have no code of the year’s edition it is said, whole or in part, and no other row is there', async () => {
    await writeFile(join(folder, 'new.csv'), 'group;activity;edition\nCode;62.10;2.1\nChips;26.1;2.1\n')
    await writeFile(join(folder, 'some.csv'), 'group;activity;edition\nCode;62.10;2.1\nChips;26;2\n')
    for (const set of ['new', 'some'])
      expect((await run('import', 'groups', `${set}.csv`, '--set', set, '--title', 'Workshop', '--kind', 'drawn')).code).toBe(
        exitCode.ok,
      )
    const none = await run('observe', 'ranking', '--groups', 'new', '--format', 'csv')
    expect([none.code, rowsOf(none.said)]).toEqual([exitCode.ok, []])
    expect(none.complained).toContain('No codes of edition 2 in this set')
    const some = await run('observe', 'ranking', '--groups', 'some', '--format', 'csv')
    expect(new Set(rowsOf(some.said).map(({ activity }) => activity))).toEqual(new Set(['chips']))
    expect(some.complained).toContain('1 group of this set has no code of edition 2 and is left out')
    const inLithuanian = await run('observe', 'radar', '--groups', 'new', '--lang', 'lt')
    expect(inLithuanian.complained).toContain('Šiame rinkinyje nėra 2 redakcijos kodų')
    expect((await run('observe', 'ranking', '--groups', 'drawn')).complained).not.toContain('edition')
  })

  test('the radar of a year against what was founded later says when there is too little to say', async () => {
    const { code, said, complained } = await run(
      'observe',
      'radar',
      '--back-test',
      '2023',
      '--weight',
      'size=3',
      '--format',
      'csv',
    )
    expect(code).toBe(exitCode.ok)
    const [row] = rowsOf(said)
    expect(row).toMatchObject({ order: 'radar', standing: '', 'first-tenth': '', auc: '' })
    expect(complained).toMatch(/\d+ foundings in the order of \d+ pairs/)
    expect(complained).toContain('Cannot say: with fewer than 5')
    expect(complained).toContain('from loads sodra-monthly-')
    const json = await run('observe', 'radar', '--back-test', '2023', '--format', 'json')
    expect(JSON.parse(json.said)).toMatchObject({ rows: [{ order: 'radar', standing: null }] })
  })

  test('stars and strong clusters, of everything, of a place or of an activity, by people alone', async () => {
    const all = await csv('stars', '--by', 'county')
    for (const row of all) expect([row['given'], row['criterion']].every((cell) => cell !== '')).toBe(true)
    const strong = all.filter(({ scheme }) => scheme === 'us-strong')
    expect(strong.length).toBeGreaterThan(0)
    for (const row of strong) {
      expect(Number(row['least'])).toBeGreaterThanOrEqual(1)
      expect(Number(row['least'])).toBeGreaterThanOrEqual(Number(row['cut-least']))
    }
    const [one] = strong
    const of = await csv('stars', '--by', 'county', '--place', one?.['place'] ?? '', '--activity', one?.['activity'] ?? '')
    expect(of.filter(({ scheme }) => scheme === 'us-strong')).toEqual([one])
  })

  test('what is measured of places, activities and their relatedness beside the usual measures', async () => {
    const [kaunas] = await csv('places', '--place', 'municipality/kauno-m')
    for (const id of ['herfindahl', 'likeness', 'distance', 'variety'])
      expect([id, kaunas?.[id] !== '' || kaunas[`${id}-most`] !== '']).toEqual([id, true])
    const software = (await csv('activities')).find((row) => row['activity'] === '62')
    const number = (id: string) => Number(software?.[id])
    for (const id of ['moving', 'gathering', 'theil'])
      expect([id, number(`${id}-least`) <= number(`${id}-most`)]).toEqual([id, true])
    // A county of its own for every town of the file: what lies between them is all there is.
    expect(number('theil-between-most')).toBeGreaterThan(0)
    const [pair] = await csv('place', 'municipality/kauno-m')
    const quotient = Number(pair?.['quotient'])
    expect(Number(pair?.['symmetric'])).toBeCloseTo((quotient - 1) / (quotient + 1), 12)
    const { said } = await run('observe', 'space', '--format', 'csv')
    expect(said).toContain('relatedness,probability,association,cosine,jaccard,correlation')
  })

  test('how firms came and went, of places and activities, the whole first; of one of them where it is named', async () => {
    const firms = await csv('firms')
    expect(firms[0]).toMatchObject({ place: 'country', activity: 'all', active: '122', 'began-why': 'undefined-here' })
    expect(firms.find((row) => row['place'] === 'municipality/palangos-m' && row['activity'] === '62')).toMatchObject({
      active: '',
      'active-why': 'withheld',
    })
    const kaunas = await csv('firms', '--place', 'municipality/kauno-m')
    expect(kaunas.map(({ place }) => place)).toEqual(Array.from({ length: 6 }, () => 'municipality/kauno-m'))
    const hotels = await csv('firms', '--activity', '55', '--by', 'county')
    expect(hotels[0]).toMatchObject({ place: 'country', activity: '55', active: '25' })
    expect(hotels.slice(1).every((row) => row['place']?.startsWith('county/'))).toBe(true)
    const letters = await csv('firms', '--level', 'section', '--place', 'county/kauno')
    expect(letters.map(({ activity }) => activity)).toEqual(expect.arrayContaining(['all', 'C', 'J']))
    const survival = await csv('survival')
    expect(survival[0]).toMatchObject({ place: 'country', activity: 'all', 'survival-why': 'too-few-years', survival: '' })
    const { complained } = await run('observe', 'firms', '--format', 'json')
    expect(complained).toContain('Computed by Santalka')
  })

  test('whether support worked is still asked beside', async () => {
    const { code, said } = await run('observe', 'effect')
    expect([code, said.length > 0]).toEqual([exitCode.ok, true])
  })

  test.each([
    { words: ['radars'], complaint: 'Possible: ranking, places' },
    { words: ['place'], complaint: 'Which one?' },
    { words: ['place', 'municipality/atlantis'], complaint: 'there is no “municipality/atlantis”' },
    { words: ['activity', 'gold'], complaint: 'for example 62' },
    { words: ['activity', '99.99'], complaint: 'there is no “99.99”' },
    { words: ['group', 'wood'], complaint: 'with its set' },
    { words: ['group', 'nobody.wood'], complaint: 'there is no “nobody”' },
    { words: ['ranking', '62'], complaint: 'takes no “62”' },
    { words: ['radar', '--weight', 'specialised=3'], complaint: 'Possible: specialisation' },
    { words: ['radar', '--weight', 'size=many'], complaint: '“size=many” is no weight' },
    { words: ['radar', '--weight', 'size=0'], complaint: 'not all of them 0' },
    { words: ['places', '--back-test', '2023'], complaint: 'for example 2021' },
    { words: ['space', '--place', 'municipality/kauno-m'], complaint: '“observe space” takes no --place' },
    { words: ['activities', '--place', 'county/kauno'], complaint: 'It takes: --activity, --year' },
    { words: ['place', 'county/kauno', '--by', 'municipality'], complaint: 'takes no --by' },
    { words: ['firms', '--unit', 'wages', '--groups', 'drawn'], complaint: 'takes no --unit, --groups' },
    {
      words: ['radar', '--back-test', '2023', '--place', 'county/kauno'],
      complaint: '“observe radar --back-test” takes no --place',
    },
    { words: ['radar', '--back-test', '23'], complaint: 'for example 2021' },
    { words: ['radar', '--back-test', '2019'], complaint: 'Years that are held: 2023' },
    { words: ['places', '--year', '23'], complaint: 'four digits' },
    { words: ['ranking', '--year', '2010'], complaint: 'Years that are held: 2023' },
    { words: ['radar', '--unit', 'wages'], complaint: 'people at work only' },
    { words: ['stars', '--unit', 'firms'], complaint: 'are of people' },
    { words: ['firms', '--activity', '62.01'], complaint: 'there is no “62.01”' },
    { words: ['firms', 'municipality/kauno-m'], complaint: 'takes no “municipality/kauno-m”' },
    { words: ['places', '--format', 'xml'], complaint: 'Possible: table, csv, json' },
  ])('"observe $words" is answered: $complaint', async ({ words, complaint }) => {
    const { code, complained } = await run('observe', ...words)
    expect({ code, complained }).toEqual({ code: exitCode.usage, complained: expect.stringContaining(complaint) })
  })

  test('what is dropped is gone, and the status remembers it', async () => {
    const dropped = await run('lake', 'drop', 'sodra-monthly', '--slices', '2023-12')
    expect([dropped.code, dropped.said]).toEqual([exitCode.ok, expect.stringContaining('2023-12')])
    expect((await run('lake', 'drop', 'sodra-monthly')).code).toBe(exitCode.ok)
    expect((await run('observe', 'ranking')).code).toBe(exitCode.importRefused)
  })

  test('a CSV of one’s own comes in by the mapping that docs/observatory.md shows', async () => {
    const docs = await readFile('docs/observatory.md', 'utf8')
    const blockOf = (kind: string) => new RegExp(`\\n\`\`\`${kind}\\n(.*?)\`\`\`\\n`, 's').exec(docs)?.[1] ?? ''
    await writeFile(join(folder, 'firms.csv'), blockOf('csv'))
    await writeFile(join(folder, 'mapping.yaml'), blockOf('yaml'))
    const dry = await run('lake', 'import', 'firms.csv', '--mapping', 'mapping.yaml', '--dry')
    expect([dry.code, dry.said]).toEqual([exitCode.ok, expect.stringContaining('2 rows of own.survey, 2025-01')])
    expect(dry.said).toContain('activities in edition 2.1')
    // Every town and every code is known, and one firm says where it stands.
    expect(dry.said).not.toMatch(/does not know|does not have|would not be taken/)
    expect(dry.said).toContain('Without coordinates: 1 row (firms: 300000002)')
    expect((await run('lake', 'import', 'firms.csv', '--mapping', 'mapping.yaml')).code).toBe(exitCode.ok)
    expect(JSON.parse((await run('lake', 'status', '--format', 'json')).said)).toContainEqual(
      expect.objectContaining({ dataSet: 'own.survey', rows: 2 }),
    )
  })

  test('a mapping that is wrong, or not there, is told and nothing is brought in', async () => {
    await writeFile(join(folder, 'wrong.yaml'), 'id: survey\ntitle: { en: Survey }\nperiod: monthly\n')
    const wrong = await run('lake', 'import', 'firms.csv', '--mapping', 'wrong.yaml')
    expect([wrong.code, wrong.said]).toEqual([exitCode.usage, ''])
    expect(wrong.complained).toContain('wrong.yaml')
    const mapping = await readFile(join(folder, 'mapping.yaml'), 'utf8')
    await writeFile(join(folder, 'doubled.yaml'), mapping.replace('insured: Darbuotojai', 'insured: Kodas'))
    const doubled = await run('lake', 'import', 'firms.csv', '--mapping', 'doubled.yaml')
    expect([doubled.code, doubled.said]).toEqual([exitCode.usage, ''])
    expect(doubled.complained).toMatch(/doubled.yaml, line \d+, column 3: .*one column of the file cannot be two things/)
    const missing = await run('lake', 'import', 'firms.csv', '--mapping', 'missing.yaml')
    expect([missing.code, missing.complained]).toEqual([exitCode.usage, expect.stringContaining('missing.yaml')])
    // Without its mapping nobody knows what the columns are.
    await writeFile(join(folder, 'again.csv'), 'Kodas;Mėnuo;Darbuotojai\n300000003;2025-01;5\n')
    const unread = await run('lake', 'import', 'again.csv')
    expect([unread.code, unread.complained]).toEqual([exitCode.importRefused, expect.stringContaining('by a mapping')])
  })
})
