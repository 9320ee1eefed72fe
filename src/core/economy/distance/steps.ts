/** Runs work that is done in steps without a pause. */
export function toTheEnd<Result>(steps: Generator<unknown, Result>): Result {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}
