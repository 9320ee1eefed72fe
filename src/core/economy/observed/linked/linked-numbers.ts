/** Numbers that are published together, each once although several tables show it, and whether it would give a firm away. */
export type LinkedNumbers = {
  readonly values: Float64Array
  /** 1 = would give a firm away. */
  readonly secret: Uint8Array
  readonly sums: readonly LinkedSum[]
  /**
   * Whether some of the numbers added up would give a firm away: a sum tells what its kept-back parts come to together, and who is one of
   * them knows that part.
   */
  readonly together?: (nodes: readonly number[]) => boolean
}

/** `whole` is the sum of `parts` and a rest that is not shown but taken for known: whoever attacks may know it. */
export type LinkedSum = { readonly whole: number; readonly parts: Int32Array }
