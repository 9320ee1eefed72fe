import type { Field } from '../cells/cells.ts'
import { reasonCode } from '../cells/outcome.ts'
import { inputOutputLinks } from '../relatedness/combine-links.ts'
import type { Flows } from './flow-table.ts'

/** In which divisions of the table's edition an activity lies, by shares. */
export type DivisionsOf = (activity: string) => readonly { readonly division: string; readonly share: number }[]

/**
 * Input–output links among activities that a table tells apart less finely than they are: what it says of two sectors it says of every
 * activity of the one with every activity of the other. Two activities of one sector have what the sector buys from itself,
 * max(z_ss/in_s, z_ss/out_s). An activity that lies in several sectors, as one led over from another edition may, has the mean of their
 * links by its shares. Shapes: n names; n × n out, symmetric, diagonal `undefined-here`. An activity in no sector: `unknown`.
 */
export function linkActivities(table: Flows, names: readonly string[], divisionsOf: DivisionsOf): Field {
  const links = sectorLinks(table)
  const width = table.sectors.length
  const sectorOf = new Map(table.sectors.flatMap(({ divisions }, at) => divisions.map((division) => [division, at] as const)))
  const parts = names.map((name) => {
    const own = divisionsOf(name).flatMap(({ division, share }) => {
      const sector = sectorOf.get(division)
      return sector === undefined || !(share > 0) ? [] : [{ sector, share }]
    })
    const all = own.reduce((sum, { share }) => sum + share, 0)
    return own.map(({ sector, share }) => ({ sector, share: share / all }))
  })
  const n = names.length
  const values = new Float64Array(n * n).fill(Number.NaN)
  const why = new Uint8Array(n * n)
  for (const [i, one] of parts.entries())
    for (const [j, other] of parts.entries()) {
      const at = i * n + j
      if (i === j) why[at] = reasonCode('undefined-here')
      else if (one.length === 0 || other.length === 0) why[at] = reasonCode('unknown')
      else {
        let link = 0
        for (const from of one)
          for (const to of other) link += from.share * to.share * (links[from.sector * width + to.sector] ?? 0)
        values[at] = link
      }
    }
  return { rows: names, columns: names, values, least: values, most: values, why }
}

/** Links between sectors, and on the diagonal what a sector buys from itself. */
function sectorLinks({ sectors, flows, finalUses }: Flows): Float64Array {
  const n = sectors.length
  const inputs = new Float64Array(n)
  const outputs = Float64Array.from({ length: n }, (_, at) => finalUses?.[at] ?? 0)
  for (const [at, flow] of flows.entries()) {
    const [i, j] = [Math.floor(at / n), at % n]
    outputs[i] = (outputs[i] ?? 0) + flow
    inputs[j] = (inputs[j] ?? 0) + flow
  }
  const codes = sectors.map(({ code }) => code)
  const { values } = inputOutputLinks(codes, Float64Array.from(flows), { inputs, outputs })
  const share = (own: number, whole: number) => (whole > 0 ? own / whole : 0)
  for (let at = 0; at < n; at += 1) {
    const own = flows[at * n + at] ?? 0
    values[at * n + at] = Math.max(share(own, inputs[at] ?? 0), share(own, outputs[at] ?? 0))
  }
  return values
}
