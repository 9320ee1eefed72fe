import { propertyOf } from '#core/registry/properties.ts'
import { conditionsReferredTo } from './asked-conditions.ts'
import { compilePopulation } from './compile-population.ts'
import { compileScalar, compileSinceValid, itemAtom, wantedOf } from './compile-value.ts'
import { comesInItems, holeIn, membershipIn, rangeIn, scalarIn } from './compiler.ts'
import type { Compiler, Scope } from './compiler.ts'
import { daysComparing, daysLasting } from '#core/rules/facts/duration.ts'
import type { Node } from './formula.ts'
import { satisfying } from '#core/rules/facts/range.ts'
import type { Asked, Condition, Requirement } from '#core/rules/rule-set.ts'
import { addAtom } from './scalar-variable.ts'
import { measuredOf, partsTold, tell } from './tell.ts'
import type { Threshold } from '#core/rules/verdict.ts'

type RequirementOf<K extends Requirement['kind']> = Extract<Requirement, { kind: K }>

/** All of the conditions that a reading has. */
function compileConditions(compiler: Compiler, conditions: readonly Condition[], scope: Scope): Node[] {
  return conditions.map((condition) => compile(compiler, condition.requires, { ...scope, condition: condition.id }))
}

/** The formula of a requirement; thresholds count only after the compiler is sealed. */
export function compile(compiler: Compiler, requirement: Requirement, scope: Scope): Node {
  switch (requirement.kind) {
    case 'number':
      return compileNumber(compiler, requirement, scope)
    case 'date':
      return compileScalar(compiler, scope, {
        requirement,
        asked: requirement.asked,
        range: rangeIn(compiler, requirement, () => daysComparing(requirement.comparison, compiler.day)),
        threshold: { kind: 'date', comparison: requirement.comparison },
      })
    case 'duration':
      return compileDuration(compiler, requirement, scope)
    case 'exists':
      return compileExists(compiler, requirement, scope)
    case 'code':
      return compileCode(compiler, requirement, scope)
    case 'activity':
      return compileActivity(compiler, requirement, scope)
    case 'count':
      return compilePopulation(compiler, requirement, scope)
    case 'share':
    case 'sum':
      return compileBetween(compiler, requirement, scope)
    case 'all':
    case 'any':
    case 'at-least': {
      const parts = requirement.parts.map((part) => compile(compiler, part, scope))
      const number = requirement.kind === 'all' ? parts.length : requirement.kind === 'any' ? 1 : requirement.number
      return { op: 'at-least', number, parts, told: partsTold(compiler, requirement) }
    }
    case 'not':
      return { op: 'not', part: compile(compiler, requirement.part, scope), told: partsTold(compiler, requirement) }
    case 'rule-set':
      return compileReference(compiler, requirement, scope)
    case 'not-entered': {
      const unknown = { kind: 'not-entered', ruleSet: scope.ruleSet, condition: scope.condition } as const
      const variable = holeIn(compiler, `${scope.key}\n${scope.ruleSet}\n${scope.condition}`, {
        unknown,
        isOfMany: scope.isOfMany,
      })
      const told = tell(compiler, requirement, () => ({ measured: { kind: 'not-entered' } }))
      return { op: 'atom', variable, truth: [false, true], told, toBe: null }
    }
  }
}

/** Shares and sums leave gaps between the values that they can have: both ends are asked apart, so that each is exact. */
function compileBetween(compiler: Compiler, requirement: RequirementOf<'share' | 'sum'>, scope: Scope): Node {
  const { comparison } = requirement
  if (!('from' in comparison)) return compilePopulation(compiler, requirement, scope)
  const ends = [{ atLeast: comparison.from }, { atMost: comparison.to }]
  const parts = ends.map((end) => compilePopulation(compiler, { ...requirement, comparison: end }, scope))
  const unit = requirement.kind === 'share' ? 'share' : requirement.unit
  const told = tell(compiler, requirement, () => ({
    about: requirement.over.rows,
    threshold: { kind: 'number', comparison, unit },
  }))
  return { op: 'at-least', number: 2, parts, told, isBetween: true }
}

function compileNumber(compiler: Compiler, requirement: RequirementOf<'number'>, scope: Scope): Node {
  return compileScalar(compiler, scope, {
    requirement,
    asked: requirement.asked,
    range: rangeIn(compiler, requirement, () => satisfying(requirement.comparison)),
    threshold: { kind: 'number', comparison: requirement.comparison, unit: requirement.unit },
  })
}

function compileDuration(compiler: Compiler, requirement: RequirementOf<'duration'>, scope: Scope): Node {
  const { since, comparison, unit } = requirement
  const range = rangeIn(compiler, requirement, () => daysLasting(comparison, unit, compiler.day))
  const threshold: Threshold = { kind: 'number', comparison, unit }
  if (since !== 'membership') {
    const isDate = isDatePart(since)
    if (isDate) return compileScalar(compiler, scope, { requirement, asked: since, range, threshold })
    return compileSinceValid(compiler, scope, { requirement, asked: since, range, threshold })
  }
  const draft = membershipIn(compiler, scope)
  if (draft === null) return { op: 'const', value: false, told: tell(compiler, requirement, () => ({ threshold })) }
  if (draft === 'won') {
    const isMet = daysLasting(comparison, unit, compiler.day)
    const joined = daysComparing({ is: 'on-or-before', day: compiler.wonOn }, compiler.day).hi
    return { op: 'const', value: joined >= isMet.lo && joined <= isMet.hi, told: null }
  }
  const told = tell(compiler, requirement, () => ({
    about: 'member',
    measured: measuredOf(draft, requirement),
    threshold,
    evidence: draft.evidence,
  }))
  return addAtom(draft, range, told, threshold)
}

function compileExists(compiler: Compiler, requirement: RequirementOf<'exists'>, scope: Scope): Node {
  const { asked, age } = requirement
  const threshold: Threshold = { kind: 'exists' }
  if (!comesInItems(asked.property)) {
    const draft = scalarIn(compiler, scope, asked, propertyOf(asked.property)?.type.kind === 'date' ? 'day' : 'number')
    const told = tell(compiler, requirement, () => ({
      about: asked.property,
      measured: measuredOf(draft, requirement),
      threshold,
      evidence: draft.evidence,
      hypothetical: draft.hypothetical,
    }))
    return addAtom(draft, 'exists', told, threshold)
  }
  const item = itemAtom(compiler, scope, { requirement, asked, wanted: wantedOf(asked), threshold })
  if (age === null) return item
  const limit: Threshold = { kind: 'number', comparison: age.comparison, unit: 'months' }
  const range = daysLasting(age.comparison, 'months', compiler.day)
  const aged: Asked = { ...asked, part: age.part }
  const old = compileScalar(compiler, scope, { requirement, asked: aged, range, threshold: limit })
  return { op: 'at-least', number: 2, parts: [item, old], told: partsTold(compiler, requirement) }
}

function compileCode(compiler: Compiler, requirement: RequirementOf<'code'>, scope: Scope): Node {
  const { asked } = requirement
  const threshold: Threshold = { kind: 'codes', codes: requirement.in }
  if (asked.property === 'member-role') return compileRole(compiler, requirement, scope)
  const wanted = { with: asked.with, part: asked.part, in: requirement.in, list: null }
  return itemAtom(compiler, scope, { requirement, asked, wanted, threshold })
}

function compileRole(compiler: Compiler, requirement: RequirementOf<'code'>, scope: Scope): Node {
  const { membership } = scope
  if (membership === null || membership === 'won') return { op: 'const', value: membership === 'won', told: null }
  if (membership === 'unknown') {
    const unknown = { kind: 'unnamed', subject: scope.subject, rows: 'members' } as const
    const variable = holeIn(compiler, `${scope.key}\nrole\n${requirement.in.join()}`, { unknown, isOfMany: scope.isOfMany })
    return { op: 'atom', variable, truth: [false, true], told: null, toBe: null }
  }
  const told = tell(compiler, requirement, () => ({
    about: 'member',
    measured: { kind: 'codes', codes: membership.roles, complete: true },
    threshold: { kind: 'codes', codes: requirement.in },
    evidence: membership.evidence,
  }))
  return { op: 'const', value: membership.roles.some((role) => requirement.in.includes(role)), told }
}

function compileActivity(compiler: Compiler, requirement: RequirementOf<'activity'>, scope: Scope): Node {
  const list = scope.lists[requirement.list]
  if (list === undefined) throw new Error(`a checked rule set asks for the unknown list ${requirement.list}`)
  return itemAtom(compiler, scope, {
    requirement,
    asked: { property: 'activity', part: null, with: null },
    wanted: { with: null, part: null, in: null, list },
    threshold: { kind: 'codes', codes: list.startsWith },
  })
}

/** The conditions of another rule set, asked of the same subject. */
function compileReference(compiler: Compiler, requirement: RequirementOf<'rule-set'>, scope: Scope): Node {
  const told = tell(compiler, requirement, () => ({ about: requirement.ruleSet }))
  const referred = conditionsReferredTo(compiler.ruleSets, requirement, scope.depth)
  if (referred === null) {
    const unknown = { kind: 'not-entered', ruleSet: requirement.ruleSet, condition: requirement.test ?? '' } as const
    const variable = holeIn(compiler, `${scope.key}\n${requirement.ruleSet}\n${requirement.test}`, {
      unknown,
      isOfMany: scope.isOfMany,
    })
    return { op: 'atom', variable, truth: [false, true], told, toBe: null }
  }
  const { ruleSet, conditions } = referred
  const parts = compileConditions(compiler, conditions, {
    ...scope,
    lists: ruleSet.lists,
    ruleSet: ruleSet.id,
    depth: scope.depth + 1,
  })
  return { op: 'at-least', number: parts.length, parts, told }
}

function isDatePart({ property, part }: Asked): boolean {
  const type = propertyOf(property)?.type
  const asked = part !== null && type?.kind === 'record' ? type.parts[part] : type
  return asked?.kind === 'date'
}
