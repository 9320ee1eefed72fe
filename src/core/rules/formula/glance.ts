import { propertyOf } from '#core/registry/properties.ts'
import { conditionsReferredTo } from './asked-conditions.ts'
import { comesInItems, heldIn, rangeIn } from './compiler.ts'
import type { Compiler, Scope } from './compiler.ts'
import { daysComparing, daysLasting } from '#core/rules/facts/duration.ts'
import { ALONE } from './evaluate.ts'
import { isNone, plainlyHeldOn } from '#core/rules/facts/facts-on.ts'
import { fits } from './items-variable.ts'
import type { ItemWanted } from './items-variable.ts'
import { isEmptyRange, liesIn, meet, satisfying, wholeNumbers } from '#core/rules/facts/range.ts'
import type { Range } from '#core/rules/facts/range.ts'
import { CASE, rowsIn, scopeOfNamed, yearsIn } from './rows-in.ts'
import type { Said } from '#core/rules/material.ts'
import type { Asked, Requirement } from '#core/rules/rule-set.ts'
import { rangeOf } from './scalar-variable.ts'

/** Surely so, surely not, or not to be seen at a glance. */
export type Glance = boolean | null

type RequirementOf<K extends Requirement['kind']> = Extract<Requirement, { kind: K }>

/**
 * What a requirement surely is, without making a formula of it: from single sure values that nobody contradicts. Most
 * rows of most clusters are seen through in this way. It may always say that it cannot see; what it says is what the
 * formula would say.
 */
export function glance(compiler: Compiler, requirement: Requirement, scope: Scope): Glance {
  switch (requirement.kind) {
    case 'number':
    case 'date':
      return glanceNumber(compiler, requirement, scope)
    case 'duration':
      return glanceDuration(compiler, requirement, scope)
    case 'exists': {
      const { asked, age } = requirement
      if (age !== null || !comesInItems(asked.property)) return null
      return glanceItems(compiler, scope, { property: asked.property, wanted: { ...anything, with: asked.with } })
    }
    case 'code':
      return glanceCode(compiler, requirement, scope)
    case 'activity': {
      const list = scope.lists[requirement.list]
      return list === undefined ? null : glanceItems(compiler, scope, { property: 'activity', wanted: { ...anything, list } })
    }
    case 'count':
      return glanceCount(compiler, requirement, scope)
    case 'all':
      return glanceParts(requirement.parts.length, requirement.parts, (part) => glance(compiler, part, scope))
    case 'any':
      return glanceParts(1, requirement.parts, (part) => glance(compiler, part, scope))
    case 'at-least':
      return glanceParts(requirement.number, requirement.parts, (part) => glance(compiler, part, scope))
    case 'not': {
      const part = glance(compiler, requirement.part, scope)
      return part === null ? null : !part
    }
    case 'rule-set': {
      const referred = conditionsReferredTo(compiler.ruleSets, requirement, scope.depth)
      if (referred === null) return null
      const { ruleSet, conditions } = referred
      const inside = { ...scope, lists: ruleSet.lists, ruleSet: ruleSet.id, depth: scope.depth + 1 }
      return glanceParts(conditions.length, conditions, ({ requires }) => glance(compiler, requires, inside))
    }
    case 'share':
    case 'sum':
    case 'not-entered':
      return null
  }
}

const anything: ItemWanted = { with: null, part: null, in: null, list: null }

/** At least so many of the parts. */
function glanceParts<Part>(number: number, parts: readonly Part[], look: (part: Part) => Glance): Glance {
  let sure = 0
  let possible = parts.length
  for (const part of parts) {
    const seen = look(part)
    if (seen === true) sure += 1
    if (seen === false) possible -= 1
    if (sure >= number) return true
    if (possible < number) return false
  }
  return parts.length === 0 ? number <= 0 : null
}

/** The one value that surely holds and that nobody contradicts. */
function plain({ day }: Compiler, { facts, year }: Scope, property: string): Said | null {
  return plainlyHeldOn(facts, property, { day, year })
}

function glanceNumber(compiler: Compiler, requirement: RequirementOf<'number' | 'date'>, scope: Scope): Glance {
  const { asked } = requirement
  if (requirement.kind === 'date') {
    const range = rangeIn(compiler, requirement, () => daysComparing(requirement.comparison, compiler.day))
    return glanceScalar(compiler, scope, { asked, kind: 'day', range })
  }
  const range = rangeIn(compiler, requirement, () => satisfying(requirement.comparison))
  return glanceScalar(compiler, scope, { asked, kind: 'number', range })
}

function glanceDuration(compiler: Compiler, requirement: RequirementOf<'duration'>, scope: Scope): Glance {
  const { since, comparison, unit } = requirement
  const range = rangeIn(compiler, requirement, () => daysLasting(comparison, unit, compiler.day))
  if (since === 'membership') {
    const { membership } = scope
    return membership === null || membership === 'won' || membership === 'unknown' ? null : compared(membership.joined, range)
  }
  return propertyOf(since.property)?.type.kind === 'date'
    ? glanceScalar(compiler, scope, { asked: since, kind: 'day', range })
    : null
}

type ScalarAsked = { readonly asked: Asked; readonly kind: 'number' | 'day'; readonly range: Range }

function glanceScalar(compiler: Compiler, scope: Scope, { asked, kind, range }: ScalarAsked): Glance {
  if (comesInItems(asked.property) || asked.with !== null) return null
  const only = plain(compiler, scope, asked.property)
  if (only === null) return null
  const told = rangeOf(only.value, { kind, part: asked.part })
  if (told === 'none') return false
  return told === 'unknown' ? null : compared(told, range)
}

function compared(told: Range, range: Range): Glance {
  if (liesIn(told, range)) return true
  return isEmptyRange(meet(told, range)) ? false : null
}

function glanceCode(compiler: Compiler, { asked, in: codes }: RequirementOf<'code'>, scope: Scope): Glance {
  if (asked.property !== 'member-role')
    return glanceItems(compiler, scope, {
      property: asked.property,
      wanted: { ...anything, with: asked.with, part: asked.part, in: codes },
    })
  const { membership } = scope
  if (membership === null || membership === 'won' || membership === 'unknown') return null
  return membership.roles.some((role) => codes.includes(role))
}

/** Of a property with several values one that fits is enough; that none does is seen only where there is a single value. */
function glanceItems(
  compiler: Compiler,
  scope: Scope,
  { property, wanted }: { readonly property: string; readonly wanted: ItemWanted },
): Glance {
  if (propertyOf(property)?.many === true) {
    const held = heldIn(compiler, scope, property)
    return held.some(({ said, isSure }) => isSure && said.rivals.length === 0 && fits(said.value, wanted) === 'yes') ? true : null
  }
  const only = plain(compiler, scope, property)
  if (only === null) return null
  const fit = fits(only.value, wanted)
  return fit === 'maybe' ? null : fit === 'yes'
}

/** A count is met as soon as so many rows surely meet the condition; it surely is not when too few could. */
function glanceCount(compiler: Compiler, requirement: RequirementOf<'count'>, scope: Scope): Glance {
  const { over, where, distinct } = requirement
  const look = (row: Scope) => (where === null ? true : glance(compiler, where, row))
  if (over.rows === 'years') {
    const years = yearsIn(compiler, over.last)
    const needed = leastOf(compiler, requirement)
    return needed === null || distinct !== null ? null : glanceParts(needed, years, (year) => look({ ...scope, year }))
  }
  const needed = leastOf(compiler, requirement)
  if (scope.key !== CASE || needed === null || compiler.material.gained[over.rows] > 0) return null
  const sure = new Set<string>()
  for (const named of rowsIn(compiler, over.rows)) {
    if (sure.size >= needed) return true
    if (!named.isSure) continue
    const row = scopeOfNamed(scope, named, over.rows)
    const group = distinct === null ? named.row : glanceGroup(compiler, distinct, row)
    if (group !== null && !sure.has(group) && look(row) === true) sure.add(group)
  }
  return sure.size >= needed ? true : null
}

/** The number that is enough; null where too many would not do. */
function leastOf(compiler: Compiler, requirement: RequirementOf<'count'>): number | null {
  const { lo, hi } = rangeIn(compiler, requirement, () => wholeNumbers(satisfying(requirement.comparison)))
  return Number.isFinite(lo) && !Number.isFinite(hi) ? lo : null
}

/** The group that a row surely belongs to: one that is named, or that of nobody else. */
function glanceGroup(compiler: Compiler, distinct: string, row: Scope): string | null {
  const only = plain(compiler, row, distinct)
  if (only === null) return null
  if (isNone(only.value)) return `${ALONE} ${row.key}`
  return typeof only.value === 'string' ? only.value : null
}
