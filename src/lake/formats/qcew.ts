import type { Check, Column, LakeFormat } from '../format.ts'
import { heads, words } from './parts.ts'

const counts = [
  'qtrly_estabs_count',
  'month1_emplvl',
  'month2_emplvl',
  'month3_emplvl',
  'total_qtrly_wages',
  'avg_wkly_wage',
] as const

const number = (column: string): Check => ({
  code: 'not-a-whole-number',
  head: column,
  fails: `${column} IS NULL OR NOT regexp_full_match(${column}, '[0-9]{1,15}')`,
})

/** With disclosure code N everything but the number of establishments is written as 0, and is not known. */
const seen = (name: string, column: string): Column => ({
  name,
  type: 'DOUBLE',
  sql: `CASE WHEN disclosure_code IS DISTINCT FROM 'N' THEN TRY_CAST(${column} AS DOUBLE) END`,
})

/** Employment and wages of the United States by area, ownership and industry in a quarter, with the location quotients that were published. */
export const qcew: LakeFormat = {
  dataSet: 'qcew',
  layout: 'qcew-1',
  source: {
    title: { lt: 'JAV užimtumo ir darbo užmokesčio ketvirtinis surašymas', en: 'Quarterly Census of Employment and Wages' },
    publisher: 'U.S. Bureau of Labor Statistics',
    licence: null,
    address: 'https://www.bls.gov/cew/',
  },
  activityVersion: 'naics-2012',
  heads: [
    ...heads(['area_fips', 'own_code', 'industry_code', 'agglvl_code', 'year', 'qtr', 'disclosure_code']),
    ...heads(counts),
    ...heads(['area_title', 'industry_title', 'lq_disclosure_code', 'lq_month3_emplvl'], false),
  ],
  otherHeads: 'left-out',
  columns: [
    words('area', 'area_fips'),
    words('area_title', 'area_title'),
    words('ownership', 'own_code'),
    words('activity', 'industry_code'),
    words('activity_title', 'industry_title'),
    words('level', 'agglvl_code'),
    words('quarter', `"year" || '-Q' || qtr`),
    { name: 'state', type: 'VARCHAR', sql: `CASE WHEN disclosure_code = 'N' THEN 'suppressed' ELSE 'value' END` },
    { name: 'establishments', type: 'DOUBLE', sql: 'TRY_CAST(qtrly_estabs_count AS DOUBLE)' },
    seen('employed1', 'month1_emplvl'),
    seen('employed2', 'month2_emplvl'),
    seen('employed3', 'month3_emplvl'),
    seen('wages_usd', 'total_qtrly_wages'),
    seen('weekly_wage_usd', 'avg_wkly_wage'),
    {
      name: 'published_lq3',
      type: 'DOUBLE',
      sql: `CASE WHEN lq_disclosure_code IS DISTINCT FROM 'N' THEN TRY_CAST(lq_month3_emplvl AS DOUBLE) END`,
    },
  ],
  checks: [
    ...['area_fips', 'own_code', 'industry_code', 'agglvl_code'].map((column): Check => ({
      code: 'code-missing',
      head: column,
      fails: `${column} IS NULL OR NOT regexp_full_match(${column}, '[0-9A-Z_-]+')`,
    })),
    {
      code: 'quarter-wrong',
      head: 'qtr',
      fails: `NOT coalesce(regexp_full_match("year" || qtr, '(19|20)[0-9]{2}[1-4]'), false)`,
    },
    { code: 'disclosure-code-unknown', head: 'disclosure_code', fails: `disclosure_code NOT IN ('N', '-')` },
    ...counts.map(number),
  ],
  notes: [{ code: 'withheld-by-publisher', head: 'industry_code', holds: `disclosure_code = 'N'` }],
  // A file has some levels of areas and industries and some ownerships; the next one must not take the place of others.
  slice: `"year" || '-Q' || qtr || '-' || agglvl_code || '-' || own_code`,
  key: ['area', 'ownership', 'activity', 'level'],
  firm: null,
  placeAs: null,
  activityAs: null,
  measures: { establishments: 'establishments', employed: 'employed3' },
}
