import type { Cells, Field, Reason } from '../cells/cells.ts'
import type { Interval } from '../cells/outcome.ts'
import { outcomeAt } from '../cells/outcome.ts'
import { isSeen } from '../cells/sums.ts'
import type { SignId } from './signs.ts'

/** Everything the radar looks at, of the same places (rows) and groups (columns). Null = nothing is held of it. */
export type RadarTable = {
  readonly employment: Cells
  readonly quotient: Field
  /** Symmetric growth of jobs. */
  readonly growth: Field | null
  /** Relatedness density in per cent. */
  readonly relatedness: Field | null
  /** Firms; who owns them is not held, so that firms of one owner count apart. */
  readonly independentFirms: Cells | null
  /** Projects in which at least two firms of the pair took part. */
  readonly projectTies: Cells | null
  /** Share of the largest firm in the jobs of the pair, 0 … 1, as far as it may be told. */
  readonly largestShare: Field | null
  /** 1 where an organised cluster of this group is at home in this place. */
  readonly isOrganised: Uint8Array
  /** 1 for columns that are no group of their own and hence in no pair; absent: none is. */
  readonly isCoarse?: Uint8Array
}

/** One sign of a pair: its measure, or why there is none. */
export type Sign = Interval & { readonly value: number; readonly why: Reason }

const NOT_HELD: Sign = { value: Number.NaN, least: Number.NaN, most: Number.NaN, why: 'unknown' }

/** Refuses parts of other places or groups than the jobs. */
export function refuseOtherParts({ employment, isOrganised, isCoarse, ...parts }: RadarTable): void {
  const size = employment.values.length
  const others = [parts.quotient, parts.growth, parts.relatedness, parts.independentFirms, parts.projectTies, parts.largestShare]
  if (
    isOrganised.length !== size ||
    (isCoarse !== undefined && isCoarse.length !== employment.columns.length) ||
    others.some((part) => part !== null && part.values.length !== size)
  )
    throw new RangeError('a part of the radar is of other places or groups than the jobs')
}

export function signAt(table: RadarTable, sign: SignId, at: number): Sign {
  switch (sign) {
    case 'specialisation':
      return ofField(table.quotient, at)
    case 'size':
      return ofCells(table.employment, at)
    case 'growth':
      return ofField(table.growth, at)
    case 'relatedness':
      return ofField(table.relatedness, at)
    case 'independent-firms':
      return ofCells(table.independentFirms, at)
    case 'project-ties':
      return ofCells(table.projectTies, at)
  }
}

export function ofField(field: Field | null, at: number): Sign {
  return field === null ? NOT_HELD : outcomeAt(field, at)
}

function ofCells(cells: Cells | null, at: number): Sign {
  if (cells === null) return NOT_HELD
  const state = cells.states[at]
  const why: Reason = isSeen(state) ? 'known' : state === 2 ? 'withheld' : 'unknown'
  return { value: cells.values[at] ?? Number.NaN, least: cells.least[at] ?? 0, most: cells.most[at] ?? Infinity, why }
}
