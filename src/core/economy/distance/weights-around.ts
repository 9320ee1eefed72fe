import type { Points } from './points.ts'

/** For each chosen point after another the weight of all points within each of the radii (metres, ascending), itself included: m × k numbers. */
export type WeightsAround = (chosen: Int32Array, radii: Float64Array) => Float64Array

/**
 * Sums of weights inside circles, exact. Points are sorted into low, wide strips of narrow cells with running sums along each strip: in a strip the cells that lie
 * wholly inside the circle are one subtraction, and only points in cells that its edge crosses are measured. About (strips + points near the edge) steps a circle,
 * against all points by brute force. All circles are taken strip by strip, so that a strip is read from memory once. A distance equal to the radius is inside.
 */
export function weightsAround({ x, y, weights }: Points): WeightsAround {
  const n = x.length
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let at = 0; at < n; at += 1) {
    left = Math.min(left, x[at] ?? 0)
    right = Math.max(right, x[at] ?? 0)
    bottom = Math.min(bottom, y[at] ?? 0)
    top = Math.max(top, y[at] ?? 0)
  }
  const breadth = Math.max(right - left, 1e-6)
  const height = Math.max(top - bottom, 1e-6)
  const area = (breadth * height) / Math.max(1, 0.8 * n)
  // A map that is nearly a line has few strips; the cells then stay as many as the points.
  const cellHeight = Math.min(height * 1.000001, Math.sqrt(area * 4))
  const cellWidth = area / cellHeight
  const across = Math.floor(breadth / cellWidth) + 1
  const strips = Math.floor(height / cellHeight) + 1
  const perWidth = 1 / cellWidth
  const perHeight = 1 / cellHeight
  const columnOf = (place: number): number => Math.floor((place - left) * perWidth)
  const stripOf = (place: number): number => Math.floor((place - bottom) * perHeight)
  const starts = new Int32Array(across * strips + 1)
  const cellOf = new Int32Array(n)
  for (let at = 0; at < n; at += 1) {
    const cell = Math.min(strips - 1, stripOf(y[at] ?? 0)) * across + Math.min(across - 1, columnOf(x[at] ?? 0))
    cellOf[at] = cell
    starts[cell + 1] = (starts[cell + 1] ?? 0) + 1
  }
  for (let cell = 0; cell + 1 < starts.length; cell += 1) starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0)
  const next = starts.slice()
  // x, y and weight of a point beside each other: one look into memory instead of three.
  const sorted = new Float64Array(3 * n)
  for (let at = 0; at < n; at += 1) {
    const cell = cellOf[at] ?? 0
    const to = next[cell] ?? 0
    next[cell] = to + 1
    sorted[3 * to] = x[at] ?? 0
    sorted[3 * to + 1] = y[at] ?? 0
    sorted[3 * to + 2] = weights === null ? 1 : (weights[at] ?? 0)
  }
  // Sum of the strip left of each cell; begun anew in each strip, so that rounding stays small.
  const before = new Float64Array(strips * (across + 1))
  for (let strip = 0; strip < strips; strip += 1) {
    let sum = 0
    for (let column = 0; column < across; column += 1) {
      before[strip * (across + 1) + column] = sum
      for (let k = starts[strip * across + column] ?? 0; k < (starts[strip * across + column + 1] ?? 0); k += 1)
        sum += sorted[3 * k + 2] ?? 0
    }
    before[strip * (across + 1) + across] = sum
  }
  // Against rounding at the edges of cells: a millionth of a metre.
  const SLACK = 1e-6

  return (chosen, radii) => {
    const k = radii.length
    const sums = new Float64Array(chosen.length * k)
    for (let strip = 0; strip < strips; strip += 1) {
      const row = strip * across
      const running = row + strip
      for (let index = 0; index < chosen.length; index += 1) {
        const px = x[chosen[index] ?? 0] ?? 0
        const py = y[chosen[index] ?? 0] ?? 0
        const low = bottom + strip * cellHeight - py
        const high = low + cellHeight
        const nearest = low > SLACK ? low - SLACK : high < -SLACK ? -high - SLACK : 0
        const farthest = (high > -low ? high : -low) + SLACK
        for (let which = k - 1; which >= 0; which -= 1) {
          const radius = radii[which] ?? 0
          // Smaller circles do not reach this strip either.
          if (radius < nearest) break
          const square = radius * radius
          const outer = Math.sqrt(square - nearest * nearest) + SLACK
          const first = starts[row + Math.max(0, Math.floor((px - outer - left) * perWidth))] ?? 0
          const last = starts[row + Math.min(across, Math.floor((px + outer - left) * perWidth) + 1)] ?? 0
          let from = last
          let to = last
          let sum = 0
          if (farthest < radius) {
            const inner = Math.sqrt(square - farthest * farthest) - SLACK
            const full = Math.max(0, Math.ceil((px - inner - left) * perWidth))
            const end = Math.min(across, Math.floor((px + inner - left) * perWidth))
            if (full < end) {
              sum = (before[running + end] ?? 0) - (before[running + full] ?? 0)
              from = starts[row + full] ?? 0
              to = starts[row + end] ?? 0
            }
          }
          for (let point = 3 * first; point < 3 * from; point += 3) {
            const dx = (sorted[point] ?? 0) - px
            const dy = (sorted[point + 1] ?? 0) - py
            // A product where a branch would be guessed wrongly at every other point.
            sum += (sorted[point + 2] ?? 0) * Number(dx * dx + dy * dy <= square)
          }
          for (let point = 3 * to; point < 3 * last; point += 3) {
            const dx = (sorted[point] ?? 0) - px
            const dy = (sorted[point + 1] ?? 0) - py
            sum += (sorted[point + 2] ?? 0) * Number(dx * dx + dy * dy <= square)
          }
          const into = index * k + which
          sums[into] = (sums[into] ?? 0) + sum
        }
      }
    }
    return sums
  }
}
