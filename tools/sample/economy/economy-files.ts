import { inventCountry } from '../invent-country.ts'
import { correspondenceRows } from './correspondence-rows.ts'
import { inventFirms } from './invent-firms.ts'
import { FIRST_YEAR, LAST_YEAR } from './months.ts'
import { accountRows, legalEntityRows } from './registers.ts'
import { researchProjects } from './research-projects.ts'
import { sodraRows } from './sodra-rows.ts'

/** Firms beside the organisations of the register: together about six thousand. */
const OTHERS = 5_100

export type EconomyFile = {
  readonly name: string
  readonly dataSet:
    | 'activity-correspondence'
    | 'sodra-monthly'
    | 'legal-entities'
    | 'accounts'
    | 'cordis-projects'
    | 'cordis-participations'
  readonly rows: () => Iterable<string>
}

/**
 * The invented economy of the sample country as the files that publishers would give, the same on every machine: monthly files of the
 * social insurance for five years (activities by EVRK 2, and by EVRK 2.1 in the last), the register, accounts, and projects.
 * Fewer `others` make a small one for tests.
 */
export function economyFiles({
  others = OTHERS,
  activityName,
}: {
  others?: number
  activityName: (code: string) => string
}): EconomyFile[] {
  const firms = inventFirms(inventCountry(), others)
  const { projects, participations } = researchProjects(firms, Math.ceil(others / 25))
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index)
  return [
    { name: 'correspondence.csv', dataSet: 'activity-correspondence', rows: () => correspondenceRows(activityName) },
    ...years.map((year): EconomyFile => ({
      name: `monthly-${year}.csv`,
      dataSet: 'sodra-monthly',
      rows: () => sodraRows(firms, year, activityName),
    })),
    { name: 'legal-entities.csv', dataSet: 'legal-entities', rows: () => legalEntityRows(firms) },
    { name: 'accounts.csv', dataSet: 'accounts', rows: () => accountRows(firms) },
    { name: 'projects.csv', dataSet: 'cordis-projects', rows: () => projects },
    { name: 'organizations.csv', dataSet: 'cordis-participations', rows: () => participations },
  ]
}
