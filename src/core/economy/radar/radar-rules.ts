import { usualDoubtLimits } from './doubts.ts'
import type { DoubtLimits } from './doubts.ts'
import { radarFloor } from './scan-radar.ts'
import type { RadarFloor } from './scan-radar.ts'
import { signScales } from './signs.ts'
import type { Scales } from './signs.ts'

/** What the radar counts as enough, as much and as doubtful: choices, written in the country's data so that they can be argued with. */
export type RadarRules = { readonly floor: RadarFloor; readonly scales: Scales; readonly doubts: DoubtLimits }

/** Where a country says nothing of its own. */
export const usualRadarRules: RadarRules = { floor: radarFloor, scales: signScales, doubts: usualDoubtLimits }
