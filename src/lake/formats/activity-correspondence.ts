import type { LakeFormat } from '../format.ts'
import { head, heads, words } from './parts.ts'

/** Eurostat's table of NACE Rev. 2 and Rev. 2.1, with its rows of all levels; a row per link. */
export const activityCorrespondence: LakeFormat = {
  dataSet: 'activity-correspondence',
  layout: 'nace2-nace21-1',
  source: {
    title: { lt: 'NACE 2 ir NACE 2.1 atitikties lentelė', en: 'Correspondence table NACE Rev. 2 – NACE Rev. 2.1' },
    publisher: 'Eurostat',
    licence: null,
    address: 'https://ec.europa.eu/eurostat/web/nace',
  },
  activityVersion: null,
  heads: [
    ...heads(['NACE2_CODE', 'LEVEL', 'NACE2_HEADING', 'NACE21_CODE', 'NACE21_HEADING']),
    head('Common_Content', false),
    head('Mapping_Type', false),
  ],
  otherHeads: 'left-out',
  columns: [
    words('from_code', 'NACE2_CODE'),
    words('from_title', 'NACE2_HEADING'),
    words('to_code', 'NACE21_CODE'),
    words('to_title', 'NACE21_HEADING'),
    { name: 'level', type: 'INTEGER', sql: 'TRY_CAST("LEVEL" AS INTEGER)' },
    words('content', 'Common_Content'),
  ],
  checks: [
    { code: 'code-missing', head: 'NACE21_CODE', fails: 'NACE21_CODE IS NULL' },
    {
      code: 'level-wrong',
      head: 'LEVEL',
      fails: `NACE2_CODE IS NOT NULL AND NOT coalesce(regexp_full_match("LEVEL", '[1-4]'), false)`,
    },
    ...['NACE2_CODE', 'NACE21_CODE'].map((column) => ({
      code: 'code-wrong',
      head: column,
      fails: `NOT regexp_full_match(${column}, '[A-V]|[0-9]{2}([.][0-9]{1,2})?')`,
    })),
  ],
  // 46.89 is new, and has no predecessor.
  notes: [{ code: 'without-predecessor', head: 'NACE21_CODE', holds: 'NACE2_CODE IS NULL' }],
  slice: `'2-2.1'`,
  key: ['from_code', 'to_code'],
  firm: null,
  placeAs: null,
  activityAs: null,
  measures: {},
}
