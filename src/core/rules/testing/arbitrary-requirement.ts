import fc from 'fast-check'
import type { Asked, Comparison, DateComparison, Over, Requirement } from '#core/rules/rule-set.ts'
import { someDay } from './arbitrary-tale.ts'

/** Of whom a requirement is asked; `year` = of an organisation in a year. */
export type Of = 'cluster' | 'organisation' | 'project' | 'year'

export function asked(property: string, part: string | null = null, match: Asked['with'] = null): Asked {
  return { property, part, with: match }
}

export const comparison: fc.Arbitrary<Comparison> = between(0, 4)

function between(min: number, max: number): fc.Arbitrary<Comparison> {
  const number = fc.integer({ min, max })
  return fc.oneof(
    { weight: 3, arbitrary: fc.record({ atLeast: number }) },
    fc.record({ moreThan: number }),
    fc.record({ atMost: number }),
    fc.record({ lessThan: fc.integer({ min: Math.max(1, min), max }) }),
    fc.tuple(number, number).map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) })),
  )
}

const sharePart: fc.Arbitrary<Comparison> = fc.constantFrom<Comparison>(
  { atLeast: 0.5 },
  { moreThan: 0.5 },
  { atLeast: 2 / 3 },
  { lessThan: 0.5 },
  { atMost: 0 },
  { atLeast: 1 },
  { from: 0.25, to: 0.5 },
)

const dateComparison: fc.Arbitrary<DateComparison> = fc.record({
  is: fc.constantFrom<DateComparison['is']>('on-or-before', 'before', 'on-or-after', 'after'),
  day: fc.option(someDay),
})

const term = fc.oneof(
  fc.record({ comparison: between(1, 5), unit: fc.constant('years' as const) }),
  fc.record({ comparison: between(1, 60), unit: fc.constant('months' as const) }),
  fc.record({ comparison: between(0, 40), unit: fc.constant('days' as const) }),
)

const numbers: { readonly [of in Of]: readonly string[] } = {
  cluster: ['management-fte', 'months-before-first-grant', 'members-total'],
  organisation: ['employees'],
  project: ['grant-eur'],
  year: ['turnover-eur'],
}
const codes: { readonly [of in Of]: readonly string[] } = {
  cluster: ['public-body-cooperation'],
  organisation: ['does-rd'],
  project: [],
  year: ['rd-spending-declared'],
}
const dates: { readonly [of in Of]: readonly string[] } = {
  cluster: ['joint-activity-since', 'founded'],
  organisation: ['founded'],
  project: ['starts'],
  year: [],
}

const label = fc.constantFrom<Asked['with']>(null, { scheme: 'ecei' }, { scheme: 'ecei', level: 'bronze' }, { level: 'silver' })
const round = fc.constantFrom<Asked['with']>(null, { round: 'second' }, { scheme: 'ecei', round: 'second' })

const ofCluster: fc.Arbitrary<Requirement> = fc.oneof(
  label.map((match): Requirement => ({ kind: 'exists', asked: asked('label', null, match), age: null })),
  fc.constant<Requirement>({ kind: 'code', asked: asked('label', 'level', { scheme: 'ecei' }), in: ['bronze', 'silver'] }),
  round.chain((match) =>
    dateComparison.map((compared): Requirement => ({
      kind: 'date',
      asked: asked('benchmarking', 'held', match),
      comparison: compared,
    })),
  ),
  fc
    .option(comparison.map((compared) => ({ part: 'approved', comparison: compared })))
    .map((age): Requirement => ({ kind: 'exists', asked: asked('governance-document'), age })),
  term.map(({ comparison: compared, unit }): Requirement => ({
    kind: 'duration',
    since: asked('kind'),
    comparison: compared,
    unit,
  })),
  fc.constant<Requirement>({ kind: 'code', asked: asked('website-language'), in: ['en', 'de'] }),
  fc.constant<Requirement>({ kind: 'exists', asked: asked('joint-product'), age: null }),
  fc.constant<Requirement>({ kind: 'not-entered' }),
)

const ofMember: fc.Arbitrary<Requirement> = fc.oneof(
  term.map(({ comparison: compared, unit }): Requirement => ({
    kind: 'duration',
    since: 'membership',
    comparison: compared,
    unit,
  })),
  fc.constant<Requirement>({ kind: 'code', asked: asked('member-role'), in: ['founder'] }),
  fc.constantFrom<Requirement>({ kind: 'activity', list: 'apv' }, { kind: 'activity', list: 'nearly' }),
  fc.constant<Requirement>({ kind: 'rule-set', ruleSet: 'of-organisations', test: null, reading: null }),
)

function oneOfKinds(kinds: readonly (readonly [number, fc.Arbitrary<Requirement> | null])[]): fc.Arbitrary<Requirement> {
  return fc.oneof(...kinds.flatMap(([weight, arbitrary]) => (arbitrary === null ? [] : [{ weight, arbitrary }])))
}

/** A requirement that compares facts of the subject itself. */
export function simple(of: Of): fc.Arbitrary<Requirement> {
  return oneOfKinds([
    [3, fromOne(numbers[of], ofNumber)],
    [3, fromOne(codes[of], (each) => fc.constant<Requirement>({ kind: 'code', asked: each, in: ['yes'] }))],
    [1, fromOne(dates[of], ofDate)],
    [2, fromOne(dates[of], ofDuration)],
    [1, fromOne([...numbers[of], ...codes[of]], (each) => fc.constant<Requirement>({ kind: 'exists', asked: each, age: null }))],
    [4, of === 'cluster' ? ofCluster : null],
    [5, of === 'organisation' ? ofMember : null],
  ])
}

/** Null where there is no such property. */
function fromOne(
  properties: readonly string[],
  requires: (one: Asked) => fc.Arbitrary<Requirement>,
): fc.Arbitrary<Requirement> | null {
  return properties.length === 0 ? null : fc.constantFrom(...properties).chain((property) => requires(asked(property)))
}

function ofNumber(one: Asked): fc.Arbitrary<Requirement> {
  return comparison.map((compared) => ({ kind: 'number', asked: one, comparison: compared, unit: 'fte' }))
}

function ofDate(one: Asked): fc.Arbitrary<Requirement> {
  return dateComparison.map((compared) => ({ kind: 'date', asked: one, comparison: compared }))
}

function ofDuration(since: Asked): fc.Arbitrary<Requirement> {
  return term.map(({ comparison: compared, unit }) => ({ kind: 'duration', since, comparison: compared, unit }))
}

/** A requirement of any kind, nested as deep as told. */
export function requirement(of: Of, depth: number): fc.Arbitrary<Requirement> {
  if (depth === 0) return simple(of)
  const deeper = requirement(of, depth - 1)
  const parts = fc.array(deeper, { minLength: 1, maxLength: 3 })
  return oneOfKinds([
    [4, simple(of)],
    [6, of === 'cluster' ? overRows(depth) : null],
    [2, of === 'organisation' ? overYears() : null],
    [1, parts.map((each): Requirement => ({ kind: 'all', parts: each }))],
    [1, parts.map((each): Requirement => ({ kind: 'any', parts: each }))],
    [
      1,
      fc
        .tuple(parts, fc.integer({ min: 1, max: 2 }))
        .map(([each, number]): Requirement => ({ kind: 'at-least', number, parts: each })),
    ],
    [2, deeper.map((part): Requirement => ({ kind: 'not', part }))],
  ])
}

function overYears(): fc.Arbitrary<Requirement> {
  return counting({ rows: 'years', last: 2 }, 'year', 0)
}

function overRows(depth: number): fc.Arbitrary<Requirement> {
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc.oneof(counting({ rows: 'members' }, 'organisation', depth - 1), summing({ rows: 'members' }, 'organisation')),
    },
    { weight: 1, arbitrary: counting({ rows: 'coordinators' }, 'organisation', 0) },
    { weight: 2, arbitrary: fc.oneof(counting({ rows: 'projects' }, 'project', 0), summing({ rows: 'projects' }, 'project')) },
  )
}

function counting(over: Over, of: Of, depth: number): fc.Arbitrary<Requirement> {
  const where = requirement(of, depth)
  const small = between(0, 3)
  const distinct = over.rows === 'members' ? fc.option(fc.constant('related-group'), { freq: 3 }) : fc.constant(null)
  const count = fc.tuple(fc.option(where, { freq: 4 }), distinct, small).map(([each, groups, compared]): Requirement => ({
    kind: 'count',
    over,
    where: each,
    distinct: groups,
    comparison: compared,
    unit: 'members',
  }))
  const share = fc
    .tuple(fc.option(where, { freq: 2 }), where, sharePart)
    .map(([whole, each, compared]): Requirement => ({ kind: 'share', over, of: whole, where: each, comparison: compared }))
  return fc.oneof({ weight: 3, arbitrary: count }, { weight: 1, arbitrary: share })
}

function summing(over: Over, of: 'organisation' | 'project'): fc.Arbitrary<Requirement> {
  return fc.tuple(fc.option(simple(of)), between(0, 3)).map(([where, compared]): Requirement => ({
    kind: 'sum',
    over,
    asked: asked(numbers[of][0] ?? ''),
    where,
    comparison: compared,
    unit: 'people',
  }))
}

/** What a rule set on organisations may require. */
export const ofOrganisations: fc.Arbitrary<Requirement> = fc.oneof(
  ofNumber(asked('employees')),
  fc.constant<Requirement>({ kind: 'not-entered' }),
  fc.constant<Requirement>({ kind: 'code', asked: asked('does-rd'), in: ['yes'] }),
  overYears(),
)
