import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { activitiesAt } from '#core/economy/activities/activity-tree.ts'
import { monthlyFile } from '#actions/economy/testing/sodra-file.ts'
import type { FirmMonth } from '#actions/economy/testing/sodra-file.ts'
import { gatherPlaceBook } from '#actions/economy/gather-place-book.ts'
import { observeFirms } from '#actions/economy/observe-firms.ts'
import { emptyLake, importText } from '#actions/testing/bring-to-lake.ts'
import type { World } from '#actions/world.ts'
import { closeLake } from '#lake/open.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { openEconomy } from './testing/open-economy.ts'
import { openLithuania } from './testing/open-test-app.ts'

const towns = ['Kauno m. sav.', 'Vilniaus m. sav.', 'Klaipėdos m. sav.', 'Alytaus m. sav.', 'Palangos m. sav.']
const activities = ['620100', '265100', '551000']
const years = [2020, 2021, 2022, 2023, 2024]

type Planted = {
  readonly town: number
  readonly kind: number
  readonly count: number
  readonly from: number
  readonly to?: number
}

/** Six firms of everything in every town, all the time; and what is planted among them. */
const planted: readonly Planted[] = [
  ...towns.flatMap((_, town) => activities.map((__, kind) => ({ town, kind, count: 6, from: 2020 }))),
  { town: 0, kind: 0, count: 5, from: 2022 },
  { town: 1, kind: 0, count: 4, from: 2022 },
  { town: 2, kind: 0, count: 4, from: 2022 },
  { town: 3, kind: 2, count: 14, from: 2022, to: 2022 },
  { town: 3, kind: 2, count: 14, from: 2022 },
  // Two firms began in Palanga: nobody is told so.
  { town: 4, kind: 0, count: 2, from: 2022 },
]

/** The firms of Vilnius in electronics grow from 12 to 30. */
function insuredOf({ town, kind }: Planted, year: number): number {
  return town === 1 && kind === 1 ? (year < 2022 ? 12 : 30) : 12
}

function yearFile(year: number): string {
  let insurer = 0
  const rows = planted.flatMap((each) =>
    Array.from({ length: each.count }, (): FirmMonth[] => {
      insurer += 1
      if (year < each.from || year > (each.to ?? 9999)) return []
      const own = { insurer, place: towns[each.town] ?? '', activity: activities[each.kind] ?? '' }
      return Array.from({ length: 12 }, (_, month) => ({
        ...own,
        month: `${year}${String(month + 1).padStart(2, '0')}`,
        insured: String(insuredOf(each, year)),
      }))
    }).flat(),
  )
  return monthlyFile(rows)
}

type Row = { readonly [column: string]: string }

function rowsOf(csv: string): Row[] {
  const [heads = '', ...lines] = csv
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
  const names = heads.split(',')
  return lines.map((line) =>
    Object.fromEntries((line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []).map((cell, at) => [names[at] ?? '', cell.replace(/,$/, '')])),
  )
}

describeOnDatabase('how firms come and go, on the pages', (open) => {
  let app: FastifyInstance
  let world: World
  const get = async (url: string) => {
    const answer = await app.inject({ url })
    expect([url, answer.statusCode]).toEqual([url, 200])
    return answer.body
  }

  beforeAll(async () => {
    ;({ world } = await openLithuania(open))
    const files = years.map((year) => ({ name: `monthly-${year}.csv`, content: yearFile(year) }))
    const opened = await openEconomy(world, files)
    app = opened.app
    return opened.close
  }, 120_000)

  test('a town shows who began, and who is still there, with methods and loads', async () => {
    const kaunas = await get('/en/economy/places/municipality.kauno-m?year=2024')
    expect(kaunas).toContain('How firms come, go and grow')
    for (const method of ['entry-exit', 'cohort-survival', 'high-growth', 'shift-share', 'related-variety', 'fitness'])
      expect(kaunas).toContain(`/en/economy/methods/${method}`)
    expect(kaunas).toContain('monthly-2020.csv')
    const rows = rowsOf(await get('/en/economy/firms.csv?heads=ids&year=2022&place=municipality.kauno-m'))
    const software = rows.find((row) => row['activity-id'] === '62')
    expect(software).toMatchObject({ active: '11', began: '5', 'ended-why': 'undefined-here' })
    expect(Number(software?.['entry'])).toBeCloseTo(5 / 11, 9)
    const later = rowsOf(await get('/en/economy/firms.csv?heads=ids&year=2024&place=municipality.kauno-m'))
    expect(later.find((row) => row['activity-id'] === '62')).toMatchObject({ 'cohort-2': '5', 'survival-2': '1' })
    const alytus = rowsOf(await get('/en/economy/firms.csv?heads=ids&year=2023&place=municipality.alytaus-m'))
    expect(alytus.find((row) => row['activity-id'] === '55')).toMatchObject({ 'cohort-1': '28', 'survival-1': '0.5' })
  })

  test('high growth is told of firms of ten and more, and where it is', async () => {
    const rows = rowsOf(await get('/en/economy/firms.csv?heads=ids&year=2024&activity=26'))
    const share = (place: string) => rows.find((row) => row['place-id'] === place)?.['fast-share']
    expect([share('municipality/vilniaus-m'), share('municipality/kauno-m')]).toEqual(['1', '0'])
    expect(rows.find((row) => row['place-id'] === 'country')).toMatchObject({ large: '30', fast: '6', 'fast-share': '0.2' })
    // The rule is data of the country, and stands with its source beside what it gave.
    expect(await get('/en/economy/firms?year=2024')).toContain('by more than 20% a year over 3 years')
  })

  test('how long firms survive is a curve with its interval, the same as a table and in the files, and no curve of few', async () => {
    const page = await get('/en/economy/firms?year=2024')
    expect(page).toContain('How long firms survive')
    expect(page).toContain('/en/economy/methods/survival')
    expect(page).toContain('/en/economy/firms.svg')
    expect(await get('/lt/ekonomika/imones.svg?year=2024')).toContain('Kiek laiko įmonės išgyvena')
    const rows = rowsOf(await get('/en/economy/firms.csv?heads=ids&year=2024&table=survival'))
    const country = rows.filter((row) => row['place-id'] === 'country')
    // 43 firms began in 2022, 14 of them were there in that year only.
    expect(country.map((row) => [row['after'], row['at-risk'], row['ended']])).toEqual([['1', '43', '14']])
    expect(Number(country[0]?.['survival'])).toBeCloseTo(29 / 43, 12)
    expect(Number(country[0]?.['survival-least'])).toBeLessThan(29 / 43)
    expect(rows.find((row) => row['place-id'] === 'municipality/palangos-m')).toMatchObject({ survival: '', 'at-risk': '' })
    for (const row of rows) expect(['1', '2']).not.toContain(row['ended'])
    const palanga = await get('/en/economy/firms?place=municipality.palangos-m&year=2024')
    expect(palanga).toContain('How long firms survive')
    expect(palanga).not.toContain('firms.svg')
    expect((await app.inject({ url: '/en/economy/firms.svg?place=municipality.palangos-m&year=2024' })).statusCode).toBe(404)
  })

  test('two firms that began are on no page and in no file, and nothing tells them by subtraction', async () => {
    for (const query of ['of=places', 'of=places&by=county', 'of=activities', 'of=activities&level=section', 'activity=62'])
      for (const year of [2022, 2024]) {
        const rows = rowsOf(await get(`/en/economy/firms.csv?heads=ids&year=${year}&${query}`))
        for (const row of rows)
          for (const id of ['active', 'began', 'ended', 'cohort-1', 'cohort-2', 'cohort-3', 'large', 'fast', 'gone'])
            expect([query, year, id, ['1', '2'].includes(row[id] ?? '')]).toEqual([query, year, id, false])
      }
    const began = rowsOf(await get('/en/economy/firms.csv?heads=ids&year=2022&activity=62'))
    const palanga = began.find((row) => row['place-id'] === 'municipality/palangos-m')
    expect(palanga).toMatchObject({ began: '', 'began-why': 'withheld', 'entry-why': 'withheld', 'active-why': 'withheld' })
    // Not alone: another town is kept back with it, or the country is.
    expect(began.filter((row) => row['began-why'] === 'withheld').length).toBeGreaterThan(1)
    const page = await get('/en/economy/places/municipality.palangos-m.json?year=2022')
    expect(page).not.toMatch(/NaN|Infinity/)
    const cohort = rowsOf(await get('/en/economy/firms.csv?heads=ids&year=2024&activity=62'))
    expect(cohort.find((row) => row['place-id'] === 'municipality/palangos-m')).toMatchObject({ 'survival-2-why': 'withheld' })
  })

  test('the lists are there in both languages, of places and of activities, and say what they do not tell', async () => {
    for (const path of [
      '/lt/ekonomika/imones',
      '/lt/ekonomika/imones?of=activities&level=section',
      '/en/economy/firms?by=county&level=class',
      '/en/economy/firms?place=municipality.kauno-m',
      '/en/economy/firms?activity=62&year=2022',
      '/en/economy/activities/62?year=2024',
      '/lt/ekonomika/vietos/county.kauno?year=2022',
    ]) {
      const body = await get(path)
      expect(body).toContain(path.startsWith('/lt') ? 'Įmonių raida' : 'How firms come, go and grow')
      expect(body).not.toMatch(/NaN|Infinity|undefined,/)
    }
    expect(await get('/en/economy/firms?level=class')).toContain('Divisions are shown')
    expect(await get('/en/economy/activities/62.01')).toContain('told of sections and divisions only')
    for (const query of ['of=streets', 'place=municipality.atlantis'])
      expect((await app.inject({ url: `/en/economy/firms?${query}` })).statusCode).toBe(400)
    expect((await app.inject({ url: '/en/economy/firms.xlsx' })).statusCode).toBe(200)
  })

  test('the parts of a change add up, on the page and in its files', async () => {
    const vilnius = await get('/en/economy/places/municipality.vilniaus-m?year=2024')
    expect(vilnius).toContain('What the change came from')
    const twin: unknown = JSON.parse(await get('/en/economy/places/municipality.vilniaus-m.json?year=2024'))
    expect(JSON.stringify(twin)).toContain('shift-share')
    expect(await get('/lt/ekonomika/vietos/municipality.vilniaus-m?year=2024')).toContain('Kas lėmė pokytį')
    // Six firms went from 12 to 30 persons, and four of software began: 48 and 108 more.
    expect(vilnius).toContain('+156')
  })

  test('of files that cover a part, nothing is told: who moves away would look like one that ended', async () => {
    const lake = await emptyLake()
    const wish = { places: await gatherPlaceBook(world.db), trees: await readActivityTrees(), covers: 'part' as const }
    await importText(lake, yearFile(2022), wish, 'part.csv')
    expect(await observeFirms({ db: world.db, lake }, null)).toMatchObject({ told: null, why: 'in-part' })
    await closeLake(lake)
  })

  test('a class of the older edition that the correspondence forgot is told beside the numbers that it makes unknown, and in the receipt', async () => {
    const trees = await readActivityTrees()
    const newer = activitiesAt(trees['2.1'], 'class')
    const table = (...left: readonly string[]) =>
      [
        'NACE2_CODE,LEVEL,NACE2_HEADING,NACE21_CODE,NACE21_HEADING',
        ...activitiesAt(trees['2'], 'class')
          .filter((code) => !left.includes(code))
          .map((code) => `${code},4,${code},${newer.includes(code) ? code : '62.10'},x`),
        '',
      ].join('\n')
    const opened = await openEconomy(world, [
      { name: 'monthly-2024.csv', content: yearFile(2024) },
      { name: 'monthly-2025.csv', content: yearFile(2025).replaceAll('620100', '621000') },
      // Nobody has 01.11.
      { name: 'gaps.csv', content: table('26.51', '01.11') },
    ])
    const page = async (url: string) => (await opened.app.inject({ url })).body
    expect(await page('/en/economy/firms')).toContain(
      'Classes of edition 2 that firms have and that it does not link: 1 (the first of them: 26.51)',
    )
    expect(await page('/lt/ekonomika/imones')).toContain(
      '2 redakcijos klasių, kurias įmonės turi, bet kurių sąsajų joje nėra: 1 (pirmosios: 26.51)',
    )
    // A year of the older edition is made of nothing that is led over from it.
    expect(await page('/en/economy/firms?year=2024')).not.toContain('Classes of edition 2 that')
    const id = /\/en\/economy\/data\/(activity-correspondence-[^"]+)"/.exec(await page('/en/economy/firms'))?.[1] ?? ''
    expect(await page(`/en/economy/data/${id}`)).toContain(
      'without a link to a class of edition 2.1: 2 (the first of them: 01.11, 26.51)',
    )
    await opened.close()
  })

  test('a year that is not held whole is said to be none', async () => {
    const lake = await emptyLake()
    const wish = { places: await gatherPlaceBook(world.db), trees: await readActivityTrees() }
    await importText(lake, yearFile(2022), wish, 'monthly-2022.csv')
    expect(await observeFirms({ db: world.db, lake }, 2020)).toMatchObject({ told: null, why: 'no-such-year' })
    expect(await observeFirms({ db: world.db, lake }, null)).toMatchObject({ told: { year: 2022 } })
    await closeLake(lake)
  })
})
