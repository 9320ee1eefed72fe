import { expect, test } from 'vitest'
import { effectPanel } from './effect-panel.ts'

test('the section of a firm is of the edition of its own row, where a year is coded in two', () => {
  // 62 is section J in the older edition and K in the newer one.
  const panel = effectPanel(
    {
      firms: ['300000001', '300000002', '300000003', 'sodra:7'],
      years: [2024],
      heldMonths: [12],
      insured: Float64Array.of(10, 20, 30, 40),
      wage: Float64Array.of(1, 1, 1, 1),
      places: { names: ['municipality/kauno-m'], at: Int32Array.of(0, 0, 0, 0) },
      activities: { names: ['620100', '620100', '620100'], versions: ['2', '2.1', ''], at: Int32Array.of(0, 1, 2, 0) },
    },
    () => 'county/kauno',
  )
  expect(panel.firms).toEqual(['300000001', '300000002', '300000003'])
  expect(Array.from(panel.sectionAt, (at) => panel.sections[at] ?? null)).toEqual(['2 J', '2.1 K', null])
})

test('a year has as many months as the country asks for', () => {
  const held = {
    firms: ['300000001'],
    years: [2022, 2023],
    heldMonths: [11, 12],
    insured: Float64Array.of(10, 12),
    wage: Float64Array.of(1, 1),
    places: { names: [], at: Int32Array.of(-1, -1) },
    activities: { names: [], versions: [], at: Int32Array.of(-1, -1) },
  }
  expect(effectPanel(held, () => null).years).toEqual([2023])
  expect(effectPanel(held, () => null, 11).years).toEqual([2022, 2023])
})
