import { expect, test } from 'vitest'
import { drawSpace } from './draw-space.ts'
import type { SpaceMark } from './draw-space.ts'

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
const about = { title: 'Industry space', description: 'what it shows' }

test('what cannot be said is dashed and not filled: nobody takes it for a specialisation', () => {
  const drawn = (standing: SpaceMark['standing']) => /<circle [^>]*>/.exec(drawSpace([mark(standing)], [], about))?.[0] ?? ''
  expect(drawn('filled')).toMatch(/fill="var\(--data-2,[^"]*"/)
  expect(drawn('filled')).not.toContain('stroke-dasharray')
  expect(drawn('hollow')).toMatch(/fill="var\(--paper,[^"]*" stroke="var\(--data-2,[^"]*" stroke-width="2.5"/)
  expect(drawn('unsaid')).toMatch(/fill="var\(--paper,[^"]*" stroke="var\(--data-2,[^"]*" stroke-width="1.5" stroke-dasharray/)
})
