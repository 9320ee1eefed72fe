import type { FastifyInstance } from 'fastify'
import { rm } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { importIntoLake } from '#actions/economy/import-into-lake.ts'
import { monthlyFile, newLake, put } from '#actions/economy/testing/sodra-file.ts'
import { personOf } from '#actions/testing/people.ts'
import type { World } from '#actions/world.ts'
import { closeLake } from '#lake/open.ts'
import type { Lake } from '#lake/open.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { openApp, openLithuania } from './testing/open-test-app.ts'

const towns = ['Kauno m. sav.', 'Vilniaus m. sav.', 'Klaipėdos m. sav.']

/** Months of a year, with six firms of two activities in each of three towns. */
function months(year: number, from: number, to: number): string {
  return monthlyFile(
    Array.from({ length: to - from + 1 }, (_, at) => `${year}${String(from + at).padStart(2, '0')}`).flatMap((month) =>
      Array.from({ length: 36 }, (_, firm) => ({
        insurer: firm + 1,
        place: towns[firm % 3] ?? '',
        activity: firm % 2 === 0 ? '620100' : '412000',
        month,
        insured: String(20 + firm + (year - 2025) * 3),
      })),
    ),
  )
}

describeOnDatabase('the clock at New Year', (open) => {
  let app: FastifyInstance
  let lake: Lake
  let world: World
  const officer = personOf('officer')

  const bring = async (content: string, now: string) =>
    importIntoLake({ ...world, now: () => new Date(now), lake }, officer, { path: await put(content), covers: 'whole' })
  const body = async (url: string) => {
    // What is held is looked at once a second.
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    return (await app.inject({ url })).body
  }

  beforeAll(async () => {
    ;({ world } = await openLithuania(open))
    lake = await newLake()
    app = await openApp(world, undefined, {}, lake)
    return async () => {
      await app.close()
      await closeLake(lake)
      await rm(lake.place.folder, { recursive: true, force: true })
    }
  })

  test('a month is not ahead once it has begun anywhere; December comes in on the first day of January, January on none before', async () => {
    expect(await bring(months(2025, 1, 11), '2025-12-15T10:00:00Z')).toMatchObject({ done: 'imported' })
    await expect(bring(months(2026, 1, 1), '2025-12-30T10:00:00Z')).rejects.toMatchObject({
      trouble: { code: 'period-ahead', slices: ['2026-01'], month: '2025-12' },
    })
    // Eleven months are no year, but all there is: it is shown with the number of its months.
    expect(await body('/en/economy/ranking')).toContain('11 months')
    // Midnight in Vilnius is two hours before that of Greenwich.
    expect(await bring(months(2025, 12, 12), '2025-12-31T22:30:00Z')).toMatchObject({ done: 'imported' })
    expect(await bring(months(2026, 1, 1), '2025-12-31T22:30:00Z')).toMatchObject({ done: 'imported' })
  })

  test('the latest year is the latest whole one: a year that has only begun is not compared with one that ended', async () => {
    await bring(months(2026, 2, 3), '2026-04-10T10:00:00Z')
    const page = await body('/en/economy/ranking')
    expect(page).toContain('12 months')
    const csv = await body('/en/economy/ranking.csv?heads=ids')
    const [heads = [], ...rows] = csv
      .replaceAll(/"[^"]*"/g, '')
      .split(/\r?\n/)
      .map((line) => line.split(','))
    expect(new Set(rows.filter((row) => row.length > 1).map((row) => row[heads.indexOf('year')]))).toEqual(new Set(['2025']))
    const asked = await app.inject({ url: '/en/economy/ranking?year=2026' })
    expect(asked.statusCode).toBe(400)
    expect(asked.body).toContain('Years that are held: 2025.')
    expect(await body('/en/economy/firms')).not.toMatch(/2026<\/(?:option|h1|p)>/)
    // When it is whole it is the latest, and compared with the one before.
    await bring(months(2026, 4, 12), '2027-01-01T00:30:00Z')
    expect(await body('/en/economy/ranking')).toContain('/en/economy/data/')
    expect(await body('/en/economy/ranking.csv?heads=ids')).toMatch(/,2026,/)
  })
})
