import type { Complexity } from '#core/economy/complexity/complexity.ts'
import { mark } from '#core/economy/relatedness/specialised.ts'
import type { Specialised } from '#core/economy/relatedness/specialised.ts'
import type { Fitness } from '#core/economy/complexity/fitness.ts'

type Names = { readonly places: readonly string[]; readonly activities: readonly string[] }

/** What has to be known to read complexity and fitness: how firm the order is, what they do without, and where they mean nothing. */
export type ComplexityTold = {
  /** λ₂ − λ₃: the smaller, the more easily a detail of the data turns the order; null where there is no complexity. */
  readonly gap: number | null
  /** More than one: places and activities share no specialisation with those of another part, and there is no complexity. */
  readonly parts: readonly Names[]
  /** Places specialised in nothing for sure, and activities that no place is surely specialised in. */
  readonly leftOut: Names
  /** Of how many cells it cannot be said whether the place is specialised: they count as not, here and in relatedness. */
  readonly unsure: { readonly cells: number; readonly of: number }
  readonly fitness: {
    readonly isSettled: boolean
    readonly steps: number
    /** Their value falls towards zero without end: it says only that they stand below all others. */
    readonly toZero: Names
  }
}

/** Of the cells that may be shown: nothing here is made of anything else. */
export function toldComplexity({ gap, components, leftOut }: Complexity, fit: Fitness, { marks }: Specialised): ComplexityTold {
  return {
    gap: components.length === 1 && Number.isFinite(gap) ? gap : null,
    parts: components,
    leftOut: { places: leftOut.places, activities: [...leftOut.activities, ...leftOut.unseen] },
    unsure: {
      cells: marks.reduce((count, each) => (each === mark.yes || each === mark.no ? count : count + 1), 0),
      of: marks.length,
    },
    fitness: {
      isSettled: fit.converged,
      steps: fit.steps,
      toZero: { places: fit.placesToZero, activities: fit.activitiesToZero },
    },
  }
}
