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
const FEWEST_FOR_QUARTILES = 11

/** The bands that a group of so many may have, by ranks from 0, the smallest first. */
export function bandsFor(peers: number): readonly Band[] {
  if (peers < FEWEST_PEERS) return []
  const centre = Math.floor((peers - 1) / 2)
  const middle: Band = { name: 'middle', from: centre - 1, to: peers % 2 === 1 ? centre + 1 : centre + 2 }
  if (peers < FEWEST_FOR_QUARTILES) return [middle]
  const quarter = Math.floor((peers - 1) / 4)
  return [
    { name: 'lower', from: quarter - 1, to: quarter + 1 },
    middle,
    { name: 'upper', from: peers - 2 - quarter, to: peers - quarter },
  ]
}

/** The bands of a group of independent firms that its cards may show: all of them, the middle one, or none. */
export function shownBands(values: readonly number[], rule: DisclosureRule): readonly ShownBand[] {
  const ordered = values.toSorted((one, other) => one - other)
  const all = bandsFor(ordered.length)
  const choices = [all, all.filter(({ name }) => name === 'middle')]
  const bands = choices.find((choice) => choice.length > 0 && areSafe(ordered, choice, rule)) ?? []
  return bands.map((band) => ({ ...band, mean: sumOf(ordered, band) / (band.to - band.from + 1) }))
}

function sumOf(ordered: readonly number[], { from, to }: Band): number {
  return ordered.slice(from, to + 1).reduce((sum, value) => sum + value, 0)
}

function areSafe(ordered: readonly number[], bands: readonly Band[], rule: DisclosureRule): boolean {
  const asCells = bands.map(({ from, to }) => ordered.slice(from, to + 1).map((amount) => ({ amount, waives: false })))
  if (asCells.some((shares) => sensitivityOf(shares, rule) !== null)) return false
  const share = rule.pShare ?? rule.safetyShare
  // Who has a number just outside a band, or in it, knows most about it.
  const insiders = [...ordered.keys()].filter((rank) => bands.some(({ from, to }) => rank >= from - 1 && rank <= to + 1))
  return [null, ...insiders].every((insider) => {
    const widths = intervalWidths(ordered, bands, insider)
    return widths.every((width, rank) => rank === insider || !isTooNarrow(width, { value: ordered[rank] ?? 0, share }))
  })
}

function isTooNarrow(width: number, { value, share }: { value: number; share: number }): boolean {
  return width < Math.max(share * value, Number.EPSILON) * (1 - 1e-9)
}

/** How far apart the least and the most are that each number can be, for one who knows the bands, the order and one number. */
function intervalWidths(ordered: readonly number[], bands: readonly Band[], insider: number | null): number[] {
  const upTo = (rank: number) => Array.from({ length: rank + 1 }, (_, index) => index)
  const ranks = (band: Band) => [...ordered.keys()].filter((rank) => rank >= band.from && rank <= band.to)
  // The unknowns are the steps from each number to the next: not negative, which is what the order says.
  const known = [...bands.map((band) => ranks(band).flatMap(upTo)), ...(insider === null ? [] : [upTo(insider)])]
  const steps = ordered.map((value, rank) => value - (ordered[rank - 1] ?? 0))
  const { reach } = openReach(systemOfSteps(steps, known), () => false)
  const need = Number.POSITIVE_INFINITY
  return ordered.map((_, rank) => {
    const atoms = upTo(rank)
    return reach({ atoms, direction: 1, need }).far + reach({ atoms, direction: -1, need }).far
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

/** What the cards of a group have shown, for the attack: each band as a table of one cell. */
export function releaseOfCards(
  group: { readonly id: string; readonly measure: string; readonly contributions: readonly Contribution[] },
  bands: readonly ShownBand[],
): Release {
  const ordered = group.contributions.toSorted((one, other) => one.amount - other.amount)
  const asked = bands.map(({ name, from, to }): TableAsked => ({
    id: `${group.id}.${name}`,
    measure: group.measure,
    kind: 'magnitude',
    breakdowns: [],
    contributions: ordered.slice(from, to + 1),
  }))
  const shown = asked.map(({ id, measure, breakdowns }, index) => {
    const { mean = 0, from = 0, to = 0 } = bands[index] ?? {}
    return { id, measure, breakdowns, cells: [{ at: [], shown: mean * (to - from + 1), because: null }] }
  })
  return { asked, shown }
}
