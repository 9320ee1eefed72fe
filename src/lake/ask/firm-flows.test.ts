import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { overServers } from '#actions/economy/testing/over-servers.ts'
import { bring, monthlyFile, newLake, put } from '#actions/economy/testing/sodra-file.ts'
import { growActivityTree } from '#core/economy/activities/activity-tree.ts'
import { seenCounts } from '#core/economy/firms/firm-flows.ts'
import type { HighGrowthRule } from '#core/economy/firms/high-growth.ts'
import { randomFrom } from '#core/economy/random.ts'
import { countFirmYears } from '#core/economy/testing/count-firms.ts'
import { startServers } from '#store/testing/linked-servers.ts'
import { closeLake } from '../open.ts'
import type { Lake } from '../open.ts'
import { firmFlows } from './firm-flows.ts'
import type { CountedFirms, FlowsQuestion } from './firm-flows.ts'

const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]
const FIRMS = 500
const towns = ['Kauno m. sav.', 'Alytaus m. sav.', '']
const older = ['620100', '620200', '999999', '0']
const newer = ['621000', '622000', '999999']
const trees = { '2': growActivityTree('2', ['62.01', '62.02']), '2.1': growActivityTree('2.1', ['62.10', '62.20']) }
const growth: HighGrowthRule = {
  yearlyRate: 0.2,
  years: 3,
  leastAtStart: 10,
  source: { title: 'made up', publisher: 'nobody', year: 2026, address: null },
  evidence: 'read',
}
const question: FlowsQuestion = { dataSet: 'sodra-monthly', years, months: 1, growth, trees }
/** Years from here on are coded in the newer edition, and one in between is not. */
const versionIn = (year: number) => (year >= 2022 && year !== 2024 ? '2.1' : '2')

type Year = { readonly insured: string; readonly town: string; readonly activity: string } | null

/** Firms that come, go, come back, grow, move and change their activity; of some nobody says how many persons they have. */
function inventFirms(): readonly (readonly Year[])[] {
  const next = randomFrom(11)
  const one = <T>(of: readonly T[], usual: T) => (next() < 0.7 ? usual : (of[Math.floor(next() * of.length)] ?? usual))
  return Array.from({ length: FIRMS }, () => {
    const [town, code, rate] = [one(towns, 'Kauno m. sav.'), one(older, '620100'), next()]
    const [from, until] = [Math.floor(next() * 6) - 2, 3 + Math.floor(next() * 7)]
    return years.map((year, at) => {
      if (at < from || at > until || next() < rate * 0.5) return null
      const activity = versionIn(year) === '2' ? one(older, code) : one(newer, code === '620200' ? '622000' : '621000')
      const insured = next() < 0.05 ? '' : String(Math.floor(next() * 12 * (1 + at * rate)))
      return { insured, town: one(towns, town), activity }
    })
  })
}

const firms = inventFirms()

function yearFile(year: number, at: number): string {
  return monthlyFile(
    firms.flatMap((firm, insurer) => {
      const own = firm[at]
      if (own === undefined || own === null) return []
      // Every tenth has no code of the register.
      const code = insurer % 10 === 0 ? '' : `3000${String(insurer).padStart(5, '0')}`
      return [{ insurer, code, place: own.town, activity: own.activity, month: `${year}01`, insured: own.insured }]
    }),
  )
}

/** The same, firm by firm. */
function byHand(): Map<string, readonly number[]> {
  const counted = firms.filter((_, insurer) => insurer % 10 !== 0)
  const cells = counted.flat()
  const codeAt = (firm: readonly Year[], at: number) => {
    const own = firm[at] ?? null
    // Without a code nothing is told of the edition either.
    return own === null || /^0*$/.test(own.activity) ? null : `${own.activity} ${versionIn(years[at] ?? 0)}`
  }
  const nearOf = (firm: readonly Year[], at: number): string | null => {
    const own = codeAt(firm, at)
    const fits = (each: number) => {
      const code = codeAt(firm, each)
      return code !== null && !code.startsWith('9') && versionIn(years[each] ?? 0) !== versionIn(years[at] ?? 0)
    }
    const all = [...years.keys()]
    const near = all.find((each) => each > at && fits(each)) ?? all.findLast((each) => each < at && fits(each))
    return own === null || near === undefined ? null : codeAt(firm, near)
  }
  const said = counted.flatMap((firm) => firm.map((_, at) => `${codeAt(firm, at)} | ${nearOf(firm, at)}`))
  const activities = [...new Set(said)]
  const { numbers, yearAt, placeAt, activityAt } = countFirmYears(
    {
      years,
      insured: Float64Array.from(cells, (cell) => (cell === null || cell.insured === '' ? Number.NaN : Number(cell.insured))),
      places: towns,
      placeAt: Int32Array.from(cells, (cell) => (cell === null ? -1 : towns.indexOf(cell.town))),
      activities,
      activityAt: Int32Array.from(said, (each) => activities.indexOf(each)),
      splits: [],
    },
    growth,
  )
  const lines = [...yearAt].map((year, line) => {
    const town = towns[placeAt[line] ?? -1] ?? ''
    return `${years[year]} | ${town === '' ? null : `?${town}`} | ${activities[activityAt[line] ?? -1]}`
  })
  return together(lines, numbers)
}

function together(lines: readonly string[], numbers: CountedFirms['numbers']): Map<string, readonly number[]> {
  const all = new Map<string, readonly number[]>()
  for (const [line, name] of lines.entries()) {
    const before = all.get(name)
    all.set(
      name,
      seenCounts.map((count, at) => (before?.[at] ?? 0) + (numbers[count][line] ?? 0)),
    )
  }
  return new Map([...all].toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

async function counted(lake: Lake): Promise<Map<string, readonly number[]>> {
  const { yearAt, places, placeAt, codes, codeAt, nearCodes, nearAt, numbers } = await firmFlows(lake, question)
  const said = (texts: readonly string[], at: number | undefined) => {
    const text = texts[at ?? -1] ?? ''
    return text === '' ? null : text
  }
  const lines = [...yearAt].map((year, line) =>
    [years[year], said(places, placeAt[line]), said(codes, codeAt[line]), said(nearCodes, nearAt[line])].join(' | '),
  )
  return together(
    lines.map((line) => line.replaceAll(/(?<=\| )(?= \||$)/g, 'null')),
    numbers,
  )
}

describe('how firms come, go and grow', () => {
  let here: Lake
  let over: ReturnType<typeof overServers>
  beforeAll(async () => {
    here = await newLake()
    for (const [at, year] of years.entries())
      await bring(here, await put(yearFile(year, at), `monthly-${year}.csv`), {
        covers: 'whole',
        activityVersion: versionIn(year),
      })
    over = overServers(here, await startServers(3))
    await over.send('sodra-monthly')
  }, 180_000)
  afterAll(async () => {
    await over.close()
    await closeLake(here)
    await rm(here.place.folder, { recursive: true, force: true })
  })

  test('is counted in the files as firm by firm', async () => {
    const own = byHand()
    const all = seenCounts.map((_, at) => [...own.values()].reduce((sum, counts) => sum + (counts[at] ?? 0), 0))
    // Everything that is counted happens.
    expect(all.every((firms) => firms > 0)).toBe(true)
    expect(await counted(here)).toEqual(own)
  })

  test('is counted the same by servers', async () => {
    expect(await counted(over.there)).toEqual(await counted(here))
  })
})
