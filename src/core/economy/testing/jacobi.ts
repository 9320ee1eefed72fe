/** Eigenvalues (largest first) and vectors of a small symmetric matrix by Jacobi's rotations: slow, plain, and another way than what it checks. */
export function jacobi(matrix: readonly (readonly number[])[]): { value: number; vector: number[] }[] {
  const n = matrix.length
  const a = matrix.map((line) => [...line])
  const v = a.map((_, i) => a.map((_line, j) => (i === j ? 1 : 0)))
  const at = (m: readonly (readonly number[])[], i: number, j: number) => m[i]?.[j] ?? 0
  const turn = (m: number[][], i: number, j: number, value: number) => {
    const line = m[i]
    if (line !== undefined) line[j] = value
  }
  for (let sweep = 0; sweep < 60; sweep += 1) {
    for (let p = 0; p < n; p += 1) {
      for (let q = p + 1; q < n; q += 1) {
        if (Math.abs(at(a, p, q)) < 1e-300) continue
        const theta = (at(a, q, q) - at(a, p, p)) / (2 * at(a, p, q))
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1))
        const c = 1 / Math.hypot(t, 1)
        const s = t * c
        for (let k = 0; k < n; k += 1) {
          const [kp, kq] = [at(a, k, p), at(a, k, q)]
          turn(a, k, p, c * kp - s * kq)
          turn(a, k, q, s * kp + c * kq)
        }
        for (let k = 0; k < n; k += 1) {
          const [pk, qk] = [at(a, p, k), at(a, q, k)]
          turn(a, p, k, c * pk - s * qk)
          turn(a, q, k, s * pk + c * qk)
          const [vp, vq] = [at(v, k, p), at(v, k, q)]
          turn(v, k, p, c * vp - s * vq)
          turn(v, k, q, s * vp + c * vq)
        }
      }
    }
  }
  return a
    .map((_, j) => ({ value: at(a, j, j), vector: v.map((line) => line[j] ?? 0) }))
    .toSorted((one, other) => other.value - one.value)
}
