/** Picks one of several possibilities for what the key names; the same key gives the same answer within one world. */
export type Choose = <T>(key: string, among: readonly T[]) => T

/** What a question gives in all worlds; `complete` is false when there were more worlds than it was worth. */
export type Explored = { readonly outcomes: ReadonlySet<boolean>; readonly complete: boolean }

type Turn = { readonly size: number; index: number }

/** Asks a yes-or-no question in every world there is, world by world, until both answers were seen. */
export function explore(asks: (choose: Choose) => boolean, most: number): Explored {
  const outcomes = new Set<boolean>()
  const turns: Turn[] = []
  for (let world = 0; world < most; world += 1) {
    outcomes.add(asks(chooser(turns)))
    if (outcomes.size === 2 || !nextWorld(turns)) return { outcomes, complete: true }
  }
  return { outcomes, complete: false }
}

/** All that a measurement gives in all worlds; undefined when there were too many. */
export function everyResult<T>(measures: (choose: Choose) => T, most: number): Set<T> | undefined {
  const results = new Set<T>()
  const turns: Turn[] = []
  for (let world = 0; world < most; world += 1) {
    results.add(measures(chooser(turns)))
    if (!nextWorld(turns)) return results
  }
  return undefined
}

/** Repeats the turns taken so far and goes the first way at every new fork. */
function chooser(turns: Turn[]): Choose {
  const chosen = new Map<string, unknown>()
  let next = 0
  return <T>(key: string, among: readonly T[]): T => {
    if (chosen.has(key)) return pick<T>(chosen.get(key))
    const turn = turns[next] ?? { size: among.length, index: 0 }
    turns[next] = turn
    next += 1
    const value = among[turn.index]
    if (value === undefined) throw new RangeError(`No possibility is left for ${key}`)
    chosen.set(key, value)
    return value
  }
}

function pick<T>(kept: unknown): T {
  // A key always stands for one kind of possibility, so what was kept under it has the type that is asked for again.
  return kept as T
}

function nextWorld(turns: Turn[]): boolean {
  for (let last = turns.at(-1); last !== undefined; last = turns.at(-1)) {
    if (last.index + 1 < last.size) {
      last.index += 1
      return true
    }
    turns.pop()
  }
  return false
}

/** Thrown when a world forks on something that we decide and have not decided yet. */
class Undecided extends Error {
  readonly key: string
  readonly among: readonly unknown[]

  constructor(key: string, among: readonly unknown[]) {
    super(key)
    this.key = key
    this.among = among
  }
}

/** Thrown when what we decided cannot be so in a world: that world does not count. */
class Impossible extends Error {}

/**
 * Whether what is ours to decide can be decided so that the answer is yes, whatever else is the case; undefined when
 * there were too many worlds to tell.
 */
export function canBeMadeSure(
  asks: (choose: Choose) => boolean,
  decides: (key: string) => boolean,
  most: number,
): boolean | undefined {
  const budget = { left: most }
  return attempt(asks, decides, new Map(), budget)
}

function attempt(
  asks: (choose: Choose) => boolean,
  decides: (key: string) => boolean,
  decided: ReadonlyMap<string, unknown>,
  budget: { left: number },
): boolean | undefined {
  const turns: Turn[] = []
  for (;;) {
    budget.left -= 1
    if (budget.left < 0) return undefined
    try {
      if (!asks(decidedOr(decides, decided, chooser(turns)))) return false
    } catch (trouble) {
      // Anything else is a fault and goes on its way.
      if (trouble instanceof Undecided) return attemptEach(asks, decides, decided, trouble, budget)
      if (!(trouble instanceof Impossible)) throw trouble
    }
    if (!nextWorld(turns)) return true
  }
}

function attemptEach(
  asks: (choose: Choose) => boolean,
  decides: (key: string) => boolean,
  decided: ReadonlyMap<string, unknown>,
  { key, among }: Undecided,
  budget: { left: number },
): boolean | undefined {
  let unsure = false
  for (const value of among) {
    const sure = attempt(asks, decides, new Map([...decided, [key, value]]), budget)
    if (sure === true) return true
    unsure ||= sure === undefined
  }
  return unsure ? undefined : false
}

function decidedOr(decides: (key: string) => boolean, decided: ReadonlyMap<string, unknown>, others: Choose): Choose {
  return <T>(key: string, among: readonly T[]): T => {
    if (among.length === 1 || !decides(key)) return others(key, among)
    if (!decided.has(key)) throw new Undecided(key, among)
    const value = among.find((each) => each === decided.get(key))
    if (value === undefined) throw new Impossible(key)
    return value
  }
}
