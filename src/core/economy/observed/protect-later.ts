import type { LinkedNumbers } from './protect-linked.ts'

const MOST_ROUNDS = 200
/** A bound that moves by less is left: some sums would draw it nearer for ever. */
const WORTH = 1e-6
const MOST_VISITS = 60

/**
 * What is kept back of numbers that are added to others which are published already (`settled`: 1 = kept back, of the first so many
 * numbers): not one more nor less of those is, whatever the later ones would need, and of the later ones so many that all together leave
 * every secret as open as it was, or to at least the safety share of it on both sides together. Later secrets are kept back, and where
 * a sum leaves one number alone another later one of it; then, for each secret that became too narrow, the later number nearest to it over
 * sums that are open, the smallest of several. Without any later number nothing is told, so it always ends well. `from` is what of the
 * later ones is kept back already, as by another unit of the same numbers.
 */
export function protectLater(
  numbers: LinkedNumbers,
  { settled, from }: { readonly settled: Uint8Array; readonly from?: Uint8Array },
  safetyShare: number,
): Uint8Array {
  const { values, secret, seen } = numbers
  const hidden = Uint8Array.from(values, (_, node) => (node < settled.length ? (settled[node] ?? 0) : 1))
  const web = webOf(numbers)
  const alone = propagate(web, { hidden, from: null })
  const isNarrow = ({ least, most }: Bounds, node: number) =>
    (most[node] ?? Infinity) - (least[node] ?? 0) < 2 * safetyShare * (values[node] ?? 0)
  const secrets = [...secret.keys()].filter((node) => secret[node] === 1 && seen[node] === 1 && (values[node] ?? 0) > 0)
  // What the others tell by themselves is not of the later numbers.
  const watched = secrets.filter((node) => node >= settled.length || !isNarrow(alone, node))
  // Sums without a later number are as they were.
  const plan: Later = { web, hidden, first: settled.length, waiting: [...new Set(web.sumsOf.slice(settled.length).flat())] }
  for (let node = settled.length; node < hidden.length; node += 1)
    hidden[node] = seen[node] === 0 ? 0 : Math.max(secret[node] ?? 0, from?.[node] ?? 0)
  completeSums(plan)
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const bounds = propagate(web, { hidden, from: alone })
    const narrow = watched.filter((node) => hidden[node] === 1 && isNarrow(bounds, node))
    if (!narrow.map((node) => hideNearest(plan, node)).includes(true)) break
    completeSums(plan)
  }
  return hidden
}

type Web = {
  readonly numbers: LinkedNumbers
  readonly sumsOf: readonly (readonly number[])[]
  readonly members: readonly Int32Array[]
}
type Later = {
  readonly web: Web
  readonly hidden: Uint8Array
  readonly first: number
  /** Sums that may leave one number alone. */
  readonly waiting: number[]
}
type Bounds = { readonly least: Float64Array; readonly most: Float64Array }

function webOf(numbers: LinkedNumbers): Web {
  const sumsOf = Array.from(numbers.values, (): number[] => [])
  const members = numbers.sums.map(({ whole, parts }) => Int32Array.from([whole, ...parts]))
  for (const [at, own] of members.entries()) for (const node of own) sumsOf[node]?.push(at)
  return { numbers, sumsOf, members }
}

const isOpen = ({ numbers: { seen } }: Web, hidden: Uint8Array, node: number): boolean => hidden[node] === 1 || seen[node] === 0

const canHide = ({ web: { numbers }, hidden, first }: Later, node: number): boolean =>
  node >= first && hidden[node] === 0 && numbers.seen[node] === 1 && (numbers.values[node] ?? 0) > 0

function hide({ web, hidden, waiting }: Later, node: number): void {
  hidden[node] = 1
  waiting.push(...(web.sumsOf[node] ?? []))
}

/** One kept-back number in a sum is the whole less the others. */
function completeSums(plan: Later): void {
  const { web, hidden, waiting } = plan
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const own = web.members[at] ?? new Int32Array()
    const open = own.filter((node) => isOpen(web, hidden, node))
    if (open.length !== 1) continue
    const chosen = smallest(
      plan,
      [...own].filter((node) => canHide(plan, node)),
    )
    if (chosen !== null) hide(plan, chosen)
  }
}

function smallest({ web: { numbers } }: Later, nodes: readonly number[]): number | null {
  const valueOf = (node: number) => numbers.values[node] ?? 0
  return nodes.reduce<number | null>((one, other) => (one === null || valueOf(other) < valueOf(one) ? other : one), null)
}

function hideNearest(plan: Later, secret: number): boolean {
  const { web, hidden } = plan
  const reached = new Set([secret])
  const gone = new Set<number>()
  for (let front = [secret]; front.length > 0;) {
    const members = new Set<number>()
    for (const node of front) {
      for (const at of web.sumsOf[node] ?? []) {
        if (gone.has(at)) continue
        gone.add(at)
        for (const member of web.members[at] ?? []) members.add(member)
      }
    }
    const chosen = smallest(
      plan,
      [...members].filter((node) => canHide(plan, node)),
    )
    if (chosen !== null) {
      hide(plan, chosen)
      return true
    }
    front = [...members].filter((node) => !reached.has(node) && isOpen(web, hidden, node))
    for (const node of front) reached.add(node)
  }
  return false
}

/** What the shown numbers leave open of every number; from what is known anyway, only what follows of the numbers shown beside. */
function propagate(web: Web, { hidden, from }: { hidden: Uint8Array; from: Bounds | null }): Bounds {
  const { numbers, sumsOf, members } = web
  const { values } = numbers
  const least = from?.least.slice() ?? new Float64Array(values.length)
  const most = from?.most.slice() ?? new Float64Array(values.length).fill(Infinity)
  const visits = new Uint8Array(members.length)
  const isWaiting = new Uint8Array(members.length)
  const waiting: number[] = []
  const wake = (node: number): void => {
    for (const at of sumsOf[node] ?? []) {
      if (isWaiting[at] === 1 || (visits[at] ?? 0) >= MOST_VISITS) continue
      isWaiting[at] = 1
      waiting.push(at)
    }
  }
  for (const [node, value] of values.entries()) {
    if (isOpen(web, hidden, node) || least[node] === most[node]) continue
    least[node] = value
    most[node] = value
    wake(node)
  }
  for (let next = 0; next < waiting.length; next += 1) {
    const at = waiting[next] ?? 0
    isWaiting[at] = 0
    visits[at] = (visits[at] ?? 0) + 1
    tighten(web, at, { least, most, wake })
  }
  return { least, most }
}

/** The whole is its parts and a rest that is taken for known: each is what the others leave of the sum. */
function tighten(
  { numbers: { values }, members }: Web,
  at: number,
  { least, most, wake }: Bounds & { wake: (node: number) => void },
): void {
  const own = members[at] ?? new Int32Array()
  const whole = own[0] ?? 0
  let [rest, low, high, endless] = [values[whole] ?? 0, 0, 0, 0]
  for (let k = 1; k < own.length; k += 1) {
    const part = own[k] ?? 0
    rest -= values[part] ?? 0
    low += least[part] ?? 0
    const top = most[part] ?? Infinity
    if (top === Infinity) endless += 1
    else high += top
  }
  low += rest
  high += rest
  const raise = (node: number, to: number): void => {
    const before = least[node] ?? 0
    if (!(to > before + WORTH * Math.max(1, to))) return
    least[node] = Math.min(to, values[node] ?? 0)
    wake(node)
  }
  const lower = (node: number, to: number): void => {
    const before = most[node] ?? Infinity
    if (!(to < before - WORTH * Math.max(1, to))) return
    most[node] = Math.max(to, values[node] ?? 0)
    wake(node)
  }
  raise(whole, low)
  if (endless === 0) lower(whole, high)
  const [wholeLeast, wholeMost] = [least[whole] ?? 0, most[whole] ?? Infinity]
  for (let k = 1; k < own.length; k += 1) {
    const part = own[k] ?? 0
    const [bottom, top] = [least[part] ?? 0, most[part] ?? Infinity]
    if (bottom === top) continue
    if (wholeMost !== Infinity) lower(part, wholeMost - (low - bottom))
    if (endless - (top === Infinity ? 1 : 0) === 0) raise(part, wholeLeast - (high - (top === Infinity ? 0 : top)))
  }
}
