import { propertyOf } from '#core/registry/properties.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import { dayOfNumber } from '#core/values/term.ts'
import { comesInItems, factUnknown, heldIn, holeIn, itemsIn, itemsMatching, membershipIn, scalarIn } from './compiler.ts'
import type { Compiler, Scope } from './compiler.ts'
import { compilePopulation } from './compile-population.ts'
import { daysComparing, daysLasting } from './duration.ts'
import { isStatedNone, withValue } from './facts-on.ts'
import type { Held } from './facts-on.ts'
import type { Atom, Node, Told } from './formula.ts'
import { addItemAtom } from './items-variable.ts'
import type { ItemWanted } from './items-variable.ts'
import { everything, satisfying } from './range.ts'
import type { Range } from './range.ts'
import { heldSince } from './rows-on.ts'
import type { Asked, Condition, Requirement } from './rule-set.ts'
import { addAtom, draftDays } from './scalar-variable.ts'
import type { ScalarDraft } from './scalar-variable.ts'
import type { Measured, Threshold } from './verdict.ts'

/** More rule sets than ever ask each other; `check-rule-set` refuses circles, a draft may still have one. */
const DEEPEST = 12

type RequirementOf<K extends Requirement['kind']> = Extract<Requirement, { kind: K }>

/** All of the conditions that a reading has. */
export function compileConditions(compiler: Compiler, conditions: readonly Condition[], scope: Scope): Node[] {
  return conditions.map((condition) => compile(compiler, condition.requires, { ...scope, condition: condition.id }))
}

export function conditionsOf(conditions: readonly Condition[], reading: string | null): Condition[] {
  return conditions.filter((condition) => condition.reading === null || condition.reading === reading)
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
        range: daysComparing(requirement.comparison, compiler.day),
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
      const told = tell(compiler, requirement, { measured: { kind: 'not-entered' } })
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
  return { op: 'at-least', number: 2, parts, told: partsTold(compiler, { kind: 'all', parts: [requirement] }) }
}

function compileNumber(compiler: Compiler, requirement: RequirementOf<'number'>, scope: Scope): Node {
  return compileScalar(compiler, scope, {
    requirement,
    asked: requirement.asked,
    range: satisfying(requirement.comparison),
    threshold: { kind: 'number', comparison: requirement.comparison, unit: requirement.unit },
  })
}

type ScalarAsked = { requirement: Requirement; asked: Asked; range: Range; threshold: Threshold }

/** A number or day of a value; of an item it must also be there. */
function compileScalar(compiler: Compiler, scope: Scope, scalar: ScalarAsked): Node {
  const { requirement, asked, range, threshold } = scalar
  if (comesInItems(asked.property))
    return compileItems(compiler, scope, {
      ...scalar,
      draftOf: (item) => scalarIn(compiler, scope, asked, requirement.kind === 'number' ? 'number' : 'day', item),
    })
  const draft = scalarIn(compiler, scope, asked, requirement.kind === 'number' ? 'number' : 'day')
  return addAtom(draft, range, scalarTold(compiler, scalar, [draft]), threshold)
}

type ItemScalar = ScalarAsked & {
  /** The number or day of one item that is told; of an item nobody told without one. */ readonly draftOf: (
    item?: Held,
  ) => ScalarDraft
}

/**
 * Some item that matches has a number or day that satisfies: one of those told, or one that nobody told where there may
 * be more. What further items may be is not shared between thresholds: there may be one for each.
 */
function compileItems(compiler: Compiler, scope: Scope, scalar: ItemScalar): Node {
  const { asked, range, threshold, draftOf } = scalar
  const held = itemsMatching(compiler, scope, asked)
  const isOne = isSingleItem(asked) && held.every(({ isSure }) => isSure)
  const item = addItemAtom(itemsIn(compiler, scope, asked.property), wantedOf(asked), null, { kind: 'exists' })
  if (isOne) {
    const draft = draftOf(held[0])
    const told = scalarTold(compiler, scalar, [draft])
    return { op: 'at-least', number: 2, parts: [item, addAtom(draft, range, told, threshold)], told }
  }
  const drafts = held.map((each) => draftOf(each))
  const told = scalarTold(compiler, scalar, drafts)
  const known = drafts.map((draft, index): Node => {
    const atom = addAtom(draft, range, told, threshold)
    const each = held[index]
    if (each === undefined || each.isSure) return atom
    const present = presentItem(compiler, scope, { asked, item: each.said.item })
    return { op: 'at-least', number: 2, parts: [present, atom], told }
  })
  const isClosed = isStatedNone(heldIn(compiler, scope, asked.property))
  const others = isClosed ? [] : [furtherItem(compiler, scope, { asked, range, told, threshold })]
  const some: Node = { op: 'at-least', number: 1, parts: [...known, ...others], told }
  return { op: 'at-least', number: 2, parts: [item, some], told }
}

/** Whether what is asked can be only one item: the property has one value, or all parts of its key are named. */
function isSingleItem({ property, with: match }: Asked): boolean {
  const definition = propertyOf(property)
  if (definition === undefined || definition.many !== true) return true
  const { key } = definition
  return key !== undefined && key.every((part) => match !== null && Object.hasOwn(match, part))
}

function presentItem(compiler: Compiler, scope: Scope, { asked, item }: { asked: Asked; item: string }): Node {
  const unknown = { ...factUnknown(scope, asked), why: 'inexact' } as const
  const variable = holeIn(compiler, `${scope.key}\n${asked.property}\n${item} present`, { unknown, isOfMany: scope.isOfMany })
  return { op: 'atom', variable, truth: [false, true], told: null, toBe: null }
}

function furtherItem(
  compiler: Compiler,
  scope: Scope,
  { asked, range, told, threshold }: { asked: Asked; range: Range; told: Told | null; threshold: Threshold },
): Node {
  const unknown = { ...factUnknown(scope, asked), why: 'incomplete' } as const
  const key = `${scope.key}\n${asked.property}\n${asked.part}\n${JSON.stringify(asked.with)}\n${scope.year}\n${range.lo} ${range.hi}`
  const variable = holeIn(compiler, `${key} further`, { unknown, isOfMany: scope.isOfMany })
  return { op: 'atom', variable, truth: [false, true], told, toBe: threshold }
}

function scalarTold(
  compiler: Compiler,
  { requirement, asked, threshold }: ScalarAsked,
  drafts: readonly ScalarDraft[],
): Told | null {
  const [first] = drafts
  return tell(compiler, requirement, {
    about: asked.property,
    measured: first === undefined ? { kind: 'unknown' } : measuredOf(first, requirement),
    threshold,
    evidence: drafts.flatMap(({ evidence }) => evidence),
    hypothetical: drafts.some(({ hypothetical }) => hypothetical),
  })
}

function compileDuration(compiler: Compiler, requirement: RequirementOf<'duration'>, scope: Scope): Node {
  const { since, comparison, unit } = requirement
  const range = daysLasting(comparison, unit, compiler.day)
  const threshold: Threshold = { kind: 'number', comparison, unit }
  if (since !== 'membership') {
    const isDate = isDatePart(since)
    if (isDate) return compileScalar(compiler, scope, { requirement, asked: since, range, threshold })
    return compileSinceValid(compiler, scope, { requirement, asked: since, range, threshold })
  }
  const draft = membershipIn(compiler, scope)
  if (draft === null) return { op: 'const', value: false, told: tell(compiler, requirement, { threshold }) }
  if (draft === 'won') {
    const isMet = daysLasting(comparison, unit, compiler.day)
    const joined = daysComparing({ is: 'on-or-before', day: compiler.wonOn }, compiler.day).hi
    return { op: 'const', value: joined >= isMet.lo && joined <= isMet.hi, told: null }
  }
  const told = tell(compiler, requirement, {
    about: 'member',
    measured: measuredOf(draft, requirement),
    threshold,
    evidence: draft.evidence,
  })
  return addAtom(draft, range, told, threshold)
}

/** Since the value began to hold: of a label, of being listed. */
function compileSinceValid(compiler: Compiler, scope: Scope, scalar: ScalarAsked): Node {
  const { asked } = scalar
  return compileItems(compiler, scope, { ...scalar, draftOf: (item) => sinceDraft(compiler, scope, { asked, item }) })
}

function sinceDraft(compiler: Compiler, scope: Scope, { asked, item }: { asked: Asked; item: Held | undefined }): ScalarDraft {
  const key = `${scope.key}\n${asked.property}\nsince\n${JSON.stringify(asked.with)}\n${scope.year}\n${item?.said.item}`
  const before = compiler.scalars.get(key)
  if (before !== undefined) return before
  const ranges = item === undefined ? [everything] : [heldSince(item.said.validFrom, compiler.day)]
  const unknown = { ...factUnknown(scope, asked), why: item === undefined ? 'not-said' : 'inexact' } as const
  const statements = item === undefined || item.said.statement === 0 ? [] : [item.said.statement]
  const made = draftDays(ranges, { unknown, isOfMany: scope.isOfMany }, statements)
  compiler.scalars.set(key, made)
  return made
}

function compileExists(compiler: Compiler, requirement: RequirementOf<'exists'>, scope: Scope): Node {
  const { asked, age } = requirement
  const threshold: Threshold = { kind: 'exists' }
  if (!comesInItems(asked.property)) {
    const draft = scalarIn(compiler, scope, asked, propertyOf(asked.property)?.type.kind === 'date' ? 'day' : 'number')
    const told = tell(compiler, requirement, {
      about: asked.property,
      measured: measuredOf(draft, requirement),
      threshold,
      evidence: draft.evidence,
      hypothetical: draft.hypothetical,
    })
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
  const told = tell(compiler, requirement, {
    about: 'member',
    measured: { kind: 'codes', codes: membership.roles, complete: true },
    threshold: { kind: 'codes', codes: requirement.in },
    evidence: membership.evidence,
  })
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

type ItemAsked = { requirement: Requirement; asked: Asked; wanted: ItemWanted; threshold: Threshold }

function itemAtom(compiler: Compiler, scope: Scope, { requirement, asked, wanted, threshold }: ItemAsked): Atom {
  const draft = itemsIn(compiler, scope, asked.property)
  const held = itemsMatching(compiler, scope, asked)
  const told = tell(compiler, requirement, {
    about: requirement.kind === 'activity' ? requirement.list : asked.property,
    measured: measuredItems(draft.held, held, { asked, isMany: draft.isMany }),
    threshold,
    evidence: (held.length > 0 ? held : draft.held)
      .filter(({ said }) => held.length > 0 || isStatedNone([{ said, isSure: true }]))
      .map(({ said }) => said.statement)
      .filter((statement) => statement > 0),
    hypothetical: draft.held.some(({ said }) => said.hypothetical),
  })
  return addItemAtom(draft, wanted, told, threshold)
}

/** The conditions of another rule set, asked of the same subject. */
function compileReference(compiler: Compiler, requirement: RequirementOf<'rule-set'>, scope: Scope): Node {
  const edition = compiler.ruleSets.get(requirement.ruleSet)
  const told = tell(compiler, requirement, { about: requirement.ruleSet })
  const tests = edition?.ruleSet.tests ?? []
  const test = requirement.test === null ? tests.at(-1) : tests.find(({ id }) => id === requirement.test)
  if (edition === undefined || test === undefined || scope.depth >= DEEPEST) {
    const unknown = { kind: 'not-entered', ruleSet: requirement.ruleSet, condition: requirement.test ?? '' } as const
    const variable = holeIn(compiler, `${scope.key}\n${requirement.ruleSet}\n${requirement.test}`, {
      unknown,
      isOfMany: scope.isOfMany,
    })
    return { op: 'atom', variable, truth: [false, true], told, toBe: null }
  }
  const { ruleSet } = edition
  const reading = requirement.reading ?? ruleSet.readings[0]?.id ?? null
  const parts = compileConditions(compiler, conditionsOf(test.conditions, reading), {
    ...scope,
    lists: ruleSet.lists,
    ruleSet: ruleSet.id,
    depth: scope.depth + 1,
  })
  return { op: 'at-least', number: parts.length, parts, told }
}

function wantedOf({ with: match }: Asked): ItemWanted {
  return { with: match, part: null, in: null, list: null }
}

function isDatePart({ property, part }: Asked): boolean {
  const type = propertyOf(property)?.type
  const asked = part !== null && type?.kind === 'record' ? type.parts[part] : type
  return asked?.kind === 'date'
}

function tell({ isTold }: Compiler, requirement: Requirement, told: Partial<Omit<Told, 'requirement'>>): Told | null {
  if (!isTold) return null
  return {
    requirement,
    about: told.about ?? null,
    measured: told.measured ?? { kind: 'parts' },
    threshold: told.threshold ?? null,
    evidence: told.evidence ?? [],
    hypothetical: told.hypothetical ?? false,
  }
}

function partsTold(compiler: Compiler, requirement: Requirement): Told | null {
  const threshold: Threshold | null =
    requirement.kind === 'at-least' ? { kind: 'at-least-parts', number: requirement.number } : null
  return tell(compiler, requirement, { threshold })
}

function measuredOf(
  { ranges, canBeNone, evidence, hypothetical, variable, isWhole }: ScalarDraft,
  { kind }: Requirement,
): Measured {
  const isKnown = evidence.length > 0 || hypothetical || variable.unknown.kind !== 'fact'
  if (!isKnown) return { kind: 'unknown' }
  if (ranges.length === 0) return canBeNone ? { kind: 'none' } : { kind: 'unknown' }
  const lo = Math.min(...ranges.map((range) => range.lo))
  const hi = Math.max(...ranges.map((range) => range.hi))
  if (kind === 'date' || kind === 'duration' || (kind === 'exists' && isWhole && lo > 100_000))
    return {
      kind: 'days',
      first: Number.isFinite(lo) ? dayOfNumber(lo) : null,
      last: Number.isFinite(hi) ? dayOfNumber(hi) : null,
    }
  const unit = variable.unknown.kind === 'fact' ? unitOf(variable.unknown.property, variable.unknown.part) : undefined
  return { kind: 'number', lo: Number.isFinite(lo) ? lo : null, hi: Number.isFinite(hi) ? hi : null, unit: unit ?? 'rows' }
}

function unitOf(property: string, part: string | null) {
  const type = propertyOf(property)?.type
  const asked = part !== null && type?.kind === 'record' ? type.parts[part] : type
  return asked?.kind === 'number' ? asked.unit : undefined
}

/** What is told of the items: codes where they have one, else only that there is something. */
function measuredItems(
  all: readonly Held[],
  matching: readonly Held[],
  { asked, isMany }: { asked: Asked; isMany: boolean },
): Measured {
  if (isStatedNone(all)) return { kind: 'none' }
  const known = withValue(matching)
  if (known.length === 0) return { kind: 'unknown' }
  const codes = known.flatMap(({ said }) =>
    [said.value, ...said.rivals].map((value) => {
      if (typeof value === 'string') return value
      if (typeof value !== 'object' || isAbsentValue(value)) return ''
      const named = asked.part ?? (asked.property === 'activity' ? 'code' : null)
      const found = Object.entries(value).find(([part]) => part === named)?.[1]
      return typeof found === 'string' ? found : ''
    }),
  )
  return { kind: 'codes', codes: [...new Set(codes.filter((code) => code !== ''))], complete: !isMany }
}
