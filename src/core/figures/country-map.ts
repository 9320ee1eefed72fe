import type { SubjectId } from '#core/statements/statement.ts'

/** A point on the drawing, in its units. */
export type Spot = { readonly x: number; readonly y: number }

/** A county or municipality as it is drawn: `path` is null where no area is drawn, `at` is where its mark stands. */
export type MapPlace = { readonly subject: SubjectId; readonly path: string | null; readonly at: Spot }

/** A country ready to be drawn: paths and points in the units of a box of `width` × `height`. */
export type CountryMap = {
  readonly width: number
  readonly height: number
  /** The border of the country; where none is known, a field around its places. '' when no place is known. */
  readonly outline: string
  readonly counties: readonly MapPlace[]
  readonly municipalities: readonly (MapPlace & { readonly county: SubjectId | null })[]
  /** Whether areas are approximated from centre points instead of drawn after official borders. */
  readonly schematic: boolean
}
