import { expect, test } from 'vitest'
import { bring, monthlyFile, newLake, put } from '#actions/economy/testing/sodra-file.ts'
import { growActivityTree } from '#core/economy/activities/activity-tree.ts'
import { cellsOf } from '../ask/cells-of.ts'
import { firmPanel } from '../ask/firm-panel.ts'
import { closeLake } from '../open.ts'
import { withWagesAbove } from './obey-publisher.ts'
import { sodraMonthly } from './sodra-monthly.ts'

test('a wage that the publisher does not show is in no sum and no panel, though the file has it, and is counted without its amount', async () => {
  const lake = await newLake()
  const path = await put(
    monthlyFile([
      { insurer: 1, insured: '3', wage: '1000' },
      { insurer: 2, insured: '4', wage: '2000' },
      { insurer: 3, insured: '', wage: '3000' },
      { insurer: 4, insured: '2' },
    ]),
  )
  const { load } = await bring(lake, path, { formats: [withWagesAbove(sodraMonthly, 3)], covers: 'whole' })
  expect(load.notes).toContainEqual({ code: 'wage-of-few', rows: 2, examples: ['3'] })
  const asked = { dataSet: 'sodra-monthly', period: { from: '2023-01', to: '2023-12' } } as const
  const trees = { '2': growActivityTree('2', ['62.01']), '2.1': growActivityTree('2.1', ['62.10']) }
  const { cells, coverage } = await cellsOf(lake, {
    ...asked,
    unit: 'wages',
    by: 'country',
    activity: 'class',
    version: '2',
    activities: { trees, bridge: null },
  })
  expect(cells.least[0]).toBe(8000)
  // Three and two persons whose wages nobody publishes, and a firm of nobody knows how many.
  expect(coverage.unseen).toBe(6)
  expect([...(await firmPanel(lake, asked)).wage]).toEqual([Number.NaN, 2000, Number.NaN, Number.NaN])
  await closeLake(lake)
})
