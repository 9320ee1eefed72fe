import type { FastifyInstance } from 'fastify'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { gatherTreatment } from '#actions/economy/gather-treatment.ts'
import { joinedFirms } from '#actions/economy/testing/joined-firms.ts'
import { loadCountry } from '#actions/load-country.ts'
import type { World } from '#actions/world.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { openEconomy } from './testing/open-economy.ts'
import { NOW } from './testing/open-test-app.ts'

describeOnDatabase('whether joining a cluster worked, on the page', (open) => {
  let whole: FastifyInstance
  let alone: FastifyInstance

  beforeAll(async () => {
    const world: World = { db: (await open()).kysely, now: () => NOW }
    await loadCountry(world, await readCountry('countries/sample'))
    const { starts } = await gatherTreatment(world.db, 'members')
    const openOver = (others: number) =>
      openEconomy(world, [{ name: `joined-${others}.csv.gz`, content: gzipSync(joinedFirms(starts, { others })) }], {
        covers: 'whole',
      })
    const [many, none] = [await openOver(3), await openOver(0)]
    whole = many.app
    alone = none.app
    return async () => {
      for (const { close } of [many, none]) await close()
    }
  }, 120_000)

  const main = async (app: FastifyInstance, url: string) => {
    const { statusCode, body } = await app.inject({ url })
    if (statusCode !== 200) throw new Error(`${url}: ${statusCode}`)
    return /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? ''
  }

  test.each([
    { url: '/en/economy/effect', number: String.raw`[+−]?\d+\.\d\s?(?:%|p\.p\.)`, to: 'to' },
    { url: '/lt/ekonomika/paramos-poveikis', number: String.raw`[+−]?\d+,\d\s(?:%|proc\.\sp\.)`, to: 'iki' },
  ])('$url: no estimate stands without its interval', async ({ url, number, to }) => {
    const text = (await main(whole, url)).replaceAll(/<[^>]*>/g, ' ')
    const withIntervals = new RegExp(String.raw`${number} \((?:nuo )?${number} ${to} ${number}\)`, 'g')
    // The whole, the years, and an invented start of three outcomes at least.
    expect(text.match(withIntervals)?.length).toBeGreaterThan(12)
    expect(text.replaceAll(withIntervals, '').match(new RegExp(number, 'g'))).toEqual(null)
  })

  test('nor in a file: each row has its interval or the reason why there is nothing, and the loads it was made of', async () => {
    const twin = (await whole.inject({ url: '/en/economy/effect.json' })).json<{
      tables: { id: string; rows: Record<string, unknown>[] }[]
    }>()
    const [effects, balance] = twin.tables
    expect([effects?.id, balance?.id]).toEqual(['effect', 'balance'])
    const rows = effects?.rows ?? []
    const told = rows.filter(({ estimate }) => estimate !== null)
    expect(told.length).toBeGreaterThan(8)
    for (const { estimate, least, most, loads } of told) {
      expect(Number(least)).toBeLessThanOrEqual(Number(estimate))
      expect(Number(most)).toBeGreaterThanOrEqual(Number(estimate))
      expect(loads).toEqual([expect.stringMatching(/^sodra-monthly-/)])
    }
    for (const row of rows.filter(({ estimate }) => estimate === null))
      expect(row).toMatchObject({ least: null, most: null, treated: null, 'why-not': expect.stringMatching(/^[a-z-]+$/) })
    // Nobody ends in this file: nothing is said of survival.
    expect(rows).toContainEqual(expect.objectContaining({ outcome: 'survival', 'why-not': 'too-few-ended' }))
    for (const { after } of balance?.rows ?? []) expect(Math.abs(Number(after))).toBeLessThan(1)
    for (const format of ['csv', 'xlsx'])
      expect((await whole.inject({ url: `/en/economy/effect.${format}` })).statusCode).toBe(200)
  })

  test('what was planted is found, and everything that speaks for and against it stands beside', async () => {
    const page = await main(whole, '/en/economy/effect')
    const [, least, most] = /\+\d+\.\d% \(\+(\d+\.\d)% to \+(\d+\.\d)%\)/.exec(page) ?? []
    expect(Number(least)).toBeGreaterThan(10)
    expect(Number(most)).toBeLessThan(30)
    for (const section of ['answer', 'employment', 'survival', 'sample', 'balance', 'overlap', 'not-shown', 'made-from'])
      expect(page).toContain(`id="${section}"`)
    for (const said of [
      'Difference of matched firms, last year held',
      'where they stand, not what joining did',
      'employment is compared by its changes only',
      'Were they alike before?',
      'Does an invented start show anything?',
      'It should hold zero',
      'Propensity score',
    ])
      expect(page).toContain(said)
    expect(page).toMatch(/Firms of the pairs that ended: 0; at least 10 are needed/)
    for (const method of ['paired-firms', 'group-time-effect', 'matched-difference', 'effect-doubts'])
      expect(page).toContain(`/en/economy/methods/${method}`)
    expect(page).toMatch(/\/en\/economy\/data\/sodra-monthly-[^"]+"/)
  })

  test.each(['exact', 'coarsened'])(
    'chosen otherwise (%s), the same is found, with its method and in the files',
    async (matching) => {
      const page = await main(whole, `/en/economy/effect?match=${matching}`)
      const [, least, most] = /\+\d+\.\d% \(\+(\d+\.\d)% to \+(\d+\.\d)%\)/.exec(page) ?? []
      expect(Number(least)).toBeGreaterThan(5)
      expect(Number(most)).toBeLessThan(35)
      expect(page).toContain('/en/economy/methods/exactly-paired-firms')
      expect(page).not.toContain('id="overlap"')
      expect((await whole.inject({ url: `/en/economy/effect.csv?heads=ids&match=${matching}` })).body).toContain(
        `members,${matching},`,
      )
      const lt = await main(whole, `/lt/ekonomika/paramos-poveikis?match=${matching}`)
      for (const said of [
        'toliau burtais',
        'apskritys, kuriose įmonių mažai, laikomos viena',
        'Ta pati sekcija, dydžio klasė ir apskritis',
      ])
        expect(lt).toContain(said)
      expect(lt).not.toMatch(/[Vv]isiškai tokia pati|kita įmonė/)
      expect((await whole.inject({ url: '/en/economy/effect?match=guess' })).statusCode).toBe(400)
    },
  )

  test('the drawing of the years says the same in words as the table under it', async () => {
    for (const url of ['/en/economy/effect', '/lt/ekonomika/paramos-poveikis']) {
      const [figure = ''] = /<figure[\s\S]*?<\/figure>/.exec(await main(whole, url)) ?? []
      const marks = [...figure.matchAll(/<g><title>([+−\d]+): ([^<]+)<\/title>/g)].map(([, after, told]) => `${after}: ${told}`)
      const table = /<table[\s\S]*<\/table>/.exec(figure)?.[0] ?? ''
      const rows = [...table.matchAll(/<tr><th[^>]*>([^<]+)<\/th><td[^>]*>([^<]+)<\/td>/g)].map(
        ([, after, told]) => `${after}: ${told}`,
      )
      expect(rows.length).toBeGreaterThan(3)
      // Drawn for a wide screen and for a narrow one.
      expect(marks).toEqual([...rows, ...rows])
    }
  })

  test('below the stated size nothing is said, and the page tells how many there would have to be', async () => {
    const page = await main(whole, '/en/economy/effect?who=beneficiaries')
    expect(page).toContain('Cannot say')
    expect(page).toMatch(/Firms for which a match was found: (?:\d+|withheld); at least 30 are needed\./)
    expect(page).not.toMatch(/id="answer"|id="employment"|<figure|\d%/)
    const twin = (await whole.inject({ url: '/en/economy/effect.json?who=beneficiaries' })).body
    expect(twin).toContain('"too-few-matched"')
  })

  test('firms with nobody outside to compare with are told precisely in both languages', async () => {
    expect(await main(alone, '/en/economy/effect')).toContain('Outside firms to compare with: 0; at least 30 are needed.')
    const lt = await main(alone, '/lt/ekonomika/paramos-poveikis')
    expect(lt).toContain('Pasakyti negalima')
    expect(lt).toContain('su kuriomis būtų galima lyginti, yra 0, o reikia bent 30.')
    expect(lt).not.toMatch(/id="answer"|<figure|\d\s%/)
    const csv = (await alone.inject({ url: '/en/economy/effect.csv?heads=ids' })).body.split(/\r?\n/)
    expect(csv[1]).toContain('no-comparable-firms')
  })
})
