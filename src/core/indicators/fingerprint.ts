import type { Answer, Answers } from '#core/monitoring/answer.ts'
import { canonical } from '#core/statements/canonical.ts'
import type { Measured } from '#core/values/absence.ts'
import type { Indicator, IndicatorId } from './indicators.ts'

/** A result as it is stored: working it out again from the same inputs with the same method gives the same text. */
export type IndicatorResult = {
  readonly indicator: IndicatorId
  readonly method: number
  readonly value: Measured
  /** Canonical text of the inputs; whoever stores the result hashes it. */
  readonly inputs: string
}

/** Works out an indicator together with what it rested on. `form` is the edition whose questions were answered. */
export function measureWithInputs(indicator: Indicator, form: string, answers: Answers): IndicatorResult {
  return {
    indicator: indicator.id,
    method: indicator.method,
    value: indicator.measure(answers),
    inputs: fingerprint({ indicator, form, answers }),
  }
}

/** The canonical text of everything that a result depends on: the same inputs give the same text, in any order. */
export function fingerprint(given: { indicator: Indicator; form: string; answers: Answers }): string {
  const { indicator, form, answers } = given
  const inputs: Record<string, Answer | null> = {}
  for (const id of indicator.asks) inputs[id] = answers.get(id) ?? null
  return canonical({ indicator: indicator.id, method: indicator.method, form, inputs })
}
