/** Seconds since `began` (of `performance.now()`), with one digit: what an operator wants to know. */
export function secondsSince(began: number): number {
  return Math.round((performance.now() - began) / 100) / 10
}
