import type { Column, LakeFormat } from '../format.ts'
import { day, dayCheck, heads, isOneOf, sum, sumCheck, words } from './parts.ts'

const source = (title: LakeFormat['source']['title']): LakeFormat['source'] => ({
  title,
  publisher: 'Europos Sąjungos leidinių biuras',
  licence: 'CC BY 4.0',
  address: 'https://cordis.europa.eu/',
})

const projectsSource = source({ lt: 'CORDIS: mokslinių tyrimų projektai', en: 'CORDIS: research projects' })
const participantsSource = source({ lt: 'CORDIS: projektų dalyviai', en: 'CORDIS: participants of projects' })

/** `True` and `False`, in any letters; anything else is not known. */
const flag = (name: string, column: string): Column => ({
  name,
  type: 'BOOLEAN',
  sql: `CASE lower(${column}) WHEN 'true' THEN true WHEN 'false' THEN false END`,
})

/** The European institutions write EL and UK where ISO 3166 has GR and GB. */
const country: Column = {
  name: 'country',
  type: 'VARCHAR',
  sql: `CASE country WHEN 'EL' THEN 'GR' WHEN 'UK' THEN 'GB' ELSE country END`,
}

const isCountry = { code: 'country-wrong', head: 'country', fails: `NOT regexp_full_match(country, '[A-Z]{2}')` }

const roles = ['coordinator', 'participant', 'partner', 'thirdParty', 'internationalPartner', 'associatedPartner']
const isRole = { code: 'role-unknown', head: 'role', fails: `role IS NULL OR NOT ${isOneOf('role', roles)}` }

const without = { activityVersion: null, otherHeads: 'left-out', firm: null, placeAs: null, activityAs: null } as const

/** Projects of a framework programme; the file does not say which one it is of, so that whoever brings it names its slice. */
export const cordisProjects: LakeFormat = {
  ...without,
  dataSet: 'cordis-projects',
  layout: 'cordis-projects-1',
  source: projectsSource,
  heads: [
    ...heads(['id', 'acronym', 'title', 'startDate', 'endDate', 'totalCost', 'ecMaxContribution']),
    ...heads(['status', 'legalBasis', 'topics', 'frameworkProgramme'], false),
  ],
  columns: [
    words('project', 'id'),
    words('acronym', 'acronym'),
    words('title', 'title'),
    words('status', 'status'),
    day('starts', 'startDate'),
    day('ends', 'endDate'),
    sum('total_cost_eur', 'totalCost'),
    sum('contribution_eur', 'ecMaxContribution'),
    words('topics', 'topics'),
    words('programme', 'coalesce(frameworkProgramme, legalBasis)'),
  ],
  checks: [
    { code: 'project-missing', head: 'id', fails: 'id IS NULL' },
    dayCheck('startDate', false),
    dayCheck('endDate', false),
    sumCheck('totalCost'),
    sumCheck('ecMaxContribution'),
  ],
  notes: [{ code: 'day-missing', head: 'id', holds: 'startDate IS NULL' }],
  slice: null,
  key: ['project'],
  measures: { contribution: 'contribution_eur' },
}

const amounts = ['ecContribution', 'netEcContribution', 'totalCost'] as const

/** Who takes part in which project, in CORDIS's own columns. */
const participations: LakeFormat = {
  ...without,
  dataSet: 'cordis-participations',
  layout: 'cordis-participations-1',
  source: participantsSource,
  heads: [
    ...heads(['projectID', 'organisationID', 'name', 'country', 'role', 'order']),
    ...heads(['projectAcronym', 'vatNumber', 'shortName', 'SME', 'activityType', 'city', 'nutsCode', 'geolocation'], false),
    ...heads([...amounts, 'endOfParticipation', 'active'], false),
  ],
  columns: [
    words('project', 'projectID'),
    words('acronym', 'projectAcronym'),
    words('organisation', 'organisationID'),
    words('place_in_project', '"order"'),
    words('name', 'name'),
    words('vat', 'vatNumber'),
    flag('is_sme', 'SME'),
    words('kind', 'activityType'),
    words('city', 'city'),
    country,
    words('nuts', 'nutsCode'),
    { name: 'latitude', type: 'DOUBLE', sql: `TRY_CAST(split_part(geolocation, ',', 1) AS DOUBLE)` },
    { name: 'longitude', type: 'DOUBLE', sql: `TRY_CAST(split_part(geolocation, ',', 2) AS DOUBLE)` },
    words('role', 'role'),
    sum('contribution_eur', 'ecContribution'),
    sum('total_cost_eur', 'totalCost'),
    flag('has_ended', 'endOfParticipation'),
  ],
  checks: [
    { code: 'project-missing', head: 'projectID', fails: 'projectID IS NULL' },
    { code: 'organisation-missing', head: 'organisationID', fails: 'organisationID IS NULL' },
    isRole,
    isCountry,
    ...amounts.map(sumCheck),
    ...['SME', 'endOfParticipation'].map((column) => ({
      code: 'neither-true-nor-false',
      head: column,
      fails: `NOT ${isOneOf(`lower(${column})`, ['true', 'false'])}`,
    })),
  ],
  notes: [
    { code: 'region-missing', head: 'city', holds: 'nutsCode IS NULL' },
    { code: 'amount-missing', head: 'organisationID', holds: 'ecContribution IS NULL' },
  ],
  slice: null,
  // One organisation can stand twice in a project: as a partner, and as a third party of another.
  key: ['project', 'organisation', 'place_in_project', 'role'],
  measures: { contribution: 'contribution_eur' },
}

/** The same by numbers only, as it is extracted for one country: project by its record number, no names. */
const participationsByNumber: LakeFormat = {
  ...participations,
  layout: 'cordis-participations-2',
  heads: [...heads(['rcn', 'pic', 'role', 'type', 'country', 'contribution']), ...heads(['start_date', 'end_date'], false)],
  columns: participations.columns.map((column) => {
    const own: { readonly [name: string]: string } = {
      project: `'rcn:' || rcn`,
      organisation: 'pic',
      kind: 'type',
      country: country.sql,
      role: 'role',
      contribution_eur: sum('', 'contribution').sql,
    }
    return { ...column, sql: own[column.name] ?? 'NULL' }
  }),
  checks: [
    { code: 'project-missing', head: 'rcn', fails: 'rcn IS NULL' },
    { code: 'organisation-missing', head: 'pic', fails: 'pic IS NULL' },
    isRole,
    isCountry,
    sumCheck('contribution'),
  ],
  notes: [{ code: 'amount-missing', head: 'pic', holds: 'contribution IS NULL' }],
}

export const cordisParticipations: readonly LakeFormat[] = [participations, participationsByNumber]
