import type { CountPart, FirmFlows } from '#core/economy/firms/firm-flows.ts'
import type { LinkedSum } from './linked/linked-numbers.ts'

/** The row of the whole country, and the column of all activities. */
export const WHOLE_COUNTRY = 'country'
export const ALL_ACTIVITIES = 'all'

/** How places and activities are parts of others. */
export type FirmNesting = {
  readonly municipalities: readonly string[]
  readonly countyOf: (municipality: string) => string | null
  readonly divisions: readonly string[]
  readonly sectionOf: (division: string) => string | null
}

/** Towns, counties and the country (rows) by divisions, sections and all activities (columns), with all sums between them. */
export type FirmLayout = {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly sums: readonly LinkedSum[]
  /** Rows in which a firm of a municipality counts, and columns in which one of a division does; the whole always last. */
  readonly rowsOf: (municipality: string) => readonly number[]
  readonly columnsOf: (division: string | null) => readonly number[]
}

export function layOutFirms({ municipalities, countyOf, divisions, sectionOf }: FirmNesting): FirmLayout {
  const counties = distinct(municipalities.map(countyOf))
  const sections = distinct(divisions.map(sectionOf))
  const rows = [...municipalities, ...counties, WHOLE_COUNTRY]
  const columns = [...divisions, ...sections, ALL_ACTIVITIES]
  const rowAt = new Map(rows.map((row, at) => [row, at]))
  const columnAt = new Map(columns.map((column, at) => [column, at]))
  const [lastRow, lastColumn] = [rows.length - 1, columns.length - 1]
  const up = (at: ReadonlyMap<string, number>, own: string | null, wider: string | null, last: number) =>
    [own, wider].flatMap((name) => (name === null ? [] : (at.get(name) ?? []))).concat(last)
  const node = (row: number, column: number) => row * columns.length + column
  const rowParts = nest(municipalities, counties, countyOf)
  const columnParts = nest(divisions, sections, sectionOf)
  return {
    rows,
    columns,
    rowsOf: (municipality) => up(rowAt, municipality, countyOf(municipality), lastRow),
    columnsOf: (division) => up(columnAt, division, division === null ? null : sectionOf(division), lastColumn),
    sums: [
      ...rows.flatMap((_, row) =>
        columnParts.map(({ whole, parts }) => ({
          whole: node(row, whole),
          parts: Int32Array.from(parts, (part) => node(row, part)),
        })),
      ),
      ...columns.flatMap((_, column) =>
        rowParts.map(({ whole, parts }) => ({
          whole: node(whole, column),
          parts: Int32Array.from(parts, (part) => node(part, column)),
        })),
      ),
    ],
  }
}

/** Which lines are parts of which: of a wider one its own, of the whole the wider ones and those that belong to none. */
function nest(own: readonly string[], wider: readonly string[], widerOf: (name: string) => string | null) {
  const parts = wider.map((name, at) => ({
    whole: own.length + at,
    parts: [...own.keys()].filter((each) => widerOf(own[each] ?? '') === name),
  }))
  const alone = [...own.keys()].filter((each) => widerOf(own[each] ?? '') === null)
  return [...parts, { whole: own.length + wider.length, parts: [...wider.map((_, at) => own.length + at), ...alone] }]
}

function distinct(names: readonly (string | null)[]): string[] {
  return [...new Set(names)].filter((name) => name !== null).toSorted()
}

/**
 * How many firms with a place and an activity count in each cell, and which cells are seen (1): a firm that may belong to several leaves all of
 * them unseen.
 */
export type FirmTable = { readonly values: Float64Array; readonly seen: Uint8Array }

export function countFirms(layout: FirmLayout, flows: FirmFlows, made: readonly CountPart[]): FirmTable {
  const wide = flows.activities.length
  // Towns by divisions first; the wider ones are added up of them.
  const finest = new Float64Array(flows.places.length * wide)
  const splits = new Map<string, number>()
  for (const { count, at, sign } of made)
    for (const [line, counted] of flows.numbers[count].entries()) {
      if (counted === 0 || flows.yearAt[line] !== at) continue
      const [place, activity] = [flows.placeAt[line] ?? -1, flows.activityAt[line] ?? -1]
      // A firm without a place or an activity is in no part, and would be what the whole has more than its parts.
      if (place === -1 || activity === -1) continue
      const firms = sign * counted
      if (activity < -1) splits.set(`${place} ${activity}`, (splits.get(`${place} ${activity}`) ?? 0) + firms)
      else finest[place * wide + activity] = (finest[place * wide + activity] ?? 0) + firms
    }
  const width = layout.columns.length
  const table = {
    values: new Float64Array(layout.rows.length * width),
    seen: new Uint8Array(layout.rows.length * width).fill(1),
  }
  const rowsOf = flows.places.map(layout.rowsOf)
  const columnsOf = flows.activities.map(layout.columnsOf)
  const add = (row: number, columns: readonly number[], count: number) => {
    for (const line of rowsOf[row] ?? [])
      for (const column of columns) table.values[line * width + column] = (table.values[line * width + column] ?? 0) + count
  }
  for (const [at, count] of finest.entries()) if (count > 0) add(Math.floor(at / wide), columnsOf[at % wide] ?? [], count)
  for (const [key, count] of splits) {
    if (count === 0) continue
    const [row = 0, activity = -2] = key.split(' ').map(Number)
    const possible = (flows.splits[-2 - activity] ?? []).map((each) => columnsOf[each] ?? [])
    // Where all that it may be lies in one section, it is a firm of that section all the same.
    const columns = (possible[0] ?? layout.columnsOf(null)).filter((column) => possible.every((each) => each.includes(column)))
    add(row, columns, count)
    for (const line of rowsOf[row] ?? [])
      for (const column of possible.flat()) if (!columns.includes(column)) table.seen[line * width + column] = 0
  }
  return table
}

/** By which places a row is; null for the whole country. */
export function areaOfRow(row: string): 'municipality' | 'county' | null {
  if (row === WHOLE_COUNTRY) return null
  return row.startsWith('county/') ? 'county' : 'municipality'
}
