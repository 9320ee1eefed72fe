/**
 * Random numbers from 0 up to 1 that are the same for the same seed on every machine, so that a simulated band can be computed again.
 * Generator: sfc32 of C. Doty-Humphrey (PractRand), period about 2^128; not for secrets.
 */
export function randomFrom(seed: number): () => number {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`a seed is a whole number, not ${seed}`)
  let a = 0x9e3779b9
  let b = 0x243f6a88
  let c = (seed ^ Math.floor(seed / 4_294_967_296)) | 0
  let counter = 1
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  // The first numbers still resemble the seed.
  for (let warm = 0; warm < 12; warm += 1) next()
  return next
}
