import fc from 'fast-check'
import { expect, test } from 'vitest'
import { growActivityTree } from './activity-tree.ts'
import { buildBridge, turnCorrespondence } from './bridge.ts'
import type { Correspondence } from './bridge.ts'

const from = growActivityTree('2', ['26.70', '45.11', '45.20', '62.02', '62.03', '86.90', '96.02'])
const to = growActivityTree('2.1', ['26.70', '46.71', '47.81', '62.20', '86.91', '86.93', '86.99', '95.31', '96.21', '96.22'])
const correspondence: Correspondence = {
  from: '2',
  to: '2.1',
  links: [
    { from: '26.70', to: '26.70' },
    { from: '45.11', to: '46.71' },
    { from: '45.11', to: '47.81' },
    { from: '45.20', to: '95.31' },
    { from: '62.02', to: '62.20' },
    { from: '62.03', to: '62.20' },
    { from: '86.90', to: '86.91' },
    { from: '86.90', to: '86.93' },
    { from: '86.90', to: '86.99' },
  ],
}
const asked = { correspondence, from, to }
const observed = new Map([
  [
    '86.90',
    new Map([
      ['86.91', 3],
      ['86.99', 1],
      ['47.81', 50],
    ]),
  ],
])

test('what goes into one activity whole is exact, also where several become one', () => {
  const bridge = buildBridge({ ...asked, level: 'class' })
  expect(['26.70', '62.02', '62.03'].map(bridge)).toEqual([
    { how: 'one', shares: [{ to: '26.70', share: 1 }] },
    { how: 'one', shares: [{ to: '62.20', share: 1 }] },
    { how: 'one', shares: [{ to: '62.20', share: 1 }] },
  ])
})

test('a split is made into equal parts, unless firms with both codes tell better; unrelated pairs tell nothing', () => {
  const third = expect.closeTo(1 / 3, 12)
  expect(buildBridge({ ...asked, level: 'class' })('86.90')).toEqual({
    how: 'equal',
    shares: ['86.91', '86.93', '86.99'].map((code) => ({ to: code, share: third })),
  })
  expect(buildBridge({ ...asked, level: 'class', observed })('86.90')).toEqual({
    how: 'observed',
    shares: [
      { to: '86.91', share: 0.75 },
      { to: '86.99', share: 0.25 },
    ],
  })
})

test('a split within one division is exact for divisions, one across divisions is not', () => {
  const bridge = buildBridge({ ...asked, level: 'division' })
  expect(bridge('86.90')).toEqual({ how: 'one', shares: [{ to: '86', share: 1 }] })
  expect(bridge('45.11').how).toBe('equal')
})

test('even when all firms seen went one way, the split stays an estimate', () => {
  const oneWay = new Map([['45.11', new Map([['47.81', 9]])]])
  expect(buildBridge({ ...asked, level: 'class', observed: oneWay })('45.11')).toEqual({
    how: 'observed',
    shares: [{ to: '47.81', share: 1 }],
  })
})

test('a code coarser than a class goes where its classes go', () => {
  expect(buildBridge({ ...asked, level: 'division' })('45')).toEqual({
    how: 'equal',
    shares: [
      { to: '46', share: 0.25 },
      { to: '47', share: 0.25 },
      { to: '95', share: 0.5 },
    ],
  })
})

test('a code coarser than the level that is asked for comes out no finer than it went in', () => {
  const bridge = buildBridge({ ...asked, level: 'class' })
  expect(bridge('62')).toEqual({ how: 'one', shares: [{ to: '62', share: 1 }] })
  // A group that is all of its division says no more than the division.
  expect(bridge('62.0')).toEqual({ how: 'one', shares: [{ to: '62', share: 1 }] })
  expect(bridge('45.1')).toEqual({
    how: 'equal',
    shares: [
      { to: '46.7', share: 0.5 },
      { to: '47.8', share: 0.5 },
    ],
  })
})

test('a code that one edition divides and the other does not is led to the finest that it is there, as it would be read there', () => {
  const furniture = growActivityTree('2', ['11.01', '11.02', '31.01', '31.09', '14.11', '14.12', '14.20'])
  const later = growActivityTree('2.1', ['11.01', '11.02', '31.00', '14.10', '14.21'])
  const links = [
    { from: '11.01', to: '11.01' },
    { from: '11.02', to: '11.02' },
    { from: '31.01', to: '31.00' },
    { from: '31.09', to: '31.00' },
    { from: '14.11', to: '14.10' },
    { from: '14.12', to: '14.21' },
    { from: '14.20', to: '14.21' },
  ]
  const about = { correspondence: { from: '2', to: '2.1', links }, from: furniture, to: later } as const
  const ledAt = (level: 'division' | 'group' | 'class') =>
    ['11.0', '31.0', '14.1'].map((code) => buildBridge({ ...about, level })(code).shares.map(({ to: into }) => into))
  expect(ledAt('class')).toEqual([['11.0'], ['31.00'], ['14.10', '14.2']])
  expect(ledAt('group')).toEqual([['11.0'], ['31.0'], ['14.1', '14.2']])
  expect(ledAt('division')).toEqual([['11'], ['31'], ['14']])
})

test('what has no link leads nowhere', () => {
  const bridge = buildBridge({ ...asked, level: 'class' })
  expect(bridge('96.02')).toEqual({ how: 'none', shares: [] })
})

test('a correspondence leads in its own direction only, and can be turned', () => {
  expect(() => buildBridge({ ...asked, from: to, to: from, level: 'class' })).toThrow(RangeError)
  const back = buildBridge({ correspondence: turnCorrespondence(correspondence), from: to, to: from, level: 'class' })
  expect(back('62.20').shares.map((each) => each.to)).toEqual(['62.02', '62.03'])
})

test('nothing is lost and nothing is added, whatever the links and the firms seen: shares are none or make up the whole', () => {
  const sources = [...from.levels.keys()]
  const targets = [...to.levels].flatMap(([code, level]) => (level === 'class' ? [code] : []))
  const classes = sources.filter((code) => from.levels.get(code) === 'class')
  const pair = fc.record({ from: fc.constantFrom(...classes), to: fc.constantFrom(...targets) })
  fc.assert(
    fc.property(
      fc.uniqueArray(pair, { selector: (each) => each.from + each.to }),
      fc.array(fc.tuple(pair, fc.nat(9))),
      fc.constantFrom('section', 'division', 'group', 'class'),
      (links, seen, level) => {
        const pairs = new Map<string, Map<string, number>>()
        for (const [each, firms] of seen) pairs.set(each.from, (pairs.get(each.from) ?? new Map()).set(each.to, firms))
        const bridge = buildBridge({ correspondence: { from: '2', to: '2.1', links }, from, to, level, observed: pairs })
        for (const code of sources) {
          const { how, shares } = bridge(code)
          expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(how === 'none' ? 0 : 1, 9)
          expect(shares.every(({ share }) => share > 0)).toBe(true)
        }
      },
    ),
  )
})
