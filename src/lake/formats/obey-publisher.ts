import type { LakeFormat, Note } from '../format.ts'

/** Wages, what is said of them, the persons whose mean they are, and under which heads those come. */
const wages = [
  { wage: 'wage_eur', state: 'wage_state', persons: 'insured', heads: ['numInsured', 'insured'] },
  { wage: 'wage2_eur', state: 'wage2_state', persons: 'insured2', heads: ['numInsured2'] },
] as const

/**
 * The format of a publisher that shows mean wages only of more insured persons than `limit`: a file that has others all the same is read as if it did not, so
 * that no sum, mean or estimate has them in it. They are counted in a note, without their amounts.
 */
export function withWagesAbove(format: LakeFormat, limit: number): LakeFormat {
  const sqlOf = (column: string) => format.columns.find(({ name }) => name === column)?.sql
  const changed = new Map<string, string>()
  const notes: Note[] = []
  for (const { wage, state, persons, heads } of wages) {
    const [amount, count, said] = [sqlOf(wage), sqlOf(persons), sqlOf(state)]
    const head = format.heads.find(({ name }) => heads.some((each) => each === name))
    if (amount === undefined || count === undefined || head === undefined) continue
    const isShown = `coalesce((${count}) > ${limit}, false)`
    changed.set(wage, `CASE WHEN ${isShown} THEN ${amount} END`)
    if (said !== undefined) changed.set(state, `CASE WHEN ${isShown} THEN ${said} ELSE 'not-published' END`)
    notes.push({ code: 'wage-of-few', head: head.name, holds: `(${amount}) IS NOT NULL AND NOT ${isShown}` })
  }
  const columns = format.columns.map((column) => ({ ...column, sql: changed.get(column.name) ?? column.sql }))
  return { ...format, columns, notes: [...format.notes, ...notes] }
}
