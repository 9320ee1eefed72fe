import type { ToldDistance } from '#core/economy/distance/study/distance-study.ts'
import type { MadeOf, Observed } from '../economy-data.ts'

/** How near firms lie to each other, as it may be told, with the loads that it was made of besides those of the page. */
export type DistancePart = ToldDistance & { readonly madeOf: readonly MadeOf[] }

export type EconomyDistance = { readonly activity: string; readonly distance: DistancePart }

export type EconomyDistanceData = { readonly activity: string; readonly observed: Observed<EconomyDistance> }
