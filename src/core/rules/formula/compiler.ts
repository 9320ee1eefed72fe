import type { PropertyId } from '#core/registry/properties.ts'
import { propertyOf } from '#core/registry/properties.ts'
import type { Unit } from '#core/registry/property-type.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { Day } from '#core/values/fuzzy-date.ts'
import { canonical } from '#core/statements/canonical.ts'
import { heldOn, withValue } from '#core/rules/facts/facts-on.ts'
import type { Held } from '#core/rules/facts/facts-on.ts'
import type { Node, Variable } from './formula.ts'
import { fits, draftItems, sealItems } from './items-variable.ts'
import type { ItemsDraft } from './items-variable.ts'
import type { Facts, Material } from '#core/rules/material.ts'
import type { Range } from '#core/rules/facts/range.ts'
import { heldSince } from '#core/rules/facts/rows-on.ts'
import type { NamedRow } from '#core/rules/facts/rows-on.ts'
import type { ActivityList, Asked, Match, Requirement, RuleSetEdition } from '#core/rules/rule-set.ts'
import { draftDays, draftScalar, sealScalar } from './scalar-variable.ts'
import type { ScalarDraft, ScalarKind } from './scalar-variable.ts'
import type { Unknown } from '#core/rules/verdict.ts'

/** What a formula is compiled with: the day, the facts, the other rule sets, and the variables found so far. */
export type Compiler = {
  readonly day: Day
  /** The day on which members who are assumed to be won join. */
  readonly wonOn: Day
  readonly material: Material
  readonly ruleSets: ReadonlyMap<string, RuleSetEdition>
  /** Whether the formula shall be told to people, not only decided. */
  readonly isTold: boolean
  /** Whether rows that are seen through at a glance are left out of it. */
  readonly isGlancing: boolean
  /** Whether a few members that nobody knows by name are taken one by one. */
  readonly isOneByOne: boolean
  /** Whether there are few enough of such members for that. */
  readonly seen: { few: boolean }
  /** The compiler of a requirement inside another. */
  readonly compile: (compiler: Compiler, requirement: Requirement, scope: Scope) => Node
  readonly ranges: Map<Requirement, Range>
  readonly scalars: Map<string, ScalarDraft>
  readonly items: Map<string, ItemsDraft>
  readonly memberships: Map<string, ScalarDraft>
  readonly holes: Map<string, Variable>
}

/** How many members there are: the list of members and this number speak of the same. */
export const TOTAL: PropertyId = 'members-total'

/** Whose facts are asked: the cluster's, those of a row, of one year; a row that nobody knows by name has none. */
export type Scope = {
  readonly key: string
  readonly subject: SubjectId
  readonly facts: Facts | null
  readonly membership: NamedRow | 'unknown' | 'won' | null
  readonly year: number | null
  readonly isCase: boolean
  /** Whether the row stands for many that nobody knows by name. */
  readonly isOfMany: boolean
  /** Of which rows it is one that nobody knows by name. */
  readonly unnamed: 'members' | 'coordinators' | 'projects' | null
  /** The lists of the rule set that asks. */
  readonly lists: { readonly [list: string]: ActivityList }
  readonly ruleSet: string
  readonly condition: string
  readonly depth: number
}

export function newCompiler(
  given: Pick<Compiler, 'day' | 'wonOn' | 'material' | 'ruleSets' | 'isTold' | 'isGlancing' | 'isOneByOne' | 'compile'>,
): Compiler {
  return {
    ...given,
    seen: { few: false },
    ranges: new Map(),
    scalars: new Map(),
    items: new Map(),
    memberships: new Map(),
    holes: new Map(),
  }
}

/** To be called when all atoms are known: cuts what is possible at their thresholds. */
export function seal({ scalars, items, memberships }: Compiler): void {
  for (const draft of scalars.values()) sealScalar(draft)
  for (const draft of memberships.values()) sealScalar(draft)
  for (const draft of items.values()) sealItems(draft)
}

export function heldIn(compiler: Compiler, scope: Scope, property: string): Held[] {
  return heldOn(scope.facts, property, { day: compiler.day, year: scope.year })
}

/** The number or day of a value: of one told item, or of whatever matches. */
export function scalarIn(compiler: Compiler, scope: Scope, asked: Asked, kind: 'number' | 'day', item?: Held): ScalarDraft {
  const { property, part, with: match } = asked
  const about = part === null && match === null && item === undefined ? '' : `\n${part}\n${matchKey(match)}\n${item?.said.item}`
  const key = `${scope.key}\n${property}\n${scope.year}${about}`
  const before = compiler.scalars.get(key)
  if (before !== undefined) return before
  const held = item === undefined ? heldMatching(compiler, scope, asked) : [item]
  const draft = draftScalar(held, {
    kind: kind === 'day' ? 'day' : numberKind(property, part),
    part,
    unknown: unknownIn(compiler, scope, asked),
    isOpenToChange: scope.isCase && kind === 'number',
    // Of an item that may not be there at all the item's own variable tells that.
    canBeNone: !comesInItems(property),
    isOfMany: scope.isOfMany,
  })
  compiler.scalars.set(key, draft)
  return draft
}

/** The items of a property; all atoms on it share one variable. */
export function itemsIn(compiler: Compiler, scope: Scope, property: string): ItemsDraft {
  const key = `${scope.key}\n${property}\n${scope.year}`
  const before = compiler.items.get(key)
  if (before !== undefined) return before
  const definition = propertyOf(property)
  const draft = draftItems(heldIn(compiler, scope, property), {
    isMany: definition?.many === true,
    unknown: unknownIn(compiler, scope, { property, part: null, with: null }),
    isOpenToChange: scope.isCase && isDecidedByCluster(property),
    isOfMany: scope.isOfMany,
  })
  compiler.items.set(key, draft)
  return draft
}

/** When the row joined. */
export function membershipIn(compiler: Compiler, scope: Scope): ScalarDraft | 'won' | null {
  const { membership } = scope
  if (membership === null) return null
  if (membership === 'won') return 'won'
  const before = compiler.memberships.get(scope.key)
  if (before !== undefined) return before
  const unknown: Unknown =
    membership === 'unknown'
      ? { kind: 'unnamed', subject: compiler.material.subject.subject, rows: 'members' }
      : { kind: 'membership', subject: compiler.material.subject.subject, member: membership.row }
  const ranges = membership === 'unknown' ? [heldSince(null, compiler.day)] : [membership.joined]
  const draft = draftDays(ranges, { unknown, isOfMany: scope.isOfMany }, membership === 'unknown' ? [] : membership.evidence)
  compiler.memberships.set(scope.key, draft)
  return draft
}

/** How many rows of a kind nobody knows by name, as one variable for all populations of them. */
export function numberIn(compiler: Compiler, rows: string, unknown: Unknown): Variable {
  const key = `number of ${rows}`
  const before = compiler.holes.get(key)
  if (before !== undefined) return before
  const variable: Variable = { ...holeIn(compiler, key, { unknown, isOfMany: true }), isNumber: true }
  compiler.holes.set(key, variable)
  return variable
}

/** A variable of its own that may be true or false: cell 0 is false, cell 1 true. */
export function holeIn(compiler: Compiler, key: string, { unknown, isOfMany }: Pick<Variable, 'unknown' | 'isOfMany'>): Variable {
  const before = compiler.holes.get(key)
  if (before !== undefined) return before
  const variable: Variable = {
    unknown,
    isOpenToChange: false,
    cells: [null, null],
    possible: [0, 1],
    isExact: true,
    isOfMany,
  }
  compiler.holes.set(key, variable)
  return variable
}

/** A variable that is exactly one of several things. */
export function choiceIn(compiler: Compiler, key: string, about: { unknown: Unknown; number: number }): Variable {
  const before = compiler.holes.get(key)
  if (before !== undefined) return before
  const cells = Array.from({ length: about.number }, () => null)
  const possible = cells.map((_, index) => index)
  const variable: Variable = { unknown: about.unknown, isOpenToChange: false, cells, possible, isExact: true, isOfMany: false }
  compiler.holes.set(key, variable)
  return variable
}

export function factUnknown(scope: Scope, { property, part, with: match }: Asked): Unknown {
  if (scope.unnamed !== null) return { kind: 'unnamed', subject: scope.subject, rows: scope.unnamed }
  return { kind: 'fact', subject: scope.subject, property, part, with: match, year: scope.year, why: 'not-said' }
}

const NOBODY: Unknown = { kind: 'unnamed', subject: '', rows: 'members' }

/** What is unknown, in words that only a told verdict needs. */
export function unknownIn(compiler: Compiler, scope: Scope, asked: Asked): Unknown {
  return compiler.isTold ? factUnknown(scope, asked) : NOBODY
}

function heldMatching(compiler: Compiler, scope: Scope, { property, with: match }: Asked): Held[] {
  const held = heldIn(compiler, scope, property)
  return match === null ? held : held.filter(({ said }) => fitsMatch(said.value, match))
}

/** The same unknown for another reason. */
export function because(unknown: Unknown, why: Extract<Unknown, { kind: 'fact' }>['why']): Unknown {
  return unknown.kind === 'fact' ? { ...unknown, why } : unknown
}

/** Whether a property's values come in items, told apart from each other: records, codes, several texts. */
export function comesInItems(property: string): boolean {
  const definition = propertyOf(property)
  if (definition === undefined || definition.many === true) return true
  return !['number', 'date'].includes(definition.type.kind)
}

export function fitsMatch(value: Held['said']['value'], match: Match | null): boolean {
  return match === null || fits(value, { with: match, part: null, in: null, list: null }) !== 'no'
}

/** The told items that match. */
export function itemsMatching(compiler: Compiler, scope: Scope, { property, with: match }: Asked): Held[] {
  return withValue(heldIn(compiler, scope, property)).filter(({ said }) => fitsMatch(said.value, match))
}

const WHOLE_UNITS: ReadonlySet<Unit> = new Set<Unit>([
  'members',
  'organisations',
  'companies',
  'clusters',
  'seats',
  'activities',
  'areas',
  'groups',
  'initiatives',
])

export function isWholeUnit(unit: Unit): boolean {
  return WHOLE_UNITS.has(unit)
}

function numberKind(property: string, part: string | null): ScalarKind {
  const type = propertyOf(property)?.type
  const asked = part !== null && type?.kind === 'record' ? type.parts[part] : type
  return asked?.kind === 'number' && isWholeUnit(asked.unit) ? 'whole-number' : 'number'
}

const decidedByCluster: ReadonlySet<string> = new Set<PropertyId>([
  'governance-document',
  'strategy-document',
  'website-language',
  'service',
  'listed-on',
  'public-body-cooperation',
  'joint-product',
  'website',
])

function isDecidedByCluster(property: string): boolean {
  return decidedByCluster.has(property)
}

function matchKey(match: Match | null): string {
  return match === null ? '' : canonical(match)
}

/** What satisfies a requirement on the day: the same for every row that is asked. */
export function rangeIn({ ranges }: Compiler, requirement: Requirement, work: () => Range): Range {
  const before = ranges.get(requirement)
  if (before !== undefined) return before
  const range = work()
  ranges.set(requirement, range)
  return range
}
