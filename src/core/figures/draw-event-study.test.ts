import { expect, test } from 'vitest'
import { drawEventStudy } from './draw-event-study.ts'

const event = (after: number, estimate: number) => ({
  after,
  estimate,
  least: estimate - 2,
  most: estimate + 2,
  bandLeast: estimate - 3,
  bandMost: estimate + 3,
  text: `${after} & more`,
})
const chart = {
  id: 'employment',
  title: 'Employment <all>',
  description: 'what it shows',
  unit: '%',
  reference: -1,
  referenceText: 'compared with this year',
  startText: 'joined',
  axis: 'years since the start',
  events: [event(-3, 0.5), event(-2, -1), event(0, 2), event(1, 5)],
  tick: String,
  width: 640,
}

test('no point is drawn without its interval and the band of all years', () => {
  const svg = drawEventStudy(chart)
  expect(svg.match(/<circle/g)).toHaveLength(4)
  expect(svg.match(/stroke-linecap="round"/g)).toHaveLength(4)
  expect(svg.match(/opacity="0\.22"/g)).toHaveLength(4)
})

test('the year before the start has its place and no estimate, and whatever a text holds stays text', () => {
  const svg = drawEventStudy(chart)
  expect(svg).toContain('>−1</text>')
  expect(svg).toContain('compared with this year')
  expect(svg).toContain('>years since the start</text>')
  expect(svg).toContain('Employment &lt;all&gt;')
  expect(svg).not.toContain('NaN')
})

test('an effect without years before it is drawn from the year of comparison on', () => {
  const svg = drawEventStudy({ ...chart, events: [event(0, -1), event(1, -2)] })
  expect(svg).toContain('>+1</text>')
  expect(svg).not.toContain('>−2</text>')
  expect(svg).not.toContain('NaN')
})
