import { clusteredError } from './group-time.ts'
import type { EffectCell, GroupTime, Panel } from './panel.ts'

/** An average of group-time effects. */
export type AverageEffect = {
  /** Years after the start, the year of the start, or the calendar year; null for an average of all. */
  readonly at: number | null
  readonly estimate: number
  readonly standardError: number
  /** Treated units behind it: those of the widest cell of each start. */
  readonly treated: number
  /** Starts behind it. */
  readonly starts: number
  readonly influence: Float64Array
}

export type Aggregation = 'simple' | 'dynamic' | 'group' | 'calendar'

export type AggregatedEffects = { readonly parts: readonly AverageEffect[]; readonly overall: AverageEffect | null }

/**
 * Averages of group-time effects (Callaway & Sant'Anna 2021, section 3), p_g the share of units that start in g:
 *   simple   Σ_{g ≤ t} p_g ATT(g, t) / Σ p_g
 *   dynamic  θ(e) = Σ_g p_g ATT(g, g+e) / Σ p_g for each e (also e < 0, as a test); overall = mean of θ(e), e ≥ 0
 *   group    θ(g) = mean over t ≥ g; overall = Σ p_g θ(g) / Σ p_g
 *   calendar θ(t) = Σ_{g ≤ t} p_g ATT(g, t) / Σ p_g; overall = mean of θ(t)
 * The influence of estimating p_g is included. A refused cell is in no average. `overall` is null where there is no cell after a start.
 */
export function aggregateEffects(
  groupTime: GroupTime,
  panel: Pick<Panel, 'starts' | 'clusters'>,
  by: Aggregation,
): AggregatedEffects {
  const sizes = new Map<number, number>()
  for (const start of panel.starts) sizes.set(start, (sizes.get(start) ?? 0) + 1)
  const context: Context = { sizes, starts: panel.starts, clusters: panel.clusters }
  const after = groupTime.cells.filter(({ start, year }) => year >= start)
  if (after.length === 0)
    return { parts: by === 'dynamic' ? byKey(groupTime.cells, (cell) => cell.after, context) : [], overall: null }
  if (by === 'simple') return { parts: [], overall: bySize(null, after, context) }
  if (by === 'dynamic') {
    const parts = byKey(groupTime.cells, (cell) => cell.after, context)
    const later = parts.filter(({ at }) => at !== null && at >= 0)
    return { parts, overall: evenly(null, later, context) }
  }
  if (by === 'calendar') {
    const parts = byKey(after, ({ year }) => year, context)
    return { parts, overall: evenly(null, parts, context) }
  }
  const parts = keysOf(after, ({ start }) => start).map(([start, cells]) =>
    evenly(
      start,
      cells.map((cell) => bySize(start, [cell], context)),
      context,
    ),
  )
  return {
    parts,
    overall: bySize(
      null,
      parts.map((part) => ({ ...part, start: part.at ?? 0 })),
      context,
    ),
  }
}

/**
 * How many years after the start the overall effect by `group` lies in the mean, weighed as it weighs them: Σ_g p_g mean_{t ≥ g}(t − g) / Σ_g p_g.
 * Shapes: as `aggregateEffects`; NaN where there is no cell after a start.
 */
export function meanYearsAfter({ cells }: GroupTime, starts: Int32Array): number {
  let sum = 0
  let units = 0
  for (const [start, own] of keysOf(
    cells.filter(({ after }) => after >= 0),
    (cell) => cell.start,
  )) {
    const size = starts.reduce((count, each) => (each === start ? count + 1 : count), 0)
    sum += (size * own.reduce((years, { after }) => years + after, 0)) / own.length
    units += size
  }
  return sum / units
}

type Context = { readonly sizes: ReadonlyMap<number, number>; readonly starts: Int32Array; readonly clusters: Int32Array | null }
type Part = Pick<EffectCell, 'start' | 'estimate' | 'influence' | 'treated'>

function keysOf(cells: readonly EffectCell[], keyOf: (cell: EffectCell) => number): [number, EffectCell[]][] {
  const groups = Map.groupBy(cells, keyOf)
  return [...groups].toSorted(([a], [b]) => a - b)
}

function byKey(cells: readonly EffectCell[], keyOf: (cell: EffectCell) => number, context: Context): AverageEffect[] {
  return keysOf(cells, keyOf).map(([at, parts]) => bySize(at, parts, context))
}

/** Weighted by the number of units of each start, which is itself an estimate. */
function bySize(at: number | null, parts: readonly Part[], { sizes, starts, clusters }: Context): AverageEffect {
  const units = starts.length
  const shares = parts.map(({ start }) => (sizes.get(start) ?? 0) / units)
  const total = shares.reduce((sum, share) => sum + share, 0)
  const estimate = parts.reduce((sum, part, index) => sum + ((shares[index] ?? 0) / total) * part.estimate, 0)
  const influence = new Float64Array(units)
  // A unit of start g moves the weights of the parts of g up and all others down.
  const lift = new Map<number, number>()
  for (const [index, part] of parts.entries()) {
    const weight = (shares[index] ?? 0) / total
    for (let unit = 0; unit < units; unit += 1) influence[unit] = (influence[unit] ?? 0) + weight * (part.influence[unit] ?? 0)
    lift.set(part.start, (lift.get(part.start) ?? 0) + (part.estimate - estimate) / total)
  }
  for (let unit = 0; unit < units; unit += 1) influence[unit] = (influence[unit] ?? 0) + (lift.get(starts[unit] ?? 0) ?? 0)
  return { at, estimate, standardError: clusteredError(influence, clusters), ...behind(parts), influence }
}

/** Each part weighs the same. */
function evenly(at: number | null, parts: readonly AverageEffect[], { starts, clusters }: Context): AverageEffect {
  const influence = new Float64Array(starts.length)
  for (const part of parts)
    for (let unit = 0; unit < influence.length; unit += 1)
      influence[unit] = (influence[unit] ?? 0) + (part.influence[unit] ?? 0) / parts.length
  return {
    at,
    estimate: parts.reduce((sum, part) => sum + part.estimate, 0) / parts.length,
    standardError: clusteredError(influence, clusters),
    treated: Math.max(0, ...parts.map(({ treated }) => treated)),
    starts: Math.max(0, ...parts.map((part) => part.starts)),
    influence,
  }
}

function behind(parts: readonly Part[]): { treated: number; starts: number } {
  const widest = new Map<number, number>()
  for (const { start, treated } of parts) widest.set(start, Math.max(widest.get(start) ?? 0, treated))
  return { treated: [...widest.values()].reduce((sum, count) => sum + count, 0), starts: widest.size }
}
