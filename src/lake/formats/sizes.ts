import type { OwnSizes } from '#core/economy/own-mapping.ts'
import { text } from '../engine.ts'
import type { Check, Column, Head, Note } from '../format.ts'

/** The columns of the lake that hold between which numbers of persons a firm is that gives none; null: nothing is known, or no end. */
export const sizeColumns = { least: 'insured_least', most: 'insured_most' } as const

/**
 * What an own format has for classes of size. Where the number of persons (`persons`, SQL) is absent, the row is kept with the limits of its class.
 * A row is refused, by its line, when its class is none of the mapping's, and when number and class contradict each other: one of the two is wrong.
 */
export function sizeParts(
  { column, classes }: OwnSizes,
  persons: string,
): {
  readonly heads: readonly Head[]
  readonly columns: readonly Column[]
  readonly checks: readonly Check[]
  readonly notes: readonly Note[]
} {
  const limit = (end: 'from' | 'to') => {
    const cases = Object.entries(classes).flatMap(([code, { [end]: at }]) =>
      at === Infinity ? [] : [`WHEN size = ${text(code.trim())} THEN ${at}`],
    )
    // Where every class is open there is no most.
    return cases.length === 0 ? 'CAST(NULL AS INTEGER)' : `CASE ${cases.join(' ')} END`
  }
  const known = Object.keys(classes).map((code) => text(code.trim()))
  const isKnown = `size IN (${known.join(', ')})`
  const ofClass = (end: 'from' | 'to') => `CASE WHEN ${persons} IS NULL THEN ${limit(end)} END`
  return {
    heads: [{ name: 'size', accepts: [column], needed: true }],
    columns: [
      { name: sizeColumns.least, type: 'INTEGER', sql: ofClass('from') },
      { name: sizeColumns.most, type: 'INTEGER', sql: ofClass('to') },
    ],
    checks: [
      { code: 'size-class-unknown', head: 'size', fails: `size IS NOT NULL AND NOT ${isKnown}` },
      {
        code: 'size-contradicts-number',
        head: 'size',
        fails: `round(${persons}) < ${limit('from')} OR round(${persons}) > ${limit('to')}`,
      },
    ],
    notes: [
      { code: 'insured-by-class', head: 'size', holds: `${persons} IS NULL AND size IS NOT NULL` },
      { code: 'insured-absent', head: 'firm', holds: `${persons} IS NULL AND size IS NULL` },
    ],
  }
}
