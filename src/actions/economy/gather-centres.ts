import type { LatLon } from '#core/economy/distance/study/centres-of.ts'
import type { Box } from '#core/economy/own-mapping.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import type { StatementValue, SubjectId } from '#core/statements/statement.ts'
import type { Reader } from '#store/deed.ts'
import { shownOfKind } from '#store/read-projection.ts'

/** Centres of municipalities as the register has them now; a municipality without one is not in it. */
export async function gatherCentres(db: Reader): Promise<ReadonlyMap<SubjectId, LatLon>> {
  const shown = await shownOfKind(db, 'municipality', { properties: ['centre'] })
  return new Map(
    shown.flatMap(({ subject, value }) => {
      const centre = centreIn(value)
      return centre === null ? [] : [[subject, centre]]
    }),
  )
}

function centreIn(value: StatementValue | undefined): LatLon | null {
  if (typeof value !== 'object' || isAbsentValue(value)) return null
  const parts = new Map<string, unknown>(Object.entries(value))
  const [latitude, longitude] = [parts.get('latitude'), parts.get('longitude')]
  return typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : null
}

/** Degrees around the centres within which a municipality may still reach. */
const MARGIN = 0.75

/** Where places of the country can be; null where the register knows no centre. */
export async function gatherBox(db: Reader): Promise<Box | null> {
  const centres = [...(await gatherCentres(db)).values()]
  if (centres.length === 0) return null
  const latitudes = centres.map(({ latitude }) => latitude)
  const longitudes = centres.map(({ longitude }) => longitude)
  return {
    south: Math.min(...latitudes) - MARGIN,
    north: Math.max(...latitudes) + MARGIN,
    west: Math.min(...longitudes) - MARGIN,
    east: Math.max(...longitudes) + MARGIN,
  }
}
