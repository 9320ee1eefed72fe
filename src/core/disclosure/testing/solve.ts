import { openHighs } from './open-highs.ts'
import type { Contribution, ProtectedTable, TableAsked } from '../table-asked.ts'

const highs = await openHighs()

export type Interval = { readonly low: number; readonly high: number }

/**
 * What a total of some rows can be for somebody who sees the tables and knows the amounts of some firms, worked out by another
 * program (HiGHS) from the rows themselves.
 */
export function intervalOf(
  seen: readonly { readonly asked: TableAsked; readonly shown: ProtectedTable }[],
  rows: readonly string[],
  insider: string | null,
): Interval {
  const lines: string[] = []
  const bounds: string[] = []
  const all = new Map<string, Contribution>()
  for (const { asked, shown } of seen) {
    for (const row of asked.contributions) all.set(row.id, row)
    for (const cell of shown.cells) {
      if (typeof cell.shown !== 'number') continue
      const inCell = rowsOf(asked, cell.at)
      if (inCell.length > 0) lines.push(` c${lines.length}: ${inCell.map(({ id }) => id).join(' + ')} = ${cell.shown}`)
    }
  }
  for (const { id, by, amount } of all.values()) if (by === insider) bounds.push(` ${id} = ${amount}`)
  const solve = (goal: 'Minimize' | 'Maximize') => {
    const problem = `${goal}\n obj: ${rows.join(' + ')}\nSubject To\n${lines.length === 0 ? ` none: ${rows[0]} >= 0` : lines.join('\n')}\nBounds\n${bounds.join('\n')}\nEnd`
    const { Status, ObjectiveValue } = highs.solve(problem)
    if (Status === 'Unbounded' || Status === 'Primal infeasible or unbounded') return Number.POSITIVE_INFINITY
    if (Status !== 'Optimal') throw new Error(`${Status}:\n${problem}`)
    return ObjectiveValue
  }
  return { low: solve('Minimize'), high: solve('Maximize') }
}

/** The rows of a cell, found in the plainest way. */
export function rowsOf({ contributions, breakdowns }: TableAsked, at: readonly string[]): Contribution[] {
  return contributions.filter((row) =>
    breakdowns.every(({ id, codes }, index) => {
      const asked = at[index]
      if (asked === 'total') return true
      const own = row.at[id]
      return (own === undefined ? [] : [own].flat()).some((code) => {
        for (let each: string | null = code; each !== null;) {
          if (each === asked) return true
          const current: string = each
          each = codes.find((one) => one.code === current)?.within ?? null
        }
        return false
      })
    }),
  )
}
