/** Up to so many unseen amounts, every corner of their box is tried. */
const CORNERS = 12

/**
 * Between which ends the entropy H = −Σ p log₂ p, p = x/Σx, lies when each x_i is only known to be from least_i to most_i.
 * The most: x_i = θ drawn into its bounds, with θ = T · 2^−H, because raising x_i raises H as long as p_i < 2^−H. The least: H is quasi-concave in
 * x, so it lies at a corner of the box; all are tried for up to twelve open amounts, otherwise H ≥ (T_seen / T_most) · H_seen stands for it.
 * Shapes: two arrays of n; two numbers in bits. Where everything may be zero the least is 0.
 */
export function entropyWithin(least: Float64Array, most: Float64Array): { least: number; most: number } {
  const open: number[] = []
  for (let at = 0; at < least.length; at += 1) if (least[at] !== most[at]) open.push(at)
  const low = entropy(least)
  if (open.length === 0) return { least: low, most: low }
  return { least: leastEntropy(least, most, open), most: mostEntropy(least, most, open) }
}

export function entropy(amounts: Float64Array): number {
  let total = 0
  let logs = 0
  for (let at = 0; at < amounts.length; at += 1) {
    const amount = amounts[at] ?? 0
    total += amount
    if (amount > 0) logs += amount * Math.log2(amount)
  }
  return total === 0 ? 0 : Math.max(0, Math.log2(total) - logs / total)
}

/** θ is found by halving: the drawn-in amounts rise with θ, θ itself rises faster than what it asks for. */
function mostEntropy(least: Float64Array, most: Float64Array, open: readonly number[]): number {
  const drawn = least.slice()
  const draw = (theta: number): number => {
    for (const at of open) drawn[at] = Math.min(most[at] ?? 0, Math.max(least[at] ?? 0, theta))
    return entropy(drawn)
  }
  let low = 0
  let high = 1
  for (const amount of least) high += amount
  let best = draw(high)
  for (let step = 0; step < 200 && high - low > high * 1e-15; step += 1) {
    const theta = (low + high) / 2
    const h = draw(theta)
    best = Math.max(best, h)
    const total = drawn.reduce((sum, amount) => sum + amount, 0)
    if (theta < total * 2 ** -h) low = theta
    else high = theta
  }
  return Math.max(best, draw(low))
}

function leastEntropy(least: Float64Array, most: Float64Array, open: readonly number[]): number {
  const unbounded = open.filter((at) => most[at] === Infinity)
  if (open.length <= CORNERS) {
    // One amount without a bound can outgrow everything; with it the entropy goes to 0.
    if (unbounded.length > 0) return 0
    const corner = least.slice()
    let lowest = Infinity
    for (let choice = 0; choice < 2 ** open.length; choice += 1) {
      for (const [bit, at] of open.entries()) corner[at] = (choice >> bit) % 2 === 1 ? (most[at] ?? 0) : (least[at] ?? 0)
      lowest = Math.min(lowest, entropy(corner))
    }
    return lowest
  }
  const seen = least.slice()
  let spread = 0
  for (const at of open) {
    seen[at] = 0
    spread += most[at] ?? 0
  }
  const whole = seen.reduce((sum, amount) => sum + amount, 0)
  return whole === 0 || spread === Infinity ? 0 : (whole / (whole + spread)) * entropy(seen)
}
