import type { Led } from './activity-book.ts'
import { regionsBy } from './regions.ts'
import type { RegionWish } from './regions.ts'
import type { Sums } from './sum-rows.ts'

/** What is done with each sum: with the number of its cell, its share of it and its row; a sum that is split comes several times. */
export type Visit = (about: { sums: Sums; row: number; at: number; share: number; isEstimate: boolean }) => void

/** Regions by activities that sums are laid out in, and the sums that have no cell in it. */
export type LaidOut = {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly walk: (visit: Visit) => void
  readonly unplaced: (visit: (sums: Sums, row: number) => void) => void
  readonly unclassed: (visit: (sums: Sums, row: number) => void) => void
}

/** Gives each sum its cells: one, or several where its activity is split. Regions that nobody speaks of have a row as well. */
export function layOutSums(
  all: readonly Sums[],
  { lead, ...wish }: RegionWish & { readonly lead: (raw: string, from: string) => readonly Led[] },
): LaidOut {
  const ledOf = new Map(all.map((sums) => [sums, leadCodes(sums, lead)]))
  const rows = [...new Set([...regionsBy(wish).all, ...all.flatMap((sums) => sums.regions)])].toSorted()
  const columns = [...new Set(all.flatMap((sums) => activitiesUsed(sums, ledOf.get(sums) ?? [])))].toSorted()
  const rowAt = new Map(rows.map((row, at) => [row, at]))
  const columnAt = new Map(columns.map((column, at) => [column, at]))
  const each = (visit: (sums: Sums, row: number, led: readonly Led[]) => void) => {
    for (const sums of all) {
      const led = ledOf.get(sums) ?? []
      for (let row = 0; row < sums.rows; row += 1) visit(sums, row, led[codeNumber(sums, row)] ?? nothing)
    }
  }
  return {
    rows,
    columns,
    walk(visit) {
      const starts = new Map(
        all.map((sums) => [sums, Int32Array.from(sums.regions, (region) => (rowAt.get(region) ?? 0) * columns.length)]),
      )
      each((sums, row, led) => {
        const region = sums.regionAt[row] ?? -1
        if (region < 0) return
        const start = starts.get(sums)?.[region] ?? 0
        for (const { activity, share, isEstimate } of led)
          visit({ sums, row, at: start + (columnAt.get(activity) ?? 0), share, isEstimate })
      })
    },
    unplaced: (visit) => each((sums, row) => ((sums.regionAt[row] ?? -1) < 0 ? visit(sums, row) : undefined)),
    unclassed: (visit) =>
      each((sums, row, led) => ((sums.regionAt[row] ?? -1) >= 0 && led.length === 0 ? visit(sums, row) : undefined)),
  }
}

/** A row with its share of each cell: a group may hold several of the activities that it is split between, and all of them are all of it. */
export type RowShares = { readonly sums: Sums; readonly row: number; readonly shares: Map<number, number>; isEstimate: boolean }

/** Shares of one firm that add up to it are all of it. */
const ALL = 1 - 1e-9

/** Each row once, however many activities it is split between. */
export function walkRows(
  walk: LaidOut['walk'],
  cellsAt: (at: number) => readonly number[],
  visit: (row: RowShares) => void,
): void {
  const close = (open: RowShares) => {
    for (const [cell, share] of open.shares) if (share >= ALL) open.shares.set(cell, 1)
    visit(open)
  }
  let open: RowShares | null = null
  walk(({ sums, row, at, share, isEstimate }) => {
    if (open === null || open.sums !== sums || open.row !== row) {
      if (open !== null) close(open)
      open = { sums, row, shares: new Map(), isEstimate: false }
    }
    open.isEstimate ||= isEstimate
    for (const cell of cellsAt(at)) open.shares.set(cell, (open.shares.get(cell) ?? 0) + share)
  })
  if (open !== null) close(open)
}

const nothing: readonly Led[] = []

/** The number of a row's code in its version; one past the end of all when it has none. */
function codeNumber({ codes, codeAt, versions, versionAt }: Sums, row: number): number {
  const code = codeAt[row] ?? -1
  return code < 0 ? codes.length * versions.length : (versionAt[row] ?? 0) * codes.length + code
}

/** Only codes that rows have in a version are led from it: of another version there may be nothing that leads. */
function leadCodes(sums: Sums, lead: (raw: string, from: string) => readonly Led[]): (readonly Led[])[] {
  const { codes, versions, rows } = sums
  const used = new Uint8Array(codes.length * versions.length + 1)
  for (let row = 0; row < rows; row += 1) used[codeNumber(sums, row)] = 1
  return versions.flatMap((version, at) =>
    codes.map((code, number) => (used[at * codes.length + number] === 1 ? lead(code, version) : nothing)),
  )
}

function activitiesUsed(sums: Sums, led: readonly (readonly Led[])[]): string[] {
  const used = new Uint8Array(led.length + 1)
  for (let row = 0; row < sums.rows; row += 1) if ((sums.regionAt[row] ?? -1) >= 0) used[codeNumber(sums, row)] = 1
  return led.flatMap((activities, number) => (used[number] === 1 ? activities.map(({ activity }) => activity) : []))
}
