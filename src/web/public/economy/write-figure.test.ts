import { expect, test } from 'vitest'
import type { Figure } from '#core/economy/observed/figure.ts'
import { figureText } from './write-figure.ts'
import type { Writing } from './write-figure.ts'

const known = (value: number): Figure => ({ value, least: value, most: value, why: 'known' })
const between = (least: number, most: number): Figure => ({ value: null, least, most, why: 'withheld' })

test.each([
  { figure: known(-0.004), as: 'score', lt: '0,00', en: '0.00' },
  { figure: known(-1.79), as: 'score', lt: '−1,79', en: '−1.79' },
  { figure: known(0.046), as: 'share', lt: '4,6\u00a0%', en: '4.6%' },
  { figure: known(0.2), as: 'share', lt: '20,0\u00a0%', en: '20.0%' },
  { figure: known(0.00041), as: 'share', lt: '0,041\u00a0%', en: '0.041%' },
  { figure: between(0, 0.1384), as: 'share', lt: '0,0–13,8\u00a0%', en: '0.0–13.8%' },
  { figure: between(-1.5606, 2), as: 'share', lt: '−156,1 … 200,0\u00a0%', en: '−156.1 … 200.0%' },
  { figure: between(-2, 1.5), as: 'share', lt: '−200,0 … 150,0\u00a0%', en: '−200.0 … 150.0%' },
  { figure: between(-80, 0), as: 'change', lt: '−80 … 0', en: '−80 … 0' },
  { figure: between(3, 8), as: 'change', lt: '+3 … +8', en: '+3 … +8' },
  { figure: between(-2, 2), as: 'change', lt: '−2 … +2', en: '−2 … +2' },
  { figure: between(0.1411, 0.1639), as: 'signed', lt: '0,141–0,164', en: '0.141–0.164' },
] satisfies { figure: Figure; as: Writing; lt: string; en: string }[])(
  '$lt is written with its sign and unit where they are read',
  ({ figure, as, lt, en }) => {
    expect([figureText('lt', figure, as), figureText('en', figure, as)]).toEqual([lt, en])
  },
)

test('growth that may be anything is no interval: it is told why it is not there', () => {
  expect(figureText('lt', between(-2, 2), 'share')).toBe('nerodoma')
  expect(figureText('en', { ...between(-2, 2), why: 'unknown' }, 'share')).toBe('unknown')
})
