import type { Check, Column, Head, LakeFormat, Note } from '../format.ts'
import type { LoadSource } from '../load.ts'
import { isFirmCode } from './parts.ts'

export const sodraSource = (title: LoadSource['title']): LoadSource => ({
  title,
  publisher: 'Sodra',
  licence: 'CC BY 4.0',
  address: 'https://atvira.sodra.lt/',
})

/** Sodra gives each column a Lithuanian and, in brackets, a technical name; the technical one stays over the years. */
const head = (name: string, needed = true): Head => ({ name, accepts: [name], needed })

export const insurerHeads: readonly Head[] = [
  head('code'),
  head('jarCode'),
  head('name'),
  head('municipality'),
  head('ecoActCode'),
  head('ecoActName', false),
  head('numInsured'),
]
export const sodraHead = head

/** Six digits; a leading zero is lost by some programs. 0 and nothing mean that the activity is not known. */
const activity = `CASE WHEN regexp_full_match(ecoActCode, '[0-9]{5,6}') AND CAST(ecoActCode AS INTEGER) > 0 THEN lpad(ecoActCode, 6, '0') END`

const isZero = `regexp_full_match(ecoActCode, '0+')`

export const insurerColumns: readonly Column[] = [
  // A person or a foreign body has no code of a legal entity; its number at Sodra still tells it apart.
  { name: 'firm', type: 'VARCHAR', sql: `coalesce(jarCode, 'sodra:' || code)` },
  { name: 'insurer', type: 'VARCHAR', sql: 'code' },
  { name: 'name', type: 'VARCHAR', sql: 'name' },
  { name: 'place_raw', type: 'VARCHAR', sql: 'municipality' },
  { name: 'activity', type: 'VARCHAR', sql: activity },
  { name: 'activity_name', type: 'VARCHAR', sql: 'ecoActName' },
  { name: 'insured', type: 'INTEGER', sql: 'TRY_CAST(numInsured AS INTEGER)' },
]

export const insurerChecks: readonly Check[] = [
  { code: 'insurer-missing', head: 'code', fails: 'code IS NULL' },
  {
    code: 'firm-code-wrong',
    head: 'jarCode',
    fails: `jarCode IS NOT NULL AND NOT ${isFirmCode('jarCode')}`,
  },
  wholeNumber('numInsured'),
  negative('numInsured', 'INTEGER'),
]

const insurerNotes: readonly Note[] = [
  { code: 'activity-unknown', head: 'ecoActCode', holds: `ecoActCode IS NULL OR ${isZero}` },
  {
    code: 'activity-malformed',
    head: 'ecoActCode',
    holds: `ecoActCode IS NOT NULL AND NOT ${isZero} AND (${activity}) IS NULL`,
    withLines: true,
  },
  { code: 'place-missing', head: 'municipality', holds: 'municipality IS NULL' },
  { code: 'insured-absent', head: 'numInsured', holds: 'numInsured IS NULL' },
]

/** What files of insurers have in common, whatever period a row is about. */
export const ofInsurers = {
  activityVersion: '2',
  otherHeads: 'refused',
  notes: insurerNotes,
  firm: 'firm',
  placeAs: 'place_raw',
  activityAs: 'activity',
  // Also of groups and divisions, where a firm's code says no more (`460000`).
  activityNames: { column: 'activity_name', language: 'lt' },
} as const satisfies Partial<LakeFormat>

export function wholeNumber(name: string): Check {
  const isWhole = `regexp_full_match(${name}, '-?[0-9]+') AND TRY_CAST(${name} AS INTEGER) IS NOT NULL`
  return { code: 'not-a-whole-number', head: name, fails: `${name} IS NOT NULL AND NOT (${isWhole})` }
}

export function amount(name: string): Check {
  return {
    code: 'not-an-amount',
    head: name,
    fails: `${name} IS NOT NULL AND NOT regexp_full_match(${name}, '-?[0-9]{1,15}([.][0-9]+)?')`,
  }
}

export function negative(name: string, type: 'INTEGER' | 'DOUBLE'): Check {
  return { code: 'negative', head: name, fails: `TRY_CAST(${name} AS ${type}) < 0` }
}
