import { expect, test } from 'vitest'
import type { Cells, Series } from '../cells/cells.ts'
import { hooverGini, hooverIndex } from '../concentration/spread.ts'
import { hachmanIndex, krugmanIndex } from '../specialisation/compare-with-whole.ts'
import { locationQuotient, specialised } from '../specialisation/location-quotient.ts'
import { regionEntropy, regionHerfindahl } from '../specialisation/region-diversity.ts'
import { describeWithGolden } from './golden.ts'
import { tableOf } from './half-seen.ts'
import { recordedCalls } from './recorded-calls.ts'

type Case = {
  readonly fn: string
  readonly measure: (cells: Cells, reference: readonly number[]) => ArrayLike<number>
  readonly near: number
}

const valuesOf = (series: Series) => series.values
const half = (values: Float64Array) => values.map((value) => value / 2)

/** `near`: half of the last digit where EconGeo rounds. */
const cases: readonly Case[] = [
  { fn: 'krugman_index', measure: (cells) => valuesOf(krugmanIndex(cells)), near: 1e-12 },
  { fn: 'spec_coeff', measure: (cells) => half(krugmanIndex(cells).values), near: 1e-12 },
  { fn: 'hachman', measure: (cells) => valuesOf(hachmanIndex(cells)), near: 1e-12 },
  { fn: 'herfindahl', measure: (cells) => valuesOf(regionHerfindahl(cells)), near: 1e-12 },
  { fn: 'entropy', measure: (cells) => valuesOf(regionEntropy(cells)), near: 5.001e-4 },
  { fn: 'locational_gini', measure: (cells) => half(hooverGini(cells).values), near: 5.001e-3 },
  { fn: 'hoover_gini', measure: (cells, reference) => valuesOf(hooverGini(cells, { reference })), near: 5.001e-4 },
  {
    fn: 'hoover_index',
    measure: (cells, reference) => hooverIndex(cells, { reference }).values.map((value) => value * 100),
    near: 5.001e-3,
  },
]

describeWithGolden('calls of EconGeo 2.1 that were recorded', () => {
  test.each(cases)('$fn', ({ fn, measure, near }) => {
    const calls = recordedCalls(fn)
    expect(calls.length).toBeGreaterThan(0)
    for (const { call, args, value } of calls) {
      const found = measure(tableOf(args[0]?.numbers ?? []), (args[1]?.numbers ?? []).flat())
      for (const [at, wanted] of value.entries())
        if (wanted === null) expect(found[at], call).toBeNaN()
        else expect(Math.abs((found[at] ?? Number.NaN) - wanted), `${call} [${at}]`).toBeLessThanOrEqual(near)
    }
  })

  test('location_quotient, and which regions are specialised', () => {
    const [plain, binary] = recordedCalls('location_quotient')
    const field = locationQuotient(tableOf(plain?.args[0]?.numbers ?? []))
    for (const [at, wanted] of (plain?.value ?? []).entries())
      expect(Math.abs((field.values[at] ?? Number.NaN) - (wanted ?? 0))).toBeLessThanOrEqual(1e-12)
    expect([...specialised(field)]).toEqual(binary?.value)
  })
})
