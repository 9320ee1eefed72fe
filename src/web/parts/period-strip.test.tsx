import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PeriodStrip, yearsOf } from './period-strip.tsx'

test.each([
  { periods: [], years: null },
  { periods: [{ validFrom: null, validTo: null }], years: null },
  { periods: [{ validFrom: '2018', validTo: null }], years: { from: 2018, to: 2027 } },
  { periods: [{ validFrom: '2016-07', validTo: '2030' }], years: { from: 2016, to: 2031 } },
])(
  'the strip of a table spans from its first date to the shown day, or further where a period does: $years',
  ({ periods, years }) => {
    expect(yearsOf(periods, '2026-11-21')).toEqual(years)
  },
)

const years = { from: 2010, to: 2030 }

test.each([
  { period: { validFrom: '2015', validTo: '2019' }, x: '25', width: '25', because: 'both years belong to it whole' },
  { period: { validFrom: '2015', validTo: null }, x: '25', width: '5', because: 'of an open end only the first year is sure' },
  { period: { validFrom: null, validTo: '2019' }, x: '45', width: '5', because: 'of an open start only the last year is sure' },
])('a period from $period.validFrom to $period.validTo is sure from $x for $width, because $because', ({ period, x, width }) => {
  expect(renderToStaticMarkup(<PeriodStrip period={period} years={years} />)).toContain(
    `<rect class="strip-sure" x="${x}" y="1.5" width="${width}"`,
  )
})
