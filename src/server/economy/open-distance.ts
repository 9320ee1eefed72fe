import { measureDistance } from '#actions/economy/measure-distance.ts'
import type { DistanceQuestion } from '#actions/economy/measure-distance.ts'
import type { World } from '#actions/world.ts'
import type { Lake } from '#lake/open.ts'
import { keepRecent } from '#server/keep-recent.ts'
import type { DistancePart } from '#web/public/economy/distance/distance-data.ts'

const CURVES_KEPT = 200

/**
 * What a page may take the time for: some seconds of one processor, on a thread of its own. Pairs are measured at about 250 million a second, circles (each times the root of
 * all firms) at about 60 million. For more there is the command.
 */
const effort: DistanceQuestion['effort'] = {
  simulations: [1000, 500, 200, 100],
  seed: 1,
  limits: { pairs: 4e8, circles: 1e8 },
}

export type DistanceAsked = Pick<DistanceQuestion, 'observation' | 'column' | 'weighed'>

/** Curves as they may be told, worked out once for each state of the lake and of the register, year, activity and way of counting. */
export function openDistance(
  world: World,
  lake: Lake,
  stateOf: () => Promise<string>,
): (asked: DistanceAsked) => Promise<DistancePart> {
  const kept = keepRecent<DistancePart>(CURVES_KEPT)
  return async (asked) => {
    const { year, level, groups } = asked.observation.question
    const activity = asked.observation.economy.amount.columns[asked.column]
    const key = [await stateOf(), year, groups === null ? level : `set:${groups}`, activity, asked.weighed].join(' ')
    return kept(key, async () => {
      const { told, loads } = await measureDistance({ ...world, lake }, { ...asked, effort })
      return {
        ...told,
        madeOf: loads.map(({ id, dataSet, file, loadedAt }) => ({ id, dataSet, file, day: loadedAt.slice(0, 10) })),
      }
    })
  }
}
