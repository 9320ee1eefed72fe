import { expect, test } from 'vitest'
import { ownSurvey, townsOf, treesOf } from '#actions/economy/testing/own-survey.ts'
import { emptyLake, importText } from '#actions/testing/bring-to-lake.ts'
import type { OwnMapping } from '#core/economy/own-mapping.ts'
import { ownFormat } from '../formats/own.ts'
import { closeLake } from '../open.ts'
import { cellsOf } from './cells-of.ts'
import { firmPanel } from './firm-panel.ts'
import { plantsOf } from './plants-of.ts'

const trees = treesOf(['31.00', '62.01'])
const places = townsOf(['Varna'])
const without = (column: 'place' | 'activity'): OwnMapping => ({
  ...ownSurvey,
  columns: { ...ownSurvey.columns, [column]: null },
})

test.each([
  {
    lacking: 'place',
    how: without('place'),
    persons: { unplaced: 7, unclassed: 0 },
    firms: { unplaced: 2, unclassed: 0 },
    inCountry: 7,
  },
  {
    lacking: 'activity',
    how: without('activity'),
    persons: { unplaced: 0, unclassed: 7 },
    firms: { unplaced: 0, unclassed: 2 },
    inCountry: 0,
  },
] as const)(
  'firms of a mapping without a column of $lacking are known to be nowhere',
  async ({ how, persons, firms, inCountry }) => {
    const lake = await emptyLake()
    const bring = async (month: string, read: OwnMapping) =>
      importText(
        lake,
        `firm,month,town,code,persons\nA,${month},Varna,310000,4\nB,${month},Varna,620100,3\n`,
        { places, trees, covers: 'whole', formats: [ownFormat(read)] },
        `${month}.csv`,
      )
    await bring('2023-01', how)
    const asked = { dataSet: 'own.survey', activities: { trees, bridge: null }, activity: 'class', version: '2', places } as const
    const year = { from: '2023-01', to: '2023-12' }
    const cells = async (by: 'municipality' | 'country') => cellsOf(lake, { ...asked, period: year, by, unit: 'employment' })
    const { cells: found, coverage } = await cells('municipality')
    expect(coverage).toMatchObject(persons)
    expect([...found.values].every((value) => value === 0)).toBe(true)
    expect((await cells('country')).cells.values.reduce((sum, value) => sum + value, 0)).toBe(inCountry)
    expect((await plantsOf(lake, { ...asked, period: year, by: 'municipality' })).coverage).toMatchObject(firms)
    expect((await firmPanel(lake, { dataSet: 'own.survey', period: year })).firms).toHaveLength(2)
    // A month that came after its mapping named the column has it.
    await bring('2023-02', ownSurvey)
    const both = await cells('municipality')
    expect(both.cells.values.reduce((sum, value) => sum + value, 0)).toBe(3.5)
    await closeLake(lake)
  },
)
