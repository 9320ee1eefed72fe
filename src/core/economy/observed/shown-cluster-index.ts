import { cellState } from '#core/economy/cells/cells.ts'
import type { Cells, Field } from '#core/economy/cells/cells.ts'
import type { Sums } from '#core/economy/cells/sums.ts'
import { litzenbergerSternberg } from '#core/economy/concentration/litzenberger-sternberg.ts'
import type { SourceId } from '#core/statements/statement.ts'
import { fieldWithout } from './field-without.ts'

/** How large places are now, as far as somebody said it, and who did. */
export type PlaceSizes = ReadonlyMap<
  string,
  { readonly areaSqKm: number | null; readonly inhabitants: number | null; readonly sources: readonly SourceId[] }
>

/**
 * The cluster index of every pair, or what it lacks: the places of which that is not known, or people (it is of those at work). `sources` say area
 * and inhabitants, as they are now and not of the year that is shown.
 */
export type ClusterIndex = {
  readonly field: Field
  readonly lacks: { readonly what: 'people' | 'area' | 'inhabitants'; readonly places: number } | null
  readonly sources: readonly SourceId[]
}

/**
 * The index of Litzenberger and Sternberg as it may be shown: made of protected cells and nothing else of firms, so that it is an interval where they are
 * kept back. It needs area and inhabitants of all places of the table, or it would compare with a part of the country: without them there is none.
 */
export function shownClusterIndex(
  jobs: { readonly cells: Cells; readonly sums: Sums },
  firms: { readonly cells: Cells; readonly sums: Sums },
  sizes: PlaceSizes | null,
): ClusterIndex {
  const { rows } = jobs.cells
  const without = (what: 'people' | 'area' | 'inhabitants', places = 0): ClusterIndex => ({
    field: fieldWithout(jobs.cells, 'undefined-here'),
    lacks: { what, places },
    sources: [],
  })
  if (sizes === null) return without('people')
  const isMissing = (amount: number | null | undefined) => !((amount ?? 0) > 0)
  const noArea = rows.filter((place) => isMissing(sizes.get(place)?.areaSqKm))
  if (noArea.length > 0) return without('area', noArea.length)
  const nobody = rows.filter((place) => isMissing(sizes.get(place)?.inhabitants))
  if (nobody.length > 0) return without('inhabitants', nobody.length)
  const place = {
    area: rows.map((row) => sizes.get(row)?.areaSqKm ?? 0),
    inhabitants: rows.map((row) => sizes.get(row)?.inhabitants ?? 0),
  }
  const sums = { jobs: jobs.sums, firms: firms.sums }
  return {
    field: litzenbergerSternberg(jobs.cells, doubted(jobs.cells, firms.cells), place, sums),
    lacks: null,
    sources: [...new Set(rows.flatMap((row) => sizes.get(row)?.sources ?? []))].toSorted(),
  }
}

/** Firms are none where somebody works all the same: of a mean of months each may round away. Then they are not known. */
function doubted(jobs: Cells, firms: Cells): Cells {
  const isOdd = (at: number) => jobs.states[at] === cellState.value && firms.states[at] === cellState.zero
  if (![...jobs.states.keys()].some(isOdd)) return firms
  const odd = (of: Float64Array, instead: number) => of.map((value, at) => (isOdd(at) ? instead : value))
  return {
    ...firms,
    values: odd(firms.values, Number.NaN),
    most: odd(firms.most, 1),
    states: firms.states.map((state, at) => (isOdd(at) ? cellState.unknown : state)),
  }
}
