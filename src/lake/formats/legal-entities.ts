import type { LakeFormat } from '../format.ts'
import { day, dayCheck, firmCodeCheck, head, heads, words } from './parts.ts'

/** The register of legal entities, as the Centre of Registers publishes it: `|` between cells. It carries no codes of activities. */
export const legalEntities: LakeFormat = {
  dataSet: 'legal-entities',
  layout: 'legal-entities-1',
  source: {
    title: { lt: 'Juridinių asmenų registras', en: 'Register of legal entities' },
    publisher: 'Registrų centras',
    licence: 'CC BY 4.0',
    address: 'https://www.registrucentras.lt/',
  },
  activityVersion: null,
  heads: [
    ...heads(['ja_kodas', 'ja_pavadinimas', 'adresas', 'ja_reg_data', 'form_kodas']),
    head('form_pavadinimas', false),
    head('stat_kodas'),
    head('stat_pavadinimas', false),
    ...heads(['stat_data_nuo', 'formavimo_data']),
  ],
  otherHeads: 'left-out',
  columns: [
    words('firm', 'ja_kodas'),
    words('name', 'ja_pavadinimas'),
    words('address', 'adresas'),
    day('registered', 'ja_reg_data'),
    words('form_code', 'form_kodas'),
    words('form', 'form_pavadinimas'),
    words('status_code', 'stat_kodas'),
    words('status', 'stat_pavadinimas'),
    day('status_since', 'stat_data_nuo'),
    // 0 = nothing is registered of its status: it operates.
    { name: 'operates', type: 'BOOLEAN', sql: `stat_kodas = '0'` },
    day('formed', 'formavimo_data'),
  ],
  checks: [
    firmCodeCheck('ja_kodas'),
    dayCheck('ja_reg_data', false),
    dayCheck('stat_data_nuo', false),
    dayCheck('formavimo_data', true),
  ],
  notes: [
    { code: 'name-missing', head: 'ja_kodas', holds: 'ja_pavadinimas IS NULL' },
    { code: 'status-missing', head: 'ja_kodas', holds: 'stat_kodas IS NULL' },
  ],
  slice: 'substr(formavimo_data, 1, 7)',
  key: ['firm'],
  firm: 'firm',
  placeAs: null,
  activityAs: null,
  measures: { operating: 'CASE WHEN operates THEN 1 ELSE 0 END' },
}
