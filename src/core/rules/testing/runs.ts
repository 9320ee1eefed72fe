/**
 * How many random cases a proof tries. They are the same ones every time, so that a failure comes from the change just
 * made; another seed searches elsewhere.
 */
export function runs(number: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: number, seed: 20_240_213 }
}
