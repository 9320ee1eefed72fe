export type Progress = { readonly done: number; readonly of: number }
export type Steps<Result> = Generator<Progress | undefined, Result>

/** Passes steps on, with the simulations of all that is counted together. */
export function counter(of: number): <Result>(steps: Generator<number | undefined, Result>) => Steps<Result> {
  let before = 0
  return function* <Result>(steps: Generator<number | undefined, Result>): Steps<Result> {
    let last = 0
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        before += last
        return step.value
      }
      last = step.value ?? last
      yield { done: before + last, of }
    }
  }
}
