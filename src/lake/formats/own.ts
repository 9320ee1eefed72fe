import { MOST_PERSONS } from '#core/economy/own-mapping.ts'
import type { Box, OwnMapping, PeriodForm } from '#core/economy/own-mapping.ts'
import type { Check, LakeFormat } from '../format.ts'
import { coordinateParts } from './coordinates.ts'
import { sumSql } from './parts.ts'
import { sizeParts } from './sizes.ts'

/** Months of a year are not told apart where the file has years: it is held as the year's last month. */
const monthOf: { readonly [form in PeriodForm]: { readonly sql: string; readonly pattern: string } } = {
  YYYYMM: { sql: `substr(period, 1, 4) || '-' || substr(period, 5, 2)`, pattern: '(19|20)[0-9]{2}(0[1-9]|1[0-2])' },
  'YYYY-MM': { sql: 'substr(period, 1, 7)', pattern: '(19|20)[0-9]{2}-(0[1-9]|1[0-2])(-[0-9]{2})?' },
  YYYY: { sql: `period || '-12'`, pattern: '(19|20)[0-9]{2}' },
}

const nothing = (name: string) => ({ name, type: 'VARCHAR', sql: 'NULL' }) as const

/**
 * The format of a CSV that somebody has said how to read: it becomes a table of firms and months like that of Sodra. Coordinates outside the box
 * of the country are refused.
 */
export function ownFormat(mapping: OwnMapping, box: Box | null = null): LakeFormat {
  const { id, title, publisher, licence, address, activityVersion, decimal, period, columns } = mapping
  const given = Object.entries(columns).flatMap(([name, head]) =>
    head === null ? [] : [{ name, accepts: [head], needed: true }],
  )
  const has = (column: keyof OwnMapping['columns'], sql: string) => (columns[column] === null ? 'NULL' : sql)
  const number = (column: string) => (decimal === ',' ? sumSql(column) : `TRY_CAST(${column} AS DOUBLE)`)
  const isAmount = `-?[0-9]{1,15}([${decimal}][0-9]+)?`
  const amountCheck = (column: string): Check => ({
    code: decimal === ',' ? 'not-an-amount-with-comma' : 'not-an-amount',
    head: column,
    fails: `NOT regexp_full_match(${column}, '${isAmount}')`,
  })
  const coordinates = mapping.coordinates == null ? null : coordinateParts(mapping.coordinates, { number, box })
  const persons = has('insured', number('insured'))
  const sizes = mapping.sizes == null ? null : sizeParts(mapping.sizes, persons)
  const wage = has('wageEur', number('wageEur'))
  return {
    dataSet: `own.${id}`,
    layout: `own.${id}-${sizes === null ? '' : 'sizes-'}${coordinates?.layout ?? '1'}`,
    source: { title: { lt: title.lt ?? title.en ?? id, en: title.en ?? title.lt ?? id }, publisher, licence, address },
    activityVersion,
    editions: activityVersion === null ? [] : [{ version: activityVersion, from: null, to: null }],
    heads: [...given, ...(sizes?.heads ?? []), ...(coordinates?.heads ?? [])],
    otherHeads: 'left-out',
    columns: [
      { name: 'firm', type: 'VARCHAR', sql: 'firm' },
      { name: 'insurer', type: 'VARCHAR', sql: 'firm' },
      { name: 'name', type: 'VARCHAR', sql: has('name', 'name') },
      { name: 'place_raw', type: 'VARCHAR', sql: has('place', 'place') },
      { name: 'activity', type: 'VARCHAR', sql: has('activity', `nullif(activity, '0')`) },
      { name: 'insured', type: 'INTEGER', sql: `CAST(round(${persons}) AS INTEGER)` },
      { name: 'month', type: 'VARCHAR', sql: monthOf[period].sql },
      { name: 'wage_eur', type: 'DOUBLE', sql: wage },
      { name: 'wage_state', type: 'VARCHAR', sql: `CASE WHEN ${wage} IS NULL THEN 'not-published' ELSE 'published' END` },
      ...(sizes?.columns ?? []),
      ...(coordinates?.columns ?? []),
      // The import writes these only beside what the file gives; questions ask for them all the same, and such firms are nowhere.
      ...(columns.place === null ? [nothing('place')] : []),
      ...(columns.activity === null ? [nothing('activity_version')] : []),
    ],
    checks: [
      { code: 'firm-missing', head: 'firm', fails: 'firm IS NULL' },
      {
        code: 'month-wrong',
        head: 'period',
        fails: `period IS NULL OR NOT regexp_full_match(period, '${monthOf[period].pattern}')`,
      },
      ...(columns.insured === null
        ? []
        : [
            amountCheck('insured'),
            { code: 'negative', head: 'insured', fails: `${persons} < 0` },
            { code: 'too-large', head: 'insured', fails: `round(${persons}) > ${MOST_PERSONS}` },
          ]),
      ...(columns.wageEur === null
        ? []
        : [amountCheck('wageEur'), { code: 'negative', head: 'wageEur', fails: `${number('wageEur')} < 0` }]),
      ...(sizes?.checks ?? []),
      ...(coordinates?.checks ?? []),
    ],
    notes: [
      ...(sizes?.notes ?? [{ code: 'insured-absent', head: 'firm', holds: 'insured IS NULL' }]),
      ...(columns.place === null ? [] : [{ code: 'place-missing', head: 'place', holds: 'place IS NULL' }]),
      ...(columns.activity === null
        ? []
        : [{ code: 'activity-unknown', head: 'activity', holds: `activity IS NULL OR activity = '0'` }]),
      ...(coordinates?.notes ?? []),
    ],
    slice: monthOf[period].sql,
    key: ['firm'],
    firm: 'firm',
    placeAs: columns.place === null ? null : 'place_raw',
    activityAs: columns.activity === null ? null : 'activity',
    measures: { insured: 'insured', wages: 'wage_eur * insured' },
  }
}
