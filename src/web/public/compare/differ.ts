import type { Shown } from '#core/registry/shown.ts'
import { canonical } from '#core/statements/canonical.ts'

/**
 * Whether what is known differs. Where nothing is known of one of them, nothing is said about a difference:
 * absence is not a value.
 */
export function differ(columns: readonly (readonly Shown[])[]): boolean {
  const known = columns.filter((values) => values.length > 0).map(keyOf)
  return new Set(known).size > 1
}

function keyOf(values: readonly Shown[]): string {
  return values
    .map((shown) => canonical(shown.value))
    .toSorted()
    .join('\n')
}
