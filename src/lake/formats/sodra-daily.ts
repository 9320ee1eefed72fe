import type { LakeFormat } from '../format.ts'
import {
  amount,
  insurerActivityNames,
  insurerChecks,
  insurerColumns,
  insurerHeads,
  insurerNotes,
  sodraHead,
  sodraSource,
} from './sodra-parts.ts'

/** Every insurer on every day, as Sodra publishes it: insured persons and debts, no wages. */
export const sodraDaily: LakeFormat = {
  dataSet: 'sodra-daily',
  layout: 'sodra-daily-1',
  source: sodraSource({
    lt: 'Sodros atviri duomenys: draudėjų dienos rodikliai',
    en: 'Open data of Sodra: daily figures of insurers',
  }),
  activityVersion: '2',
  heads: [...insurerHeads, sodraHead('date'), sodraHead('debt', false), sodraHead('deferredDebt', false)],
  otherHeads: 'refused',
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
  notes: insurerNotes,
  slice: `substr("date", 1, 7)`,
  key: ['insurer', 'day'],
  firm: 'firm',
  placeAs: 'place_raw',
  activityAs: 'activity',
  activityNames: insurerActivityNames,
  measures: { insured: 'insured', debt: 'debt_eur' },
}
