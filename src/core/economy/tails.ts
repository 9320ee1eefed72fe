// Probabilities of the normal, Student, chi-squared and F distributions, by the incomplete gamma and beta functions: no rounded table stands
// behind a confidence interval. Sources: Abramowitz & Stegun (1964) 6.5, 26.2, 26.4–26.7; Lentz (1976) for the continued fractions;
// Lanczos (1964) for the gamma function. Relative error below 1e-12 except far out in the tails, where it is below 1e-9.

/** P(Z ≤ z) for a standard normal Z. */
export function normalBelow(z: number): number {
  if (Number.isNaN(z)) return NaN
  if (z === 0) return 0.5
  const outer = z * z === Infinity ? 0 : 0.5 * gammaAbove(0.5, (z * z) / 2)
  return z > 0 ? 1 - outer : outer
}

/** P(|Z| ≥ |z|): the two-sided p-value of a standard normal. */
export function normalTwoSided(z: number): number {
  return Number.isNaN(z) ? NaN : 2 * normalBelow(-Math.abs(z))
}

/** The z with P(Z ≤ z) = p. Refuses p outside 0 … 1; 0 and 1 give −∞ and ∞. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies between 0 and 1, ${p} does not`)
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity
  if (p > 0.5) return -normalQuantile(1 - p)
  // Abramowitz & Stegun 26.2.23 (error below 4.5e-4), then Halley's steps to the last digit.
  const t = Math.sqrt(-2 * Math.log(p))
  let z = -(t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))))
  for (let step = 0; step < 4; step += 1) {
    const off = ((normalBelow(z) - p) * Math.sqrt(2 * Math.PI)) / Math.exp(-(z * z) / 2)
    if (!Number.isFinite(off)) break
    z -= off / (1 + (z * off) / 2)
  }
  return z
}

/** P(X ≥ x) for chi-squared with `df` degrees of freedom. */
export function chiSquareAbove(x: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`chi-squared needs positive degrees of freedom, not ${df}`)
  return x <= 0 ? 1 : gammaAbove(df / 2, x / 2)
}

/** P(|T| ≥ |t|) for Student's t with `df` degrees of freedom. */
export function studentTwoSided(t: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`Student's t needs positive degrees of freedom, not ${df}`)
  if (Number.isNaN(t)) return NaN
  if (!Number.isFinite(t)) return 0
  return betaBelow(df / (df + t * t), df / 2, 0.5)
}

/** P(F ≥ f) for Fisher's F with `over` and `under` degrees of freedom. */
export function fisherAbove(f: number, over: number, under: number): number {
  if (!(over > 0 && under > 0)) throw new RangeError(`Fisher's F needs positive degrees of freedom, not ${over} and ${under}`)
  return f <= 0 ? 1 : betaBelow(under / (under + over * f), under / 2, over / 2)
}

/** The t with P(|T| ≤ t) = `within`, by bisection on the exact tail. */
export function studentWithin(within: number, df: number): number {
  if (!(within > 0 && within < 1)) throw new RangeError(`a share inside lies between 0 and 1, ${within} does not`)
  let low = 0
  let high = 2
  while (studentTwoSided(high, df) > 1 - within) high *= 2
  for (let step = 0; step < 200 && high - low > 1e-13 * high; step += 1) {
    const middle = (low + high) / 2
    if (studentTwoSided(middle, df) > 1 - within) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** I_x(a, b): the regularised incomplete beta function, which is P(B ≤ x) for a beta variable. */
export function betaBelow(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0)) throw new RangeError(`the beta function needs positive parameters, not ${a} and ${b}`)
  if (x <= 0) return 0
  if (x >= 1) return 1
  // The fraction converges quickly on one side of the mean; the other side is its mirror.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaBelow(1 - x, b, a)
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b)) / a
  return (
    front /
    fraction(1, (step) => {
      const m = Math.floor(step / 2)
      if (step % 2 === 0) return { over: (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)), under: 1 }
      return { over: (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)), under: 1 }
    })
  )
}

/** Q(a, x): the regularised upper incomplete gamma function. */
function gammaAbove(a: number, x: number): number {
  if (x <= 0) return 1
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = 1; n < 10_000 && Math.abs(term) > Math.abs(sum) * 1e-17; n += 1) {
      term *= x / (a + n)
      sum += term
    }
    return 1 - front * sum
  }
  return front / fraction(x + 1 - a, (step) => ({ over: -step * (step - a), under: x + 2 * step + 1 - a }))
}

/** Continued fraction start + over₁/(under₁ + over₂/(under₂ + …)) by Lentz. */
function fraction(start: number, part: (step: number) => { over: number; under: number }): number {
  const tiny = 1e-300
  let value = start === 0 ? tiny : start
  let c = value
  let d = 0
  for (let step = 1; step < 10_000; step += 1) {
    const { over, under } = part(step)
    d = under + over * d
    d = 1 / (d === 0 ? tiny : d)
    c = under + over / c
    if (c === 0) c = tiny
    value *= c * d
    if (Math.abs(c * d - 1) < 1e-16) break
  }
  return value
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const

/** ln Γ(x) for x > 0. */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const below = x - 1
  let sum: number = lanczos[0]
  for (const [index, part] of lanczos.entries()) if (index > 0) sum += part / (below + index)
  const t = below + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (below + 0.5) * Math.log(t) - t + Math.log(sum)
}
