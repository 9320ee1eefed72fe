// Zero is a number: each line marked here takes it for "nothing".
export function isMissing(count: number): boolean {
  return !count // error
}

export function shown(count: number | null): string {
  return count ? String(count) : 'unknown' // error
}

export function members(count: number): number {
  return count || 10 // error
}

export function compare(one: readonly [number, number], other: readonly [number, number]): number {
  return one[0] - other[0] || one[1] - other[1]
}
