import type { Cells } from '#core/economy/cells/cells.ts'
import type { StarScheme } from '#core/economy/country-economy.ts'
import { starsOf } from '#core/economy/stars/stars.ts'
import type { Star, StarKind } from '#core/economy/stars/stars.ts'
import type { Economy } from './economy.ts'
import type { Observation } from './observation.ts'
import { wagePerPerson } from './wage-per-person.ts'

/** The stars of one activity in one place. */
export type Starred = { readonly place: string; readonly activity: string; readonly stars: readonly Star[] }

/** Stars after the limits that one publisher gave. */
export type StarList = {
  readonly scheme: StarScheme
  /** Criteria that nothing is held for. */
  readonly missing: readonly StarKind[]
  /** Pairs with a star at least, those with most of them first. */
  readonly starred: readonly Starred[]
  /** Pairs without a star for certain, for which one cannot be said either. */
  readonly unsaid: number
}

/**
 * Stars of one place in all activities, of all places in one activity, or of all, scheme by scheme; none where something else than people is
 * counted, for that is what stars are of. Productivity is the mean wage: `wages` are what the same question shows of wages, null where
 * nothing is held of them.
 */
export function starListsOf(
  { economy, question, growthYears, starSchemes }: Observation,
  of: StarredOf,
  wages: Cells | null,
): StarList[] {
  if (question.unit !== 'employment') return []
  const { rows, columns } = economy.amount
  const measures = {
    employment: economy.amount,
    quotient: economy.quotient,
    productivity: wages === null ? null : wagePerPerson(economy.amount, wages),
    dynamism: growthYears === null ? null : economy.growth,
  }
  const pairs = pairsOf(economy, of)
  return starSchemes.map((scheme) => {
    const given = starsOf(scheme, measures)
    const all = pairs.map(({ row, column }) => ({
      place: rows[row] ?? '',
      activity: columns[column] ?? '',
      stars: given.flatMap((stars) => stars[row * columns.length + column] ?? []),
    }))
    return {
      scheme,
      missing: scheme.criteria
        .map((criterion) => criterion.of)
        .filter((kind) => (kind === 'productivity' || kind === 'dynamism') && measures[kind] === null),
      starred: all
        .filter((each) => countOf(each, 'yes') > 0)
        .toSorted((one, other) => countOf(other, 'yes') - countOf(one, 'yes')),
      unsaid: all.filter((each) => countOf(each, 'yes') === 0 && countOf(each, 'cannot-say') > 0).length,
    }
  })
}

/** Whose: of a place, of an activity, or of every pair. */
export type StarredOf = { readonly row: number } | { readonly column: number } | 'all'

/** Without what is no activity of its own. */
export function pairsOf({ amount, isCoarse }: Economy, of: StarredOf): { row: number; column: number }[] {
  const rows = of !== 'all' && 'row' in of ? [of.row] : [...amount.rows.keys()]
  const columns = of !== 'all' && 'column' in of ? [of.column] : [...amount.columns.keys()]
  return rows.flatMap((row) => columns.flatMap((column) => (isCoarse[column] === 1 ? [] : [{ row, column }])))
}

function countOf({ stars }: Starred, said: Star['given']): number {
  return stars.filter(({ given }) => given === said).length
}
