import { walkRows } from './lay-out-sums.ts'
import type { LaidOut } from './lay-out-sums.ts'

/** Of one cell, firms that are led to it alike: surely, or from one code of the other edition of which a share is here. Sizes are whole, not shares. */
export type PlantPart = {
  readonly cell: number
  readonly isSure: boolean
  firms: number
  size: number
  largest: number
  second: number
}

/**
 * What cells are added up of where firms are split between activities: tables in which a code has its share alone tell what the others have besides.
 * `columns` are where the numbers of settled firms stand; those that moved come one by one with `scale` times their size first.
 */
export function partsOfPlants(
  walk: LaidOut['walk'],
  cellsAt: (at: number) => readonly number[],
  columns: { readonly [of in 'firms' | 'size' | 'largest' | 'second' | 'scale']: number },
): PlantPart[] {
  const parts = new Map<string, PlantPart>()
  const movers = new Map<string, { readonly cell: number; readonly part: string; whole: number }>()
  const partAt = (key: string, cell: number) => {
    const part = parts.get(key) ?? { cell, isSure: key === `${cell}`, firms: 0, size: 0, largest: 0, second: 0 }
    parts.set(key, part)
    return part
  }
  walkRows(walk, cellsAt, ({ sums, row, shares }) => {
    for (const [cell, share] of shares) {
      const key = share === 1 ? `${cell}` : `${cell} ${sums.versionAt[row] ?? 0} ${sums.codes[sums.codeAt[row] ?? -1] ?? ''}`
      const number = (column: number) => sums.numbers[column]?.[row] ?? 0
      if (sums.firms === null) {
        const part = partAt(key, cell)
        part.firms += number(columns.firms)
        part.size += number(columns.size)
        rank(part, [number(columns.largest), number(columns.second)])
      } else {
        const firm = `${key} ${sums.firms.texts[sums.firms.at[row] ?? -1] ?? ''}`
        const mover = movers.get(firm) ?? { cell, part: key, whole: 0 }
        movers.set(firm, mover)
        mover.whole += number(0)
      }
    }
  })
  for (const { cell, part, whole } of movers.values()) {
    const size = whole / columns.scale
    if (!(size > 0)) continue
    const own = partAt(part, cell)
    own.firms += 1
    own.size += size
    rank(own, [size])
  }
  return [...parts.values()]
}

function rank(part: PlantPart, sizes: readonly number[]): void {
  const [first = 0, next = 0] = [part.largest, part.second, ...sizes].toSorted((one, other) => other - one)
  part.largest = first
  part.second = next
}
