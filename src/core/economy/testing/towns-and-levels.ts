import { growActivityTree } from '#core/economy/activities/activity-tree.ts'
import type { YearTable } from '#core/economy/observed/year-sums.ts'

/** Fewer than three firms are kept back, and numbers of firms too; `dominance` is added where it is looked at. */
export const protectingRule = {
  id: 'economy',
  threshold: 3,
  dominance: null,
  pShare: null,
  rounding: null,
  countsAreSafe: false,
  safetyShare: 0.15,
} as const

/** Six towns in two counties and six classes in three divisions. */
export const codes: readonly string[] = ['31.01', '31.02', '32.11', '62.01', '62.02', '62.03']
const tree = growActivityTree('2', codes)
export const towns: readonly string[] = ['a', 'b', 'c', 'd', 'e', 'f']
const countyOf = (town: string) => (town < 'd' ? 'county/1' : 'county/2')
export const nesting = { tree, sets: [], countyOf }

type Frame = Pick<YearTable, 'by' | 'columns'> & { readonly rows: readonly string[]; readonly names: readonly string[] }

/**
 * Tables of towns and counties by classes, groups and divisions. `economy` has what there is of each town and class, town by town; `tableOf` makes
 * a table of what there is in each of its cells.
 */
export function tablesOfTowns<Firms>(
  economy: readonly Firms[],
  tableOf: (cells: readonly (readonly Firms[])[], frame: Frame) => YearTable,
): YearTable[] {
  const areas = [
    { by: 'municipality', rows: towns, has: (row: string, town: string) => row === town },
    { by: 'county', rows: ['county/1', 'county/2'], has: (row: string, town: string) => countyOf(town) === row },
  ] as const
  const levels = [
    { columns: 'class', length: 5 },
    { columns: 'group', length: 4 },
    { columns: 'division', length: 2 },
  ] as const
  return areas.flatMap(({ by, rows, has }) =>
    levels.map(({ columns, length }) => {
      const names = [...new Set(codes.map((code) => code.slice(0, length)))]
      const inCell = (row: string, name: string) =>
        towns.flatMap((town, at) =>
          codes.flatMap((code, column) => {
            const there = has(row, town) && code.startsWith(name) ? economy[at * codes.length + column] : undefined
            return there === undefined ? [] : [there]
          }),
        )
      return tableOf(
        rows.flatMap((row) => names.map((name) => inCell(row, name))),
        { by, columns, rows, names },
      )
    }),
  )
}
