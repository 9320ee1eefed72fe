import type { Cells, Field, Series } from '#core/economy/cells/cells.ts'
import type { Specialised } from '#core/economy/relatedness/specialised.ts'
import type { ComplexityTold } from './told-complexity.ts'
import type { ClusterIndex } from './shown-cluster-index.ts'
import type { ShiftId } from './shown-shift.ts'

/** What is measured of a table of places by activities: cells as they may be shown, and every measure made from them. */
export type Economy = {
  /** What was asked for, protected. */
  readonly amount: Cells
  readonly firms: Cells
  /** Totals of places and activities, as they may be shown. */
  readonly totals: Totals
  /** 1 for activities that are none of their own: their firms may be of any of the finer ones (`coarseColumns`). */
  readonly isCoarse: Uint8Array
  /** Which places are surely specialised in which activities; those that are none of their own are not in it. */
  readonly sure: Specialised
  /** 1 where one firm holds half or more of a cell and that may be told; 0 says nothing. */
  readonly heldByOne: Uint8Array
  readonly quotient: Field
  /** The same on a scale from −1 to 1. */
  readonly symmetric: Field
  readonly share: Field
  /** Dense by area and inhabitants, and made of many firms; or what is lacking to tell it. */
  readonly clusterIndex: ClusterIndex
  readonly growth: Field
  /** The change since the earlier year, and what it came from. */
  readonly shift: { readonly [id in ShiftId]: Field }
  readonly density: Field
  /** Activities by activities, row by row; NaN where nothing can be said. */
  readonly relatedness: Float64Array
  /** What complexity and fitness have to be read with. */
  readonly complexity: ComplexityTold
  readonly ofPlaces: {
    readonly variety: Series
    /** Variety between wider kinds of activities, and within them. */
    readonly unrelated: Series
    readonly related: Series
    readonly herfindahl: Series
    readonly distance: Series
    readonly likeness: Series
    readonly diversity: Series
    readonly complexity: Series
    readonly fitness: Series
  } & { readonly [id in ShiftId]: Series }
  readonly ofActivities: {
    readonly concentration: Series
    /** The part that would have to move; how much of it is in few places; how far it is from all activities, between counties and within. */
    readonly moving: Series
    readonly gathering: Series
    readonly theil: Series
    readonly 'theil-between': Series
    readonly 'theil-within': Series
    readonly agglomeration: Series
    readonly ubiquity: Series
    readonly complexity: Series
    readonly fitness: Series
    readonly growth: Series
  }
}

export type Totals = {
  readonly amountOfPlaces: Cells
  readonly amountOfActivities: Cells
  readonly firmsOfPlaces: Cells
  readonly firmsOfActivities: Cells
  readonly amountOfAll: Cells
  readonly firmsOfAll: Cells
}
