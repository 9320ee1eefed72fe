import { canonical } from './canonical.ts'
import type { StatementValue } from './statement.ts'

/**
 * Whether two values can both be true: equal, or records that say the same wherever both say something
 * ({ lt } and { lt, en } with one Lithuanian text agree).
 */
export function agree(one: StatementValue, other: StatementValue): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other
  const mine = new Map(Object.entries(one))
  const shared = Object.entries(other).filter(([part]) => mine.has(part))
  if (shared.length === 0) return canonical(one) === canonical(other)
  return shared.every(([part, value]) => canonical(mine.get(part)) === canonical(value))
}
