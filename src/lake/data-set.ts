import { activityVersions } from '#core/economy/activities/activity-tree.ts'

/** The data sets of the lake. `own.…` is brought by a mapping that the operator has saved. */
const dataSets = [
  'sodra-monthly',
  'sodra-daily',
  'legal-entities',
  'accounts',
  'qcew',
  'cordis-projects',
  'cordis-participations',
  'activity-correspondence',
] as const

export type DataSetId = (typeof dataSets)[number] | `own.${string}`

export function isDataSetId(text: string): text is DataSetId {
  return dataSets.some((id) => id === text) || /^own\.[a-z0-9][a-z0-9-]*$/.test(text)
}

/** What rows are coded by: an edition of the European classification of activities, or the American one. */
export const codings = [...activityVersions, 'naics-2012'] as const
export type Coding = (typeof codings)[number]
