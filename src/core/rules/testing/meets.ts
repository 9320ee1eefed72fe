import type { Comparison, DateComparison, DurationUnit, Over, Requirement, RuleSet, Test } from '#core/rules/rule-set.ts'
import type { Day } from '#core/values/fuzzy-date.ts'
import { activityIn, begunOn, dayIn, itemsOf, numberIn, textIn } from './items.ts'
import type { Item } from './items.ts'
import { isInList } from './activity-codes.ts'
import { endOfTerm } from './calendar.ts'
import { coordinatorsOf, membersOf, projectsOf } from './rows.ts'
import { isDate } from './world.ts'
import type { Scope, World } from './world.ts'

type Of<K extends Requirement['kind']> = Extract<Requirement, { kind: K }>

/** Whether the subject meets a requirement in a world in which everything is known. */
export function meets(world: World, scope: Scope, ruleSet: RuleSet, requirement: Requirement): boolean {
  const met = (part: Requirement) => meets(world, scope, ruleSet, part)
  switch (requirement.kind) {
    case 'number':
      return itemsAsked(world, scope, requirement.asked).some((item) => {
        const number = numberIn(world, item, requirement.asked.part)
        return number !== null && compares(number, requirement.comparison)
      })
    case 'date':
      return itemsAsked(world, scope, requirement.asked).some((item) => {
        const day = dayIn(world, item, requirement.asked.part)
        return day !== null && comparesDay(day, requirement.comparison, world.clock)
      })
    case 'duration':
      return startsOf(world, scope, requirement).some((start) =>
        lasted(start, world.clock, requirement.comparison, requirement.unit),
      )
    case 'exists':
      return itemsAsked(world, scope, requirement.asked).some((item) => isOfAge(world, item, requirement.age))
    case 'code':
      return codesOf(world, scope, requirement).some((code) => requirement.in.includes(code))
    case 'activity':
      return meetsActivity(world, scope, ruleSet, requirement)
    case 'count':
      return compares(counted(world, scope, ruleSet, requirement), requirement.comparison)
    case 'share': {
      const share = shared(world, scope, ruleSet, requirement)
      return share !== null && compares(share, requirement.comparison)
    }
    case 'sum':
      return compares(summed(world, scope, ruleSet, requirement), requirement.comparison)
    case 'all':
      return requirement.parts.every(met)
    case 'any':
      return requirement.parts.some(met)
    case 'at-least':
      return requirement.parts.filter(met).length >= requirement.number
    case 'not':
      return !met(requirement.part)
    case 'rule-set':
      return meetsRuleSet(world, scope, requirement)
    case 'not-entered':
      return world.choose(`not-entered ${world.domains.criteria.get(requirement)} ${scope.facts.subject}`, [true, false])
  }
}

/** Whether all conditions of a test that belong to a reading are met. */
export function meetsTest(world: World, scope: Scope, asked: { ruleSet: RuleSet; test: Test; reading: string | null }): boolean {
  const conditions = asked.test.conditions.filter(({ reading }) => reading === null || reading === asked.reading)
  return conditions.every(({ requires }) => meets(world, scope, asked.ruleSet, requires))
}

/** A count of a world; of groups where rows that share a value count once. */
export function counted(world: World, scope: Scope, ruleSet: RuleSet, { over, where, distinct }: Of<'count'>): number {
  const rows = rowsOf(world, scope, over).filter((row) => where === null || meets(world, row, ruleSet, where))
  if (distinct === null) return rows.length
  const groups = rows.map((row) => groupOf(world, row, distinct))
  return groups.filter((group) => group === null).length + new Set(groups.filter((group) => group !== null)).size
}

export function summed(world: World, scope: Scope, ruleSet: RuleSet, { over, where, asked }: Of<'sum'>): number {
  const rows = rowsOf(world, scope, over).filter((row) => where === null || meets(world, row, ruleSet, where))
  const numbers = rows.flatMap((row) => itemsAsked(world, row, asked).map((item) => numberIn(world, item, asked.part) ?? 0))
  return numbers.reduce((sum, number) => sum + number, 0)
}

/** Null: a share of nothing. */
export function shared(world: World, scope: Scope, ruleSet: RuleSet, { over, of, where }: Of<'share'>): number | null {
  const whole = rowsOf(world, scope, over).filter((row) => of === null || meets(world, row, ruleSet, of))
  return whole.length === 0 ? null : whole.filter((row) => meets(world, row, ruleSet, where)).length / whole.length
}

function rowsOf(world: World, scope: Scope, over: Over): Scope[] {
  const scopes = (rows: readonly NonNullable<Scope['row']>[]) => rows.map((row) => ({ facts: row.facts, row, year: null }))
  switch (over.rows) {
    case 'members':
      return scopes(membersOf(world, scope.facts))
    case 'coordinators':
      return scopes(coordinatorsOf(world, scope.facts))
    case 'projects':
      return scopes(projectsOf(world, scope.facts))
    case 'years': {
      const last = Number(world.day.slice(0, 4)) - 1
      return Array.from({ length: over.last }, (_, back) => ({ ...scope, year: last - back }))
    }
  }
}

/** The name of the group a row belongs to; null = a group of its own. */
function groupOf(world: World, row: Scope, property: string): string | null {
  const item = itemsOf(world, row, property)[0]
  if (item === undefined) return null
  if (item.value !== undefined) return textIn(world, item, null)
  const told = [...world.material.others.values()].flatMap((facts) => facts.said.get(property) ?? [])
  const known = told.flatMap(({ value, rivals }) => [value, ...rivals].filter((each) => typeof each === 'string'))
  // Two new groups: rows nobody knows the groups of may belong together without belonging to a known one.
  return world.choose(`${item.key}group`, [null, ...new Set(known), 'a new group', 'another new group'])
}

function itemsAsked(world: World, scope: Scope, asked: { property: string; with: { [part: string]: string } | null }): Item[] {
  const matches = Object.entries(asked.with ?? {})
  return itemsOf(world, scope, asked.property).filter((item) =>
    matches.every(([part, text]) => textIn(world, item, part) === text),
  )
}

function codesOf(world: World, scope: Scope, { asked }: Of<'code'>): readonly string[] {
  if (scope.row !== null && asked.property === 'member-role') return scope.row.roles()
  return itemsAsked(world, scope, asked).flatMap((item) => textIn(world, item, asked.part) ?? [])
}

function startsOf(world: World, scope: Scope, { since }: Of<'duration'>): Day[] {
  if (since === 'membership') {
    const joined = scope.row?.joined() ?? null
    return joined === null ? [] : [joined]
  }
  return itemsAsked(world, scope, since).flatMap((item) =>
    isDate(since.property, since.part) ? (dayIn(world, item, since.part) ?? []) : [begunOn(world, item)],
  )
}

function isOfAge(world: World, item: Item, age: Of<'exists'>['age']): boolean {
  if (age === null) return true
  const day = dayIn(world, item, age.part)
  return day !== null && lasted(day, world.clock, age.comparison, 'months')
}

function meetsActivity(world: World, scope: Scope, ruleSet: RuleSet, { list }: Of<'activity'>): boolean {
  const wanted = ruleSet.lists[list]
  if (wanted === undefined) throw new RangeError(`No list ${list}`)
  return itemsOf(world, scope, 'activity').some((item) => {
    const code = activityIn(world, item)
    return code !== null && isInList(code, wanted)
  })
}

function meetsRuleSet(world: World, scope: Scope, { ruleSet: id, test, reading }: Of<'rule-set'>): boolean {
  const ruleSet = world.ruleSets.get(id)
  const asked = test === null ? ruleSet?.tests.at(-1) : ruleSet?.tests.find((each) => each.id === test)
  if (ruleSet === undefined || asked === undefined) throw new RangeError(`No rule set ${id} or no such test`)
  const root = { facts: world.material.subject, row: null, year: null }
  return meetsTest(world, ruleSet.of === 'organisation' ? scope : root, { ruleSet, test: asked, reading })
}

export function compares(number: number, comparison: Comparison): boolean {
  if ('atLeast' in comparison) return number >= comparison.atLeast
  if ('moreThan' in comparison) return number > comparison.moreThan
  if ('atMost' in comparison) return number <= comparison.atMost
  if ('lessThan' in comparison) return number < comparison.lessThan
  return comparison.from <= number && number <= comparison.to
}

function comparesDay(day: Day, { is, day: given }: DateComparison, referenceDay: Day): boolean {
  const against = given ?? referenceDay
  switch (is) {
    case 'on-or-before':
      return day <= against
    case 'before':
      return day < against
    case 'on-or-after':
      return day >= against
    case 'after':
      return day > against
  }
}

/** What begins only after the day has not lasted at all, not even a short time. */
export function lasted(start: Day, day: Day, comparison: Comparison, unit: DurationUnit): boolean {
  if (start > day) return false
  const end = (length: number) => endOfTerm(start, length, unit)
  if ('atLeast' in comparison) return end(comparison.atLeast) <= day
  if ('moreThan' in comparison) return end(comparison.moreThan) < day
  if ('atMost' in comparison) return end(comparison.atMost) >= day
  if ('lessThan' in comparison) return end(comparison.lessThan) > day
  return end(comparison.from) <= day && end(comparison.to) >= day
}
