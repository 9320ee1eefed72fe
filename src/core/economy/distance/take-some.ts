/** So many of the numbers 0 … n − 1, drawn without replacement; each set is as likely as any other. */
export function takeSome(n: number, count: number, next: () => number): Int32Array {
  if (!(count <= n)) throw new RangeError(`${count} cannot be drawn from ${n}`)
  // The first steps of Fisher and Yates's shuffle, with only what was moved remembered.
  const moved = new Map<number, number>()
  return Int32Array.from({ length: count }, (_, at) => {
    const other = at + Math.floor(next() * (n - at))
    const taken = moved.get(other) ?? other
    moved.set(other, moved.get(at) ?? at)
    return taken
  })
}
