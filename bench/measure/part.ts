import type { Measured } from '../results.ts'

export type Time = {
  /** When no further part may begin, on the clock of `performance.now`. */
  readonly until: number
  readonly say: (line: string) => void
}

/** A part that fails or comes too late is told as missing; the others are measured all the same. */
export async function part<T>({ say, until }: Time, title: string, work: () => Promise<T>): Promise<Measured<T>> {
  if (performance.now() > until) return { missing: 'no time left' }
  say(title)
  try {
    return { value: await work() }
  } catch (error) {
    // The report shows what is missing and why.
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    say(`${title}: ${error instanceof Error ? error.message : reason}`)
    return { missing: 'failed in this run' }
  }
}
