import { isFuzzyDate } from '#core/values/fuzzy-date.ts'
import { canonical } from './canonical.ts'
import type { StatementValue } from './statement.ts'

/**
 * Whether two values can both be true: equal, or records that say the same wherever both say something
 * ({ lt } and { lt, en } with one Lithuanian text agree), or dates of which one is the other told more exactly
 * (2020 and 2020-06-30).
 */
export function agree(one: StatementValue, other: StatementValue): boolean {
  if (typeof one === 'string' && typeof other === 'string') return one === other || sameDate(one, other)
  if (typeof one !== 'object' || typeof other !== 'object') return one === other
  const mine = new Map(Object.entries(one))
  const shared = Object.entries(other).filter(([part]) => mine.has(part))
  if (shared.length === 0) return canonical(one) === canonical(other)
  return shared.every(([part, value]) => canonical(mine.get(part)) === canonical(value))
}

function sameDate(one: string, other: string): boolean {
  return isFuzzyDate(one) && isFuzzyDate(other) && (one.startsWith(other) || other.startsWith(one))
}
