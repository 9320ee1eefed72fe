import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { monthlyFile } from '#actions/economy/testing/sodra-file.ts'
import type { FirmMonth } from '#actions/economy/testing/sodra-file.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { openEconomy } from './testing/open-economy.ts'
import { openLithuania } from './testing/open-test-app.ts'

const towns = ['Kauno m. sav.', 'Vilniaus m. sav.', 'Klaipėdos m. sav.', 'Šiaulių m. sav.']
const older = ['620100', '620200', '551000', '460000', '467300']
const newer = ['621000', '622000', '551000', '460000', '468300']

/** Ten firms of everything in every town; those of 46.0000 have no class. */
function yearFile(year: number): string {
  const activities = year < 2025 ? older : newer
  const firms = towns.flatMap((place, town) =>
    activities.flatMap((activity, kind) => Array.from({ length: 10 }, (_, firm) => ({ place, town, activity, kind, firm }))),
  )
  return monthlyFile(
    firms.flatMap(({ place, town, activity, kind, firm }, at) =>
      Array.from({ length: 12 }, (_, month): FirmMonth => ({
        insurer: at + 1,
        place,
        activity,
        month: `${year}${String(month + 1).padStart(2, '0')}`,
        insured: String(20 + 7 * firm + 3 * kind + 11 * ((town * kind) % 5)),
      })),
    ),
  )
}

const plain = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')

describeOnDatabase('firms whose code is coarser than the level asked for, on the pages', (open) => {
  let app: FastifyInstance
  const get = async (url: string) => {
    const answer = await app.inject({ url })
    expect([url, answer.statusCode]).toEqual([url, 200])
    return answer.body
  }

  beforeAll(async () => {
    const { world } = await openLithuania(open)
    const files = [2023, 2024, 2025].map((year) => ({ name: `monthly-${year}.csv`, content: yearFile(year) }))
    const opened = await openEconomy(world, files)
    app = opened.app
    return opened.close
  }, 120_000)

  test('their row has the name of its code and says that nothing finer is specified', async () => {
    const english = await get('/en/economy/activities?year=2025&level=class')
    expect(plain(english)).toMatch(/46 Wholesale trade[^0-9]*, not specified further/)
    expect(english).not.toContain('Names of these activities come with')
    const lithuanian = await get('/lt/ekonomika/veiklos?year=2025&level=class')
    expect(plain(lithuanian)).toMatch(/46 Didmeninė prekyba[^0-9]*\(tiksliau nenurodyta\)/)
  })

  test('where no name is held, the code stands once, and it is said where names come from', async () => {
    const english = await get('/en/economy/activities?year=2024&level=class')
    expect(plain(english)).toContain('46 Wholesale trade, except of motor vehicles and motorcycles, not specified further')
    expect(english).toMatch(/activities\/46\.73[^>]*>46\.73</)
    expect(plain(english)).not.toMatch(/46 46|46\.73 46\.73/)
    expect(english).toContain('what neither names stands by its code')
    expect(plain(await get('/lt/ekonomika/veiklos?year=2024&level=class'))).not.toContain('46 46')
    expect(plain(await get('/en/economy/groups/drawn.software?year=2024'))).not.toContain('62 62')
    for (const list of ['compare?of=activities&', 'map?', 'space?'])
      expect([list, await get(`/en/economy/${list}year=2024&level=class`)]).toEqual([
        list,
        expect.not.stringMatching(/\b46 46\b/),
      ])
  })

  test('firms that come and go are told of the whole division, on the page and in the file', async () => {
    for (const url of ['/en/economy/places/municipality.kauno-m?', '/en/economy/firms?place=municipality.kauno-m&']) {
      const page = await get(`${url}year=2024&level=class`)
      const firms = page.slice(page.indexOf(url.includes('places') ? 'id="firms"' : 'id="list"'))
      const table = plain(firms.slice(0, firms.indexOf('</table>')))
      // Ten firms without a class, and ten of 46.73.
      expect(table).toMatch(/46 Wholesale trade[^0-9]*20/)
      expect(table).not.toContain('not specified further')
    }
    const csv = await get('/en/economy/firms.csv?year=2024&level=class&place=municipality.kauno-m&heads=ids')
    expect(csv).toContain(
      'municipality/kauno-m,Kaunas City Municipality,46,"Wholesale trade, except of motor vehicles and motorcycles",20',
    )
    expect(csv).not.toContain('not specified further')
  })

  test('their row leads to no profile, for that of their code is of the whole division', async () => {
    for (const list of [
      'activities?',
      'ranking?activity=46&',
      'places/municipality.kauno-m?',
      'compare?place=municipality.kauno-m&',
    ]) {
      const page = await get(`/en/economy/${list}year=2025&level=class`)
      const table = page.slice(0, page.includes('id="firms"') ? page.indexOf('id="firms"') : undefined)
      expect([list, plain(table)]).toEqual([list, expect.stringMatching(/46 Wholesale trade[^0-9]*, not specified further/)])
      expect([list, table]).toEqual([list, expect.stringContaining('/en/economy/activities/46.83')])
      expect([list, table]).toEqual([list, expect.not.stringMatching(/economy\/activities\/46["?]/)])
    }
    // The firms of the place are those of the whole division, and lead to it.
    expect(await get('/en/economy/places/municipality.kauno-m?year=2024&level=class')).toMatch(/economy\/activities\/46["?]/)
  })

  test('files say it of every row, for programs and in words', async () => {
    for (const list of ['activities.csv?', 'ranking.csv?place=municipality.kauno-m&']) {
      const csv = await get(`/en/economy/${list}year=2025&level=class&heads=ids`)
      expect(csv.split('\n')[0]).toContain('activity-id,activity,no-deeper,amount')
      expect(csv).toMatch(/46,"Wholesale trade[^"]*, not specified further",yes,/)
      expect(csv).toMatch(/46\.83,[^\n]*,no,/)
    }
    expect(await get('/en/economy/ranking.csv?year=2025&heads=ids&activity=46')).toMatch(/46,Wholesale trade,no,/)
  })
})
