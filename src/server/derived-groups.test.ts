import type { FastifyInstance } from 'fastify'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { gatherPlaceBook } from '#actions/economy/gather-place-book.ts'
import { observe } from '#actions/economy/observe.ts'
import { bringFlowFile } from '#actions/economy/bring-flow-file.ts'
import { dropFlowTable, reweighFlows } from '#actions/economy/bring-flow-table.ts'
import { monthlyFile, newLake } from '#actions/economy/testing/sodra-file.ts'
import type { FirmMonth } from '#actions/economy/testing/sodra-file.ts'
import { importText } from '#actions/testing/bring-to-lake.ts'
import { personOf } from '#actions/testing/people.ts'
import type { World } from '#actions/world.ts'
import { visitor } from '#core/people/role.ts'
import type { Person } from '#core/people/role.ts'
import { closeLake, openLake } from '#lake/open.ts'
import type { Lake } from '#lake/open.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { openApp, openLithuania } from './testing/open-test-app.ts'

const towns = [
  'Kauno m.',
  'Vilniaus m.',
  'Klaipėdos m.',
  'Šiaulių m.',
  'Panevėžio m.',
  'Alytaus m.',
  'Palangos m.',
  'Visagino',
  'Birštono',
  'Druskininkų',
  'Jonavos r.',
  'Utenos r.',
]
/** Three kinds of three activities. */
const kinds = [
  ['620100', '631100', '582900'],
  ['310900', '161000', '162300'],
  ['551000', '561000', '932900'],
]

/** What the publisher calls some of them; groups of one class are called so as well. */
const called: { readonly [activity: string]: string } = {
  551000: 'Viešbučių ir panašių buveinių veikla',
  561000: 'Restoranų veikla',
  932900: '',
}

/** Towns that are each large in one kind; six firms of everything, so that nothing is kept back. */
function firms(month: string): FirmMonth[] {
  let insurer = 0
  const row = (place: string, activity: string, insured: number): FirmMonth => {
    insurer += 1
    return { insurer, place: `${place} sav.`, activity, activityName: called[activity] ?? '', month, insured: String(insured) }
  }
  return towns.flatMap((town, at) =>
    kinds.flatMap((kind, which) =>
      kind.flatMap((activity) =>
        Array.from({ length: 6 }, (_, firm) => row(town, activity, (at % 3 === which ? 50 : 10) + firm)),
      ),
    ),
  )
}

describeOnDatabase('groups that Santalka derives', (open) => {
  let app: FastifyInstance
  let lake: Lake
  let world: World
  let who: Person = visitor
  let observed: (groups: string | null, of?: Lake) => ReturnType<typeof observe>
  const get = async (url: string) => (await app.inject({ url })).body

  beforeAll(async () => {
    world = (await openLithuania(open)).world
    lake = await newLake()
    const wish = { places: await gatherPlaceBook(world.db), trees: await readActivityTrees() }
    const months = Array.from({ length: 12 }, (_, month) => firms(`2023${String(month + 1).padStart(2, '0')}`)).flat()
    await importText(lake, monthlyFile(months), wish, 'monthly-2023.csv')
    app = await openApp(world, async () => who, {}, lake)
    observed = (groups, of = lake) =>
      observe({ ...world, lake: of }, { year: null, unit: 'employment', by: 'municipality', level: 'division', groups })
    return async () => {
      await app.close()
      await rm(lake.place.folder, { recursive: true, force: true })
    }
  })

  test('stand on the page of groups with method, seed, firmness, and how many activities are in none of them', async () => {
    const page = await get('/en/economy/groups')
    expect(page).toContain('Derived from relatedness by Santalka')
    expect(page).toContain('activities of three digits; 12 places')
    expect(page).toContain('the best of 20 runs, seed 2026')
    expect(page).toContain('/en/economy/methods/derived-groups')
    expect(page).toContain('3, of 9 activities; 0 more activities are in none')
    expect(await get('/lt/ekonomika/veiklu-grupes')).toContain('Santalkos iš susietumo išvestos grupės')
    const rows = (await get('/en/economy/groups.csv?heads=ids')).split('\n').filter((line) => line.startsWith('derived,'))
    expect(rows).toHaveLength(3)
    for (const row of rows) expect(row).toMatch(/,(1|0\.\d+),(1|0\.\d+),,,,,,2026-/)
  })

  test('may be asked for wherever groups may: a group has its profile, its row in the ranking and its place on the radar', async () => {
    expect(await get('/en/economy/ranking')).toContain('value="set:derived"')
    const [first] = (await get('/en/economy/groups.csv?heads=ids'))
      .split('\n')
      .flatMap((line) => /^derived,(around-[\d-]+),/.exec(line)?.[1] ?? [])
    for (const path of ['ranking', 'places', 'activities', 'map', 'space', 'radar', 'compare']) {
      const body = await get(`/en/economy/${path}?level=set:derived&place=municipality.kauno-m&place=municipality.vilniaus-m`)
      expect([path, /groups\/derived\.around-|and related activities/.test(body)]).toEqual([path, true])
    }
    const group = await get(`/en/economy/groups/derived.${first}`)
    expect(group).toContain('A group that Santalka derived: its firmness over random starts is 1.00')
    expect(await get(`/lt/ekonomika/veiklu-grupes/derived.${first}`)).toContain('Šią grupę išvedė Santalka')
    expect(await get('/en/economy/ranking.csv?level=set:derived&heads=ids')).toContain(`,${first},`)
  })

  test('are called in the one language that their activity has a name in, marked as such in the other', async () => {
    const list = await get('/en/economy/groups')
    const marked = /<span lang="lt">((?:Viešbučių|Restoranų)[^<]* ir susijusios veiklos)<\/span>/.exec(list)
    expect(marked).not.toBeNull()
    expect(list).not.toMatch(/(?:Viešbučių|Restoranų)[^<]* and related activities/)
    const [slug] = /derived\.around-5[56]-1/.exec(list) ?? ['']
    expect(await get(`/en/economy/groups/${slug}`)).toContain(`><span lang="lt">${marked?.[1]}</span></h1>`)
  })

  test('a specialisation that as many firms as elsewhere carry is told to be no matter of more firms, with the interval of chance and its method', async () => {
    // Six of 72 firms of each activity are in Kaunas, and so is a twelfth of all firms: the quotient of firms is 1.
    const kaunas = await get('/en/economy/places/municipality.kauno-m')
    expect(kaunas).toMatch(
      /in firms, by chance from 0\.\d\d to 2\.\d\d<\/span> <span class="figure-doubt">specialised, but it may be chance/,
    )
    expect(await get('/en/economy/activities/62?unit=firms')).toMatch(/"figure-chance">by chance from 0/)
    expect(kaunas).toContain('/en/economy/methods/location-quotient-firms')
    expect(kaunas).toContain('It is not what withheld numbers leave open')
    expect(await get('/lt/ekonomika/veiklos/62')).toMatch(
      /pagal įmones dėl atsitiktinumo nuo 0,\d\d iki 2,\d\d<\/span> <span class="figure-doubt">specializuota, bet gali/,
    )
    const [head, ...rows] = (await get('/en/economy/places/municipality.kauno-m.csv?heads=ids')).split('\n')
    const at = (head ?? '').split(',').indexOf('chance')
    expect(rows.some((row) => Math.abs(Number(row.split(',')[at]) - 1) < 1e-9)).toBe(true)
    expect((await get('/en/economy/ranking.csv?heads=ids')).split('\n')[0]).not.toContain('chance')
  })

  test('on the profile of an activity stands which others choose its places, of a group how its own activities do, with method and files', async () => {
    // 62 is large where 58 and 63 are, and nowhere else.
    const profile = await get('/en/economy/activities/62')
    expect(profile).toContain('Which choose the same places')
    expect(profile).toContain('/en/economy/methods/coagglomeration')
    const together = profile.slice(profile.indexOf('id="together"'))
    expect(together).toMatch(/\/en\/economy\/activities\/(58|63).*0\.\d\d\d.*Besides: \d+ are surely apart from it; of 0 more/s)
    expect(await get('/en/economy/activities/62.json')).toContain('"id":"coagglomeration-least"')
    const [first] = (await get('/en/economy/groups.csv?heads=ids'))
      .split('\n')
      .flatMap((line) => /^derived,(around-[\d-]+),/.exec(line)?.[1] ?? [])
    expect(await get(`/en/economy/groups/derived.${first}`)).toMatch(
      /Its own activities with each other, told apart by three digits:<!-- --> <span class="value">0\.\d\d\d|told apart by three digits: <span class="value">0\.\d\d\d/,
    )
    expect(await get('/lt/ekonomika/veiklos/62')).toContain('Kas renkasi tas pačias vietas')
  })

  test('are worked out once for a state of the lake, the same for every question, and change no other table', async () => {
    const kept = await observed(null)
    const sets = kept?.sets
    const grouped = await observed('derived')
    expect(grouped?.sets).toEqual(sets)
    const again = openLake(lake.place.folder)
    expect((await observed(null, again))?.sets).toEqual(sets)
    await closeLake(again)
    expect(grouped?.economy.amount.columns).toHaveLength(3)
    expect(sets?.map(({ id, derived }) => [id, derived === null])).toContainEqual(['derived', false])
  })

  test('weigh who buys from whom where an input–output table is brought in, with its receipt, its weight and what differs', async () => {
    const page = () => get('/en/economy/groups')
    expect(await page()).toContain('No input–output table was brought in, so that links are not used')
    const path = join(lake.place.folder, 'table.csv')
    // Furniture buys from hotels and hotels from furniture; offices of all kinds from themselves.
    const heads = ['C16', 'C31', 'I', 'J58', 'J62_63', 'R93']
    const flow = (from: string, to: string) =>
      ['C31 I', 'I C31', 'C16 R93', 'R93 C16', 'J58 J62_63', 'J62_63 J58'].includes(`${from} ${to}`) ? 90 : 1
    const rows = heads.map((from) => [from, ...heads.map((to) => flow(from, to))].join(','))
    await writeFile(path, [['', ...heads].join(','), ...rows].join('\n'))
    const source = { title: 'Table of 2020', publisher: 'An office', year: 2020, address: null, licence: 'CC BY 4.0' }
    const { change } = await bringFlowFile(world, personOf('officer'), { path, version: '2', source, weight: 0.9, dry: false })
    expect(change?.changed).toBe(true)
    const linked = await page()
    expect(linked).toContain('Table of 2020, 2020: 6 activities of edition 2')
    expect(linked).toContain('0.9, and 0.1 of relatedness')
    expect(linked).toContain('What differs from groups of relatedness alone')
    expect(linked).toMatch(/Came in by links/)
    const [receipt = ''] = /input-output-\d{8}-[0-9a-f]{8}/.exec(linked) ?? []
    expect(await get(`/en/economy/data/${receipt}`)).toMatch(/Table of 2020.*An office.*CC BY 4\.0.*6 × 6/s)
    expect(await get('/lt/ekonomika/veiklu-grupes')).toContain('Kuo skiriasi nuo grupių vien iš susietumo')
    const csv = (await get('/en/economy/groups.csv?heads=ids')).split('\n').filter((line) => line.startsWith('derived,'))
    expect(csv.some((line) => /31\.0.*55\.1|55\.1.*31\.0/.test(line))).toBe(true)
    for (const line of csv) expect(line).toContain(`,0.9,${receipt},`)
    const grouped = await observed('derived')
    expect(grouped?.loads.map(({ id }) => id)).toContain(receipt)
    await reweighFlows(world, personOf('officer'), { weight: 0 })
    expect(await page()).toContain('its links weigh 0: they are not used')
    await dropFlowTable(world, personOf('officer'), { reason: 'A newer one is coming' })
    // Who follows a figure that was made of it learns what it was, and that and why it is gone.
    const day = world.now().toISOString().slice(0, 10)
    expect(await get(`/en/economy/data/${receipt}`)).toMatch(
      new RegExp(`Table of 2020.*None of its data are held any more.*Taken out on ${day}. Reason: A newer one is coming`, 's'),
    )
    expect(await get(`/lt/ekonomika/duomenys/${receipt}`)).toContain('Priežastis: A newer one is coming')
    expect(await page()).toContain('3, of 9 activities; 0 more activities are in none')
  })

  test('an officer brings a set that somebody drew, by pasting it; what is wrong stands at its line, and nobody else may', async () => {
    const send = async (fields: Record<string, string>) =>
      app.inject({
        method: 'POST',
        url: '/en/economy/import',
        headers: {
          host: 'santalka.example',
          origin: 'https://santalka.example',
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: new URLSearchParams({
          deed: 'bring-groups',
          set: 'ours',
          title: 'A workshop',
          edition: '2',
          ...fields,
        }).toString(),
      })
    const table = 'group\tactivity\tedition\nWood\t16\t\nWood\t31.0\t2\nWood\t16\t2.1\n'
    const away = await send({ table })
    expect([away.statusCode, away.headers['location']]).toEqual([303, expect.stringContaining('/en/sign-in')])
    who = personOf('ministry')
    expect((await send({ table })).statusCode).toBe(403)
    who = personOf('officer')
    const wrong = await send({ table: 'group;activity\nWood;99.98\n;16\n' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('line 2: this edition of EVRK (NACE) has no activity &quot;99.98&quot;')
    expect(wrong.body).toContain('line 3: there is no group.')
    expect(wrong.body).toContain('A workshop')
    expect((await send({ table: 'a;b\n1;2\n' })).body).toContain('The first row must name the columns')
    expect((await send({ table, set: 'A b' })).body).toContain('small letters, digits and hyphens')
    // By the same rule as in the terminal.
    for (const [name, given, sentence] of [
      ['year', '0000', 'A year has four digits'],
      ['title', 'T'.repeat(201), 'Too long: a name, a title'],
      ['name', 'N'.repeat(201), 'Too long: a name, a title'],
      ['set', 's'.repeat(62), 'at most 61 signs'],
      ['address', 'javascript:alert(1)', 'begins with http:// or https://'],
    ] as const) {
      const refused = await send({ table, [name]: given })
      expect([name, refused.statusCode, refused.body]).toEqual([name, 422, expect.stringContaining(sentence)])
    }
    const taken = await send({ table, address: 'https://workshop.example/groups', licence: 'CC BY 4.0' })
    expect([taken.statusCode, taken.headers['location']]).toEqual([303, '/en/economy/import?said=said.groups-brought#groups'])
    expect((await send({ table: 'group\tactivity\nWood\t16\n', set: 'newer', edition: '2.1' })).statusCode).toBe(303)
    who = visitor
    const page = await get('/en/economy/groups')
    expect(page).toContain('A workshop')
    expect(page).toContain('/en/economy/groups/ours.wood')
    expect(page).toContain('https://workshop.example/groups')
    expect(await get('/en/economy/ranking?level=set:ours')).toContain('/en/economy/groups/ours.wood')
    expect(await get('/en/economy/groups/ours.wood')).toContain('Wood')
    // The year is coded in edition 2: of a set with codes of the other one no row is there, and why.
    expect(page).toContain('No codes of edition 2 in this set')
    const empty = await get('/en/economy/ranking?level=set:newer')
    expect(empty).toContain('No codes of edition 2 in this set')
    expect(empty).not.toContain('/en/economy/groups/newer.wood')
    expect(await get('/lt/ekonomika/radaras?level=set:newer')).toContain('Šiame rinkinyje nėra 2 redakcijos kodų')
    expect(await get('/en/economy/ranking?level=set:ours')).not.toContain('No codes of edition')
  })
})
