import type { Field } from '../cells/cells.ts'
import { reasons } from '../cells/cells.ts'

/**
 * Input–output link IO_ij = max(flow_ij/input_j, flow_ji/input_i, flow_ij/output_i, flow_ji/output_j): the strongest of what either activity buys
 * from or sells to the other (Delgado, Porter, Stern 2016).
 * Shapes: n × n flows from seller (row) to buyer (column), n inputs and n outputs in all; n × n out, symmetric, diagonal 0. Unit: 0–1.
 * Where inputs or outputs are not given, row and column sums stand for them. An activity that neither buys nor sells has links of 0.
 * Refuses negative or non-finite flows.
 */
export function inputOutputLinks(
  names: readonly string[],
  flows: Float64Array,
  all?: { readonly inputs: ArrayLike<number>; readonly outputs: ArrayLike<number> },
): Field {
  const n = names.length
  if (flows.length !== n * n || flows.some((flow) => !(flow >= 0 && flow < Infinity)))
    throw new RangeError(`flows between ${n} activities are ${n * n} amounts of 0 and more`)
  const inputs = Float64Array.from(all?.inputs ?? { length: n })
  const outputs = Float64Array.from(all?.outputs ?? { length: n })
  if (all === undefined) {
    inputs.fill(0)
    outputs.fill(0)
    for (let i = 0; i < n; i += 1) {
      for (let j = 0; j < n; j += 1) {
        const flow = flows[i * n + j] ?? 0
        outputs[i] = (outputs[i] ?? 0) + flow
        inputs[j] = (inputs[j] ?? 0) + flow
      }
    }
  }
  const values = new Float64Array(n * n)
  const share = (flow: number, whole: number): number => (whole > 0 ? flow / whole : 0)
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      if (i === j) continue
      const there = flows[i * n + j] ?? 0
      const back = flows[j * n + i] ?? 0
      values[i * n + j] = Math.max(
        share(there, inputs[j] ?? 0),
        share(back, inputs[i] ?? 0),
        share(there, outputs[i] ?? 0),
        share(back, outputs[j] ?? 0),
      )
    }
  }
  return { rows: names, columns: names, values, least: values, most: values, why: new Uint8Array(n * n) }
}

/** What each kind weighs (all alike where it is not said), and from where deviations are counted: from the mean, or from no link at all. */
export type Combining = { readonly weights?: readonly number[]; readonly from?: 'mean' | 'zero' }

/**
 * Several kinds of links in one: the weighted mean of their z-scores over all pairs i ≠ j, z = (v − mean) / sd (Delgado, Porter, Stern 2016, LC-IO).
 * From zero it is Σ w v / sd, which has the same order of pairs: no link of any kind stays 0, as a graph of the links that there are needs it.
 * Shapes: n × n each, matched by name, only activities that all of them know; n × n out, diagonal NaN. Unit: standard deviations.
 * Refuses pairs that any kind cannot tell (the first reason stands), and a kind whose pairs are all alike (`undefined-here`).
 */
export function combineLinks(kinds: readonly Field[], { weights, from: origin = 'mean' }: Combining = {}): Field {
  const [first] = kinds
  if (first === undefined) throw new RangeError('no links to combine')
  const others = kinds.map((kind) => new Map(kind.rows.map((name, at) => [name, at])))
  const names = first.rows.filter((name) => others.every((other) => other.has(name)))
  const n = names.length
  const values = new Float64Array(n * n)
  const why = new Uint8Array(n * n)
  for (const [which, kind] of kinds.entries()) {
    const places = Int32Array.from(names, (name) => others[which]?.get(name) ?? 0)
    const width = kind.columns.length
    const { mean, deviation } = spread(kind, places)
    const weight = weights?.[which] ?? 1 / kinds.length
    const start = origin === 'mean' ? mean : 0
    for (let i = 0; i < n; i += 1) {
      for (let j = 0; j < n; j += 1) {
        const from = (places[i] ?? 0) * width + (places[j] ?? 0)
        const at = i * n + j
        if (why[at] === 0) why[at] = i === j || !(deviation > 0) ? undefinedHere : (kind.why[from] ?? 0)
        values[at] = (values[at] ?? 0) + (weight * ((kind.values[from] ?? 0) - start)) / deviation
      }
    }
  }
  for (let at = 0; at < why.length; at += 1) if (why[at] !== 0) values[at] = Number.NaN
  return { rows: names, columns: names, values, least: values, most: values, why }
}

const undefinedHere = reasons.indexOf('undefined-here')

function spread(kind: Field, places: Int32Array): { mean: number; deviation: number } {
  const told: number[] = []
  for (const i of places) {
    for (const j of places) {
      const at = i * kind.columns.length + j
      if (i !== j && kind.why[at] === 0) told.push(kind.values[at] ?? 0)
    }
  }
  const mean = told.reduce((sum, value) => sum + value, 0) / told.length
  const squares = told.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, deviation: Math.sqrt(squares / told.length) }
}
