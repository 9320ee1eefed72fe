import type { Field } from '../cells/cells.ts'

export type GroupValidation = {
  /** Share of groups whose mean relatedness inside is above the 95th percentile (and above the mean) of theirs with the other groups. */
  readonly groups: Score
  /** The same of activities: with their own group against each of the others. */
  readonly activities: Score
  /** Each group with what was compared; NaN where a group of one has no inside. */
  readonly each: readonly { readonly inside: number; readonly percentile: number; readonly mean: number }[]
}

/** Shares from 0 to 1, of so many that could be judged. */
export type Score = { readonly above95: number; readonly aboveMean: number; readonly judged: number }

const HIGH = 0.95

/**
 * How well groups of activities hold together (validation scores of Delgado, Porter, Stern 2016): the share of groups, and of activities, whose mean
 * relatedness within the group lies above the 95th percentile of their mean relatedness with each other group (percentile by linear interpolation, type 7).
 * Shapes: n × n relatedness of any unit, groups of names; shares 0–1. Activities that the relatedness does not know, and pairs it cannot tell, are passed over;
 * groups of one have no inside and are not judged. With fewer than 2 groups nothing is judged (0 of 0).
 */
export function validateGroups(relatedness: Field, groups: readonly (readonly string[])[]): GroupValidation {
  const at = new Map(relatedness.rows.map((name, index) => [name, index]))
  const places = groups.map((members) => members.flatMap((name) => at.get(name) ?? []))
  const perActivity: Judged[] = []
  const perGroup = places.map((members, own): Judged => {
    const toGroups = members.map((member) => places.map((others) => meanTo(relatedness, member, others)))
    for (const means of toGroups) perActivity.push(judge(means, own))
    // Means of pairs: every pair inside is met twice, every pair outside once.
    return judge(
      places.map((_, other) => meanOf(toGroups.map((means) => means[other] ?? Number.NaN))),
      own,
    )
  })
  return { groups: score(perGroup), activities: score(perActivity), each: perGroup }
}

type Judged = { readonly inside: number; readonly percentile: number; readonly mean: number }

function judge(means: readonly number[], own: number): Judged {
  const others = means.filter((mean, group) => group !== own && !Number.isNaN(mean))
  return { inside: means[own] ?? Number.NaN, percentile: quantile(others, HIGH), mean: meanOf(others) }
}

function score(judged: readonly Judged[]): Score {
  const fit = judged.filter(({ inside, percentile }) => !Number.isNaN(inside) && !Number.isNaN(percentile))
  const share = (isGood: (one: Judged) => boolean) => (fit.length === 0 ? 0 : fit.filter(isGood).length / fit.length)
  return {
    above95: share(({ inside, percentile }) => inside > percentile),
    aboveMean: share(({ inside, mean }) => inside > mean),
    judged: fit.length,
  }
}

function meanTo(relatedness: Field, from: number, members: readonly number[]): number {
  const n = relatedness.rows.length
  return meanOf(members.flatMap((other) => (other === from ? [] : [relatedness.values[from * n + other] ?? Number.NaN])))
}

function meanOf(values: readonly number[]): number {
  const told = values.filter((value) => !Number.isNaN(value))
  return told.reduce((sum, value) => sum + value, 0) / told.length
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}
