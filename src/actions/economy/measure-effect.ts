import type { EffectStudy } from '#core/economy/effect/study/effect-study.ts'
import { studyEffect } from '#core/economy/effect/study/study-effect.ts'
import type { TreatmentKind } from '#core/economy/effect/study/study-rules.ts'
import type { Reader } from '#store/deed.ts'
import { effectPanel } from './effect-panel.ts'
import type { Coding, HeldFirms } from './effect-panel.ts'
import { gatherTreatment } from './gather-treatment.ts'

/** Did membership, or money for a project, work? Firms of the register against comparable outside firms among those that are held. */
export async function measureEffect(db: Reader, held: HeldFirms & Coding, kind: TreatmentKind): Promise<EffectStudy> {
  return studyEffect(effectPanel(held, held), await gatherTreatment(db, kind))
}
