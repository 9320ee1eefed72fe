import type { FastifyInstance } from 'fastify'
import { rm } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { gatherPlaceBook } from '#actions/economy/gather-place-book.ts'
import { monthlyFile, newLake } from '#actions/economy/testing/sodra-file.ts'
import { importText } from '#actions/testing/bring-to-lake.ts'
import { visitor } from '#core/people/role.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { openApp, openLithuania } from './testing/open-test-app.ts'

const kinds = [
  { activity: '620100', activityName: 'Kompiuterių programavimo veikla' },
  { activity: '461000', activityName: 'Didmeninė prekyba už atlygį arba pagal sutartį' },
  { activity: '310900', activityName: '' },
]

describeOnDatabase('the observatory of one town of a year in the older edition', (open) => {
  let app: FastifyInstance
  const page = async (url: string) => (await app.inject({ url })).body

  beforeAll(async () => {
    const { world } = await openLithuania(open)
    const lake = await newLake()
    const firms = kinds.flatMap((kind, at) =>
      Array.from({ length: 9 }, (_, firm) => ({ ...kind, insurer: 100 * at + firm, insured: String(10 + firm) })),
    )
    const wish = { places: await gatherPlaceBook(world.db), trees: await readActivityTrees(), covers: 'part' as const }
    await importText(lake, monthlyFile(firms), wish)
    app = await openApp(world, async () => visitor, {}, lake)
    return async () => {
      await app.close()
      await rm(lake.place.folder, { recursive: true, force: true })
    }
  })

  test('has no strongest specialisation, and says so instead of an empty table', async () => {
    expect(await page('/en/economy')).toContain('No such specialisation can be told for sure')
    const home = await page('/lt/ekonomika')
    expect(home).toContain('Nė vienos tokios specializacijos negalima tvirtai nurodyti')
    expect(home).not.toContain('<tbody></tbody>')
  })

  test('calls divisions as the law does, in both languages, though no correspondence is held', async () => {
    const address = 'municipality.kauno-m'
    expect(await page(`/lt/ekonomika/vietos/${address}`)).toContain('Kompiuterių programavimo, konsultacinė ir susijusi veikla')
    expect(await page(`/en/economy/places/${address}`)).toContain('Computer programming, consultancy and related activities')
  })

  test('calls finer activities as their publisher does, marked as Lithuanian on English pages, and finds them by it', async () => {
    const address = 'municipality.kauno-m?level=class'
    expect(await page(`/lt/ekonomika/vietos/${address}`)).toContain('Kompiuterių programavimo veikla')
    expect(await page(`/en/economy/places/${address}`)).toMatch(/lang="lt"[^>]*>Kompiuterių programavimo veikla/)
    expect(await page(`/lt/ekonomika?level=class&q=programavimo`)).toMatch(
      /class="economy-found".*Kompiuterių programavimo veikla/s,
    )
    expect(await page('/en/economy/activities/62.01')).toMatch(
      /<h1[^>]*><span lang="lt">Kompiuterių programavimo veikla<\/span><\/h1>/,
    )
    // Nobody named it: its code alone stands there.
    expect(await page(`/lt/ekonomika/vietos/${address}`)).toContain('31.09')
  })
})
