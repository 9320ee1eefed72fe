import { designOf } from './design.ts'
import type { Covariates, Design } from './design.ts'
import { NEVER } from './panel.ts'
import type { CellRefusal, DifferenceOptions, EffectCell, GroupTime, Panel, RefusedCell } from './panel.ts'
import { prepare, twoPeriodEffect } from './two-periods.ts'
import type { Prepared } from './two-periods.ts'

/**
 * Group-time effects on the treated, ATT(g, t): the change since the last year before the start g (minus anticipation) of the units that
 * started in g, against the change of units that never start, or that have not started by t. No unit that has started is ever a control,
 * which is what two-way fixed effects get wrong under staggered starts. Source: Callaway & Sant'Anna (2021, J. Econometrics 225).
 * Shapes: see Panel. A unit counts in a cell when its outcome was seen in both years and its covariates in the base year.
 * Refuses, cell by cell and with the reason: too few treated or controls, separated or collinear covariates, no overlap. Units that
 * started in the first year or before are in no cell and are counted.
 */
export function groupTimeEffects(panel: Panel, options: DifferenceOptions): GroupTime {
  const { years, starts, units } = panel
  const first = years[0] ?? 0
  const found = new Set<number>()
  let startedBefore = 0
  for (const start of starts) {
    if (start === NEVER) continue
    if (start - 1 - options.anticipation < first) startedBefore += 1
    else found.add(start)
  }
  const cells: EffectCell[] = []
  const refused: RefusedCell[] = []
  const none: Covariates = { names: [], columns: [] }
  const inYear = new Map<number, Known>()
  const covariatesIn = (year: number): Known => {
    const known = inYear.get(year) ?? knownIn(panel.covariatesIn?.(year) ?? none, units)
    inYear.set(year, known)
    return known
  }
  for (const start of [...found].toSorted((a, b) => a - b)) {
    const base = start - 1 - options.anticipation
    if (!years.includes(base)) continue
    let kept: Kept | null = null
    for (const year of years) {
      const against = options.base === 'varying' && year < base + 1 ? year - 1 : base
      if (year === against || against < first) continue
      const covariates = covariatesIn(against)
      const chosen = choose({ panel, options, start, year, against, covariates })
      const result = estimate({ options, chosen, against, kept, covariates })
      kept = 'kept' in result ? result.kept : kept
      if ('refused' in result) refused.push({ start, year, why: result })
      else {
        const influence = new Float64Array(units)
        const scale = units / chosen.members.length
        for (const [at, unit] of chosen.members.entries()) influence[unit] = scale * (result.influence[at] ?? NaN)
        const { treated, controls } = chosen
        const standardError = clusteredError(influence, panel.clusters)
        cells.push({ start, year, after: year - start, estimate: result.estimate, standardError, treated, controls, influence })
      }
    }
  }
  return { cells, refused, startedBefore }
}

/** √(Σ_clusters (Σ influence)²) / n. */
export function clusteredError(influence: Float64Array, clusters: Int32Array | null): number {
  let square = 0
  for (const sum of clusteredSums(influence, clusters)) square += sum * sum
  return Math.sqrt(square) / influence.length
}

/** Influence added up by cluster. */
export function clusteredSums(influence: Float64Array, clusters: Int32Array | null): Float64Array {
  if (clusters === null) return influence
  let most = 0
  for (const cluster of clusters) most = Math.max(most, cluster)
  const sums = new Float64Array(most + 1)
  for (let unit = 0; unit < influence.length; unit += 1) {
    const cluster = clusters[unit] ?? 0
    sums[cluster] = (sums[cluster] ?? 0) + (influence[unit] ?? 0)
  }
  return sums
}

/** The change between two outcomes; NaN where either was not seen, or where a rate has nothing to start from. */
export function changeOf(before: number, now: number, kind: DifferenceOptions['change']): number {
  if (kind === 'difference') return now - before
  return before > 0 && now >= 0 ? (2 * (now - before)) / (now + before) : NaN
}

/** Covariates of a year, and which units have all of them. */
type Known = Covariates & { readonly isKnown: Uint8Array }

function knownIn({ names, columns }: Covariates, units: number): Known {
  const isKnown = new Uint8Array(units).fill(1)
  for (const column of columns) for (let unit = 0; unit < units; unit += 1) if (!Number.isFinite(column[unit])) isKnown[unit] = 0
  return { names, columns, isKnown }
}

type Chosen = {
  readonly members: Int32Array
  readonly inside: Uint8Array
  readonly changes: Float64Array
  readonly treated: number
  readonly controls: number
}

function choose(cell: {
  panel: Panel
  options: DifferenceOptions
  start: number
  year: number
  against: number
  covariates: Known
}): Chosen {
  const { panel, options, start, year, against } = cell
  const { years, outcome, starts, serves, units } = panel
  const width = years.length
  const now = years.indexOf(year)
  const before = years.indexOf(against)
  const members = new Int32Array(units)
  const inside = new Uint8Array(units)
  const changes = new Float64Array(units)
  const clearUntil = Math.max(year, against) + options.anticipation
  const { isKnown } = cell.covariates
  let count = 0
  let treated = 0
  for (let unit = 0; unit < units; unit += 1) {
    const itsStart = starts[unit] ?? NEVER
    const isInside = itsStart === start
    if (!isInside) {
      if (itsStart === NEVER) {
        const served = serves?.[unit] ?? 0
        if (served !== 0 && served !== start) continue
      } else if (options.controls === 'never' || itsStart <= clearUntil) continue
    }
    const change = changeOf(outcome[unit * width + before] ?? NaN, outcome[unit * width + now] ?? NaN, options.change)
    if (Number.isNaN(change) || isKnown[unit] !== 1) continue
    members[count] = unit
    inside[count] = isInside ? 1 : 0
    changes[count] = change
    treated += isInside ? 1 : 0
    count += 1
  }
  return {
    members: members.slice(0, count),
    inside: inside.slice(0, count),
    changes: changes.slice(0, count),
    treated,
    controls: count - treated,
  }
}

/** Who was compared last, and what was computed for them: the same units in the next year need no new score. */
type Kept = { readonly members: Int32Array; readonly against: number; readonly design: Design; readonly prepared: Prepared }

function estimate(cell: {
  covariates: Covariates
  options: DifferenceOptions
  chosen: Chosen
  against: number
  kept: Kept | null
}): { estimate: number; influence: Float64Array; kept: Kept } | CellRefusal {
  const { covariates, options, chosen, against } = cell
  const { treatedInCell, controlsInCell } = options.limits
  if (chosen.treated < treatedInCell) return { refused: 'too-few-treated', found: chosen.treated, needed: treatedInCell }
  if (chosen.controls < controlsInCell) return { refused: 'too-few-controls', found: chosen.controls, needed: controlsInCell }
  let { kept } = cell
  if (kept === null || kept.against !== against || !sameUnits(kept.members, chosen.members)) {
    const design = designOf(covariates, chosen.members)
    if ('refused' in design) return design
    // Nearly the same firms have nearly the same score: two or three steps from there instead of six.
    const near = kept?.against === against ? kept.prepared.fit?.standardised : undefined
    const prepared = prepare(design, chosen.inside, { ...options, near })
    if ('refused' in prepared) return prepared
    kept = { members: chosen.members, against, design, prepared }
  }
  const { design, prepared } = kept
  return { ...twoPeriodEffect({ changes: chosen.changes, inside: chosen.inside, design, prepared }), kept }
}

function sameUnits(one: Int32Array, other: Int32Array): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false
  return true
}
