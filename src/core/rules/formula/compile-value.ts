import { propertyOf } from '#core/registry/properties.ts'
import { because, comesInItems, factUnknown, heldIn, holeIn, itemsIn, itemsMatching, scalarIn } from './compiler.ts'
import type { Compiler, Scope } from './compiler.ts'
import { isStatedNone } from '#core/rules/facts/facts-on.ts'
import type { Held } from '#core/rules/facts/facts-on.ts'
import type { Atom, Node, Told } from './formula.ts'
import { addItemAtom } from './items-variable.ts'
import type { ItemWanted } from './items-variable.ts'
import { everything } from '#core/rules/facts/range.ts'
import type { Range } from '#core/rules/facts/range.ts'
import { heldSince } from '#core/rules/facts/rows-on.ts'
import type { Asked, Requirement } from '#core/rules/rule-set.ts'
import { addAtom, draftDays } from './scalar-variable.ts'
import type { ScalarDraft } from './scalar-variable.ts'
import { measuredItems, measuredOf, tell } from './tell.ts'
import type { Threshold } from '#core/rules/verdict.ts'

export type ScalarAsked = { requirement: Requirement; asked: Asked; range: Range; threshold: Threshold }

/** A number or day of a value; of an item it must also be there. */
export function compileScalar(compiler: Compiler, scope: Scope, scalar: ScalarAsked): Node {
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
    return { op: 'at-least', number: 2, parts: [item, addAtom(draft, range, told, threshold)], told, isItem: true }
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
  return { op: 'at-least', number: 2, parts: [item, some], told, isItem: true }
}

/** Whether what is asked can be only one item: the property has one value, or all parts of its key are named. */
function isSingleItem({ property, with: match }: Asked): boolean {
  const definition = propertyOf(property)
  if (definition === undefined || definition.many !== true) return true
  const { key } = definition
  return key !== undefined && key.every((part) => match !== null && Object.hasOwn(match, part))
}

function presentItem(compiler: Compiler, scope: Scope, { asked, item }: { asked: Asked; item: string }): Node {
  const unknown = because(factUnknown(scope, asked), 'inexact')
  const variable = holeIn(compiler, `${scope.key}\n${asked.property}\n${item} present`, { unknown, isOfMany: scope.isOfMany })
  return { op: 'atom', variable, truth: [false, true], told: null, toBe: null }
}

function furtherItem(
  compiler: Compiler,
  scope: Scope,
  { asked, range, told, threshold }: { asked: Asked; range: Range; told: Told | null; threshold: Threshold },
): Node {
  const unknown = because(factUnknown(scope, asked), 'incomplete')
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
  return tell(compiler, requirement, () => ({
    about: asked.property,
    measured: first === undefined ? { kind: 'unknown' } : measuredOf(first, requirement),
    threshold,
    evidence: drafts.flatMap(({ evidence }) => evidence),
    hypothetical: drafts.some(({ hypothetical }) => hypothetical),
  }))
}

/** Since the value began to hold: of a label, of being listed. */
export function compileSinceValid(compiler: Compiler, scope: Scope, scalar: ScalarAsked): Node {
  const { asked } = scalar
  return compileItems(compiler, scope, { ...scalar, draftOf: (item) => sinceDraft(compiler, scope, { asked, item }) })
}

function sinceDraft(compiler: Compiler, scope: Scope, { asked, item }: { asked: Asked; item: Held | undefined }): ScalarDraft {
  const key = `${scope.key}\n${asked.property}\nsince\n${JSON.stringify(asked.with)}\n${scope.year}\n${item?.said.item}`
  const before = compiler.scalars.get(key)
  if (before !== undefined) return before
  const ranges = item === undefined ? [everything] : [heldSince(item.said.validFrom, compiler.day)]
  const unknown = because(factUnknown(scope, asked), item === undefined ? 'not-said' : 'inexact')
  const statements = item === undefined || item.said.statement === 0 ? [] : [item.said.statement]
  const made = draftDays(ranges, { unknown, isOfMany: scope.isOfMany }, statements)
  compiler.scalars.set(key, made)
  return made
}

type ItemAsked = { requirement: Requirement; asked: Asked; wanted: ItemWanted; threshold: Threshold }

export function itemAtom(compiler: Compiler, scope: Scope, { requirement, asked, wanted, threshold }: ItemAsked): Atom {
  const draft = itemsIn(compiler, scope, asked.property)
  const held = itemsMatching(compiler, scope, asked)
  const told = tell(compiler, requirement, () => ({
    about: requirement.kind === 'activity' ? requirement.list : asked.property,
    measured: measuredItems(draft.held, held, { asked, isMany: draft.isMany }),
    threshold,
    evidence: (held.length > 0 ? held : draft.held)
      .filter(({ said }) => held.length > 0 || isStatedNone([{ said, isSure: true }]))
      .map(({ said }) => said.statement)
      .filter((statement) => statement > 0),
    hypothetical: draft.held.some(({ said }) => said.hypothetical),
  }))
  return addItemAtom(draft, wanted, told, threshold)
}

export function wantedOf({ with: match }: Asked): ItemWanted {
  return { with: match, part: null, in: null, list: null }
}
