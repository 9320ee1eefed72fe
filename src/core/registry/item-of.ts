import { canonical } from '#core/statements/canonical.ts'
import type { StatementValue } from '#core/statements/statement.ts'
import type { Property } from './property-type.ts'

/**
 * The item of a property that a value speaks about: statements on the same item compete for the place on the page,
 * statements on different items stand together. One-valued: '' (texts in languages: the language, so that each language
 * has a history of its own). Many-valued: the key parts of a record, else the value itself.
 */
export function itemOf(property: Property, value: StatementValue): string {
  if (property.many) return keyOf(property, value)
  if (property.type.kind === 'words' && typeof value === 'object' && !('absent' in value))
    return Object.keys(value).toSorted().join('+')
  return ''
}

function keyOf(property: Property, value: StatementValue): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || 'absent' in value || property.key === undefined) return canonical(value)
  const parts = new Map<string, unknown>(Object.entries(value))
  return property.key.map((part) => asKey(parts.get(part))).join('|')
}

function asKey(part: unknown): string {
  return typeof part === 'string' ? part : canonical(part ?? null)
}
