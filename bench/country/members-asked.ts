import { answersOfMember, answersOfMemberYear, careOf, monthOfAnswers } from './answer-for-rules.ts'
import type { InventedCluster } from './invent-cluster.ts'
import type { Said } from './statement-lines.ts'
import type { Surroundings } from './surroundings.ts'
import { yearOfMonth } from './time.ts'

type Answer = { readonly organisation: number; readonly said: Said }

/** The cluster that asks an organisation: of all that it belongs to the one that takes most care. */
type Asked = { readonly cluster: number; readonly care: number; readonly from: number }

/** What clusters report of their members, month by month: each organisation is asked by one cluster only, and then year by year. */
export function answersOfMembers(
  clusters: readonly InventedCluster[],
  around: Surroundings,
): (month: number) => Generator<Answer> {
  const asked = new Map<number, Asked>()
  for (const cluster of clusters) {
    const care = careOf(cluster.number)
    for (const { organisation, joins } of cluster.members) {
      if (care <= (asked.get(organisation)?.care ?? 0)) continue
      asked.set(organisation, { cluster: cluster.number, care, from: Math.max(monthOfAnswers(cluster), joins) })
    }
  }
  const first = Map.groupBy(asked, ([, { from }]) => from)
  const yearly = Map.groupBy(asked, ([, { cluster }]) => cluster % 12)
  return function* (month) {
    const source = `cluster-returns-${yearOfMonth(month)}`
    for (const [organisation, { care }] of first.get(month) ?? [])
      for (const said of answersOfMember(organisation, { care, source }, around)) yield { organisation, said }
    for (const [organisation, { care, from }] of yearly.get(month % 12) ?? []) {
      if (month < from || yearOfMonth(month) < FIRST_YEARLY) continue
      for (const said of answersOfMemberYear(organisation, yearOfMonth(month) - 1, care)) yield { organisation, said }
    }
  }
}

/** The first return that tells of a year in numbers; the years from 2021 on are enough for the last three before a call. */
const FIRST_YEARLY = 2022
