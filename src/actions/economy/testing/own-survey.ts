import { growActivityTree } from '#core/economy/activities/activity-tree.ts'
import type { OwnMapping } from '#core/economy/own-mapping.ts'

/** How a survey of somebody's own is read: `firm,month,town,code,persons`. */
export const ownSurvey: OwnMapping = {
  id: 'survey',
  title: { lt: 'Apklausa', en: 'Survey' },
  publisher: 'Somebody',
  licence: null,
  address: null,
  activityVersion: '2',
  decimal: '.',
  period: 'YYYY-MM',
  columns: { firm: 'firm', period: 'month', name: null, place: 'town', activity: 'code', insured: 'persons', wageEur: null },
}

/** Towns that are known by their names, all of one county where nothing is said of it. */
export function townsOf(names: readonly string[], countyOf: (town: string) => string = () => 'one') {
  const known = (town: string) => ({
    id: `municipality/${town}`,
    code: null,
    names: [town],
    county: `county/${countyOf(town)}`,
    from: null,
    to: null,
  })
  return { places: names.map(known) }
}

/** A classification that has the same classes in both editions. */
export function treesOf(codes: readonly string[]) {
  return { '2': growActivityTree('2', codes), '2.1': growActivityTree('2.1', codes) }
}
