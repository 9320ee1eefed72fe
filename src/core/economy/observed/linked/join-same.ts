import type { LinkedNumbers } from './linked-numbers.ts'

const TOLERANCE = 1e-9

/**
 * The numbers with those taken as one that are always the same: a division of one group is that group, a county of one town in an activity
 * that town. Zeros leave the sums. Gives the joined numbers and the place of each number among them. Of joined numbers one secret makes
 * the whole secret; of the settled ones only those are joined of which both are kept back or both shown.
 */
export function joinSame(
  { values, secret, sums, together }: LinkedNumbers,
  settled: Uint8Array = new Uint8Array(),
): { joined: LinkedNumbers; at: Int32Array; isSettled: Uint8Array } {
  const above = Int32Array.from(values, (_, node) => node)
  const settledAs = Int8Array.from(values, (_, node) => settled[node] ?? -1)
  const mayCount = (node: number) => (values[node] ?? 0) > 0
  for (const { whole, parts } of sums) {
    const [part, another] = parts.filter(mayCount)
    if (part === undefined || another !== undefined) continue
    if (Math.abs((values[whole] ?? 0) - (values[part] ?? 0)) > TOLERANCE * (values[whole] ?? 0)) continue
    const [one, other] = [topOf(above, part), topOf(above, whole)]
    if (settledAs[one] !== -1 && settledAs[other] !== -1 && settledAs[one] !== settledAs[other]) continue
    if (settledAs[other] === -1) settledAs[other] = settledAs[one] ?? -1
    above[one] = other
  }
  const tops = [...above.keys()].filter((node) => topOf(above, node) === node)
  const placeOf = new Map(tops.map((node, place) => [node, place]))
  const at = Int32Array.from(above, (_, node) => placeOf.get(topOf(above, node)) ?? 0)
  const isSecret = new Uint8Array(tops.length)
  for (const [node, each] of secret.entries()) if (each === 1) isSecret[at[node] ?? 0] = 1
  const distinct = new Map<string, LinkedNumbers['sums'][number]>()
  for (const { whole, parts } of sums) {
    const own = parts.filter(mayCount).map((part) => at[part] ?? 0)
    const sum = { whole: at[whole] ?? 0, parts: own.toSorted((one, other) => one - other) }
    if (own.length > 1 || own[0] !== sum.whole) distinct.set(`${sum.whole}=${sum.parts.join()}`, sum)
  }
  return {
    joined: {
      values: Float64Array.from(tops, (node) => values[node] ?? 0),
      secret: isSecret,
      ...(together === undefined ? {} : { together: (places) => together(places.map((place) => tops[place] ?? 0)) }),
      sums: [...distinct.values()].filter(({ whole, parts }) => parts.length > 0 || mayCount(tops[whole] ?? 0)),
    },
    at,
    isSettled: Uint8Array.from(tops, (node) => (settledAs[node] === -1 ? 0 : 1)),
  }
}

function topOf(above: Int32Array, node: number): number {
  let top = node
  while (above[top] !== top) {
    above[top] = above[above[top] ?? top] ?? top
    top = above[top] ?? top
  }
  return top
}
