import type { Check, Column, Head } from '../format.ts'

/** A head under its own name. */
export function head(name: string, needed = true): Head {
  return { name, accepts: [name], needed }
}

export function heads(names: readonly string[], needed = true): Head[] {
  return names.map((name) => head(name, needed))
}

/**
 * Code of a legal entity: seven or nine digits. The invented country has codes of a form that no country can have: XL is one of the
 * codes that ISO 3166-1 leaves to its users.
 */
export function isFirmCode(column: string): string {
  return `regexp_full_match(${column}, '[0-9]{7}([0-9]{2})?|XL-[0-9]{6}')`
}

export function firmCodeCheck(column: string): Check {
  return { code: 'firm-code-wrong', head: column, fails: `${column} IS NULL OR NOT ${isFirmCode(column)}` }
}

/** A date as `2023-05-30`. */
export function dayCheck(column: string, needed: boolean): Check {
  const wrong = `length(${column}) <> 10 OR TRY_CAST(${column} AS DATE) IS NULL`
  return {
    code: 'day-wrong',
    head: column,
    fails: needed ? `${column} IS NULL OR ${wrong}` : `${column} IS NOT NULL AND (${wrong})`,
  }
}

export function day(name: string, column: string): Column {
  return { name, type: 'DATE', sql: `TRY_CAST(${column} AS DATE)` }
}

export function words(name: string, column: string): Column {
  return { name, type: 'VARCHAR', sql: column }
}

/** An amount with a dot or a comma before its decimals. */
export function sum(name: string, column: string): Column {
  return { name, type: 'DOUBLE', sql: sumSql(column) }
}

export function sumSql(column: string): string {
  return `TRY_CAST(replace(${column}, ',', '.') AS DOUBLE)`
}

/** Statistical programs write 100000 as `1e+05`. */
export function sumCheck(column: string): Check {
  return {
    code: 'not-an-amount',
    head: column,
    fails: `NOT regexp_full_match(${column}, '-?[0-9]{1,15}([.,][0-9]+)?(e[+][0-9]{2})?')`,
  }
}

export function isOneOf(column: string, values: readonly string[]): string {
  return `${column} IN (${values.map((value) => `'${value}'`).join(', ')})`
}
