import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refusalOf } from './study-effect.ts'
import { studyRules } from './study-rules.ts'
import { toldOverlap, toldRefusal, toldSample } from './told-counts.ts'

const sample = (ways: {
  startedBefore?: number
  notSeenBefore?: number
  unmatched?: number
  matched: number
  notHeld?: number
  candidates?: number
}) => {
  const { startedBefore = 0, notSeenBefore = 0, unmatched = 0, matched, notHeld = 0, candidates = 500 } = ways
  const held = startedBefore + notSeenBefore + unmatched + matched
  return { known: held + notHeld, held, startedBefore, notSeenBefore, unmatched, matched, candidates, setAside: 0 }
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
  { code: 'too-few-matched', found: 2, ways: { unmatched: 30, matched: 2 }, told: null, because: 'one or two are not counted' },
  { code: 'too-few-treated', found: 20, ways: { unmatched: 5, matched: 15 }, told: 20, because: 'nobody is told by it' },
  { code: 'too-few-ended', found: 1, ways: { matched: 40 }, told: null, because: 'one firm ended' },
  { code: 'too-few-years', found: 2, ways: { matched: 0 }, told: 2, because: 'years are no firms' },
] as const)('$code with $found is told as $told, because $because', ({ code, found, ways, told }) => {
  expect(toldRefusal({ code, found, needed: 30 }, counting(sample(ways)))).toEqual({ code, found: told, needed: 30 })
})

test.each([
  { ways: { unmatched: 1, matched: 19 }, told: { code: 'too-few-matched', found: 19 } },
  { ways: { matched: 2 }, told: { code: 'too-few-matched', found: null } },
  { ways: { unmatched: 1, matched: 19, candidates: 24 }, told: { code: 'no-comparable-firms', found: 24 } },
  { ways: { unmatched: 1, matched: 2, candidates: 2 }, told: { code: 'no-comparable-firms', found: null } },
])(
  'that all of the treated are too few is not told where the others would follow from it: $told.code, $told.found',
  ({ ways, told }) => {
    const found = (ways.unmatched ?? 0) + ways.matched
    expect(toldRefusal({ code: 'too-few-treated', found, needed: 30 }, counting(sample(ways)))).toEqual({ ...told, needed: 30 })
  },
)

test('a country with a higher threshold withholds more', () => {
  const told = toldSample(counting(sample({ startedBefore: 9, notSeenBefore: 20, unmatched: 4, matched: 40 }), [], 5))
  expect(told).toMatchObject({ held: null, startedBefore: 9, notSeenBefore: 20, unmatched: null, matched: 40 })
})

/** All that can be counted: treated firms by class of score, and how many of them each way to choose outside firms matches. */
type Counted = {
  readonly startedBefore: number
  readonly notSeenBefore: number
  readonly notHeld: number
  /** Outside firms: told, and hence the same in all that it could be. */
  readonly candidates: number
  readonly matched: readonly number[]
  readonly classes: readonly number[]
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

/** Any firms and enough years: whoever looks knows that they are held. */
const held = { firms: ['1'], years: [2021, 2022, 2023, 2024] }

/** What is told of it on the pages of all ways, and beside the classes, which stand only where the first way may say something. */
function told({ startedBefore, notSeenBefore, notHeld, candidates, matched, classes }: Counted, fewest: number) {
  const splits = matched.map((count) => ({ matched: count, unmatched: sumOf(classes) - count }))
  const ways = splits.map((split, at) =>
    counting(sample({ startedBefore, notSeenBefore, notHeld, candidates, ...split }), splits.toSpliced(at, 1), fewest),
  )
  const refusals = matched.map((count) => refusalOf(held, { treated: sumOf(classes), matched: count, candidates }, studyRules))
  return {
    samples: ways.map(toldSample),
    refusals: ways.map((way, at) => {
      const refused = refusals[at] ?? null
      return refused === null ? null : toldRefusal(refused, way)
    }),
    classes:
      refusals[0] === null ? ways.slice(0, 1).map((way) => toldOverlap({ treated: classes, outside: [] }, way).treated) : [],
  }
}

/** Every count of firms in it, by name. */
const countsOf = ({ matched, classes, startedBefore, notSeenBefore, notHeld }: Counted): ReadonlyMap<string, number> =>
  new Map([
    ...Object.entries({ startedBefore, notSeenBefore, notHeld }),
    ...matched.map((count, at) => [`matched ${at}`, count] as const),
    ...matched.map((count, at) => [`unmatched ${at}`, sumOf(classes) - count] as const),
    ...classes.map((count, at) => [`class ${at}`, count] as const),
  ])

/** What it could be as well: one or two counts a little more or less, also with all of the last classes in the first of them. */
function* likeIt(truth: Counted, open: number): Generator<Counted> {
  const { startedBefore, notSeenBefore, notHeld, candidates, matched, classes } = truth
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
            const most = Math.min(sumOf(parts), candidates)
            if (next.every((count) => count >= 0) && pairs.every((count) => count <= most))
              yield { startedBefore: before, notSeenBefore: unseen, notHeld: absent, candidates, matched: pairs, classes: parts }
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
  expect(solvedFor({ ...counts, notHeld: 0, candidates: 500 }, 3)).toEqual([])
})

test.each([
  { matched: [28, 28, 28], all: 29, candidates: 500 },
  { matched: [28, 28, 28], all: 30, candidates: 500 },
  { matched: [29, 27, 27], all: 29, candidates: 500 },
  { matched: [28, 28, 28], all: 30, candidates: 28 },
])(
  'beside $matched of $all matched, of $candidates outside, the reasons why nothing is said tell nobody who is few',
  ({ matched, all, candidates }) => {
    const truth = { startedBefore: 5, notSeenBefore: 5, notHeld: 20, candidates, matched, classes: [all] }
    expect(solvedFor(truth, 3)).toEqual([])
  },
)

test('whatever the counts, nobody who sees what is told under all ways and of the classes, or why nothing is, can solve for one below the threshold', () => {
  const few = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 8, max: 40 }))
  const { fewestMatched } = studyRules
  const others = { startedBefore: few, notSeenBefore: few, notHeld: few }
  const ways = (unmatched: fc.Arbitrary<number>) => fc.array(unmatched, { minLength: 3, maxLength: 3 })
  // Enough in the first class alone, so that the classes are told.
  const enough = fc.record({
    ...others,
    candidates: fc.constantFrom(500, fewestMatched - 2),
    classes: fc.array(few, { minLength: 4, maxLength: 10 }).map((classes) => [fewestMatched, ...classes]),
    unmatched: ways(few),
  })
  // About as many as are needed, and nearly all of them matched, often the same under all ways: there the reason tells most.
  const edge = fc.record({
    ...others,
    candidates: fc.constantFrom(500, 500, 500, fewestMatched - 2),
    classes: fc.tuple(fc.integer({ min: fewestMatched - 2, max: fewestMatched + 1 })),
    unmatched: fc.oneof(
      ways(fc.integer({ min: 0, max: 4 })),
      fc.integer({ min: 1, max: 4 }).map((count) => [count, count, count]),
    ),
  })
  fc.assert(
    fc.property(fc.oneof(enough, edge), fc.constantFrom(3, 5), ({ unmatched, ...counts }, fewest) => {
      const matched = unmatched.map((count) => Math.max(0, Math.min(counts.candidates, sumOf(counts.classes) - count)))
      expect(solvedFor({ ...counts, matched }, fewest)).toEqual([])
    }),
    { numRuns: 200 },
  )
})
