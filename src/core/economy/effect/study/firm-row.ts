/** A firm in the year before a start, as treated or as one that could stand for it. */
export type FirmRow = {
  readonly firm: number
  /** Place of the year before the start in the panel. */
  readonly base: number
  readonly start: number
  readonly isTreated: boolean
  readonly stratum: number
}

export type FirmPair = { readonly treated: number; readonly control: number; readonly start: number }
