/** Places of firms on a plane, in metres; `weights` (persons) or null, when each counts as one. */
export type Points = { readonly x: Float64Array; readonly y: Float64Array; readonly weights: Float64Array | null }

/** Fewer firms than this make no pattern. */
export const LEAST_POINTS = 10

/** How finely the points are placed. */
export type Placement = {
  readonly points: number
  readonly spots: number
  /** Share of points that have another at the very same spot. */
  readonly sharedSpots: number
  /** Below this distance (metres) nothing can be said; 0 where points have spots of their own. */
  readonly cellSize: number
}

/** With more than a fifth of the points at shared spots they were placed at centres (of municipalities, of post codes), not at addresses. */
const SHARED_TOO_OFTEN = 0.2
const SPOTS_TRIED = 500

/** Refuses lengths that do not fit, coordinates that are no numbers (degrees have to be projected first) and weights below 0. */
export function checkPoints({ x, y, weights }: Points): void {
  if (x.length !== y.length || (weights !== null && weights.length !== x.length))
    throw new RangeError(`${x.length} x, ${y.length} y and ${weights?.length ?? 'no'} weights make no points`)
  const isAmount = (value: number) => value >= 0 && value < Infinity
  if (!x.every(Number.isFinite) || !y.every(Number.isFinite)) throw new RangeError('a point has no place')
  if (weights !== null && !weights.every(isAmount)) throw new RangeError('a weight is an amount of 0 and more')
}

/**
 * Whether points stand at addresses or at centres of areas. In the second case distances have atoms: below the distance from one centre to the next they say
 * only how the map was cut. `cellSize` is then the median distance from a spot to the nearest other (of 500 spots spread over the list, against all).
 * Shapes: n points in metres. All points at one spot: the cell has no end (Infinity).
 */
export function placementOf({ x, y }: Points): Placement {
  const { first, count } = spotsOf(x, y)
  let [spots, shared] = [0, 0]
  for (let at = 0; at < x.length; at += 1) {
    if (first[at] !== at) continue
    spots += 1
    if ((count[at] ?? 0) > 1) shared += count[at] ?? 0
  }
  const sharedSpots = x.length === 0 ? 0 : shared / x.length
  const placement = { points: x.length, spots, sharedSpots }
  if (sharedSpots <= SHARED_TOO_OFTEN) return { ...placement, cellSize: 0 }
  const all = Array.from(first.keys()).filter((at) => first[at] === at)
  const step = Math.max(1, Math.floor(all.length / SPOTS_TRIED))
  const tried = all.filter((_, index) => index % step === 0)
  const nearest = tried.map((at) => {
    let least = Infinity
    for (const other of all) {
      const square = ((x[at] ?? 0) - (x[other] ?? 0)) ** 2 + ((y[at] ?? 0) - (y[other] ?? 0)) ** 2
      if (other !== at && square < least) least = square
    }
    return Math.sqrt(least)
  })
  nearest.sort((one, other) => one - other)
  return { ...placement, cellSize: nearest[Math.floor(nearest.length / 2)] ?? Infinity }
}

/** For each point the first one at the same spot, and how many share it; found by a table of remainders, because there may be millions. */
function spotsOf(x: Float64Array, y: Float64Array): { first: Int32Array; count: Int32Array } {
  const n = x.length
  const size = 2 ** Math.ceil(Math.log2(2 * n + 2))
  const table = new Int32Array(size).fill(-1)
  const first = new Int32Array(n)
  const count = new Int32Array(n)
  const xBits = new Int32Array(x.slice().buffer)
  const yBits = new Int32Array(y.slice().buffer)
  for (let at = 0; at < n; at += 1) {
    let mixed = Math.imul((xBits[2 * at] ?? 0) ^ Math.imul(xBits[2 * at + 1] ?? 0, 0x9e3779b1), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 15) ^ (yBits[2 * at] ?? 0) ^ Math.imul(yBits[2 * at + 1] ?? 0, 0xc2b2ae35), 0x27d4eb2f)
    let slot = (mixed ^ (mixed >>> 16)) & (size - 1)
    for (let other = table[slot] ?? -1; other !== -1; other = table[slot] ?? -1) {
      if (x[other] === x[at] && y[other] === y[at]) break
      slot = (slot + 1) & (size - 1)
    }
    if (table[slot] === -1) table[slot] = at
    first[at] = table[slot] ?? at
    count[first[at] ?? at] = (count[first[at] ?? at] ?? 0) + 1
  }
  return { first, count }
}

const EARTH_RADIUS = 6_371_007.2

/**
 * Degrees to metres on a plane that touches the sphere in the middle of the points (Lambert's azimuthal projection of equal areas): within a country of the size
 * of Lithuania distances are off by less than 0.1 % against the sphere. Shapes: n longitudes and latitudes in degrees; n x and y in metres.
 */
export function projectDegrees(
  longitudes: ArrayLike<number>,
  latitudes: ArrayLike<number>,
): { x: Float64Array; y: Float64Array } {
  const radians = Math.PI / 180
  const middle = (values: ArrayLike<number>) => {
    let [least, most] = [Infinity, -Infinity]
    for (const value of Array.from(values)) {
      least = Math.min(least, value)
      most = Math.max(most, value)
    }
    return ((least + most) / 2) * radians
  }
  const [lon0, lat0] = [middle(longitudes), middle(latitudes)]
  const x = new Float64Array(longitudes.length)
  const y = new Float64Array(longitudes.length)
  for (let at = 0; at < x.length; at += 1) {
    const turn = (longitudes[at] ?? Number.NaN) * radians - lon0
    const lat = (latitudes[at] ?? Number.NaN) * radians
    const near = Math.sin(lat0) * Math.sin(lat) + Math.cos(lat0) * Math.cos(lat) * Math.cos(turn)
    const scale = EARTH_RADIUS * Math.sqrt(2 / (1 + near))
    x[at] = scale * Math.cos(lat) * Math.sin(turn)
    y[at] = scale * (Math.cos(lat0) * Math.sin(lat) - Math.sin(lat0) * Math.cos(lat) * Math.cos(turn))
  }
  return { x, y }
}
