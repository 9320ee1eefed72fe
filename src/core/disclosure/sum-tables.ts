import { cellsAt, codesOf, layOut, namesOfCell } from './lay-out.ts'
import type { ProtectedTable, TableAsked } from './table-asked.ts'

/**
 * The tables with every cell shown: for what a public register shows anyway, where nothing is withheld and so nothing has to be
 * proved. The same as `protectTables` with a rule that asks for nothing, in the time of adding up.
 */
export function sumTables(tables: readonly TableAsked[]): ProtectedTable[] {
  return tables.map((table) => {
    const layout = layOut(table)
    const sums = new Float64Array(layout.cellCount)
    for (const contribution of table.contributions) {
      const cells = cellsAt(
        layout,
        layout.axes.map((axis) => codesOf(contribution, axis)),
      )
      for (const cell of cells) sums[cell] = (sums[cell] ?? 0) + contribution.amount
    }
    const reasons = new Map((table.absent ?? []).map(({ at, absent }) => [at.join('\n'), absent]))
    const cells = Array.from(sums, (sum, cell) => {
      const at = namesOfCell(layout, cell)
      const reason = reasons.get(at.join('\n'))
      return { at, shown: reason === undefined ? sum : { absent: reason }, because: null }
    })
    return { id: table.id, measure: table.measure, breakdowns: table.breakdowns, cells }
  })
}
