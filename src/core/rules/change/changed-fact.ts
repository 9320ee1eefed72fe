import { propertyOf } from '#core/registry/properties.ts'
import type { Node } from '#core/rules/formula/formula.ts'
import type { Comparison } from '#core/rules/rule-set.ts'
import type { Step } from '#core/rules/verdict.ts'
import type { Assumption } from '#core/rules/what-if/what-if.ts'

/** In how many places a fact is asked for that would have to change. */
export function timesAsked(node: Node, property: string): number {
  switch (node.op) {
    case 'atom': {
      const { unknown, isOpenToChange } = node.variable
      return isOpenToChange && unknown.kind === 'fact' && unknown.property === property ? 1 : 0
    }
    case 'not':
      return timesAsked(node.part, property)
    case 'at-least':
      return node.parts.reduce((sum, part) => sum + timesAsked(part, property), 0)
    case 'const':
    case 'population':
      return 0
  }
}

/** The value that a fact would have to have at least. */
export function assumptionOf({
  subject,
  property,
  part,
  with: match,
  year,
  toBe,
}: Extract<Step, { kind: 'change' }>): Assumption | null {
  const asked = { subject, property, part, with: match, year }
  switch (toBe.kind) {
    case 'number':
      return { ...asked, value: leastOf(toBe.comparison) }
    case 'exists':
      return { ...asked, value: propertyOf(property)?.type.kind === 'number' ? 0 : 'there-is' }
    case 'codes':
      return toBe.codes[0] === undefined ? null : { ...asked, value: toBe.codes[0] }
    case 'date':
    case 'at-least-parts':
      return null
  }
}

/** A number that satisfies, the nearest to its end. */
function leastOf(comparison: Comparison): number {
  if ('atLeast' in comparison) return comparison.atLeast
  if ('moreThan' in comparison) return comparison.moreThan + 1
  if ('atMost' in comparison) return comparison.atMost
  return 'lessThan' in comparison ? comparison.lessThan / 2 : comparison.from
}
