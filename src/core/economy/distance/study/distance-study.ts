/** How a firm counts: each as one, or by its persons. */
export const weighings = ['firms', 'persons'] as const
export type Weighing = (typeof weighings)[number]

/** Where firms lie: at coordinates of their own, or at the centre of their municipality. */
export type Siting = 'addresses' | 'centres'

/** Why nothing is drawn. */
export type DistanceRefusal =
  /** Fewer firms than may be told of by a curve. */
  | 'too-few'
  /** The number of firms is kept back itself, or too large a part of it is. */
  | 'withheld'
  /** One or two firms hold so much of the persons that the curve would be about them. */
  | 'dominated'
  /** At some distance nearly all pairs are those of one or two firms: the curve would tell where they are. */
  | 'stands-out'
  /** All at one spot, or distances that the places of firms are too coarse for. */
  | 'no-room'
  /** So many that a page may not take the time. */
  | 'too-many'

export type ToldPoint = {
  readonly kilometres: number
  /** M, or K_d per kilometre. */
  readonly value: number
  /** Between which it lies over ways of spreading what the tables keep back; null where nothing is. */
  readonly lowest: number | null
  readonly highest: number | null
  /** The global band; null where none was simulated. */
  readonly least: number | null
  readonly most: number | null
}

/** From where to where a curve lies above or below its band. */
export type Stretch = { readonly from: number; readonly to: number }

export type ToldCurve = {
  readonly points: readonly ToldPoint[]
  /** 0 where none was simulated, because it would take too long. */
  readonly simulations: number
  readonly concentrated: readonly Stretch[]
  readonly dispersed: readonly Stretch[]
}

/** How near the firms of an activity lie to each other, as it may be told: no place, no firm, and no number that is of few. */
export type ToldDistance = {
  readonly sited: Siting
  readonly weighed: Weighing
  readonly refused: DistanceRefusal | null
  /** Fewer are not drawn. */
  readonly fewest: number
  /** To tens; null where it may not be told. */
  readonly firms: number | null
  /** Below this distance (kilometres) nothing can be said: firms stand at centres, or too few pairs are so near. */
  readonly nothingBelow: number | null
  /** How much K_d is smoothed (kilometres), to two digits. */
  readonly bandwidth: number | null
  readonly seed: number
  readonly marconPuech: ToldCurve | null
  readonly durantonOverman: ToldCurve | null
  /** Share of the firms of the data set that have no place (no coordinates, or a municipality without a centre). */
  readonly placeless: number
  /** Share of the firms of the activity that stand in municipalities whose number is kept back, and are spread over these. */
  readonly spread: number
}
