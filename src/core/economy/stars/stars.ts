import type { Cells, Field } from '../cells/cells.ts'
import { fieldFrom, known, outcomeAt, within } from '../cells/outcome.ts'
import type { Interval } from '../cells/outcome.ts'
import { sharesInRow } from '../cells/shares.ts'
import { isSeen } from '../cells/sums.ts'
import { cutOf, standingOf } from './standing.ts'
import type { Contender } from './standing.ts'

export const starKinds = ['size', 'specialisation', 'focus', 'productivity', 'dynamism'] as const
export type StarKind = (typeof starKinds)[number]

/** Stars as a publisher gives them: the first so many of all regions that have the group, or from a value on. */
export type StarRules = {
  readonly criteria: readonly {
    readonly of: StarKind
    readonly rule: { readonly topShare: number } | { readonly atLeast: number }
  }[]
  /** Whoever employs fewer in the group gets no star; null = no such limit. */
  readonly leastEmployed: { readonly persons: number } | null
}

/** What stars are given by, of the same regions and groups. What is null gives no star. */
export type StarMeasures = {
  readonly employment: Cells
  readonly quotient: Field | null
  /** Mean wage, or value added for each employed. */
  readonly productivity: Field | null
  /** Symmetric growth (`growthOf`), or a share of fast-growing firms. */
  readonly dynamism: Field | null
}

/** Why a star is given or not. */
export const starReasons = [
  'among-first',
  'at-least',
  'not-among-first',
  'below',
  'too-few-employed',
  'no-activity',
  'withheld',
  'unknown',
  'too-few-regions',
] as const
export type StarReason = (typeof starReasons)[number]

export type Star = {
  readonly of: StarKind
  readonly given: 'yes' | 'no' | 'cannot-say'
  readonly why: StarReason
  /** What it is given by, NaN when it is not known. */
  readonly value: number
  readonly reach: Interval
  /** The value that had to be reached, between these ends; equal when everything is known. */
  readonly cut: Interval
  /** How many regions have the group, and how many of them get the star by the rule; NaN where the rule is a value. */
  readonly among: Interval
  readonly places: Interval
}

/** Fewer regions than this are no field to be among the first of. */
const LEAST_REGIONS = 5

/**
 * Stars of each region in each group, one for each criterion. Formula: by `topShare` p, among the n regions that have the group k = ⌈p n⌉ get the star:
 * those with fewer than k strictly better ones, so that all in a tie at the cut get it; by `atLeast`, whoever reaches the value. Nobody below
 * `leastEmployed` gets any. Focus is the group's share in the jobs of its region. Sources: European Cluster Observatory, "Methodology: stars"; C. Ketels,
 * S. Protsiv 2014, "European Cluster Panorama" — the numbers are handed in as data. In: R × G measures; a star whose measure is null is left out.
 * Out: for each criterion R × G stars, `stars[criterion][r * G + g]`. Unseen cells: `yes` and `no` are said only when true for every completion.
 * Fewer than 5 regions with the group: `too-few-regions`. Size stars always go to large regions: show each star, not only their sum.
 * Refuses: shares outside 0 … 1 and measures of other regions or groups.
 */
export function starsOf(rules: StarRules, measures: StarMeasures): readonly (readonly Star[])[] {
  const { employment } = measures
  const fields = {
    size: amountsOf(employment),
    specialisation: measures.quotient,
    focus: rules.criteria.some((criterion) => criterion.of === 'focus') ? focusOf(employment) : null,
    productivity: measures.productivity,
    dynamism: measures.dynamism,
  }
  const width = employment.columns.length
  return rules.criteria.flatMap(({ of, rule }) => {
    const field = fields[of]
    if (field === null) return []
    if (field.rows.length !== employment.rows.length || field.columns.length !== width)
      throw new RangeError(`${of} is of other regions or groups than the jobs`)
    const stars: Star[] = []
    for (let column = 0; column < width; column += 1)
      for (const [row, star] of columnOf({
        of,
        rule,
        field,
        employment,
        column,
        leastEmployed: rules.leastEmployed?.persons ?? 0,
      }).entries())
        stars[row * width + column] = star
    return [stars]
  })
}

function amountsOf({ rows, columns, values, least, most, states }: Cells): Field {
  return fieldFrom({ rows, columns }, (row, column) => {
    const at = row * columns.length + column
    if (isSeen(states[at])) return known(values[at] ?? 0)
    return within({ least: least[at] ?? 0, most: most[at] ?? Infinity }, states[at] === 2 ? 'withheld' : 'unknown')
  })
}

function focusOf(cells: Cells): Field {
  const shares = cells.rows.map((_, row) => sharesInRow(cells, row))
  return fieldFrom(cells, (row, column) => {
    const own = shares[row]
    if (own === undefined || own.isEmpty) return known(0)
    if (isSeen(own.state)) return known(own.values[column] ?? 0)
    return within({ least: own.least[column] ?? 0, most: own.most[column] ?? 1 }, own.state === 2 ? 'withheld' : 'unknown')
  })
}

type Column = {
  readonly of: StarKind
  readonly rule: { readonly topShare: number } | { readonly atLeast: number }
  readonly field: Field
  readonly employment: Cells
  readonly column: number
  readonly leastEmployed: number
}

function columnOf({ of, rule, field, employment, column, leastEmployed }: Column): Star[] {
  const width = employment.columns.length
  const contenders = employment.rows.map((_, row): Contender & { readonly value: number; readonly hidden: StarReason } => {
    const at = row * width + column
    const { value, least, most, why } = outcomeAt(field, at)
    return {
      value,
      least: Number.isNaN(least) ? -Infinity : least,
      most: Number.isNaN(most) ? Infinity : most,
      isThere: (employment.least[at] ?? 0) > 0,
      mayBeThere: (employment.most[at] ?? 0) > 0,
      hidden: why === 'withheld' || employment.states[at] === 2 ? 'withheld' : 'unknown',
    }
  })
  const standing = standingOf(contenders, 'topShare' in rule ? rule.topShare : null)
  const cut = 'atLeast' in rule ? { least: rule.atLeast, most: rule.atLeast } : cutOf(contenders, standing.places)
  return contenders.map((contender, row): Star => {
    const at = row * width + column
    const base = {
      of,
      value: contender.value,
      reach: { least: contender.least, most: contender.most },
      cut,
      among: standing.among,
      places: standing.places,
    }
    const verdict = (given: Star['given'], why: StarReason): Star => ({ ...base, given, why })
    if (!contender.mayBeThere) return verdict('no', 'no-activity')
    if ((employment.most[at] ?? 0) < leastEmployed) return verdict('no', 'too-few-employed')
    const isLargeEnough = (employment.least[at] ?? 0) >= leastEmployed && contender.isThere
    const stands = 'atLeast' in rule ? reaches(contender, rule.atLeast) : standing.of(row)
    if ('topShare' in rule && standing.among.most < LEAST_REGIONS) return verdict('cannot-say', 'too-few-regions')
    // Where fewer may have the group, a place is not surely behind either: there may be no field to be behind in.
    const mayBeFew = 'topShare' in rule && standing.among.least < LEAST_REGIONS
    if (stands === 'no' && !mayBeFew) return verdict('no', 'atLeast' in rule ? 'below' : 'not-among-first')
    if (stands === 'cannot-say' || (stands === 'yes' && !isLargeEnough)) return verdict('cannot-say', contender.hidden)
    if (mayBeFew) return verdict('cannot-say', 'too-few-regions')
    return verdict('yes', 'atLeast' in rule ? 'at-least' : 'among-first')
  })
}

function reaches({ least, most }: Interval, value: number): Star['given'] {
  if (least >= value) return 'yes'
  return most < value ? 'no' : 'cannot-say'
}
