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

test.each([
  { ways: { unmatched: 1, matched: 44 }, told: { unmatched: null, matched: 44 }, because: 'one has no pair' },
  {
    ways: { startedBefore: 9, notSeenBefore: 5, unmatched: 2, matched: 40 },
    told: { startedBefore: 9, notSeenBefore: 5, unmatched: null, matched: 40 },
    because: 'two have no pair',
  },
  {
    ways: { startedBefore: 2, notSeenBefore: 20, unmatched: 4, matched: 40 },
    told: { startedBefore: null, notSeenBefore: 20, unmatched: 4, matched: 40 },
    because: 'two started before',
  },
])('the whole is not told where $because: less the others it would tell them', ({ ways, told }) => {
  expect(toldSample(counting(sample(ways)))).toMatchObject({ known: null, held: null, ...told })
})

test('two firms of the register that the data do not have are not told by subtraction', () => {
  expect(toldSample(counting(sample({ matched: 40, notHeld: 2 })))).toMatchObject({ known: null, held: 40, matched: 40 })
})

test('nothing is withheld where nothing is small', () => {
  const plain = sample({ startedBefore: 9, unmatched: 3, matched: 40, notHeld: 4 })
  expect(toldSample(counting(plain))).toEqual(plain)
})

test('a class of one or two goes with that of the highest score, and so does one where the treated without a pair are few', () => {
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
  const told = toldSample(counting(sample({ startedBefore: 9, notSeenBefore: 20, unmatched: 4, matched: 40 }), [], 5))
  expect(told).toMatchObject({ held: null, startedBefore: 9, notSeenBefore: 20, unmatched: null, matched: 40 })
})

/** All that can be counted: treated firms by class of score, and how many of them each way to choose outside firms matches. */
type Counted = {
  readonly startedBefore: number
  readonly notSeenBefore: number
  readonly notHeld: number
  readonly matched: readonly number[]
  readonly classes: readonly number[]
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

/** What is told of it on the pages of all ways and beside the classes. */
function told({ startedBefore, notSeenBefore, notHeld, matched, classes }: Counted, fewest: number) {
  const splits = matched.map((count) => ({ matched: count, unmatched: sumOf(classes) - count }))
  const ways = splits.map((split, at) =>
    counting(sample({ startedBefore, notSeenBefore, notHeld, ...split }), splits.toSpliced(at, 1), fewest),
  )
  return {
    samples: ways.map(toldSample),
    refusals: ways.map((way) => toldRefusal({ code: 'too-few-treated', found: sumOf(classes), needed: 30 }, way)),
    classes: ways.slice(0, 1).map((way) => toldOverlap({ treated: classes, outside: [] }, way).treated),
  }
}

/** Every count of firms in it, by name. */
const countsOf = ({ matched, classes, ...others }: Counted): ReadonlyMap<string, number> =>
  new Map([
    ...Object.entries(others),
    ...matched.map((count, at) => [`matched ${at}`, count] as const),
    ...matched.map((count, at) => [`unmatched ${at}`, sumOf(classes) - count] as const),
    ...classes.map((count, at) => [`class ${at}`, count] as const),
  ])

/** What it could be as well: one or two counts a little more or less, also with all of the last classes in the first of them. */
function* likeIt(truth: Counted, open: number): Generator<Counted> {
  const { startedBefore, notSeenBefore, notHeld, matched, classes } = truth
  const collapsed = classes.map((count, at) => (at < open ? count : at === open ? sumOf(classes.slice(open)) : 0))
  for (const own of [classes, collapsed]) {
    const all = [startedBefore, notSeenBefore, notHeld, ...matched, ...own]
    for (const [one] of all.entries())
      for (const [other] of all.entries())
        for (const more of [-2, -1, 1, 2])
          for (const less of one === other ? [0] : [-2, -1, 0, 1, 2]) {
            const next = all.map((count, at) => count + (at === one ? more : 0) + (at === other ? less : 0))
            const [before = 0, unseen = 0, absent = 0] = next
            const pairs = next.slice(3, 3 + matched.length)
            const parts = next.slice(3 + matched.length)
            if (next.every((count) => count >= 0) && pairs.every((count) => count <= sumOf(parts)))
              yield { startedBefore: before, notSeenBefore: unseen, notHeld: absent, matched: pairs, classes: parts }
          }
  }
}

/** The few counts that whoever sees all pages, and knows how they are made, could solve for. */
function solvedFor(truth: Counted, fewest: number): string[] {
  const seen = JSON.stringify(told(truth, fewest))
  const left = new Map([...countsOf(truth)].filter(([, count]) => count > 0 && count < fewest))
  const [shown = []] = told(truth, fewest).classes
  const worlds = left.size === 0 ? [] : likeIt(truth, shown.findLastIndex((count) => count !== null) + 1)
  for (const world of worlds) {
    if (JSON.stringify(told(world, fewest)) !== seen) continue
    for (const [name, count] of countsOf(world)) if (left.get(name) !== count) left.delete(name)
    if (left.size === 0) break
  }
  return [...left.keys()]
}

test.each([
  { startedBefore: 2, notSeenBefore: 20, matched: [60, 30, 34], classes: [30, 20, 10, 4] },
  { startedBefore: 2, notSeenBefore: 0, matched: [44, 30, 30], classes: [30, 10, 4, 0] },
  { startedBefore: 0, notSeenBefore: 0, matched: [60, 34, 34], classes: [55, 3, 3, 0] },
  { startedBefore: 0, notSeenBefore: 3, matched: [60, 60, 60], classes: [31, 30, 0, 0] },
  { startedBefore: 0, notSeenBefore: 0, matched: [60, 34, 40], classes: [59, 2, 0, 0] },
  { startedBefore: 0, notSeenBefore: 0, matched: [32, 32, 32], classes: [30, 1, 0, 3] },
])('two ways beside each other, and beside the classes, tell nobody who is few: $startedBefore, $matched, $classes', (counts) => {
  expect(solvedFor({ ...counts, notHeld: 0 }, 3)).toEqual([])
})

test('whatever the counts, nobody who sees what is told under all ways and of the classes can solve for one below the threshold', () => {
  const few = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 8, max: 40 }))
  const counts = fc.record({
    startedBefore: few,
    notSeenBefore: few,
    notHeld: few,
    classes: fc.array(few, { minLength: 4, maxLength: 10 }),
    unmatched: fc.array(few, { minLength: 3, maxLength: 3 }),
  })
  fc.assert(
    fc.property(counts, fc.constantFrom(3, 5), ({ unmatched, classes, ...others }, fewest) => {
      // Classes are told where there are enough pairs by the score.
      const treated = [30, ...classes]
      const matched = unmatched.map((count) => Math.max(0, sumOf(treated) - count))
      expect(solvedFor({ ...others, classes: treated, matched }, fewest)).toEqual([])
    }),
    { numRuns: 100 },
  )
})
