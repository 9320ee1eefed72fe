import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { overServers } from '#actions/economy/testing/over-servers.ts'
import { bring, monthlyFile, newLake, put } from '#actions/economy/testing/sodra-file.ts'
import type { FirmMonth } from '#actions/economy/testing/sodra-file.ts'
import { twoEditions } from '#actions/economy/testing/two-editions.ts'
import { seenCounts } from '#core/economy/firms/firm-flows.ts'
import { randomFrom } from '#core/economy/random.ts'
import { startServers } from '#store/testing/linked-servers.ts'
import { closeLake } from '../open.ts'
import type { Lake } from '../open.ts'
import { cellsOf } from './cells-of.ts'
import type { CellsQuestion } from './cells-of.ts'
import { firmFlows } from './firm-flows.ts'
import type { CountedFirms } from './firm-flows.ts'
import { firmPanel } from './firm-panel.ts'
import type { FirmPanel } from './firm-panel.ts'
import { plantsOf } from './plants-of.ts'

/** Names that the lake has no id for, and that a language orders otherwise than their letters' numbers do. */
const towns = ['Šilas', 'Zarasai', 'žalia kaimas', 'Aukštoji', 'aukštoji-2', 'Čia', 'Dubrava']
const question: CellsQuestion = {
  dataSet: 'sodra-monthly',
  period: { from: '2024-11', to: '2025-01' },
  unit: 'employment',
  by: 'country',
  activity: 'class',
  version: '2.1',
  activities: twoEditions,
}
const { trees } = twoEditions

/** Firms with two insurers in a month, in two places and two activities; some are there under one edition only. */
function inventRows(month: string, codes: readonly string[]): FirmMonth[] {
  const next = randomFrom(Number(month))
  const one = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? ''
  return Array.from({ length: 400 }, (_, insurer) => insurer).flatMap((insurer) =>
    next() < 0.2
      ? []
      : [
          {
            insurer,
            code: `3000${String(insurer >> 1).padStart(5, '0')}`,
            place: one(towns),
            activity: one(codes),
            month,
            insured: String(Math.floor(next() * 30)),
          },
        ],
  )
}

/** Names are numbered as they come, which differs from asking to asking. */
function inWords({ places, activities, ...panel }: FirmPanel) {
  const named = ({ names, at }: FirmPanel['places']) => Array.from(at, (number) => names[number] ?? null)
  return { ...panel, place: named(places), activity: named(activities) }
}

function linesOf({ years, yearAt, places, placeAt, codes, codeAt, nearCodes, nearAt, numbers }: CountedFirms): string[] {
  const named = (names: readonly string[], at: number | undefined) => names[at ?? -1] ?? ''
  return Array.from(yearAt, (year, line) =>
    [years[year], named(places, placeAt[line]), named(codes, codeAt[line]), named(nearCodes, nearAt[line])]
      .concat(seenCounts.map((count) => numbers[count][line]))
      .join(' | '),
  ).toSorted()
}

describe.each([1, 3])('what %i PostgreSQL servers that sort by a language say', (count) => {
  let here: Lake
  let over: ReturnType<typeof overServers>

  beforeAll(async () => {
    here = await newLake()
    const older = ['620100', '960200', '960900']
    for (const month of ['202411', '202412'])
      await bring(here, await put(monthlyFile(inventRows(month, older)), `${month}.csv`), {
        trees,
        covers: 'whole',
        activityVersion: '2',
      })
    const newer = inventRows('202501', ['621000', '962100', '962200', '969900'])
    await bring(here, await put(monthlyFile(newer), '202501.csv'), { trees, covers: 'whole', activityVersion: '2.1' })
    over = overServers(here, await startServers(count))
    await over.send('sodra-monthly')
  }, 180_000)

  afterAll(async () => {
    await over.close()
    await closeLake(here)
  })

  test('of where firms are is what the files say, also of one that stands in two places in one month', async () => {
    expect(inWords(await firmPanel(over.there, question))).toEqual(inWords(await firmPanel(here, question)))
  })

  test('of firms that come, go and grow is what the files say', async () => {
    const asked = { dataSet: 'sodra-monthly', years: [2024, 2025], months: 1, growth: null, trees } as const
    expect(linesOf(await firmFlows(over.there, asked))).toEqual(linesOf(await firmFlows(here, asked)))
  })

  test('of firms that are led from one edition to the other is what the files say', async () => {
    for (const period of [question.period, { from: '2024-11', to: '2024-12' }]) {
      const told = await cellsOf(here, { ...question, period })
      expect(told.coverage.estimatedShare).toBeGreaterThan(0)
      expect(told.coverage.estimatedShare).toBeLessThan(0.9)
      for (const unit of ['employment', 'firms', 'wages'] as const)
        expect(await cellsOf(over.there, { ...question, unit, period })).toEqual(
          await cellsOf(here, { ...question, unit, period }),
        )
      expect(await plantsOf(over.there, { ...question, period })).toEqual(await plantsOf(here, { ...question, period }))
    }
  })
})
