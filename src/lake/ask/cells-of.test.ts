import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { growActivityTree } from '#core/economy/activities/activity-tree.ts'
import { cellState } from '#core/economy/cells/cells.ts'
import type { Cells } from '#core/economy/cells/cells.ts'
import type { PlaceBook } from '#core/economy/places/place-book.ts'
import { closeLake } from '../open.ts'
import type { Lake } from '../open.ts'
import { bring, monthlyFile, newLake, put } from '#actions/economy/testing/sodra-file.ts'
import type { FirmMonth } from '#actions/economy/testing/sodra-file.ts'
import { bookOf } from '#actions/economy/testing/two-editions.ts'
import type { ActivityBook } from './activity-book.ts'
import { cellsOf } from './cells-of.ts'
import type { CellsQuestion } from './cells-of.ts'
import { firmPanel } from './firm-panel.ts'
import { plantsOf } from './plants-of.ts'

const trees = {
  '2': growActivityTree('2', ['41.20', '46.11', '46.73', '62.01', '62.02', '96.02']),
  '2.1': growActivityTree('2.1', ['41.00', '62.10', '62.20', '96.21', '96.22']),
}
const activities: ActivityBook = { trees, bridge: null }
const entry = (id: string, name: string, county: string) => ({ id, code: null, names: [name], county, from: null, to: null })
const places: PlaceBook = {
  places: [
    entry('municipality/kauno-m', 'Kauno m. sav.', 'county/kauno'),
    entry('municipality/kauno-r', 'Kauno r. sav.', 'county/kauno'),
    entry('municipality/vilniaus-m', 'Vilniaus m. sav.', 'county/vilniaus'),
  ],
}
const usual: CellsQuestion = {
  dataSet: 'sodra-monthly',
  period: { from: '2023-01', to: '2023-12' },
  unit: 'employment',
  by: 'municipality',
  activity: 'class',
  version: '2',
  activities,
  places,
}

async function lakeOf(rows: readonly FirmMonth[], wish: Parameters<typeof bring>[2] = {}): Promise<Lake> {
  const lake = await newLake()
  await bring(lake, await put(monthlyFile(rows)), { places, trees, covers: 'whole', ...wish })
  return lake
}

function cell({ rows, columns, values, least, most, states }: Cells, row: string, column: string): unknown {
  const at = rows.indexOf(row) * columns.length + columns.indexOf(column)
  return [states[at], values[at], least[at], most[at]]
}

describe('Cells of regions by activities', () => {
  const rows: FirmMonth[] = [
    { insurer: 1, activity: '620100', insured: '10', wage: '1000' },
    { insurer: 1, activity: '620100', insured: '20', wage: '1000', month: '202302' },
    { insurer: 2, activity: '412000', insured: '3', place: 'Vilniaus m. sav.' },
    { insurer: 3, activity: '460000', insured: '5', place: 'Vilniaus m. sav.' },
    { insurer: 4, activity: '0', insured: '7', place: 'Vilniaus m. sav.' },
    { insurer: 5, activity: '620200', insured: '4', wage: '500', place: 'Rygos m. sav.' },
    { insurer: 6, activity: '620200', insured: '', place: 'Vilniaus m. sav.' },
  ]

  test('are means of the months held; a place without firms is zero, and what nobody gave is unknown', async () => {
    const lake = await lakeOf(rows)
    const { cells, coverage, loads } = await cellsOf(lake, usual)
    expect(cells.rows).toEqual(['municipality/kauno-m', 'municipality/kauno-r', 'municipality/vilniaus-m'])
    expect(cells.columns).toEqual(['41.20', '46', '62.01', '62.02'])
    expect(cell(cells, 'municipality/kauno-m', '62.01')).toEqual([cellState.value, 15, 15, 15])
    expect(cell(cells, 'municipality/kauno-r', '62.01')).toEqual([cellState.zero, 0, 0, 0])
    expect(cell(cells, 'municipality/vilniaus-m', '62.02')).toEqual([cellState.unknown, Number.NaN, 0, Infinity])
    expect(coverage).toEqual({ unplaced: 2, unclassed: 3.5, estimatedShare: 0, unseen: 0.5, months: ['2023-01', '2023-02'] })
    expect(loads).toHaveLength(1)
    await closeLake(lake)
  })

  test('a code that ends in zeros is as deep as it says: beside classes a division stands for whom nobody says more of', async () => {
    const lake = await lakeOf(rows)
    const divisions = await cellsOf(lake, { ...usual, activity: 'division', by: 'county' })
    expect(divisions.cells.rows).toEqual(['county/kauno', 'county/vilniaus'])
    expect(cell(divisions.cells, 'county/vilniaus', '46')).toEqual([cellState.value, 2.5, 2.5, 2.5])
    const classes = await cellsOf(lake, { ...usual, by: 'county' })
    expect(classes.cells.columns).toEqual(['41.20', '46', '62.01', '62.02'])
    expect(cell(classes.cells, 'county/vilniaus', '46')).toEqual([cellState.value, 2.5, 2.5, 2.5])
    // Only what has no code at all is in neither.
    expect([divisions.coverage.unclassed, classes.coverage.unclassed]).toEqual([3.5, 3.5])
    await closeLake(lake)
  })

  test('wages are sums where all are published, and withheld where a firm is too small for its own to be', async () => {
    const lake = await lakeOf(rows)
    const { cells, coverage } = await cellsOf(lake, { ...usual, unit: 'wages' })
    expect(cell(cells, 'municipality/kauno-m', '62.01')).toEqual([cellState.value, 15_000, 15_000, 15_000])
    expect(cell(cells, 'municipality/vilniaus-m', '41.20')).toEqual([cellState.suppressed, Number.NaN, 0, Infinity])
    expect(coverage.unseen).toBeGreaterThan(0)
    await closeLake(lake)
  })

  test('of a file of one town are unknown for every other town', async () => {
    const lake = await lakeOf(
      [
        { insurer: 1, activity: '620100' },
        { insurer: 2, activity: '412000' },
      ],
      { covers: undefined },
    )
    const { cells } = await cellsOf(lake, usual)
    expect(cell(cells, 'municipality/kauno-m', '62.01')).toEqual([cellState.value, 10, 10, 10])
    expect(cell(cells, 'municipality/vilniaus-m', '62.01')).toEqual([cellState.unknown, Number.NaN, 0, Infinity])
    await closeLake(lake)
  })

  test('of two editions never mix: without the correspondence they are refused, with it the estimated share is told', async () => {
    const lake = await lakeOf([
      { insurer: 1, activity: '620100', insured: '10' },
      { insurer: 2, activity: '960200', insured: '30' },
    ])
    const newer = [
      { insurer: 1, activity: '621000', insured: '12', month: '202501' },
      { insurer: 2, activity: '962100', insured: '30', month: '202501' },
    ]
    const { load } = await bring(lake, await put(monthlyFile(newer)), { places, trees, covers: 'whole' })
    expect(load.activityVersion).toBe('2.1')
    const period = { from: '2023-01', to: '2025-12' }
    await expect(cellsOf(lake, { ...usual, period, version: '2.1' })).rejects.toMatchObject({
      trouble: { code: 'versions-differ', asked: '2.1', held: ['2'] },
    })
    const { bridge } = bookOf(trees, [
      { from: '62.01', to: '62.10' },
      { from: '96.02', to: '96.21' },
      { from: '96.02', to: '96.22' },
    ])
    const { cells, coverage } = await cellsOf(lake, { ...usual, period, version: '2.1', activities: { trees, bridge } })
    expect(cell(cells, 'municipality/kauno-m', '62.10')).toEqual([cellState.value, 11, 11, 11])
    expect(cell(cells, 'municipality/kauno-m', '96.21')).toEqual([cellState.value, 22.5, 22.5, 22.5])
    expect(coverage.estimatedShare).toBeCloseTo(30 / 82, 12)
    await closeLake(lake)
  })

  test('an empty lake answers with nothing, not with zeros', async () => {
    const lake = await newLake()
    const { cells, coverage } = await cellsOf(lake, usual)
    expect([cells.columns, coverage.months]).toEqual([[], []])
    expect(await firmPanel(lake, usual)).toMatchObject({ firms: [], years: [] })
    await closeLake(lake)
  })
})

test('a firm that was in two activities or towns of a year is one firm where they are one, and its wages are its size where they are asked', async () => {
  const lake = await lakeOf([
    { insurer: 1, activity: '620100', insured: '100', wage: '1000' },
    { insurer: 1, activity: '620200', insured: '100', wage: '1000', month: '202302', place: 'Kauno r. sav.' },
    { insurer: 2, activity: '620100', insured: '20', wage: '9000' },
    { insurer: 2, activity: '620100', insured: '20', wage: '9000', month: '202302' },
  ])
  const sizesOf = async (wish: Partial<Parameters<typeof plantsOf>[1]>) => {
    const { plants } = await plantsOf(lake, { ...usual, by: 'county', ...wish })
    const at = plants.rows.indexOf('county/kauno') * plants.columns.length
    return [plants.firms[at], plants.largest[at], plants.second[at]]
  }
  const groups = [{ name: 'it', members: ['62.01', '62.02'] }]
  expect(await sizesOf({ activity: 'division' })).toEqual([2, 100, 20])
  expect(await sizesOf({ groups })).toEqual([2, 100, 20])
  expect(await sizesOf({ groups, sizedBy: 'wages' })).toEqual([2, 180_000, 100_000])
  await closeLake(lake)
})

test('a firm of fifty in the mean of its places and activities is of the class from fifty on, though thirds do not add up to it', async () => {
  const lake = await lakeOf([
    { insurer: 1, activity: '620100', insured: '70' },
    { insurer: 1, activity: '620200', insured: '33', month: '202302' },
    { insurer: 1, activity: '620100', insured: '47', month: '202303', place: 'Kauno r. sav.' },
  ])
  const { plants } = await plantsOf(lake, { ...usual, by: 'county', activity: 'division' })
  const at = plants.rows.indexOf('county/kauno') * plants.columns.length
  expect([plants.size[at], plants.largest[at], plants.classes.map((firms) => firms[at])]).toEqual([50, 50, [0, 0, 1, 0]])
  await closeLake(lake)
})

test('whatever the rows, cells, firms and panel are those of adding up one by one', async () => {
  const firmMonths = fc.uniqueArray(
    fc.record({
      insurer: fc.integer({ min: 1, max: 6 }),
      month: fc.constantFrom('202301', '202302', '202401'),
      activity: fc.constantFrom('620100', '620200', '412000', '0'),
      place: fc.constantFrom('Kauno m. sav.', 'Kauno r. sav.', 'Rygos m. sav.'),
      insured: fc.integer({ min: 0, max: 300 }).map(String),
    }),
    { selector: ({ insurer, month }) => `${insurer} ${month}`, minLength: 1, maxLength: 18 },
  )
  await fc.assert(
    fc.asyncProperty(firmMonths, async (rows) => {
      const lake = await lakeOf(rows)
      const question = { ...usual, period: { from: '2023-01', to: '2024-12' } }
      const months = new Set(rows.map(({ month }) => month)).size
      const inCell = (place: string, activity: string) => rows.filter((row) => row.place === place && row.activity === activity)
      const { cells } = await cellsOf(lake, question)
      const { plants } = await plantsOf(lake, question)
      const { plants: coarse } = await plantsOf(lake, { ...question, by: 'county', activity: 'division' })
      const inCounty = [...Map.groupBy(rows, ({ insurer }) => insurer).values()].flatMap((same) => {
        const mine = same.filter(({ place, activity }) => place.startsWith('Kauno') && activity.startsWith('62'))
        const size = mine.reduce((sum, { insured }) => sum + Number(insured), 0) / months
        return size > 0 ? [size] : []
      })
      const whole = coarse.rows.indexOf('county/kauno') * coarse.columns.length + coarse.columns.indexOf('62')
      if (coarse.columns.includes('62')) {
        expect([coarse.firms[whole], coarse.largest[whole]]).toEqual([
          inCounty.length,
          expect.closeTo(Math.max(0, ...inCounty), 9),
        ])
      }
      for (const [activity, column] of [
        ['620100', '62.01'],
        ['412000', '41.20'],
      ] as const) {
        const mine = inCell('Kauno m. sav.', activity)
        const at = cells.rows.indexOf('municipality/kauno-m') * cells.columns.length + cells.columns.indexOf(column)
        if (!cells.columns.includes(column)) continue
        expect(cells.values[at]).toBeCloseTo(mine.reduce((sum, { insured }) => sum + Number(insured), 0) / months, 9)
        const sizes = [...Map.groupBy(mine, ({ insurer }) => insurer).values()]
          .map((same) => same.reduce((sum, { insured }) => sum + Number(insured), 0) / months)
          .filter((size) => size > 0)
          .toSorted((one, other) => other - one)
        const there = plants.rows.indexOf('municipality/kauno-m') * plants.columns.length + plants.columns.indexOf(column)
        if (!plants.columns.includes(column)) {
          expect(sizes).toEqual([])
          continue
        }
        expect(plants.firms[there]).toBe(sizes.length)
        expect([plants.largest[there], plants.second[there]]).toEqual([
          expect.closeTo(sizes[0] ?? 0, 9),
          expect.closeTo(sizes[1] ?? 0, 9),
        ])
      }
      const panel = await firmPanel(lake, question)
      // Both the months of a firm and who studies it rely on this order.
      expect(panel.firms).toEqual([...new Set(rows.map(({ insurer }) => `3000${String(insurer).padStart(5, '0')}`))].toSorted())
      for (const [row, firm] of panel.firms.entries()) {
        const seen = rows
          .filter(({ insurer, insured }) => firm.endsWith(String(insurer)) && Number(insured) > 0)
          .map(({ month }) => `${month?.slice(0, 4)}-${month?.slice(4)}`)
          .toSorted()
        expect([panel.first[row], panel.last[row]]).toEqual([seen[0] ?? null, seen.at(-1) ?? null])
        for (const [column, year] of panel.years.entries()) {
          const mine = rows.filter(
            (each) => `3000${String(each.insurer).padStart(5, '0')}` === firm && each.month.startsWith(String(year)),
          )
          const at = row * panel.years.length + column
          expect(panel.months[at]).toBe(mine.length)
          const mean = mine.reduce((sum, { insured }) => sum + Number(insured), 0) / (panel.heldMonths[column] ?? 1)
          expect(panel.insured[at]).toEqual(mine.length === 0 ? Number.NaN : expect.closeTo(mean, 9))
        }
      }
      await closeLake(lake)
    }),
    { numRuns: 12 },
  )
})
