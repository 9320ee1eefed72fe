import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellState, knownCells } from '#core/economy/cells/cells.ts'
import { variety } from '#core/economy/relatedness/variety.ts'
import type { KindOf } from '#core/economy/relatedness/variety.ts'
import { kindAbove } from './kind-above.ts'
import type { Level } from './question.ts'

/** Kinds of a level; the levels here all have some. */
function kindsAt(level: Level, version: '2' | '2.1' = '2'): KindOf {
  const kinds = kindAbove({ level, groups: null }, version)
  if (kinds === null) throw new Error(`nothing is wider than a ${level}`)
  return kinds
}

test('a firm of which only the section is known is of the same kind as its divisions', () => {
  const kindOf = kindsAt('division')
  expect(kindOf('16')).toBe('2 C')
  expect(kindOf('C')).toEqual({ kinds: ['2 C'], among: 24 })
  // Equal parts of 16 and of a C that may be 16 as well: of one section for sure.
  const { unrelated, related } = variety(knownCells(['p'], ['16', 'C'], [50, 50]), kindOf)
  expect([unrelated.values[0], unrelated.why[0]]).toEqual([0, 0])
  expect([related.values[0], related.least[0], related.why[0]]).toEqual([Number.NaN, 0, 3])
})

test('a letter means the divisions of its edition, also where groups and classes are told apart', () => {
  expect(kindsAt('group')('J')).toEqual({ kinds: ['58', '59', '60', '61', '62', '63'], among: 60 })
  expect(kindsAt('class', '2.1')('J')).toEqual({ kinds: ['58', '59', '60'], among: 300 })
  expect(kindsAt('class')('46')).toEqual({ kinds: ['46'], among: 100 })
  expect(kindsAt('class')('46.3')).toEqual({ kinds: ['46'], among: 10 })
  expect(kindsAt('class')('46.31')).toBe('46')
  expect(kindAbove({ level: 'class', groups: 'own' }, '2')).toBeNull()
})

test('a class and a division that may be that class have no certain related variety', () => {
  const { related, unrelated, total } = variety(knownCells(['p'], ['46.31', '46'], [100, 100]), kindsAt('class'))
  expect([related.least[0], related.why[0]]).toEqual([0, 3])
  // At most: the one half in as many other classes as a division can have.
  expect(related.most[0]).toBeCloseTo(1 + Math.log2(100) / 2, 12)
  expect(unrelated.values[0]).toBe(0)
  expect([total.least[0], total.values[0]]).toEqual([0, Number.NaN])
})

/** What firms are truly of, and how far of it the code tells: the whole, or something wider. */
const truths = {
  class: {
    codes: ['10.11', '10.12', '11.01', '45.20', '46.11', '46.12', '46.31', '46.73', '47.11', '62.01'],
    wider: (code: string) => [code.slice(0, 4), code.slice(0, 2), sectionOf(code)],
  },
  group: {
    codes: ['10.1', '10.2', '11.0', '45.2', '46.1', '46.3', '47.1', '62.0'],
    wider: (code: string) => [code.slice(0, 2), sectionOf(code)],
  },
  division: { codes: ['10', '11', '16', '45', '46', '47', '62'], wider: (code: string) => [sectionOf(code)] },
} as const
const sectionOf = (code: string) => (code < '40' ? 'C' : code < '60' ? 'G' : 'J')

test('wherever the firms of coarse codes truly are, and whatever is kept back, varieties lie between their ends', () => {
  const firm = fc.record({ of: fc.nat(99), amount: fc.nat(20), told: fc.nat(5), isHidden: fc.nat(9) })
  fc.assert(
    fc.property(
      fc.constantFrom('class', 'group', 'division'),
      fc.array(firm, { minLength: 1, maxLength: 12 }),
      fc.nat(1),
      (level, firms, hiding) => {
        const { codes, wider } = truths[level]
        const added = (codeOf: (firm: { code: string; told: number }) => string) => {
          const amounts = new Map<string, number>()
          for (const { of, amount, told } of firms) {
            const code = codeOf({ code: codes[of % codes.length] ?? '', told })
            amounts.set(code, (amounts.get(code) ?? 0) + amount)
          }
          return knownCells(['p'], [...amounts.keys()], [...amounts.values()])
        }
        const told = added((each) => wider(each.code)[each.told] ?? each.code)
        const isHidden = told.columns.map((_, at) => hiding === 1 && (firms[at]?.isHidden ?? 9) < 3)
        const seen = {
          ...told,
          values: told.values.map((value, at) => (isHidden[at] === true ? Number.NaN : value)),
          least: told.least.map((value, at) => (isHidden[at] === true ? value / 2 : value)),
          most: told.most.map((value, at) => (isHidden[at] === true ? value + 3 : value)),
          states: told.states.map((state, at) => (isHidden[at] === true ? cellState.suppressed : state)),
        }
        const open = variety(seen, kindsAt(level))
        const exact = variety(
          added(({ code }) => code),
          kindsAt(level),
        )
        for (const part of ['total', 'unrelated', 'related'] as const) {
          const truth = exact[part].values[0] ?? Number.NaN
          if (Number.isNaN(truth)) continue
          const [value = Number.NaN, least = Number.NaN, most = Number.NaN] = [
            open[part].values[0],
            open[part].least[0],
            open[part].most[0],
          ]
          if (!Number.isNaN(value)) expect(value).toBeCloseTo(truth, 9)
          expect(least).toBeLessThanOrEqual(truth + 1e-9)
          expect(most).toBeGreaterThanOrEqual(truth - 1e-9)
        }
      },
    ),
    { numRuns: 2_000 },
  )
})
