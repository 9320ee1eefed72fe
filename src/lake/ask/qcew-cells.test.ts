import { expect, test } from 'vitest'
import { emptyLake, importText } from '#actions/testing/bring-to-lake.ts'
import { cellState } from '#core/economy/cells/cells.ts'
import { sumsOf } from '#core/economy/cells/sums.ts'
import { locationQuotient } from '#core/economy/specialisation/location-quotient.ts'
import { describeWithGolden, goldenText } from '#core/economy/testing/golden.ts'
import { readPublishedQuotients } from '#core/economy/testing/qcew.ts'
import { closeLake } from '#lake/open.ts'
import { qcewCells } from './qcew-cells.ts'

const head =
  'area_fips,own_code,industry_code,agglvl_code,year,qtr,disclosure_code,qtrly_estabs_count,month1_emplvl,month2_emplvl,month3_emplvl,total_qtrly_wages,avg_wkly_wage,lq_disclosure_code,lq_month3_emplvl'

/** One row: an area, ownership, industry and level, with the employed of the last month; null: kept back. */
const row = ([area, ownership, industry, level]: readonly [string, string, string, string], employed: number | null) =>
  `${area},${ownership},${industry},${level},2020,1,${employed === null ? 'N' : ''},3,0,0,${employed ?? 0},0,0,,`

test('a kept-back cell is bounded by the total of its area and by that of its industry in the nation, whichever leaves less', async () => {
  const lake = await emptyLake()
  const rows = [
    row(['01000', '0', '10', '50'], 400),
    row(['02000', '0', '10', '50'], 300),
    row(['01000', '5', '10', '51'], 200),
    row(['01000', '5', '111', '55'], 120),
    row(['01000', '5', '112', '55'], null),
    row(['01000', '5', '113', '55'], null),
    row(['02000', '5', '111', '55'], null),
    row(['02000', '5', '112', '55'], 40),
    row(['US000', '5', '112', '15'], 70),
  ]
  await importText(lake, [head, ...rows].join('\n'))
  const { cells, areaTotals, industryTotals } = await qcewCells(lake, { quarter: '2020-Q1', level: '55', ownership: '5' })
  expect([cells.rows, cells.columns]).toEqual([
    ['01000', '02000'],
    ['111', '112', '113'],
  ])
  expect([...areaTotals.own]).toEqual([200, Number.NaN])
  expect([...industryTotals]).toEqual([Number.NaN, 70, Number.NaN])
  expect([...cells.states].filter((state) => state === cellState.suppressed)).toHaveLength(3)
  // 112 in the first area: the area leaves 80, the nation 30. 113: the area alone. 111 in the second: nothing bounds it.
  expect([...cells.most]).toEqual([120, 30, 80, Infinity, 40, 0])
  expect([...cells.least]).toEqual([120, 0, 0, 0, 40, 0])
  await closeLake(lake)
})

test('totals that cannot be true bound nothing', async () => {
  const lake = await emptyLake()
  const rows = [
    row(['01000', '5', '10', '51'], 100),
    row(['01000', '5', '111', '55'], 120),
    row(['01000', '5', '112', '55'], null),
  ]
  await importText(lake, [head, ...rows].join('\n'))
  const { cells } = await qcewCells(lake, { quarter: '2020-Q1', level: '55', ownership: '5' })
  expect([...cells.most]).toEqual([120, Infinity])
  await closeLake(lake)
})

describeWithGolden('location quotients that the U.S. Bureau of Labor Statistics published, through the lake', () => {
  test('each is within 0.01 of the one that is worked out of the cells of the lake', async () => {
    const lake = await emptyLake()
    await importText(lake, goldenText('qcew/qcew-2016q2-states-naics3-private.csv'))
    const { cells, published, areaTotals } = await qcewCells(lake, { quarter: '2016-Q2', level: '55', ownership: '5' })
    // The nation is not in the file: its shares are those that the published numbers imply; any total of it does.
    const nation = 142_000_000
    const { shares } = readPublishedQuotients()
    const columns = Float64Array.from(cells.columns, (column) => (shares.get(column)?.high ?? Number.NaN) * nation)
    const sums = sumsOf(cells, { rows: areaTotals.all, total: nation })
    const open = { ...cells, least: new Float64Array(cells.least.length) }
    const { values } = locationQuotient(cells, { ...sums, columns: sumsOf(open, { columns }).columns })
    const compared = [...published].flatMap((value, at) => {
      const own = values[at] ?? Number.NaN
      return Number.isNaN(value) || Number.isNaN(own) ? [] : [Math.abs(own - value)]
    })
    expect(compared.length).toBeGreaterThan(3_500)
    expect(Math.max(...compared)).toBeLessThanOrEqual(0.01)
    await closeLake(lake)
  })
})
