import { measureEffect } from '#actions/economy/measure-effect.ts'
import type { World } from '#actions/world.ts'
import { toldStudy } from '#core/economy/effect/study/told-study.ts'
import { studyRules } from '#core/economy/effect/study/study-rules.ts'
import type { Matching, TreatmentKind } from '#core/economy/effect/study/study-rules.ts'
import type { Lake } from '#lake/open.ts'
import { keepRecent } from '#server/keep-recent.ts'
import type { EffectPart } from '#web/public/economy/effect/effect-data.ts'

const STUDIES_KEPT = 6

/** Studies as they may be told, worked out once for each state of the lake and of the register. */
export function openEffect(
  world: World,
  lake: Lake,
  stateOf: () => Promise<string>,
): (kind: TreatmentKind, matching: Matching) => Promise<EffectPart | null> {
  const kept = keepRecent<EffectPart | null>(STUDIES_KEPT)
  return async (kind, matching) =>
    kept(`${await stateOf()} ${kind} ${matching}`, async () => {
      const measured = await measureEffect({ ...world, lake }, kind, { ...studyRules, matching })
      if (measured === null) return null
      const { study, fewestCounted, loads, isWhole } = measured
      return {
        ...toldStudy(study, fewestCounted),
        madeOf: loads.map(({ id, dataSet, file, loadedAt }) => ({ id, dataSet, file, day: loadedAt.slice(0, 10) })),
        isWhole,
      }
    })
}
