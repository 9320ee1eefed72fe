import type { LakeFormat } from '../format.ts'
import {
  amount,
  insurerChecks,
  insurerColumns,
  insurerHeads,
  ofInsurers,
  negative,
  sodraHead,
  sodraSource,
  wholeNumber,
} from './sodra-parts.ts'

const month = `substr("month", 1, 4) || '-' || substr("month", 5, 2)`

/** Wages appear only above three insured persons: an empty cell is not published, which is not zero. */
const stateOf = (wage: string) => `CASE WHEN ${wage} IS NULL THEN 'not-published' ELSE 'published' END`

/** Every insurer in every month, as Sodra publishes it (zip, one year or one month at a time). */
export const sodraMonthly: LakeFormat = {
  ...ofInsurers,
  dataSet: 'sodra-monthly',
  layout: 'sodra-monthly-1',
  source: sodraSource({
    lt: 'Sodros atviri duomenys: draudėjų mėnesio rodikliai',
    en: 'Open data of Sodra: monthly figures of insurers',
  }),
  heads: [
    ...insurerHeads,
    sodraHead('month'),
    sodraHead('avgWage'),
    sodraHead('avgWage2', false),
    sodraHead('numInsured2', false),
    sodraHead('tax', false),
  ],
  columns: [
    ...insurerColumns,
    { name: 'month', type: 'VARCHAR', sql: month },
    { name: 'wage_eur', type: 'DOUBLE', sql: 'TRY_CAST(avgWage AS DOUBLE)' },
    { name: 'wage_state', type: 'VARCHAR', sql: stateOf('avgWage') },
    { name: 'insured2', type: 'INTEGER', sql: 'TRY_CAST(numInsured2 AS INTEGER)' },
    { name: 'wage2_eur', type: 'DOUBLE', sql: 'TRY_CAST(avgWage2 AS DOUBLE)' },
    { name: 'wage2_state', type: 'VARCHAR', sql: stateOf('avgWage2') },
    { name: 'tax_eur', type: 'DOUBLE', sql: 'TRY_CAST(tax AS DOUBLE)' },
    { name: 'tax_state', type: 'VARCHAR', sql: stateOf('tax') },
  ],
  checks: [
    {
      code: 'month-wrong',
      head: 'month',
      fails: `"month" IS NULL OR NOT regexp_full_match("month", '(19|20)[0-9]{2}(0[1-9]|1[0-2])')`,
    },
    ...insurerChecks,
    amount('avgWage'),
    negative('avgWage', 'DOUBLE'),
    amount('avgWage2'),
    negative('avgWage2', 'DOUBLE'),
    wholeNumber('numInsured2'),
    negative('numInsured2', 'INTEGER'),
    // Contributions may be negative: a correction of months before.
    amount('tax'),
  ],
  slice: month,
  key: ['insurer'],
  measures: { insured: 'insured', wages: 'wage_eur * insured' },
}
