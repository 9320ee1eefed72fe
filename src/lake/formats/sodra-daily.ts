import type { LakeFormat } from '../format.ts'
import { amount, insurerChecks, insurerColumns, insurerHeads, ofInsurers, sodraHead, sodraSource } from './sodra-parts.ts'

/** Every insurer on every day, as Sodra publishes it: insured persons and debts, no wages. */
export const sodraDaily: LakeFormat = {
  ...ofInsurers,
  dataSet: 'sodra-daily',
  layout: 'sodra-daily-1',
  source: sodraSource({
    lt: 'Sodros atviri duomenys: draudėjų dienos rodikliai',
    en: 'Open data of Sodra: daily figures of insurers',
  }),
  heads: [...insurerHeads, sodraHead('date'), sodraHead('debt', false), sodraHead('deferredDebt', false)],
  columns: [
    ...insurerColumns,
    { name: 'day', type: 'VARCHAR', sql: '"date"' },
    { name: 'debt_eur', type: 'DOUBLE', sql: 'TRY_CAST(debt AS DOUBLE)' },
    { name: 'deferred_debt_eur', type: 'DOUBLE', sql: 'TRY_CAST(deferredDebt AS DOUBLE)' },
  ],
  checks: [
    { code: 'day-wrong', head: 'date', fails: `"date" IS NULL OR length("date") <> 10 OR TRY_CAST("date" AS DATE) IS NULL` },
    ...insurerChecks,
    amount('debt'),
    amount('deferredDebt'),
  ],
  slice: `substr("date", 1, 7)`,
  key: ['insurer', 'day'],
  measures: { insured: 'insured', debt: 'debt_eur' },
}
