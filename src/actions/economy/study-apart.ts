import type { EffectStudy } from '#core/economy/effect/study/effect-study.ts'
import type { KnownTreatment } from '#core/economy/effect/study/study-effect.ts'
import type { StudyRules } from '#core/economy/effect/study/study-rules.ts'
import type { CodedFirms } from './effect-panel.ts'
import { onThread } from './on-thread.ts'

/** What a study of effects is made of, as it goes to the other thread. */
export type ToStudy = {
  readonly held: CodedFirms
  /** The county of each place as the lake names it. */
  readonly counties: ReadonlyMap<string, string | null>
  readonly leastMonths: number
  readonly known: KnownTreatment
  readonly rules: StudyRules
}

/** Matches and estimates on a thread of its own: of many firms it takes seconds. */
export async function studyApart({ held, ...others }: ToStudy): Promise<EffectStudy> {
  const { firms, years, heldMonths, insured, wage, places, activities } = held
  const panel: CodedFirms = { firms, years, heldMonths, insured, wage, places, activities }
  const study = await onThread(new URL('study-thread.ts', import.meta.url), { held: panel, ...others } satisfies ToStudy)
  if (!isStudy(study)) throw new TypeError('the thread gave no study')
  return study
}

function isStudy(given: unknown): given is EffectStudy {
  return typeof given === 'object' && given !== null && 'sample' in given && 'rules' in given
}
