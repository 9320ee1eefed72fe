import { canonical } from '#core/statements/canonical.ts'
import type { StatementValue, ValuePart } from '#core/statements/statement.ts'
import type { Held } from '#core/rules/facts/facts-on.ts'
import { isNone, isStatedNone, withValue } from '#core/rules/facts/facts-on.ts'
import type { Atom, Told, Variable } from './formula.ts'
import type { ActivityList, Match } from '#core/rules/rule-set.ts'
import type { Threshold, Unknown } from '#core/rules/verdict.ts'

/** What an item must be for an atom to be true: have these parts, one of these codes, an activity in a list. */
export type ItemWanted = {
  readonly with: Match | null
  readonly part: string | null
  readonly in: readonly string[] | null
  readonly list: ActivityList | null
}

/** The values of a property that come in items (codes, records, texts), while its atoms are gathered. */
export type ItemsDraft = {
  readonly variable: Variable
  readonly held: readonly Held[]
  readonly isMany: boolean
  /** What is wanted, each once: two atoms that want the same are true together. */
  readonly wanted: ItemWanted[]
  readonly atoms: { readonly atom: Atom; readonly bit: number }[]
}

export function draftItems(
  held: readonly Held[],
  about: {
    readonly isMany: boolean
    readonly unknown: Unknown
    readonly isOpenToChange: boolean
    readonly isOfMany: boolean
  },
): ItemsDraft {
  const known = withValue(held)
  const why =
    known.length === 0
      ? 'not-said'
      : known.some(({ said }) => said.rivals.length > 0)
        ? 'contested'
        : about.isMany
          ? 'incomplete'
          : 'inexact'
  return {
    variable: {
      unknown: about.unknown.kind === 'fact' ? { ...about.unknown, why } : about.unknown,
      isOpenToChange: about.isOpenToChange,
      cells: [],
      possible: [],
      isExact: true,
      isOfMany: about.isOfMany,
    },
    held,
    isMany: about.isMany,
    wanted: [],
    atoms: [],
  }
}

export function addItemAtom(draft: ItemsDraft, wanted: ItemWanted, told: Told | null, toBe: Threshold | null): Atom {
  const atom: Atom = { op: 'atom', variable: draft.variable, truth: [], told, toBe }
  const before = draft.wanted.findIndex((each) => isSame(each, wanted))
  const bit = before >= 0 ? before : draft.wanted.push(wanted) - 1
  draft.atoms.push({ atom, bit })
  return atom
}

/** Made from the same requirement: one that is only alike counts as another, which costs a little exactness and no truth. */
function isSame(one: ItemWanted, other: ItemWanted): boolean {
  return one.in === other.in && one.list === other.list && one.part === other.part && isSameMatch(one.with, other.with)
}

function isSameMatch(one: Match | null, other: Match | null): boolean {
  return one === other || (one !== null && other !== null && canonical(one) === canonical(other))
}

const MOST_ATOMS = 6

/**
 * The combinations of truths that what is known allows. A cell is the set of atoms that are true in it, as bits: what
 * the known items make true, and what further items might, where there may be any.
 */
export function sealItems({ variable, held, isMany, wanted, atoms }: ItemsDraft): void {
  const sets = wanted.length > MOST_ATOMS ? everySet(wanted.length, variable) : possibleSets(held, isMany, wanted)
  const cells = [...sets].toSorted((one, other) => one - other)
  variable.cells = cells.map(() => null)
  variable.possible = cells.map((_, index) => index)
  for (const { atom, bit } of atoms) atom.truth = cells.map((set) => (set & (1 << bit)) !== 0)
}

/** Too many atoms on one property: nothing is told apart, so nothing is decided that is not sure; the verdict says so. */
function everySet(atoms: number, variable: Variable): Set<number> {
  variable.isExact = false
  return new Set([0, (1 << Math.min(atoms, 30)) - 1])
}

function possibleSets(held: readonly Held[], isMany: boolean, wanted: readonly ItemWanted[]): Set<number> {
  const known = held.filter(({ said }) => alternativesOf(said).length > 0)
  const isNoneTold = held.some(({ said }) => [said.value, ...said.rivals].some(isNone))
  if (!isMany) {
    // Until it began to hold, on a day not known, it may have been anything.
    const before = known.some(({ isSure }) => !isSure) ? setsOfAnyItem(wanted) : []
    const none = isNoneTold ? [0] : []
    if (known.length > 0) return new Set([...none, ...before, ...known.flatMap((each) => setsOfOne(each, wanted))])
    return new Set(isNoneTold ? [0] : [0, ...setsOfAnyItem(wanted)])
  }
  let sets = new Set([0])
  for (const each of known) sets = eachWith(sets, setsOfOne(each, wanted))
  return isStatedNone(held) ? sets.add(0) : closure(sets, setsOfAnyItem(wanted))
}

/** What is told of an item that really says something: the value shown and its rivals. */
function alternativesOf({ value, rivals }: Held['said']): StatementValue[] {
  return [value, ...rivals].filter((each) => !(typeof each === 'object' && 'absent' in each))
}

/** What one told item makes true: one set for each of its rival values; the empty one too when it may not hold at all. */
function setsOfOne({ said, isSure }: Held, wanted: readonly ItemWanted[]): number[] {
  const sets = alternativesOf(said).flatMap((value) => setsOfValue(value, wanted))
  return isSure ? sets : [...sets, 0]
}

function setsOfValue(value: StatementValue, wanted: readonly ItemWanted[]): number[] {
  let sets = [0]
  for (const [bit, each] of wanted.entries()) {
    const fit = fits(value, each)
    const withBit = sets.map((set) => set | (1 << bit))
    if (fit === 'yes') sets = withBit
    else if (fit === 'maybe') sets = [...sets, ...withBit]
  }
  return sets
}

function eachWith(sets: ReadonlySet<number>, more: readonly number[]): Set<number> {
  return new Set([...sets].flatMap((set) => more.map((each) => set | each)))
}

function closure(sets: ReadonlySet<number>, more: readonly number[]): Set<number> {
  let grown = new Set(sets)
  for (const each of more) grown = new Set([...grown, ...[...grown].map((set) => set | each)])
  return grown
}

/** The same questions are asked of every row: what any item could answer to them is worked out once. */
const anyItem = new WeakMap<object, { readonly wanted: readonly ItemWanted[]; readonly sets: number[] }[]>()

function setsOfAnyItem(wanted: readonly ItemWanted[]): number[] {
  const key = wanted[0]?.in ?? wanted[0]?.list ?? wanted[0]?.with
  if (key === null || key === undefined) return workOutAnyItem(wanted)
  const known = anyItem.get(key) ?? []
  const before = known.find(
    (each) => each.wanted.length === wanted.length && each.wanted.every((one, index) => isSameAt(one, wanted, index)),
  )
  if (before !== undefined) return before.sets
  const sets = workOutAnyItem(wanted)
  anyItem.set(key, [...known, { wanted, sets }])
  return sets
}

function isSameAt(one: ItemWanted, wanted: readonly ItemWanted[], index: number): boolean {
  const other = wanted[index]
  return other !== undefined && isSame(one, other)
}

/** What an item that nobody told could make true, over every kind of item that the atoms can tell apart. */
function workOutAnyItem(wanted: readonly ItemWanted[]): number[] {
  const choices = new Map<string, Set<string>>()
  const offer = (part: string, value: string) =>
    choices.set(part, (choices.get(part) ?? new Set(part === ACTIVITY ? [] : [OTHER])).add(value))
  for (const { with: match, part, in: codes, list } of wanted) {
    for (const [name, value] of Object.entries(match ?? {})) offer(name, value)
    for (const code of codes ?? []) offer(part ?? '', code)
    for (const code of list === null ? [] : [...list.startsWith, ...list.except]) offer(ACTIVITY, `${list?.version} ${code}`)
  }
  let items: { readonly [part: string]: string }[] = [{}]
  for (const [part, values] of choices) {
    const grown = items.flatMap((item) => [...values].map((value) => ({ ...item, [part]: value })))
    if (grown.length <= 4096) items = grown
  }
  const sets = items.flatMap((item) => setsOfValue(itemValue(item), wanted))
  return [...new Set(sets)].filter((set) => set !== 0)
}

const OTHER = '\u0000other'
const ACTIVITY = '\u0000activity'

function itemValue(item: { readonly [part: string]: string }): StatementValue {
  const { [ACTIVITY]: activity, '': whole, ...parts } = item
  if (activity !== undefined) {
    const [version = '', code = ''] = activity.split(' ')
    return { version, code }
  }
  return whole ?? (Object.keys(parts).length === 0 ? OTHER : parts)
}

/** Whether a told value is what an atom wants; maybe where the value does not say. */
export function fits(value: StatementValue, { with: match, part, in: codes, list }: ItemWanted): 'yes' | 'no' | 'maybe' {
  if (isNone(value)) return 'no'
  if (typeof value === 'object' && 'absent' in value) return 'maybe'
  let fit: 'yes' | 'maybe' = 'yes'
  for (const [name, wanted] of Object.entries(match ?? {})) {
    const given = partIn(value, name)
    if (given === undefined) fit = 'maybe'
    else if (given !== wanted) return 'no'
  }
  if (codes !== null) {
    const given = part === null ? value : partIn(value, part)
    if (typeof given !== 'string') fit = 'maybe'
    else if (!codes.includes(given)) return 'no'
  }
  if (list === null) return fit
  const inList = fitsList(value, list)
  return inList === 'yes' ? fit : inList
}

/** A code of another version means other things: it says neither yes nor no. */
function fitsList(value: StatementValue, list: ActivityList): 'yes' | 'no' | 'maybe' {
  const code = partIn(value, 'code')
  if (partIn(value, 'version') !== list.version || typeof code !== 'string') return 'maybe'
  const given = digitsOf(code)
  const { startsWith, except } = digitsIn(list)
  const begins = (beginning: string) => given.startsWith(beginning)
  if (except.some(begins) || !startsWith.some(begins)) {
    // A short code (a division) may be narrowed to one inside the list.
    const mayNarrow = [...startsWith, ...except].some((beginning) => beginning !== given && beginning.startsWith(given))
    return mayNarrow && !except.some(begins) ? 'maybe' : 'no'
  }
  return except.some((beginning) => beginning.startsWith(given)) ? 'maybe' : 'yes'
}

const digitsOfLists = new WeakMap<ActivityList, Pick<ActivityList, 'startsWith' | 'except'>>()

/** The beginnings without their points, worked out once for each list. */
function digitsIn(list: ActivityList): Pick<ActivityList, 'startsWith' | 'except'> {
  const before = digitsOfLists.get(list)
  if (before !== undefined) return before
  const digits = { startsWith: list.startsWith.map(digitsOf), except: list.except.map(digitsOf) }
  digitsOfLists.set(list, digits)
  return digits
}

function digitsOf(code: string): string {
  return code.replaceAll('.', '')
}

function partIn(value: StatementValue, part: string): ValuePart | undefined {
  if (typeof value !== 'object' || 'absent' in value) return undefined
  for (const [name, given] of Object.entries<ValuePart>(value)) if (name === part) return given
  return undefined
}
