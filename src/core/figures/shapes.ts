/** A point as GeoJSON writes it: longitude, latitude (WGS 84). */
export type LonLat = readonly [number, number]

/** Closed lines around an area; holes and islands are rings of their own (even–odd). */
export type Rings = readonly (readonly LonLat[])[]

/** An area with the official code of its county or municipality. */
export type Shape = { readonly code: string; readonly name: string; readonly rings: Rings }

/** Official borders that the operator has brought in; they replace the schematic areas. */
export type Shapes = { readonly counties: readonly Shape[]; readonly municipalities: readonly Shape[] }
