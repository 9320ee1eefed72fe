import type { MatrixColumn } from '#core/rules/overview/matrix.ts'
import { purposes } from '#core/rules/rule-set.ts'
import type { Purpose } from '#core/rules/rule-set.ts'
import { outcomes } from '#core/rules/overview/tally.ts'
import type { Outcome } from '#core/rules/verdict.ts'
import type { AskedOutcome } from '#web/public/rules/matrix/matrix-data.ts'
import { Problem } from './problems.ts'

/** The purpose whose rule sets are asked for; null = of every purpose. */
export function readPurpose(query: URLSearchParams): Purpose | null {
  return readWord(query, 'purpose', purposes)
}

export function readOnlyInForce(query: URLSearchParams): boolean {
  return readWord(query, 'inForce', ['yes']) !== null
}

/** The outcome asked for, and in which rule set or column; null when none is. */
export function readAsked(query: URLSearchParams, columns: readonly MatrixColumn[]): AskedOutcome | null {
  const outcome = readWord<Outcome>(query, 'outcome', outcomes)
  const rules = query.get('rules') ?? ''
  if (rules !== '' && !columns.some(({ id, ruleSet }) => id === rules || ruleSet === rules))
    throw new Problem('bad-query', rules, 'rules')
  return outcome === null ? null : { rules: rules === '' ? null : rules, outcome }
}

/** One of a few words; null when the query has none or an empty one, as forms send it. */
export function readWord<T extends string>(query: URLSearchParams, name: string, allowed: readonly T[]): T | null {
  const text = query.get(name) ?? ''
  if (text === '') return null
  const found = allowed.find((each) => each === text)
  if (found === undefined) throw new Problem('bad-query', text, name)
  return found
}
