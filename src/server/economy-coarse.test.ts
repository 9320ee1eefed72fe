import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { monthlyFile } from '#actions/economy/testing/sodra-file.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { openEconomy } from './testing/open-economy.ts'
import { openLithuania } from './testing/open-test-app.ts'

const towns = ['Kauno m. sav.', 'Vilniaus m. sav.', 'Klaipėdos m. sav.', 'Šiaulių m. sav.']
/** `460000` says no more than the division; Kaunas has the most of it. */
const codes = ['620100', '620200', '551000', '161000', '460000', '467300']

function year(): string {
  return monthlyFile(
    towns.flatMap((place, town) =>
      codes.flatMap((activity, at) =>
        Array.from({ length: 10 }, (_, firm) =>
          Array.from({ length: 12 }, (__, month) => ({
            insurer: 1 + firm + 10 * (at + codes.length * town),
            place,
            activity,
            month: `2023${String(month + 1).padStart(2, '0')}`,
            insured: String(20 + 7 * firm + 11 * ((town * at) % 5) + (town === 0 && activity === '460000' ? 200 : 0)),
          })),
        ).flat(),
      ),
    ),
  )
}

describeOnDatabase('firms of which only the division is known, among classes', (open) => {
  let app: FastifyInstance
  const rowsOf = async (url: string) => {
    const { statusCode, body } = await app.inject({ url })
    if (statusCode !== 200) throw new Error(`${url}: ${statusCode}`)
    return body
      .trim()
      .split('\n')
      .map((line) =>
        [...line.trim().matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
      )
  }

  beforeAll(async () => {
    const { world } = await openLithuania(open)
    const opened = await openEconomy(world, [{ name: 'monthly-2023.csv', content: year() }])
    app = opened.app
    return opened.close
  }, 120_000)

  test('they stand in the ranking with their quotient, and in the list of activities without complexity', async () => {
    const ranking = await rowsOf('/en/economy/ranking.csv?level=class&heads=ids')
    expect(ranking.some((row) => row.includes('46'))).toBe(true)
    const [heads = [], ...rows] = await rowsOf('/en/economy/activities.csv?level=class&heads=ids')
    const own = rows.find((row) => row.includes('46'))
    expect(own?.[heads.indexOf('complexity-why')]).toBe('undefined-here')
    expect(own?.[heads.indexOf('ubiquity-why')]).toBe('undefined-here')
  })

  test('the home page neither counts them as an activity nor lists them as what stands out, nor does the profile of a place', async () => {
    const { body } = await app.inject({ url: '/en/economy?level=class' })
    expect(body.replace(/<[^>]+>/g, '')).toContain(`60 places, ${codes.length - 1} activities`)
    const listed = await rowsOf('/en/economy.csv?level=class&heads=ids')
    expect(listed.some((row) => row.includes('46.73'))).toBe(true)
    expect(listed.some((row) => row.includes('46'))).toBe(false)
    const [heads = [], ...places] = await rowsOf('/en/economy/places.csv?level=class&heads=ids')
    const kaunas = places.find((row) => row[0] === 'municipality/kauno-m')
    const of = (column: string) => kaunas?.[heads.indexOf(column)]
    expect([of('diversity'), of('strongest')]).toEqual(['0', ''])
    // Of which classes of 46 the firms are is open; of which division is not.
    expect([of('related'), of('related-why'), of('variety'), of('variety-why')]).toEqual(['', 'unknown', '', 'unknown'])
    expect(Number(of('unrelated'))).toBeGreaterThan(0)
  })

  test('the industry space has no node of theirs, in no format', async () => {
    const nodes = await rowsOf('/en/economy/space.csv?level=class&heads=ids')
    expect(nodes.some((row) => row[0] === '46.73')).toBe(true)
    expect(nodes.some((row) => row[0] === '46')).toBe(false)
    const { body } = await app.inject({ url: '/en/economy/space.svg?level=class' })
    expect(body).toContain('46.73')
    expect(body).not.toMatch(/46, not /)
  })
})
