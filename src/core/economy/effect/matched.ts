/**
 * Treated units with the outside units that stand for them. Set s is treated unit `treated[s]` with the controls
 * `controls[starts[s] … starts[s+1])`, each with its share (the shares of a set sum to 1).
 */
export type Matched = {
  readonly treated: Int32Array
  readonly starts: Int32Array
  readonly controls: Int32Array
  readonly shares: Float64Array
  /** Treated units for which nobody comparable was found: they are outside the estimate, and counted. */
  readonly unmatched: Int32Array
}

/** Weight of every unit of the sample: 1 for a matched treated unit, the sum of its shares for a control, 0 for the rest. */
export function weightsOf(matched: Matched, units: number): Float64Array {
  const weights = new Float64Array(units)
  for (const unit of matched.treated) weights[unit] = 1
  for (const [at, unit] of matched.controls.entries()) weights[unit] = (weights[unit] ?? 0) + (matched.shares[at] ?? 0)
  return weights
}

/** The set of every unit of a matching without replacement, for errors clustered by set; -1 where a unit is in none. */
export function setOf(matched: Matched, units: number): Int32Array {
  const sets = new Int32Array(units).fill(-1)
  for (const [set, unit] of matched.treated.entries()) {
    sets[unit] = set
    for (let at = matched.starts[set] ?? 0; at < (matched.starts[set + 1] ?? 0); at += 1) sets[matched.controls[at] ?? 0] = set
  }
  return sets
}
