import { canonical } from '#core/statements/canonical.ts'
import type { Requirement } from '#core/rules/rule-set.ts'
import type { RulePath } from '#core/rules/check/rule-set-finding.ts'
import type { Threshold } from '#core/rules/verdict.ts'

/** Where two requirements part: only in a threshold, or in what is asked. */
export type RequirementDifference =
  | { readonly what: 'threshold-changed'; readonly path: RulePath; readonly before: Threshold; readonly after: Threshold }
  | { readonly what: 'requirement-changed'; readonly path: RulePath; readonly before: Requirement; readonly after: Requirement }

/** What differs between two requirements, told as deep inside them as it can be. */
export function compareRequirements(before: Requirement, after: Requirement, path: RulePath): RequirementDifference[] {
  const [old, now] = [opened(before), opened(after)]
  const [oldNames, newNames] = [old.inside, now.inside].map((inside) => inside.map(([way]) => way.join('/')).join())
  if (canonical(old.asks) !== canonical(now.asks) || oldNames !== newNames)
    return [{ what: 'requirement-changed', path, before, after }]
  const threshold: RequirementDifference[] =
    old.threshold && now.threshold && canonical(old.threshold) !== canonical(now.threshold)
      ? [{ what: 'threshold-changed', path, before: old.threshold, after: now.threshold }]
      : []
  const inside = old.inside.flatMap(([way, part], index) => {
    const other = now.inside[index]?.[1]
    return other ? compareRequirements(part, other, [...path, ...way]) : []
  })
  return [...threshold, ...inside]
}

type Opened = {
  /** Everything that is asked here, without the threshold and without what stands inside. */
  readonly asks: unknown
  readonly threshold: Threshold | null
  readonly inside: readonly (readonly [way: RulePath, part: Requirement])[]
}

function opened(requirement: Requirement): Opened {
  switch (requirement.kind) {
    case 'number': {
      const { comparison, unit, ...asks } = requirement
      return { asks, threshold: { kind: 'number', comparison, unit }, inside: [] }
    }
    case 'duration': {
      const { comparison, unit, ...asks } = requirement
      return { asks, threshold: { kind: 'number', comparison, unit }, inside: [] }
    }
    case 'date': {
      const { comparison, ...asks } = requirement
      return { asks, threshold: { kind: 'date', comparison }, inside: [] }
    }
    case 'exists': {
      const { age, ...asks } = requirement
      if (age === null) return { asks, threshold: null, inside: [] }
      return {
        asks: { ...asks, age: age.part },
        threshold: { kind: 'number', comparison: age.comparison, unit: 'months' },
        inside: [],
      }
    }
    case 'code': {
      const { in: codes, ...asks } = requirement
      return { asks, threshold: { kind: 'codes', codes }, inside: [] }
    }
    case 'count': {
      const { comparison, unit, where, ...asks } = requirement
      return { asks, threshold: { kind: 'number', comparison, unit }, inside: named({ where }) }
    }
    case 'share': {
      const { comparison, of, where, ...asks } = requirement
      return { asks, threshold: { kind: 'number', comparison, unit: 'share' }, inside: named({ of, where }) }
    }
    case 'sum': {
      const { comparison, unit, where, ...asks } = requirement
      return { asks, threshold: { kind: 'number', comparison, unit }, inside: named({ where }) }
    }
    case 'all':
    case 'any':
      return { asks: requirement.kind, threshold: null, inside: numbered(requirement.parts) }
    case 'at-least': {
      const { kind, number, parts } = requirement
      return { asks: kind, threshold: { kind: 'at-least-parts', number }, inside: numbered(parts) }
    }
    case 'not':
      return { asks: requirement.kind, threshold: null, inside: [[['part'], requirement.part]] }
    case 'activity':
    case 'rule-set':
    case 'not-entered':
      return { asks: requirement, threshold: null, inside: [] }
  }
}

function named(parts: { readonly [name: string]: Requirement | null }): Opened['inside'] {
  return Object.entries(parts).flatMap(([name, part]) => (part === null ? [] : [[[name], part] as const]))
}

function numbered(parts: readonly Requirement[]): Opened['inside'] {
  return parts.map((part, index) => [['parts', index], part] as const)
}
