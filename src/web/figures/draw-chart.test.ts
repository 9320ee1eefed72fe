import { expect, test } from 'vitest'
import { standaloneSvg } from '#core/figures/xml.ts'
import { drawBars, drawSeries, NARROW, WIDE } from './draw-chart.ts'

const words = { id: 'count', title: 'Kiek klasterių', description: 'Įvairiai <script>' }
const series = [
  {
    id: 'a',
    name: 'A',
    points: [
      { year: 2016, quantity: 75, label: '75' },
      { year: 2017, quantity: 64, label: '64' },
    ],
  },
  { id: 'b', name: 'B', points: [{ year: 2017, quantity: { from: 40, to: 70 }, label: '40–70' }] },
  { id: 'c', name: 'C', points: [{ year: 2017, quantity: { moreThan: 20 }, label: '> 20' }] },
]

test('a chart carries no styles of its own, and its colours are those of the page', () => {
  for (const size of [WIDE, NARROW]) {
    const svg = drawSeries(series, words, size)
    expect(svg).not.toMatch(/<style|style=|class=|<script/)
    expect(svg).toContain('var(--data-1,#0a6aa8)')
    // Black is that of clipping paths, which nobody sees.
    expect(svg.replaceAll('"#000"', '').match(/"#[0-9a-f]{3,6}"/g)).toBeNull()
  }
})

test('only points counted in the same way are joined', () => {
  const lines = (svg: string, colour: string) =>
    [...svg.matchAll(/<path d="([^"]*)"[^>]*stroke="(var[^"]*)" stroke-width="2"/g)].filter(
      (match) => match[2]?.includes(colour) && (match[1]?.match(/[ML]/g)?.length ?? 0) > 1,
    )
  const svg = drawSeries(series, words, WIDE)
  expect(lines(svg, 'data-1')).toHaveLength(1)
  // Of B there is the upright line of its own span, from 40 to 70 in one year; of C nothing to join.
  expect(lines(svg, 'data-2')).toHaveLength(1)
  expect(lines(svg, 'data-3')).toHaveLength(0)
})

test('a drawing that leaves the page has plain colours, its title and its notes', () => {
  const svg = standaloneSvg(drawBars([{ name: 'Inoklaster LT', value: 23.7, label: '23,7', group: 0 }], words, 600), {
    title: 'Priemonės & pinigai',
    notes: ['Šaltinis: skaidrės'],
  })
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
  expect(svg).not.toContain('var(--')
  expect(svg).toContain('Priemonės &amp; pinigai')
  expect(svg).toContain('Šaltinis: skaidrės')
})
