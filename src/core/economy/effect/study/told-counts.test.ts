import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toldOverlap, toldRefusal, toldSample } from './told-counts.ts'

const sample = (ways: {
  startedBefore?: number
  notSeenBefore?: number
  unmatched?: number
  matched: number
  notHeld?: number
}) => {
  const { startedBefore = 0, notSeenBefore = 0, unmatched = 0, matched, notHeld = 0 } = ways
  const held = startedBefore + notSeenBefore + unmatched + matched
  return { known: held + notHeld, held, startedBefore, notSeenBefore, unmatched, matched, candidates: 500, setAside: 0 }
}

/** What is told by, under one way to choose outside firms where no other is given. */
const counting = (
  of: ReturnType<typeof sample>,
  otherwise: readonly { readonly matched: number; readonly unmatched: number }[] = [],
  fewest = 3,
) => ({ sample: of, otherwise, fewest })

test('one firm without a pair is not told by the others: the whole goes with it, as outcomes tell the pairs', () => {
  expect(toldSample(counting(sample({ unmatched: 1, matched: 44 })), { isAnswered: true })).toMatchObject({
    known: null,
    held: null,
    unmatched: null,
    matched: 44,
  })
})

test('where another way is large enough it goes instead of the whole', () => {
  expect(
    toldSample(counting(sample({ startedBefore: 9, notSeenBefore: 5, unmatched: 2, matched: 40 })), { isAnswered: true }),
  ).toMatchObject({
    known: 56,
    held: 56,
    startedBefore: 9,
    notSeenBefore: null,
    unmatched: null,
    matched: 40,
  })
})

test('two firms of the register that the data do not have are not told by subtraction', () => {
  expect(toldSample(counting(sample({ matched: 40, notHeld: 2 })), { isAnswered: true })).toMatchObject({
    known: null,
    held: 40,
    matched: 40,
  })
})

test('nothing is withheld where nothing is small', () => {
  const plain = sample({ startedBefore: 9, unmatched: 3, matched: 40, notHeld: 4 })
  expect(toldSample(counting(plain), { isAnswered: true })).toEqual(plain)
})

test('whatever the counts, no sum of what is told leaves a count of one or two alone', () => {
  const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6 }))
  const counts = { startedBefore: count, notSeenBefore: count, unmatched: count, matched: count, notHeld: count }
  fc.assert(
    fc.property(fc.record(counts), fc.boolean(), (made, isAnswered) => {
      const truth = sample(made)
      const told = toldSample(counting(truth), { isAnswered })
      const ways = ['startedBefore', 'notSeenBefore', 'unmatched', 'matched'] as const
      const open = ways.filter((way) => told[way] === null)
      const rest = ways.reduce((sum, way) => sum - (told[way] ?? 0), truth.held)
      // What is not told is at least one of each: only more than that leaves room.
      if (open.length > 0 && told.held !== null) expect(rest).toBeGreaterThan(open.length)
      if (open.length > 0 && told.held === null) expect(told.known).toBeNull()
      if (made.notHeld > 0 && made.notHeld < 3) expect(told.known === null || told.held === null).toBe(true)
      // Outcomes tell the pairs themselves, so that it is no help to keep them back.
      if (isAnswered && truth.matched >= 3) expect(told.matched).toBe(truth.matched)
    }),
  )
})

test('a class of one or two goes with the next smallest, and so does one where the treated without a pair are few', () => {
  const overlap = { treated: [30, 1, 0, 12], outside: [300, 40, 3, 0] }
  expect(toldOverlap(overlap, counting(sample({ unmatched: 3, matched: 40 })))).toEqual({
    treated: [30, null, 0, null],
    outside: [300, 40, 3, 0],
  })
  expect(toldOverlap({ ...overlap, treated: [30, 0, 0, 15] }, counting(sample({ unmatched: 1, matched: 44 }))).treated).toEqual([
    30,
    0,
    0,
    null,
  ])
})

test.each([
  { code: 'too-few-treated', found: 2, ways: { matched: 2 }, told: null, because: 'one or two are not counted' },
  { code: 'too-few-treated', found: 20, ways: { unmatched: 1, matched: 19 }, told: null, because: 'it would tell the one' },
  { code: 'too-few-treated', found: 20, ways: { unmatched: 5, matched: 15 }, told: 20, because: 'nobody is told by it' },
  { code: 'too-few-ended', found: 1, ways: { matched: 40 }, told: null, because: 'one firm ended' },
  { code: 'too-few-years', found: 2, ways: { matched: 0 }, told: 2, because: 'years are no firms' },
] as const)('$code with $found is told as $told, because $because', ({ code, found, ways, told }) => {
  expect(toldRefusal({ code, found, needed: 30 }, counting(sample(ways))).found).toBe(told)
})

test('a country with a higher threshold withholds more', () => {
  const told = toldSample(counting(sample({ startedBefore: 9, notSeenBefore: 20, unmatched: 4, matched: 40 }), [], 5), {
    isAnswered: true,
  })
  expect(told).toMatchObject({ startedBefore: null, notSeenBefore: 20, unmatched: null, matched: 40 })
})

test('what one way to choose outside firms keeps back no other way tells: both together are the same firms under all of them', () => {
  const ways = fc.record({
    matched: fc.integer({ min: 0, max: 60 }),
    others: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 2 }),
  })
  fc.assert(
    fc.property(ways, fc.integer({ min: 30, max: 60 }), fc.constantFrom(0, 9), ({ matched, others }, treated, startedBefore) => {
      const splits = [matched, ...others]
        .map((count) => Math.min(count, treated))
        .map((count) => ({ matched: count, unmatched: treated - count }))
      const told = splits.map((split, at) => {
        const isAnswered = split.matched >= 30
        const one = toldSample(counting(sample({ startedBefore, ...split }), splits.toSpliced(at, 1)), { isAnswered })
        // The treated that are divided follow from what is told of the whole, or of the two.
        const both = one.matched === null || one.unmatched === null ? null : one.matched + one.unmatched
        const rest =
          one.held === null || one.startedBefore === null || one.notSeenBefore === null
            ? null
            : one.held - one.startedBefore - one.notSeenBefore
        return { ...one, treated: both ?? rest }
      })
      const known = told.map((one) => one.treated).find((each) => each !== null) ?? null
      const isFew = (count: number) => count > 0 && count < 3
      for (const [at, { matched: held, unmatched }] of splits.entries())
        if (isFew(held) || isFew(unmatched)) {
          expect(told[at]?.unmatched).toBeNull()
          expect(known).toBeNull()
        }
    }),
  )
})
