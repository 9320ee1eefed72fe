import type { ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import type { CountryEconomy } from '#core/economy/country-economy.ts'
import type { Question } from '#core/economy/observed/question.ts'
import type { Holding } from '#lake/ask/holdings.ts'
import { Refusal } from '../refusal.ts'

const USUAL_GROWTH_YEARS = 3

/** Years with their months: those with enough of them, and where none has, those that there are. */
export function yearsOf({ slices }: Holding, leastMonths: number): Map<number, number> {
  const months = new Map<number, number>()
  for (const { slice } of slices) months.set(Number(slice.slice(0, 4)), (months.get(Number(slice.slice(0, 4))) ?? 0) + 1)
  const whole = [...months].filter(([, count]) => count >= leastMonths)
  return new Map((whole.length === 0 ? [...months] : whole).toSorted(([one], [other]) => one - other))
}

/** The year that is shown. Refuses one that is not held: a number cited for a year must not turn into that of another. */
export function yearAsked({ year, notAfter = Infinity }: Question, held: readonly number[]): number | null {
  const [earliest] = held
  if (earliest === undefined) return null
  if (year !== null && !held.includes(year)) throw new Refusal('year-not-held', held)
  return year ?? held.findLast((each) => each <= notAfter) ?? earliest
}

/** The edition in which most months of a year are coded. */
export function versionOf({ slices }: Holding, year: number): ActivityVersion {
  const own = slices.filter(({ slice }) => slice.startsWith(String(year)))
  const newer = own.filter(({ activityVersion }) => activityVersion === '2.1').length
  return newer * 2 > own.length ? '2.1' : '2'
}

/** The year that growth is counted from: the country's wish, or the next later one that is held. */
export function yearBefore(years: ReadonlyMap<number, number>, year: number, country: CountryEconomy | null): number | null {
  const wanted = year - (country?.reference.growthYears ?? USUAL_GROWTH_YEARS)
  return [...years.keys()].find((each) => each >= wanted && each < year) ?? null
}
