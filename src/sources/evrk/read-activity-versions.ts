import { ACTIVITY_NAMES } from '#core/registry/activity-name.ts'
import type { ActivityVersions } from '#core/rules/check/check-activity-list.ts'
import { nace2Codes } from './nace-2.ts'
import { readActivityNames } from './read-activity-names.ts'

/** The codes of the versions of EVRK that rule sets may name: of the older one divisions and groups, of the newer one classes too. */
export async function readActivityVersions(): Promise<ActivityVersions> {
  const { [ACTIVITY_NAMES]: names } = await readActivityNames()
  return new Map([
    ['2', { codes: nace2Codes(), deepest: 'group' }],
    ['2.1', { codes: new Set(Object.keys(names)), deepest: 'class' }],
  ])
}
