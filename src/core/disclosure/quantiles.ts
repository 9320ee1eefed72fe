import type { Release } from './protect-tables.ts'
import { openReach } from './reach.ts'
import type { DisclosureRule } from './rule.ts'
import { sensitivityOf } from './sensitivity.ts'
import type { System } from './system.ts'
import type { Contribution, TableAsked } from './table-asked.ts'

/**
 * What a card may say about a group of peers. A quantile is one firm's number, or lies between two: whoever knows its own
 * number and its rank would know another's. So a card shows the mean of a *band* of at least three neighbours in its place.
 *
 * Why nobody can work out another's number from it: bands share no firm, so that one firm's number is in one mean at
 * most. Whoever subtracts its own is left with the sum of two or more unknown numbers; of these one can be a little more
 * and another a little less, and no mean changes. How much "a little" is depends on the numbers (it is nothing where all are
 * the same), so it is measured for everyone in the group, who is taken to know the order of all firms as well, and a band is
 * left out where it is less than the rule asks for. Everybody in the group sees the same bands, its own number
 * counted in: cards that leave out their reader could be subtracted from each other.
 */
export type Band = { readonly name: 'lower' | 'middle' | 'upper'; readonly from: number; readonly to: number }

export type ShownBand = Band & { readonly mean: number }

/** Fewer peers than this are told nothing about each other, not even a rank. */
export const FEWEST_PEERS = 5
/** Three bands of three or four, a number outside them at each end: the least and the most are never in a mean of their own. */
const FEWEST_FOR_THIRDS = 11

/** Enough for a mean; with many more the proof for everyone in the group would take long. */
const MOST_IN_BAND = 12

/** The bands that a group of so many may have, by ranks from 0, the smallest first. */
export function bandsFor(peers: number): readonly Band[] {
  if (peers < FEWEST_PEERS) return []
  const centre = Math.floor((peers - 1) / 2)
  const middle: Band = { name: 'middle', from: centre - 1, to: peers % 2 === 1 ? centre + 1 : centre + 2 }
  if (peers < FEWEST_FOR_THIRDS) return [middle]
  // The least and the most are in no band; of a large group each band takes the middle of its third.
  const third = Math.floor((peers - 2) / 3)
  const inner = peers - 2 - 2 * third
  const [cut, innerCut] = [third, inner].map((size) => Math.max(0, Math.ceil((size - MOST_IN_BAND) / 2)))
  const lower = { from: 1 + (cut ?? 0), to: third - (cut ?? 0) }
  return [
    { name: 'lower', ...lower },
    { name: 'middle', from: third + 1 + (innerCut ?? 0), to: peers - 2 - third - (innerCut ?? 0) },
    { name: 'upper', from: peers - 1 - lower.to, to: peers - 1 - lower.from },
  ]
}

/** What is tried, from the most that a card can say; the middle before the rest. */
const CHOICES: readonly (readonly Band['name'][])[] = [
  ['lower', 'middle', 'upper'],
  ['middle', 'upper'],
  ['lower', 'middle'],
  ['lower', 'upper'],
  ['middle'],
  ['upper'],
  ['lower'],
]

/** The bands of a group of independent firms that its cards may show: as many of them as are safe together. */
export function shownBands(values: readonly number[], rule: DisclosureRule): readonly ShownBand[] {
  const ordered = values.toSorted((one, other) => one - other)
  const all = bandsFor(ordered.length)
  const choices = CHOICES.map((names) => all.filter(({ name }) => names.includes(name)))
  const bands = choices.find((choice) => choice.length > 0 && areSafe(ordered, choice, rule)) ?? []
  return bands.map((band) => ({ ...band, mean: sumOf(ordered, band) / (band.to - band.from + 1) }))
}

function sumOf(ordered: readonly number[], { from, to }: Band): number {
  return ordered.slice(from, to + 1).reduce((sum, value) => sum + value, 0)
}

function areSafe(ordered: readonly number[], bands: readonly Band[], rule: DisclosureRule): boolean {
  if (rule.pShare === null && rule.safetyShare === 0) return true
  // An amount below zero is not what the proof below is about.
  if (ordered.some((value) => value < 0)) return false
  const asCells = bands.map(({ from, to }) => ordered.slice(from, to + 1).map((amount) => ({ amount, waives: false })))
  if (asCells.some((shares) => sensitivityOf(shares, rule) !== null)) return false
  const share = rule.pShare ?? rule.safetyShare
  // Who has a number just outside a band, or in it, knows most about it; what is further away lies between two of these.
  const kept = [...ordered.keys()].filter((rank) => bands.some(({ from, to }) => rank >= from - 1 && rank <= to + 1))
  const values = kept.map((rank) => ordered[rank] ?? 0)
  const keptBands = bands.map((band) => ({ ...band, from: kept.indexOf(band.from), to: kept.indexOf(band.to) }))
  return [null, ...kept.keys()].every((insider) => {
    const ends = intervals(values, keptBands, insider)
    return ordered.every((value, rank) => {
      const below = kept.findLastIndex((each) => each <= rank)
      const above = kept.findIndex((each) => each >= rank)
      if (insider !== null && below === insider && above === insider) return true
      const width = (ends[above]?.high ?? Number.POSITIVE_INFINITY) - (ends[below]?.low ?? 0)
      return !isTooNarrow(width, { value, share })
    })
  })
}

function isTooNarrow(width: number, { value, share }: { value: number; share: number }): boolean {
  return width < Math.max(share * value, Number.EPSILON) * (1 - 1e-9)
}

type Interval = { readonly low: number; readonly high: number }

/** The least and the most that each number can be, for one who knows the bands, the order and one number. */
function intervals(ordered: readonly number[], bands: readonly Band[], insider: number | null): Interval[] {
  const upTo = (rank: number) => Array.from({ length: rank + 1 }, (_, index) => index)
  const ranks = (band: Band) => [...ordered.keys()].filter((rank) => rank >= band.from && rank <= band.to)
  // The unknowns are the steps from each number to the next: not negative, which is what the order says.
  const known = [...bands.map((band) => ranks(band).flatMap(upTo)), ...(insider === null ? [] : [upTo(insider)])]
  const steps = ordered.map((value, rank) => value - (ordered[rank - 1] ?? 0))
  const { reach } = openReach(systemOfSteps(steps, known), () => false)
  const need = Number.POSITIVE_INFINITY
  return ordered.map((value, rank) => {
    const atoms = upTo(rank)
    const [down, up] = ([-1, 1] as const).map((direction) => reach({ atoms, direction, need }).far)
    return { low: value - (down ?? 0), high: value + (up ?? 0) }
  })
}

function systemOfSteps(steps: readonly number[], known: readonly (readonly number[])[]): System {
  const sums = known.map((atoms) => ({
    atoms,
    value: atoms.reduce((sum, atom) => sum + (steps[atom] ?? 0), 0),
    sensitivity: null,
    only: null,
    weight: 1,
    kind: 'magnitude' as const,
  }))
  const atoms = steps.map((amount) => ({ amount, sensitivity: null, shares: [], sums: [], ties: [] }))
  return { atoms, sums, ties: [], layouts: [], sumAt: [], atomOf: [] }
}

export type CardGroup = { readonly id: string; readonly measure: string; readonly contributions: readonly Contribution[] }

/** The numbers of a group, one for each independent unit, the smallest first. */
function unitsOf({ contributions }: CardGroup): { amount: number; own: readonly Contribution[] }[] {
  return [...Map.groupBy(contributions, ({ by }) => by).values()]
    .map((own) => ({ own, amount: own.reduce((sum, { amount }) => sum + amount, 0) }))
    .toSorted((one, other) => one.amount - other.amount)
}

/** The bands that a group's cards may show, each as a table of one cell: so they stand beside other tables of the measure. */
export function cardTables(group: CardGroup, rule: DisclosureRule): TableAsked[] {
  const units = unitsOf(group)
  const bands = shownBands(
    units.map(({ amount }) => amount),
    rule,
  )
  return bands.map(({ name, from, to }) => ({
    id: `${group.id}.${name}`,
    measure: group.measure,
    kind: 'magnitude',
    breakdowns: [],
    contributions: units.slice(from, to + 1).flatMap(({ own }) => own),
  }))
}

/** What the cards of a group have shown when nothing else was published, for the attack. */
export function releaseOfCards(group: CardGroup, rule: DisclosureRule): Release {
  const asked = cardTables(group, rule)
  const shown = asked.map(({ id, measure, breakdowns, contributions }) => {
    const total = contributions.reduce((sum, { amount }) => sum + amount, 0)
    return { id, measure, breakdowns, cells: [{ at: [], shown: total, because: null }] }
  })
  return { asked, shown }
}
