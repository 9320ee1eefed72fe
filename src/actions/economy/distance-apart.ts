import type { CentresFound } from '#core/economy/distance/study/centres-of.ts'
import type { ToldDistance, Weighing } from '#core/economy/distance/study/distance-study.ts'
import type { Effort } from '#core/economy/distance/study/begin-study.ts'
import type { Progress } from '#core/economy/distance/study/count-steps.ts'
import type { DisclosureRule } from '#core/disclosure/rule.ts'
import { onThread } from './on-thread.ts'
import type { FirmsOnPlane } from './lay-out-sites.ts'

/** What curves are made of, as it goes to the other thread: firms with coordinates, or firms at the centres of municipalities. */
export type ToMeasure = { readonly rule: DisclosureRule; readonly effort: Effort } & (
  | { readonly firms: FirmsOnPlane; readonly weighed: Weighing }
  | { readonly centres: CentresFound }
)

/** Measures distances and simulates on a thread of its own: it takes seconds. */
export async function distanceApart(toMeasure: ToMeasure, onProgress?: (progress: Progress) => void): Promise<ToldDistance> {
  const thread = new URL('distance-thread.ts', import.meta.url)
  const told = await onThread(thread, toMeasure, (step) => (isProgress(step) ? onProgress?.(step) : undefined))
  if (!isTold(told)) throw new TypeError('the thread told no distances')
  return told
}

function isTold(told: unknown): told is ToldDistance {
  return typeof told === 'object' && told !== null && 'sited' in told && 'refused' in told
}

function isProgress(step: unknown): step is Progress {
  return typeof step === 'object' && step !== null && 'done' in step && 'of' in step
}
