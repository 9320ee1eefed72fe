import { byFigure, figureOf, figureOfCell } from '#core/economy/observed/figure.ts'
import { chanceAt } from '#core/economy/observed/chance.ts'
import type { Economy } from '#core/economy/observed/economy.ts'
import type { Observation } from '#core/economy/observed/observation.ts'
import type { ActivityRow, PairRow, PlaceRow } from '#web/public/economy/economy-data.ts'

const STANDING_OUT = 3

/** One activity in one place, with everything that is measured of it. */
export function pairAt(economy: Economy, place: number, activity: number): PairRow {
  const { amount, firms, share, quotient, symmetric, growth, density, clusterIndex } = economy
  const at = place * amount.columns.length + activity
  return {
    place: amount.rows[place] ?? '',
    activity: amount.columns[activity] ?? '',
    amount: figureOfCell(amount, at),
    firms: figureOfCell(firms, at),
    share: figureOf(share, at),
    quotient: figureOf(quotient, at),
    symmetric: figureOf(symmetric, at),
    growth: figureOf(growth, at),
    density: figureOf(density, at),
    cluster: figureOf(clusterIndex.field, at),
    chance: null,
  }
}

/** All activities of one place; firms of which nothing finer is known are none of their own. */
export function activityPairs(economy: Economy, place: number): PairRow[] {
  return ownActivities(economy).map((activity) => pairAt(economy, place, activity))
}

export function ownActivities({ amount, isCoarse }: Pick<Economy, 'amount' | 'isCoarse'>): number[] {
  return [...amount.columns.keys()].filter((activity) => isCoarse[activity] !== 1)
}

/** The same with what chance leaves open of it. */
export function pairWithChance(economy: Economy, place: number, activity: number): PairRow {
  const at = place * economy.amount.columns.length + activity
  return { ...pairAt(economy, place, activity), chance: chanceAt(economy, at) }
}

/** One place with everything that is measured of it, and the activities that stand out there. */
export function placeAt(observation: Observation, place: number, clusters: number): PlaceRow {
  const { economy } = observation
  const of = economy.ofPlaces
  return {
    place: economy.amount.rows[place] ?? '',
    amount: figureOfCell(economy.totals.amountOfPlaces, place),
    firms: figureOfCell(economy.totals.firmsOfPlaces, place),
    variety: figureOf(of.variety, place),
    unrelated: figureOf(of.unrelated, place),
    related: figureOf(of.related, place),
    herfindahl: figureOf(of.herfindahl, place),
    distance: figureOf(of.distance, place),
    likeness: figureOf(of.likeness, place),
    diversity: figureOf(of.diversity, place),
    complexity: figureOf(of.complexity, place),
    fitness: figureOf(of.fitness, place),
    clusters,
    strongest: standOut(observation, activityPairs(economy, place)).map(({ activity }) => activity),
  }
}

/** One activity with everything that is measured of it, and the places that stand out for it. */
export function activityAt(observation: Observation, activity: number): ActivityRow {
  const { economy } = observation
  const of = economy.ofActivities
  const isOwn = economy.isCoarse[activity] !== 1
  const pairs = isOwn ? economy.amount.rows.map((_, place) => pairAt(economy, place, activity)) : []
  return {
    activity: economy.amount.columns[activity] ?? '',
    amount: figureOfCell(economy.totals.amountOfActivities, activity),
    firms: figureOfCell(economy.totals.firmsOfActivities, activity),
    concentration: figureOf(of.concentration, activity),
    moving: figureOf(of.moving, activity),
    gathering: figureOf(of.gathering, activity),
    theil: figureOf(of.theil, activity),
    'theil-between': figureOf(of['theil-between'], activity),
    'theil-within': figureOf(of['theil-within'], activity),
    agglomeration: figureOf(of.agglomeration, activity),
    ubiquity: figureOf(of.ubiquity, activity),
    complexity: figureOf(of.complexity, activity),
    fitness: figureOf(of.fitness, activity),
    growth: figureOf(of.growth, activity),
    strongest: standOut(observation, pairs).map(({ place }) => place),
  }
}

/**
 * Large enough that a high quotient is more than one firm's chance: by people where people are counted, and by firms. Where firms or
 * euros are counted, people are not in the table, so firms alone decide.
 */
export function isLarge(
  { question, standsOut }: Pick<Observation, 'question' | 'standsOut'>,
  { amount, firms }: Pick<PairRow, 'amount' | 'firms'>,
): boolean {
  const persons = question.unit === 'employment' ? (amount.least ?? 0) : 0
  return persons >= standsOut.persons || (firms.least ?? 0) >= standsOut.firms
}

function standOut(observation: Observation, pairs: readonly PairRow[]): PairRow[] {
  return pairs
    .filter((pair) => isLarge(observation, pair) && (pair.quotient.value ?? 0) >= 1)
    .toSorted(byQuotient)
    .slice(0, STANDING_OUT)
}

/** The most specialised first. */
export function byQuotient(one: PairRow, other: PairRow): number {
  return byFigure(one.quotient, other.quotient)
}
