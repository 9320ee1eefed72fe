import type { Unit } from '#core/registry/property-type.ts'
import type { Comparison, DurationUnit, Requirement } from '#core/rules/rule-set.ts'

/** A number that a condition compares with, in the order in which the condition is read; an interval has two. */
export type ThresholdPlace = {
  readonly index: number
  readonly value: number
  readonly unit: Unit | DurationUnit | 'parts'
  /** Which end of the comparison it is. */
  readonly end: 'atLeast' | 'moreThan' | 'atMost' | 'lessThan' | 'from' | 'to' | 'number'
  /** The requirement that compares, so that a page can say what the number is about. */
  readonly of: Requirement
}

/** The thresholds of a requirement, inner ones after the one that holds them. */
export function thresholdsOf(requirement: Requirement): ThresholdPlace[] {
  const places: ThresholdPlace[] = []
  walk(requirement, (end, value, unit, of) => {
    places.push({ index: places.length, value, unit, end, of })
    return value
  })
  return places
}

/** The requirement with another number in one place; unchanged when it has no threshold of that index. */
export function replaceThreshold(requirement: Requirement, index: number, value: number): Requirement {
  let next = -1
  return walk(requirement, (_end, before) => {
    next += 1
    return next === index ? value : before
  })
}

type Visit = (end: ThresholdPlace['end'], value: number, unit: ThresholdPlace['unit'], of: Requirement) => number

/** Rebuilds a requirement with what a visitor makes of its numbers. */
function walk(requirement: Requirement, visit: Visit): Requirement {
  const compared = (comparison: Comparison, unit: ThresholdPlace['unit']) =>
    walkComparison(comparison, visit, { unit, of: requirement })
  switch (requirement.kind) {
    case 'number':
    case 'duration':
      return { ...requirement, comparison: compared(requirement.comparison, requirement.unit) }
    case 'exists': {
      const { age } = requirement
      return age === null ? requirement : { ...requirement, age: { ...age, comparison: compared(age.comparison, 'months') } }
    }
    case 'count':
    case 'sum': {
      const comparison = compared(requirement.comparison, requirement.unit)
      return { ...requirement, comparison, where: requirement.where === null ? null : walk(requirement.where, visit) }
    }
    case 'share': {
      const comparison = compared(requirement.comparison, 'share')
      const of = requirement.of === null ? null : walk(requirement.of, visit)
      return { ...requirement, comparison, of, where: walk(requirement.where, visit) }
    }
    case 'at-least': {
      const number = visit('number', requirement.number, 'parts', requirement)
      return { ...requirement, number, parts: requirement.parts.map((part) => walk(part, visit)) }
    }
    case 'all':
    case 'any':
      return { ...requirement, parts: requirement.parts.map((part) => walk(part, visit)) }
    case 'not':
      return { ...requirement, part: walk(requirement.part, visit) }
    case 'date':
    case 'code':
    case 'activity':
    case 'rule-set':
    case 'not-entered':
      return requirement
  }
}

function walkComparison(
  comparison: Comparison,
  visit: Visit,
  { unit, of }: { unit: ThresholdPlace['unit']; of: Requirement },
): Comparison {
  if ('atLeast' in comparison) return { atLeast: visit('atLeast', comparison.atLeast, unit, of) }
  if ('moreThan' in comparison) return { moreThan: visit('moreThan', comparison.moreThan, unit, of) }
  if ('atMost' in comparison) return { atMost: visit('atMost', comparison.atMost, unit, of) }
  if ('lessThan' in comparison) return { lessThan: visit('lessThan', comparison.lessThan, unit, of) }
  const from = visit('from', comparison.from, unit, of)
  return { from, to: visit('to', comparison.to, unit, of) }
}
