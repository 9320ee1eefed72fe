import type { Covers } from '../load.ts'
import type { ActivityWish } from './activity-book.ts'
import { regionsBy } from './regions.ts'
import type { RegionWish } from './regions.ts'

/** Whether the files say all there is of a region and an activity: a file of one town knows nothing of the next one. */
export function completeness(
  covers: readonly Covers[],
  wish: RegionWish & Pick<ActivityWish, 'activity'>,
): (region: string, activity: string) => boolean {
  const distinct = [...new Map(covers.map((each) => [JSON.stringify(each), each])).values()]
  if (distinct.every((each) => each === 'whole')) return () => true
  const { byName } = regionsBy(wish)
  const regionsOf = new Map<readonly string[], ReadonlySet<string | null>>()
  const isPlace = (names: readonly string[] | null, region: string): boolean => {
    if (names === null) return true
    // A town is not the whole of its county.
    if (wish.by !== 'municipality') return false
    const regions = regionsOf.get(names) ?? new Set(names.map(byName))
    regionsOf.set(names, regions)
    return regions.has(region)
  }
  // A code that a country has split further (`522920`) does not stand for its class.
  const isActivity = (codes: readonly string[] | null, activity: string): boolean =>
    codes === null || (wish.activity === 'class' && codes.some((code) => code === `${activity.replace('.', '')}00`))
  return (region, activity) =>
    distinct.every(
      (each) => each === 'whole' || each.some((part) => isPlace(part.places, region) && isActivity(part.activities, activity)),
    )
}
