/** One measure at one size, and what a peer on the same machine took for the same numbers. */
export type EconomyTime = {
  readonly task: string
  readonly size: string
  readonly seconds: number
  /** Resident memory of this process at the end of the task. */
  readonly bytes: number
  readonly told: string
  readonly peer: PeerTime
}

/** `none` where no peer does this; seconds null where it was ended before it was done. */
export type PeerTime =
  | { readonly name: 'none' }
  | { readonly name: string; readonly seconds: number }
  | { readonly name: string; readonly seconds: null; readonly why: string }

/** The shortest of so many runs: what else the machine does only makes a run longer. */
export function shortest<T>(runs: number, work: () => T): { seconds: number; result: T } {
  let result = work()
  let seconds = Infinity
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now()
    result = work()
    seconds = Math.min(seconds, (performance.now() - began) / 1000)
  }
  return { seconds, result }
}
