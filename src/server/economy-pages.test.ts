import type { FastifyInstance } from 'fastify'
import { rm } from 'node:fs/promises'
import { beforeAll, expect, test, vi } from 'vitest'
import { monthlyFile, newLake } from '#actions/economy/testing/sodra-file.ts'
import type { FirmMonth } from '#actions/economy/testing/sodra-file.ts'
import { personOf } from '#actions/testing/people.ts'
import { visitor } from '#core/people/role.ts'
import type { Person } from '#core/people/role.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { unusedParts } from './economy/unused-parts.ts'
import { readAddress } from './read-request.ts'
import { resolveAddress } from './resolve-address.ts'
import { dropFile, pressDeed } from './testing/import-page.ts'
import { openApp, openLithuania } from './testing/open-test-app.ts'

const places = ['Kauno m. sav.', 'Vilniaus m. sav.', 'Klaipėdos m. sav.', 'Alytaus m. sav.', 'Palangos m. sav.']
const activities = ['620100', '310900', '265100', '551000', '493100']

/** Five towns, each with one activity of its own in which many work, four firms of everything, and one cell of two firms. */
function firms(month: string): FirmMonth[] {
  let insurer = 0
  return places.flatMap((place, town) =>
    activities.flatMap((activity, kind) => {
      const count = town === 4 && kind === 0 ? 2 : 5
      return Array.from({ length: count }, (_, firm) => {
        insurer += 1
        return {
          insurer,
          place,
          activity,
          month,
          insured: String((town === kind ? 60 : 8) + firm),
          wage: String(1500 + 100 * town),
        }
      })
    }),
  )
}

describeOnDatabase('the observatory over a lake', (open) => {
  let app: FastifyInstance
  let who: Person = visitor

  const get = (url: string) => app.inject({ url })
  const send = (name: string, content: string) => dropFile(app, { name, content })

  const page = async () => (await get('/en/economy/import')).body
  const untilPage = (text: string | RegExp) => vi.waitFor(async () => expect(await page()).toMatch(text), 30_000)
  /** Does something with the file that was sent last. */
  const act = (deed: string, fields: Record<string, string> = {}) => pressDeed(app, deed, fields)

  beforeAll(async () => {
    const { world } = await openLithuania(open)
    const lake = await newLake()
    app = await openApp(world, async () => who, {}, lake)
    return async () => {
      await app.close()
      await rm(lake.place.folder, { recursive: true, force: true })
    }
  })

  test('says plainly that nothing is held, in both languages, with its files empty', async () => {
    expect((await get('/en/economy')).body).toContain('No data set of the economy has been brought in yet')
    expect((await get('/lt/ekonomika')).body).toContain('dar neįkeltas')
    expect((await get('/en/economy/ranking.csv')).statusCode).toBe(200)
  })

  test('a file is taken from those who may bring it, from nobody else, and only whole', async () => {
    const content = monthlyFile(
      Array.from({ length: 12 }, (_, month) => firms(`2023${String(month + 1).padStart(2, '0')}`)).flat(),
    )
    for (const nobody of [visitor, personOf('ministry')]) {
      who = nobody
      expect((await send('monthly-2023.csv', content)).statusCode).toBe(403)
    }
    who = personOf('officer')
    const elsewhere = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
    expect((await dropFile(app, { name: 'monthly-2023.csv', content, headers: elsewhere })).statusCode).toBe(403)
    expect((await dropFile(app, { name: 'half.csv', content, cutAt: 5_000 })).statusCode).toBe(400)
    expect((await send('monthly-2023.csv', content)).headers['location']).toBe('/en/economy/import#files')
    await untilPage('Checked, nothing has been changed yet')
    expect((await get('/en/economy/import')).body).toMatch(/sodra-monthly-1, utf-8.*January 2023 – December 2023.*1,464/s)
    expect((await get('/en/economy/data.json')).json()).toMatchObject({ rows: [] })
    await act('import')
    await untilPage('Brought in. Rows kept: 1,464, refused: 0.')
    await send('other.csv', 'a;b\n1;2\n')
    await vi.waitFor(
      async () => expect((await get('/lt/ekonomika/ikelimas')).body).toContain('Nepriimta, niekas nepasikeitė'),
      30_000,
    )
  })

  test('every page then shows numbers, in both languages and as files', async () => {
    // What is held is looked at once a second.
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    for (const path of [
      '/en/economy?q=kaun',
      '/lt/ekonomika/vietos',
      '/lt/ekonomika/vietos/municipality.kauno-m',
      '/en/economy/places/county.kauno',
      '/en/economy/activities',
      '/en/economy/activities/62',
      '/en/economy/groups',
      '/en/economy/ranking?sort=amount&specialised=yes&activity=62',
      '/en/economy/map?by=county',
      '/lt/ekonomika/veiklu-erdve?place=municipality.kauno-m',
      '/en/economy/compare?place=municipality.kauno-m&place=municipality.vilniaus-m',
      '/en/economy/compare?activity=62&activity=31',
      '/en/economy/radar?w.specialisation=5',
      '/en/economy/radar?by=county',
      '/en/economy/radar/back-test?w.size=5',
      '/lt/ekonomika/radaras/patikra?by=county',
      '/en/economy/data',
    ]) {
      const answer = await get(path)
      expect([path, answer.statusCode]).toEqual([path, 200])
      expect(answer.body).toContain(
        path.startsWith('/lt') ? 'Apskaičiavo Santalka' : path.endsWith('/data') ? 'monthly-2023.csv' : 'Computed by Santalka',
      )
      expect(answer.body).not.toMatch(/NaN|Infinity|undefined,/)
    }
    for (const twin of [
      'places.json',
      'activities.csv',
      'ranking.xlsx',
      'map.svg',
      'space.svg',
      'radar.json',
      'radar/back-test.xlsx',
    ])
      expect([twin, (await get(`/en/economy/${twin}`)).statusCode]).toEqual([twin, 200])
  })

  test('a group names who drew it up, and what is compared leads to its methods', async () => {
    const group = (await get('/en/economy/groups/drawn.software')).body
    expect(group).toMatch(/Groups drawn by Santalka\. Source: [^<]*Groups of activities drawn by hand, Santalka/)
    const compared = (await get('/en/economy/compare?place=municipality.kauno-m')).body
    for (const method of ['region-entropy', 'krugman-index', 'diversity-ubiquity', 'complexity'])
      expect(compared).toContain(`class="method-head" href="/en/economy/methods/${method}"`)
  })

  test('what is compared is named above the tables too, each with a way to take it out', async () => {
    const { body } = await get('/en/economy/compare?activity=62&activity=31')
    const [list = ''] = /<ul class="compare-chosen".*?<\/ul>/s.exec(body) ?? []
    expect(list.match(/<li>/g)).toHaveLength(2)
    expect(list).toContain('href="/en/economy/compare?activity=31" aria-label="Take out: 62')
    expect(body).toMatch(/<caption[^>]*>Location quotients by place</)
    expect((await get('/lt/ekonomika/palyginimas?place=municipality.kauno-m')).body).toMatch(
      /<caption[^>]*>Lokacijos koeficientai pagal veiklą</,
    )
  })

  test('a page without a tab of its own stands under that of the page which leads to it', async () => {
    const current = async (path: string) =>
      /<a href="([^"]*)" aria-current="(?:true|page)">/.exec((await get(path)).body.split('class="economy-tabs"')[1] ?? '')?.[1]
    expect(await current('/en/economy/radar/back-test')).toBe('/en/economy/radar')
    expect(await current('/en/economy/distance/62')).toBe('/en/economy/activities')
    expect(await current('/en/economy/distance/drawn.software')).toBe('/en/economy/groups')
  })

  test('a ranking of nothing says so, and has no table', async () => {
    const { body } = await get('/en/economy/ranking?activity=zzzz')
    expect(body).toContain('0 rows found')
    expect(body).not.toContain('<table')
  })

  test('the public receipt tells that an officer brought the file in, not which one; the page inside keeps the name', async () => {
    who = visitor
    const listed = (await get('/en/economy/data.csv?heads=ids')).body
    expect(listed).toContain('an officer of the agency')
    const [, id = ''] = /\/en\/economy\/data\/([^".?#]+)"/.exec((await get('/en/economy/data')).body) ?? []
    const receipt = (await get(`/en/economy/data/${id}`)).body
    expect(receipt).toContain('an officer of the agency')
    for (const body of [listed, receipt, (await get(`/en/economy/data/${id}.json`)).body]) {
      expect(body).not.toContain(personOf('officer').id)
      expect(body).not.toContain(personOf('officer').name)
    }
    who = personOf('officer')
    expect((await get('/en/economy/import')).body).toContain(personOf('officer').name)
  })

  test('a year that is not held is refused with those that are, and never answered by another one', async () => {
    for (const path of ['/en/economy/ranking', '/en/economy/radar', '/en/economy/places/municipality.kauno-m']) {
      const answer = await get(`${path}?year=2010&unit=firms`)
      expect([path, answer.statusCode]).toEqual([path, 400])
      expect(answer.body).toContain('Years that are held: 2023.')
      expect(answer.body).toContain(`href="${path}?unit=firms"`)
    }
    const twin = await get('/lt/ekonomika/reitingas.json?year=2010')
    expect(JSON.parse(twin.body)).toMatchObject({ status: 400, code: 'year-not-held', given: '2023', part: 'year' })
    // The page of an earlier day shows the nearest year that is held, and says which.
    expect((await get('/en/economy/ranking?asOf=2010')).statusCode).toBe(200)
  })

  test('where wages are counted, the page says whose wages their publisher shows', async () => {
    const says = async (url: string) => (await get(url)).body.includes('only of insurers with more than 3 insured persons')
    expect(await says('/en/economy/ranking?unit=wages')).toBe(true)
    expect(await says('/en/economy/ranking')).toBe(false)
    expect((await get('/lt/ekonomika/reitingas?unit=wages')).body).toContain('daugiau kaip 3 apdraustuosius')
  })

  test('the radar counts people, whatever unit a link carries along', async () => {
    const rowsOf = async (query: string) => JSON.parse((await get(`/en/economy/radar.json${query}`)).body).tables
    const people = await rowsOf('')
    expect(people).toBeDefined()
    expect(await rowsOf('?unit=wages')).toEqual(people)
  })

  test('two firms are not shown, a town without an activity has a zero, and a quotient is worked out of what is left', async () => {
    const palanga = (await get('/en/economy/ranking.csv?heads=ids&place=municipality.palangos-m')).body
    const row = palanga.split('\n').find((line) => line.includes(',62,')) ?? ''
    expect(row).toContain('withheld')
    const kaunas = (await get('/en/economy/places/municipality.kauno-m')).body
    // The year is coded in the older edition, whose divisions have names; those of classes come with what is held.
    expect(kaunas).toContain('Computer programming, consultancy and related activities')
    expect(kaunas).not.toContain('what neither names stands by its code')
    const classes = (await get('/en/economy/places/municipality.kauno-m?level=class')).body
    expect(classes).toMatch(/economy\/activities\/62\.01">62\.01</)
    expect(classes).toContain('what neither names stands by its code')
    expect(kaunas).toContain('/en/economy/data/')
  })

  test('stars stand with their reasons and whose thresholds they are after, and only where people are counted', async () => {
    const kaunas = await get('/en/economy/places/municipality.kauno-m')
    expect(kaunas.body).toContain('It is no official label')
    expect(kaunas.body).toContain('Stars of the European Cluster Panorama')
    const vilnius = (await get('/en/economy/places/municipality.vilniaus-m')).body
    expect(vilnius).toMatch(/Size \(people employed\) – star\. Among the first \(1 of 5\): 310, needed 310\./)
    // Productivity is told of wages per person, in euros; only growth is not held, for there is one year.
    expect(vilnius).toMatch(/Productivity \(mean wage\) – no star\. Not among the first \(1 of 5\): €1,600, needed €1,900\./)
    expect(vilnius).toContain('because no data are held: growth.')
    // Two firms and what would tell them are kept back: whether five towns have the activity is not seen.
    const software = (await get('/lt/ekonomika/veiklos/62')).body
    expect(software).toContain('lyginamos tik šios šalies vietos')
    expect(software).toContain('Dėl nematomų skaičių negalima pasakyti dar apie')
    expect(kaunas.body).toContain('/en/economy/methods/stars')
    expect((await get('/en/economy/places/municipality.kauno-m?unit=firms')).body).not.toContain('It is no official label')
    const twin = (await get('/en/economy/places/municipality.vilniaus-m.json')).body
    expect(twin).toMatch(/"panorama".{1,200}"among-first"/s)
    expect(twin).not.toMatch(/NaN|Infinity/)
  })

  test('the radar ranks what is known, tells apart what is kept back, and does not take unknown projects for none', async () => {
    const radar = (await get('/en/economy/radar')).body
    expect(radar).toContain('how many joint projects there are is unknown, which is not none')
    expect(radar).toContain('that they are independent is not said')
    expect(radar).toContain('href="/en/economy/radar/back-test?')
    const { tables } = (await app.inject({ url: '/en/economy/radar.json' })).json<{
      tables: { rows: Record<string, unknown>[] }[]
    }>()
    const rows = tables[0]?.rows ?? []
    const ranked = rows.filter(({ rank }) => rank !== null)
    expect(ranked.length).toBeGreaterThan(0)
    expect(rows.slice(0, ranked.length)).toEqual(ranked)
    for (const row of rows) expect(row['project-ties-why']).toBe('unknown')
    // Two firms of Palanga are kept back: whatever stands of that pair has no rank of its own.
    for (const row of ranked) expect(row['size-why']).toBeNull()
    for (const row of rows.slice(ranked.length)) {
      expect(row['kept-back']).not.toEqual([])
      expect(row['rank-from']).toBeGreaterThanOrEqual(1)
      expect(row['rank-to']).toBeLessThanOrEqual(ranked.length + 1)
    }
  })

  test('the back-test tells every founding and says when there are too few, with the reader’s weights', async () => {
    const page = (await get('/en/economy/radar/back-test?w.size=5')).body
    expect(page).toContain('Cannot say')
    expect(page).toContain('with fewer than 5 nothing can be said')
    expect(page).toContain('Weighed with your weights')
    expect(page).toContain('/en/economy/methods/radar-back-test')
    const { tables } = (await app.inject({ url: '/en/economy/radar/back-test.json' })).json<{
      tables: { id: string; rows: Record<string, unknown>[] }[]
    }>()
    expect(tables.map(({ id }) => id)).toEqual(['foundings', 'orders'])
    for (const { founded, fate } of tables[0]?.rows ?? []) {
      expect(founded).toBeGreaterThan(2023)
      expect(typeof fate).toBe('string')
    }
    expect((await get('/lt/ekonomika/radaras/patikra')).body).toContain('Negalima pasakyti')
    expect((await get('/en/economy/radar/back-test?w.size=50')).statusCode).toBe(400)
  })

  test('complexity and fitness stand with what they have to be read with, on the page and in the files', async () => {
    for (const list of ['places', 'activities']) {
      const page = (await get(`/en/economy/${list}`)).body
      expect(page).toContain('How to read complexity and fitness here')
      expect(page).toMatch(/λ₂ − λ₃ = 0\.\d+|There is no complexity: places and activities fall into parts/)
      expect(page).toMatch(/The computation of fitness (had not )?settled after \d/)
      expect((await get(`/en/economy/${list}.json`)).body).toMatch(/"left-out"/)
    }
  })

  test('agglomeration is told of people at work, as an interval, and leads to its method', async () => {
    const furniture = (await get('/en/economy/activities/31')).body
    expect(furniture).toContain('Agglomeration beyond large firms')
    expect(furniture).toContain('/en/economy/methods/ellison-glaeser')
    const rows = (await get('/en/economy/activities.csv?heads=ids')).body.split('\n').map((line) => line.trim().split(','))
    const at = (head: string) => rows[0]?.indexOf(head) ?? -1
    const row = rows.find((cells) => cells.includes('31')) ?? []
    const [least, most] = [Number(row[at('agglomeration-least')]), Number(row[at('agglomeration-most')])]
    expect(least).toBeLessThan(most)
    expect(most).toBeLessThan(1)
  })

  test.each(['/en/economy/places/municipality.atlantis', '/en/economy/activities/98.765', '/en/economy/data/nothing'])(
    '%s is not there',
    async (path) => expect((await get(path)).statusCode).toBe(404),
  )

  test.each([
    { asked: '/en/economy/activities/C?year=2023&by=county', leads: '/en/economy/activities/c?year=2023&by=county' },
    { asked: '/lt/ekonomika/veiklos/J62.01.json?unit=firms', leads: '/lt/ekonomika/veiklos/62.01.json?unit=firms' },
  ])('$asked leads to the one address of that activity, with what was asked', async ({ asked, leads }) => {
    const answer = await get(asked)
    expect([answer.statusCode, answer.headers['location']]).toEqual([301, leads])
    expect((await get(leads)).statusCode).toBe(200)
  })

  test('how growth is told stands only under pages that tell growth', async () => {
    const tells = async (path: string) => (await get(`/en/economy${path}`)).body.includes('There is no growth:')
    for (const path of ['/ranking', '/activities', '/activities/62', '/compare?activity=62']) expect(await tells(path)).toBe(true)
    for (const path of ['', '/places', '/space', '/groups', '/firms', '/compare', '/distance/62'])
      expect(await tells(path)).toBe(false)
  })

  test('a part of the address that is not known is told on the page with those that are known, in both languages, and not used', async () => {
    const page = await get('/en/economy/ranking?yaer=1990&by=county&utm_source=letter')
    expect(page.statusCode).toBe(200)
    expect(page.body).toMatch(
      /This part of the address is not known here and was not used: yaer<.*Known here: year, unit, by, level, place/s,
    )
    expect(page.body).toContain('href="/en/economy/ranking?by=county">To the address without this part')
    expect(page.body).not.toContain('utm_source')
    for (const path of ['', '/vietos', '/paramos-poveikis', '/metodai', '/duomenys'])
      expect((await get(`/lt/ekonomika${path}?yaer=1990&naujas=1`)).body).toContain('jos nepanaudotos: yaer, naujas')
    const known = await get('/en/economy/ranking?year=2023&by=county&level=class&page=1&asOf=2026-01-01&fbclid=x&gclid=y')
    expect(known.body).not.toContain('is not known here')
  })

  test('files tell of such a part as well: JSON in what it says of itself, every file in its headers', async () => {
    expect((await get('/en/economy/ranking.json?yaer=1990')).json()).toMatchObject({ meta: { unused: { parts: ['yaer'] } } })
    expect((await get('/en/economy/ranking.json?year=2023')).json().meta).not.toHaveProperty('unused')
    for (const format of ['csv', 'xlsx', 'json'])
      expect((await get(`/en/economy/places.${format}?yaer=1990&%C5%BE=1`)).headers['x-unused-parts']).toBe('yaer, %C5%BE')
    expect((await get('/en/economy/places.csv?year=2023&separator=tab')).headers).not.toHaveProperty('x-unused-parts')
  })

  test('no link or form of the observatory has a part that is not known where it leads', async () => {
    const paths = [
      '',
      '/places',
      '/activities',
      '/groups',
      '/ranking',
      '/map',
      '/space',
      '/radar',
      '/compare',
      '/firms',
      '/effect',
    ]
    const views = paths.map((path) => `/en/economy${path}?year=2023&by=county&level=section&unit=employment`)
    const bodies = await Promise.all(
      [...views, '/en/economy/compare?place=county.kauno&by=county'].map(async (url) => (await get(url)).body),
    )
    const links = new Set(
      bodies.flatMap((body) => [...body.matchAll(/href="(\/en\/economy[^"#]*\?[^"#]*)/g)].map(([, href = '']) => href)),
    )
    for (const [, action = '', inside = ''] of bodies
      .join('')
      .matchAll(/<form class="[^"]*" action="(\/en\/economy[^"]*)">(.*?)<\/form>/gs))
      links.add(`${action}?${[...inside.matchAll(/ name="([^"]*)"/g)].map(([, name = '']) => `${name}=1`).join('&')}`)
    expect(links.size).toBeGreaterThan(50)
    const slips = [...links].flatMap((href) => {
      const { path, query } = readAddress(href.replaceAll('&amp;', '&'))
      const place = resolveAddress(path)
      return place.to === 'page' && unusedParts({ ...place, query }) !== null ? [href] : []
    })
    expect(slips).toEqual([])
  })

  test('an activity in the query is understood as it is spelled elsewhere', async () => {
    expect((await get('/en/economy/compare?level=class&activity=6201')).body).toContain('62.01')
  })

  test.each(['year=abc', 'unit=gold', 'level=set:..', 'level=street', 'place=municipality.atlantis', 'least=many'])(
    '?%s is a slip of the reader',
    async (query) => expect((await get(`/en/economy/ranking?${query}`)).statusCode).toBe(400),
  )
})
