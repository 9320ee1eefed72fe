// The questions that go through all rows, as texts that DuckDB and PostgreSQL both understand: a function of the names of tables, so
// that the same text runs over Parquet here and over partitions of servers there. No function of one of the two only.

/** Which rows count: all, or those of months from one to another (`2023-01`). */
export type Months = { readonly from: string; readonly to: string } | null

/** What is added up in a cell. */
export type Unit = 'employment' | 'firms' | 'wages'

const amount = (sql: string, name: string) => `CAST(SUM(${sql}) AS DOUBLE PRECISION) AS ${name}`
const countIf = (condition: string, name: string) => amount(`CASE WHEN ${condition} THEN 1 ELSE 0 END`, name)

/** `amount` is what is known, `unseen` how many firm-months (for wages: insured persons) of it are not. */
const measured: { readonly [unit in Unit]: string } = {
  employment: `${amount('insured', 'amount')}, ${countIf('insured IS NULL', 'unseen')}`,
  firms: `${countIf('insured > 0', 'amount')}, ${countIf('insured IS NULL', 'unseen')}`,
  wages: `${amount('wage_eur * insured', 'amount')}, ${amount(`CASE WHEN insured > 0 AND wage_eur IS NULL THEN insured WHEN insured IS NULL THEN 1 ELSE 0 END`, 'unseen')}`,
}

function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
}

function within(months: Months): string[] {
  if (months === null) return []
  for (const month of [months.from, months.to]) if (!/^\d{4}-\d{2}$/.test(month)) throw new RangeError(`${month} is no month`)
  return [`month >= '${months.from}'`, `month <= '${months.to}'`]
}

/** Sums by place and activity: `place, activity[, version], amount, unseen`. */
export function cellsStatement(
  { firmMonth }: { readonly firmMonth: string },
  { unit, months, byName, byVersion }: { unit: Unit; months: Months; byName: boolean; byVersion: boolean },
): string {
  const place = byName ? 'place_raw' : 'place'
  const by = [place, 'activity', ...(byVersion ? ['activity_version'] : [])].join(', ')
  const conditions = [...within(months), ...(byName ? ['place IS NULL'] : [])]
  return `SELECT ${by}, ${measured[unit]} FROM ${firmMonth}${where(conditions)} GROUP BY ${by}`
}
