/** A graph in which a node may stand for many: `loops` is twice the weight inside it, `strength` the sum of its links with the loop. */
export type Folded = {
  readonly starts: Int32Array
  readonly targets: Int32Array
  readonly weights: Float64Array
  readonly loops: Float64Array
  readonly strength: Float64Array
  /** Σ strength = twice the weight of all links. */
  readonly whole: number
}

export type Dice = { readonly next: () => number; readonly resolution: number }
