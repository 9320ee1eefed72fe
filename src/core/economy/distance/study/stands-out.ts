import type { DisclosureRule } from '#core/disclosure/rule.ts'
import { guessesFirm } from '#core/economy/observed/dominated.ts'
import type { Points } from '../points.ts'

/** Rings of distance, in metres: ring k reaches from `edges[k]` to `edges[k + 1]`. */
type Rings = { readonly edges: Float64Array }

const PAIRS_AT_A_TIME = 1_000_000

/**
 * Of each ring of distance whether nearly all pairs in it are those of one firm or of two (by the same rule by which a cell is dominated): then the curve
 * would tell how far these lie from the others, whose places may be known. 1 = they stand out; a ring without any pair tells of nobody.
 * Shapes: n points, k rings; n² / 2 steps and n · k numbers; a pause after every some million pairs.
 */
export function* standsOut(
  { x, y, weights }: Points,
  { edges }: Rings,
  rule: Pick<DisclosureRule, 'dominance' | 'pShare'>,
): Generator<undefined, Uint8Array> {
  const n = x.length
  const k = edges.length - 1
  const own = new Float64Array(n * k)
  const whole = new Float64Array(k)
  const ringOf = (i: number, j: number) => {
    const [dx, dy] = [(x[i] ?? 0) - (x[j] ?? 0), (y[i] ?? 0) - (y[j] ?? 0)]
    return ringAt(edges, Math.sqrt(dx * dx + dy * dy))
  }
  const weigh = (i: number, j: number) => (weights === null ? 1 : (weights[i] ?? 0) * (weights[j] ?? 0))
  let looked = 0
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 1; j < n; j += 1) {
      const ring = ringOf(i, j)
      if (ring < 0) continue
      const weight = weigh(i, j)
      whole[ring] = (whole[ring] ?? 0) + weight
      own[i * k + ring] = (own[i * k + ring] ?? 0) + weight
      own[j * k + ring] = (own[j * k + ring] ?? 0) + weight
    }
    looked += n - i
    if (looked < PAIRS_AT_A_TIME) continue
    looked = 0
    yield
  }
  return Uint8Array.from(whole, (all, ring) => {
    let [first, second] = [-1, -1]
    const of = (firm: number) => (firm < 0 ? 0 : (own[firm * k + ring] ?? 0))
    for (let firm = 0; firm < n; firm += 1) {
      if (first < 0 || of(firm) > of(first)) [first, second] = [firm, first]
      else if (second < 0 || of(firm) > of(second)) second = firm
    }
    // The pair of both is one pair.
    const shared = first >= 0 && second >= 0 && ringOf(first, second) === ring ? weigh(first, second) : 0
    return guessesFirm(all, { first: of(first), second: of(second) - shared }, rule) ? 1 : 0
  })
}

function ringAt(edges: Float64Array, distance: number): number {
  const last = edges.length - 1
  if (distance > (edges[last] ?? 0)) return -1
  let [low, high] = [0, last]
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (distance > (edges[middle] ?? 0)) low = middle
    else high = middle
  }
  return low
}
