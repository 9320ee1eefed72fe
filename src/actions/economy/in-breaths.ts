/** Longest stretch without a pause (milliseconds). */
const BREATH = 15

/** Does work that comes in steps, and lets everything else have its turn in between: a long computation holds up nobody who asks for a page meanwhile. */
export async function inBreaths<Step, Result>(steps: Generator<Step, Result>, onStep?: (step: Step) => void): Promise<Result> {
  let since = performance.now()
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value
    onStep?.(step.value)
    if (performance.now() - since < BREATH) continue
    await new Promise<void>((resolve) => setImmediate(resolve))
    since = performance.now()
  }
}
