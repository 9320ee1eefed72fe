import type { Interval } from '../cells/outcome.ts'
import { doubtsOf, usualDoubtLimits } from './doubts.ts'
import type { DoubtLimits } from './doubts.ts'
import { rankBands } from './rank-bands.ts'
import { refuseOtherParts, signAt } from './radar-table.ts'
import type { KeptBackPair, RadarPair, ScoredPair } from './radar-pair.ts'
import type { RadarTable } from './radar-table.ts'
import { partReach, signIds, signScales } from './signs.ts'
import type { Scales, SignId, Weights } from './signs.ts'

/** A pair that is certainly below any of these is not looked at further. */
export type RadarFloor = { readonly quotient: number; readonly employed: number; readonly firms: number }

export const radarFloor = { quotient: 1, employed: 20, firms: 3 } as const satisfies RadarFloor

/** So much of the score may hang on what is kept back of a pair; above that it has no rank but an interval of ranks. */
const MOST_KEPT_BACK = 0.05

export type RadarOptions = {
  readonly weights: Weights
  readonly seed: number
  readonly scales?: Scales
  readonly floor?: RadarFloor
  readonly doubts?: DoubtLimits
  readonly draws?: number
  /** How close perturbed weights keep to the given ones; see `perturbWeights`. */
  readonly firmness?: number
}

export type Radar = {
  /** Best first. */
  readonly pairs: readonly RadarPair[]
  /** Those of which too much is kept back to rank them, those that might come first before the others. */
  readonly keptBack: readonly KeptBackPair[]
  /** Cells of pairs with jobs that are certainly below the floor. */
  readonly below: readonly number[]
  /** How many pairs with any jobs were left out, and why. */
  readonly leftOut: { readonly organised: number; readonly belowFloor: number; readonly nothingKnown: number }
}

/**
 * Pairs of place and group that look like a cluster nobody has organised. Formula: score = Σ w_k f_k / Σ w_k, f_k the part of sign k from 0 to 1 on its
 * scale (`signScales`); a part not known lies between its ends and so does the score. Sensitivity: ranks over perturbed weights (`perturbWeights`).
 * Sources: P.-A. Balland and others 2019 (relatedness as promise); OECD and JRC 2008, "Handbook on constructing composite indicators" (sensitivity).
 * In: a table of R places × G groups, weights, a seed. Out: pairs with some jobs that are not organised, not certainly below the floor, and of which at
 * least one weighted sign is known; best first. A question to be asked, not an answer. Refuses parts that do not match, and scales without width.
 * A pair of which more than 0.05 of the score hangs on its own jobs, firms or quotient being kept back (while others' are known) is not ranked among those that are known:
 * it stands apart with every rank that it may have, 1 + how many are certainly better … 1 + how many may be.
 */
export function scanRadar(table: RadarTable, options: RadarOptions): Radar {
  const {
    weights,
    seed,
    scales = signScales,
    floor = radarFloor,
    doubts = usualDoubtLimits,
    draws = 400,
    firmness = 20,
  } = options
  refuseOtherParts(table)
  const { employment, isOrganised } = table
  const width = employment.columns.length
  const weighed = signIds.filter((sign) => weights[sign] > 0)
  const leftOut = { organised: 0, belowFloor: 0, nothingKnown: 0 }
  const below: number[] = []
  const found: ScoredPair[] = []
  const apart: (ScoredPair & Pick<KeptBackPair, 'keptBack'>)[] = []
  for (let at = 0; at < employment.values.length; at += 1) {
    if (employment.most[at] === 0 || table.isCoarse?.[at % width] === 1) continue
    if (isOrganised[at] === 1) {
      leftOut.organised += 1
      continue
    }
    const signs = signsAt(table, at, scales)
    if (isBelow(signs, floor)) {
      leftOut.belowFloor += 1
      below.push(at)
      continue
    }
    if (weighed.every((sign) => signs[sign].part.least === 0 && signs[sign].part.most === 1)) {
      leftOut.nothingKnown += 1
      continue
    }
    const pair = { row: Math.floor(at / width), column: at % width, signs, ...scoreOf(signs, weights, weighed) }
    const keptBack = weighed.filter((sign) => isKeptBack(table, signs, sign))
    if (shareOf(signs, weights, keptBack) > MOST_KEPT_BACK) apart.push({ ...pair, keptBack })
    else found.push(pair)
  }
  const bands = rankBands(
    found.map(({ signs }) => signIds.map((sign) => signs[sign].part)),
    { weights, seed, draws, firmness },
  )
  const middles = Float64Array.from(found, ({ reach }) => (reach.least + reach.most) / 2)
  const sorted = middles.toSorted().toReversed()
  const pairs = found
    .map((pair, at): RadarPair => {
      // Last digits do not part two pairs.
      const rank = 1 + firstAtMost(sorted, (middles[at] ?? 0) + 1e-12)
      const drawn = bands[at] ?? { least: rank, most: rank }
      const band = { least: Math.min(rank, drawn.least), most: Math.max(rank, drawn.most) }
      return { ...pair, rank, band, doubts: doubtsOf(table, pair, { ranked: { rank, band }, limits: doubts }) }
    })
    .toSorted((one, other) => one.rank - other.rank || one.row - other.row || one.column - other.column)
  const keptBack = apart
    .map((pair): KeptBackPair => ({
      ...pair,
      ranks: ranksAmong(found, pair.reach),
      doubts: doubtsOf(table, pair, { ranked: null, limits: doubts }),
    }))
    .toSorted(
      (one, other) =>
        one.ranks.least - other.ranks.least ||
        one.ranks.most - other.ranks.most ||
        one.row - other.row ||
        one.column - other.column,
    )
  return { pairs, keptBack, below, leftOut }
}

/** The ranks that a score between two ends may have among others, each of which lies between its own. */
function ranksAmong(others: readonly ScoredPair[], { least, most }: Interval): Interval {
  return {
    least: 1 + others.filter(({ reach }) => reach.least > most).length,
    most: 1 + others.filter(({ reach }) => reach.most > least).length,
  }
}

/** What a pair is in the year itself: without it nobody knows where to rank it. Growth and projects may be open as they are of any pair. */
const ownSigns = ['specialisation', 'size', 'independent-firms'] as const satisfies readonly SignId[]

function isKeptBack({ independentFirms }: RadarTable, signs: RadarPair['signs'], sign: SignId): boolean {
  const { why, part } = signs[sign]
  if (sign === 'independent-firms' && independentFirms === null) return false
  return ownSigns.some((own) => own === sign) && part.least < part.most && (why === 'withheld' || why === 'unknown')
}

function shareOf(signs: RadarPair['signs'], weights: Weights, some: readonly SignId[]): number {
  const open = some.reduce((sum, sign) => sum + weights[sign] * (signs[sign].part.most - signs[sign].part.least), 0)
  return open / signIds.reduce((sum, sign) => sum + weights[sign], 0)
}

/** How many of the numbers, sorted downwards, are above the limit. */
function firstAtMost(sorted: Float64Array, limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) > limit) low = middle + 1
    else high = middle
  }
  return low
}

function signsAt(table: RadarTable, at: number, scales: Scales): RadarPair['signs'] {
  const read = (sign: SignId) => {
    const own = signAt(table, sign, at)
    return { ...own, part: partReach(own, scales[sign]) }
  }
  return {
    specialisation: read('specialisation'),
    size: read('size'),
    growth: read('growth'),
    relatedness: read('relatedness'),
    'independent-firms': read('independent-firms'),
    'project-ties': read('project-ties'),
  }
}

function isBelow(signs: RadarPair['signs'], floor: RadarFloor): boolean {
  return (
    signs.specialisation.most < floor.quotient ||
    signs.size.most < floor.employed ||
    signs['independent-firms'].most < floor.firms
  )
}

function scoreOf(
  signs: RadarPair['signs'],
  weights: Weights,
  weighed: readonly SignId[],
): Pick<RadarPair, 'score' | 'reach' | 'reasons' | 'unknown'> {
  let all = 0
  let least = 0
  let most = 0
  for (const sign of weighed) {
    all += weights[sign]
    least += weights[sign] * signs[sign].part.least
    most += weights[sign] * signs[sign].part.most
  }
  const unknown = weighed.filter((sign) => signs[sign].part.least < signs[sign].part.most)
  return {
    score: unknown.length === 0 ? least / all : Number.NaN,
    reach: { least: least / all, most: most / all },
    reasons: weighed
      .filter((sign) => signs[sign].part.least >= 0.5)
      .toSorted((one, other) => signs[other].part.least - signs[one].part.least),
    unknown,
  }
}
