import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawSpace } from './draw-space.ts'
import type { AboutSpace, SpaceMark } from './draw-space.ts'

const mark = (standing: SpaceMark['standing']): SpaceMark => ({
  href: '/en/economy/activities/62',
  title: '62',
  label: null,
  x: 0.5,
  y: 0.5,
  radius: 8,
  colour: 1,
  standing,
})
const about = { title: 'Industry space', description: 'what it shows', sheet: 'wide' } as const

test('what cannot be said is dashed and not filled: nobody takes it for a specialisation', () => {
  const drawn = (standing: SpaceMark['standing']) => /<circle [^>]*>/.exec(drawSpace([mark(standing)], [], about))?.[0] ?? ''
  expect(drawn('filled')).toMatch(/fill="var\(--data-2,[^"]*"/)
  expect(drawn('filled')).not.toContain('stroke-dasharray')
  expect(drawn('hollow')).toMatch(/fill="var\(--paper,[^"]*" stroke="var\(--data-2,[^"]*" stroke-width="2.5"/)
  expect(drawn('unsaid')).toMatch(/fill="var\(--paper,[^"]*" stroke="var\(--data-2,[^"]*" stroke-width="1.5" stroke-dasharray/)
})

describe('names of activities', () => {
  const activities = fc.array(
    fc.record({
      x: fc.double({ min: 0, max: 1, noNaN: true }),
      y: fc.double({ min: 0, max: 1, noNaN: true }),
      radius: fc.integer({ min: 5, max: 25 }),
    }),
    { maxLength: 40 },
  )
  const drawn = (spots: readonly Pick<SpaceMark, 'x' | 'y' | 'radius'>[], sheet: AboutSpace['sheet']) =>
    drawSpace(
      spots.map((spot, index) => ({ ...mark('filled'), ...spot, label: `Manufacture of computers, ${index}` })),
      [],
      { ...about, sheet },
    )
  const wide = 1200
  const phone = 356

  test.each([
    { sheet: 'wide', shown: wide },
    { sheet: 'narrow', shown: phone },
  ] as const)('are of at least 11 pixels on the $sheet sheet as it is shown, and stay on it', ({ sheet, shown }) => {
    fc.assert(
      fc.property(activities, (spots) => {
        const svg = drawn(spots, sheet)
        const [, width = '', height = ''] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []
        for (const [, size = ''] of svg.matchAll(/font-size="(\d+)"/g))
          expect((Number(size) * shown) / Number(width)).toBeGreaterThanOrEqual(11)
        for (const [, x = '', y = ''] of svg.matchAll(/<tspan x="([^"]*)" y="([^"]*)"/g)) {
          expect(Number(x)).toBeGreaterThan(0)
          expect(Number(x)).toBeLessThan(Number(width))
          expect(Number(y)).toBeGreaterThan(0)
          expect(Number(y)).toBeLessThanOrEqual(Number(height))
        }
      }),
    )
  })

  test('do not run into each other: of two at one spot the larger is named first, and what has no room is not named', () => {
    const crowd = Array.from({ length: 30 }, (_, index) => ({ x: 0.5, y: 0.5, radius: 25 - index / 2 }))
    const named = [...drawn(crowd, 'narrow').matchAll(/<text /g)]
    expect(named.length).toBeGreaterThan(0)
    expect(named.length).toBeLessThanOrEqual(4)
  })

  test('stand above a disc that has no room below it', () => {
    const bottom = drawn([{ x: 0.5, y: 1, radius: 25 }], 'narrow')
    const [, y = ''] = /<tspan x="[^"]*" y="([^"]*)"/.exec(bottom) ?? []
    expect(Number(y)).toBeLessThan(734 - 15)
  })
})
