import type { Column, Head, LakeFormat } from '../format.ts'
import { dayCheck, firmCodeCheck, heads, sumCheck, sumSql } from './parts.ts'

/**
 * Annual accounts. Three layouts become one table; a cell that a layout does not have stays empty, and rows of a firm and a year are
 * to be joined (`max`) by who asks.
 * - `accounts-wide`: the open profit-and-loss (PLNA) and balance (BLNS) files of the Centre of Registers up to 2022, one row per
 *   statement. Their heads were seen in public descriptions of these files.
 * - `accounts-long`: its files since 2023 (`…_n.csv`), one row per line of a statement. The heads, „PARDAVIMO PAJAMOS“ and
 *   „ILGALAIKIS TURTAS“ were seen; how the other lines are named is assumed.
 * - `accounts-flat`: a layout of our own for what is brought from elsewhere: code, year, turnover, employees, profit, assets. The
 *   open files do not tell employees.
 * The year in the name of an open file is that of filing: slices are years of filing, and the year that accounts are about is a column.
 */
const about = {
  dataSet: 'accounts',
  source: {
    title: { lt: 'Metinės finansinės ataskaitos', en: 'Annual accounts' },
    publisher: 'Registrų centras',
    licence: 'CC BY 4.0',
    address: 'https://www.registrucentras.lt/',
  },
  activityVersion: null,
  otherHeads: 'left-out',
  notes: [],
  firm: 'firm',
  placeAs: null,
  activityAs: null,
  measures: { turnover: 'turnover_eur', assets: 'assets_eur' },
} as const

/** Every layout has these columns, in this order. */
function columns(given: { readonly [name: string]: string }): Column[] {
  const text = (name: string): Column => ({ name, type: 'VARCHAR', sql: given[name] ?? 'NULL' })
  const amount = (name: string): Column => ({ name, type: 'DOUBLE', sql: given[name] ?? 'NULL' })
  return [
    text('firm'),
    text('year'),
    text('period_from'),
    text('period_to'),
    text('filed'),
    text('line'),
    ...['turnover_eur', 'profit_before_tax_eur', 'profit_eur'].map(amount),
    ...['assets_eur', 'long_term_assets_eur', 'short_term_assets_eur', 'equity_eur', 'employees'].map(amount),
  ]
}

const wideSums = {
  turnover_eur: 'pardavimo_pajamos',
  profit_before_tax_eur: 'pelnas_pries_apmokestinima',
  profit_eur: 'grynasis_pelnas',
  long_term_assets_eur: 'ilgalaikis_turtas',
  short_term_assets_eur: 'trumpalaikis_turtas',
  equity_eur: 'nuosavas_kapitalas',
} as const

const wide: LakeFormat = {
  ...about,
  layout: 'accounts-wide-1',
  heads: [
    { name: 'ja_kodas', accepts: ['obj_kodas', 'ja_kodas'], needed: true },
    ...heads(['template_id', 'laikotarpis_nuo', 'laikotarpis_iki', 'reg_date']),
    ...heads(Object.values(wideSums), false),
  ],
  columns: columns({
    firm: 'ja_kodas',
    year: 'substr(laikotarpis_iki, 1, 4)',
    period_from: 'laikotarpis_nuo',
    period_to: 'laikotarpis_iki',
    filed: 'reg_date',
    line: `'all'`,
    ...Object.fromEntries(Object.entries(wideSums).map(([name, column]) => [name, sumSql(column)])),
    assets_eur: `${sumSql('ilgalaikis_turtas')} + ${sumSql('trumpalaikis_turtas')}`,
  }),
  checks: [
    firmCodeCheck('ja_kodas'),
    dayCheck('laikotarpis_iki', true),
    dayCheck('reg_date', true),
    ...Object.values(wideSums).map(sumCheck),
  ],
  slice: `substr(reg_date, 1, 4) || CASE WHEN pardavimo_pajamos IS NULL AND grynasis_pelnas IS NULL AND pelnas_pries_apmokestinima IS NULL THEN '-balance' ELSE '-profit' END`,
  key: ['firm', 'period_from', 'period_to', 'filed', 'line'],
}

/** What a line of a statement is, by how it begins. */
const lines: readonly (readonly [column: string, begins: string])[] = [
  ['turnover_eur', 'PARDAVIMO PAJAMOS'],
  ['profit_before_tax_eur', 'PELNAS (NUOSTOLIAI) PRIEŠ APMOKESTINIM'],
  ['profit_eur', 'GRYNASIS PELNAS'],
  ['assets_eur', 'TURTO IŠ VISO'],
  ['long_term_assets_eur', 'ILGALAIKIS TURTAS'],
  ['short_term_assets_eur', 'TRUMPALAIKIS TURTAS'],
  ['equity_eur', 'NUOSAVAS KAPITALAS'],
]

const long: LakeFormat = {
  ...about,
  layout: 'accounts-long-1',
  heads: [
    ...heads(['ja_kodas', 'standard_id', 'line_type_id', 'line_name', 'reiksme', 'beginning_date', 'turning_date', 'reg_date']),
  ],
  columns: columns({
    firm: 'ja_kodas',
    year: 'substr(turning_date, 1, 4)',
    period_from: 'beginning_date',
    period_to: 'turning_date',
    filed: 'reg_date',
    line: 'line_type_id',
    ...Object.fromEntries(
      lines.map(([name, begins]) => [name, `CASE WHEN starts_with(upper(line_name), '${begins}') THEN ${sumSql('reiksme')} END`]),
    ),
  }),
  checks: [
    firmCodeCheck('ja_kodas'),
    dayCheck('turning_date', true),
    dayCheck('reg_date', true),
    sumCheck('reiksme'),
    { code: 'line-missing', head: 'line_name', fails: 'line_name IS NULL OR line_type_id IS NULL' },
  ],
  // A file has either profit and loss (PST…) or balances (BST…); the next one must not take its place.
  slice: `substr(reg_date, 1, 4) || CASE WHEN starts_with(standard_id, 'B') THEN '-balance' ELSE '-profit' END`,
  key: ['firm', 'period_from', 'period_to', 'filed', 'line'],
}

const flatHeads: readonly Head[] = [
  { name: 'code', accepts: ['code', 'ja_kodas', 'kodas'], needed: true },
  { name: 'year', accepts: ['year', 'metai'], needed: true },
  { name: 'turnover', accepts: ['turnover', 'turnover_eur', 'pajamos', 'pardavimo pajamos'], needed: true },
  { name: 'employees', accepts: ['employees', 'darbuotojai', 'darbuotojų skaičius'], needed: false },
  { name: 'profit', accepts: ['profit', 'profit_eur', 'grynasis pelnas', 'pelnas'], needed: false },
  { name: 'assets', accepts: ['assets', 'assets_eur', 'turtas'], needed: false },
]

const flat: LakeFormat = {
  ...about,
  layout: 'accounts-flat-1',
  heads: flatHeads,
  columns: columns({
    firm: 'code',
    year: '"year"',
    period_from: `"year" || '-01-01'`,
    period_to: `"year" || '-12-31'`,
    line: `'all'`,
    turnover_eur: sumSql('turnover'),
    profit_eur: sumSql('profit'),
    assets_eur: sumSql('assets'),
    employees: sumSql('employees'),
  }),
  checks: [
    firmCodeCheck('code'),
    { code: 'year-wrong', head: 'year', fails: `"year" IS NULL OR NOT regexp_full_match("year", '(19|20)[0-9]{2}')` },
    ...['turnover', 'employees', 'profit', 'assets'].map(sumCheck),
    { code: 'negative', head: 'employees', fails: `${sumSql('employees')} < 0` },
  ],
  slice: '"year"',
  key: ['firm', 'year', 'line'],
}

export const accounts: readonly LakeFormat[] = [wide, long, flat]
