import type { StatementValue, ValuePart } from '#core/statements/statement.ts'
import { isFuzzyDate } from '#core/values/fuzzy-date.ts'
import { dayNumber } from '#core/values/term.ts'
import { daysOf, isNone } from '#core/rules/facts/facts-on.ts'
import type { Held } from '#core/rules/facts/facts-on.ts'
import type { Atom, Told, Variable } from './formula.ts'
import { cutUp, isEmptyRange, liesIn, notNegative, rangeOfQuantity, everything } from '#core/rules/facts/range.ts'
import type { Range } from '#core/rules/facts/range.ts'
import type { Threshold, Unknown } from '#core/rules/verdict.ts'

/** A number or a day that may be known exactly, roughly, in several ways or not at all, while its atoms are gathered. */
export type ScalarDraft = {
  readonly variable: Variable
  readonly ranges: readonly Range[]
  readonly canBeNone: boolean
  readonly isWhole: boolean
  readonly atoms: { readonly atom: Atom; readonly satisfying: Range | 'exists' }[]
  readonly evidence: readonly number[]
  readonly hypothetical: boolean
}

export type ScalarKind = 'number' | 'whole-number' | 'day'

/** What may be, from what is held: the values told and their rivals; everything when nothing is said. */
export function draftScalar(
  held: readonly Held[],
  about: {
    readonly kind: ScalarKind
    readonly part: string | null
    readonly unknown: Unknown
    readonly isOpenToChange: boolean
    /** Whether there may be none when nobody says anything. */
    readonly canBeNone: boolean
    readonly isOfMany: boolean
  },
): ScalarDraft {
  if (held.length === 0) return unknownScalar(about)
  const anything = about.kind === 'day' ? everything : notNegative
  const told = held.flatMap(({ said }) => [said.value, ...said.rivals].map((value) => rangeOf(value, about)))
  const known = told.filter((each) => each !== 'unknown')
  const ranges = known.filter((each) => each !== 'none')
  const isUnknown = known.length === 0
  const why = isUnknown ? 'not-said' : known.length > 1 && isVaried(known) ? 'contested' : 'inexact'
  return {
    variable: {
      unknown: about.unknown.kind === 'fact' ? { ...about.unknown, why } : about.unknown,
      isOpenToChange: about.isOpenToChange,
      cells: [],
      possible: [],
      isExact: true,
      isOfMany: about.isOfMany,
    },
    ranges: isUnknown ? [anything] : ranges,
    canBeNone: isUnknown ? about.canBeNone : known.includes('none'),
    isWhole: about.kind !== 'number',
    atoms: [],
    evidence: isUnknown ? [] : held.map(({ said }) => said.statement).filter((statement) => statement > 0),
    hypothetical: held.some(({ said }) => said.hypothetical),
  }
}

function unknownScalar({ kind, unknown, isOpenToChange, canBeNone, isOfMany }: Parameters<typeof draftScalar>[1]): ScalarDraft {
  return {
    variable: { unknown, isOpenToChange, cells: [], possible: [], isExact: true, isOfMany },
    ranges: kind === 'day' ? ANY_DAY : ANY_NUMBER,
    canBeNone,
    isWhole: kind !== 'number',
    atoms: [],
    evidence: NO_STATEMENTS,
    hypothetical: false,
  }
}

const ANY_DAY: readonly Range[] = [everything]
const ANY_NUMBER: readonly Range[] = [notNegative]
const NO_STATEMENTS: readonly number[] = []

export function draftDays(
  ranges: readonly Range[],
  about: { readonly unknown: Unknown; readonly isOfMany: boolean },
  evidence: readonly number[],
): ScalarDraft {
  return {
    variable: { ...about, isOpenToChange: false, cells: [], possible: [], isExact: true },
    ranges,
    canBeNone: false,
    isWhole: true,
    atoms: [],
    evidence,
    hypothetical: false,
  }
}

export function addAtom(draft: ScalarDraft, satisfying: Range | 'exists', told: Told | null, toBe: Threshold | null): Atom {
  const atom: Atom = { op: 'atom', variable: draft.variable, truth: [], told, toBe }
  draft.atoms.push({ atom, satisfying })
  return atom
}

/** Cuts what is possible at the thresholds of all atoms. */
export function sealScalar(draft: ScalarDraft): void {
  const { variable, ranges, canBeNone, isWhole, atoms } = draft
  const bounds = atoms.flatMap(({ satisfying }) => (satisfying === 'exists' ? [] : [satisfying]))
  const pieces = ranges.flatMap((range) => (range.lo === range.hi ? [range] : piecesOf(range, bounds, isWhole)))
  const cells: (Range | null)[] = canBeNone || pieces.length === 0 ? [...pieces, null] : pieces
  variable.cells = cells
  variable.possible = cells.map((_, index) => index)
  for (const { atom, satisfying } of atoms)
    atom.truth = cells.map((cell) => cell !== null && (satisfying === 'exists' || liesIn(cell, satisfying)))
}

const cutBefore = new WeakMap<
  Range,
  { readonly bounds: readonly Range[]; readonly isWhole: boolean; readonly pieces: Range[] }[]
>()

/** What nobody knows is cut in the same way for every row: worked out once. */
function piecesOf(range: Range, bounds: readonly Range[], isWhole: boolean): Range[] {
  if (range !== everything && range !== notNegative) return cutUp(range, bounds, isWhole)
  const [first] = bounds
  if (first === undefined) return cutUp(range, bounds, isWhole)
  const known = cutBefore.get(first) ?? []
  const before = known.find(
    (each) =>
      each.isWhole === isWhole &&
      each.bounds.length === bounds.length &&
      each.bounds.every((bound, index) => bound === bounds[index]),
  )
  if (before !== undefined) return before.pieces
  const pieces = cutUp(range, bounds, isWhole)
  cutBefore.set(first, [...known, { bounds, isWhole, pieces }])
  return pieces
}

/** The numbers or days that a told value may be. */
export function rangeOf(
  value: StatementValue,
  { kind, part }: { readonly kind: ScalarKind; readonly part: string | null },
): Range | 'none' | 'unknown' {
  if (isNone(value)) return 'none'
  if (typeof value === 'object' && 'absent' in value) return 'unknown'
  const given = part === null ? value : new Map<string, ValuePart>(Object.entries(value)).get(part)
  if (kind === 'day') {
    if (typeof given !== 'string' || !isFuzzyDate(given)) return 'unknown'
    const { first, last } = daysOf(given)
    return { lo: dayNumber(first), hi: dayNumber(last), loOpen: false, hiOpen: false }
  }
  if (typeof given === 'number') return rangeOfQuantity(given)
  if (typeof given !== 'object') return 'unknown'
  const range = 'moreThan' in given || 'about' in given || 'from' in given ? rangeOfQuantity(quantityIn(given)) : null
  return range === null || isEmptyRange(range) ? 'unknown' : range
}

function quantityIn(given: object): { moreThan: number } | { about: number } | { from: number; to: number } {
  const parts = new Map<string, unknown>(Object.entries(given))
  const number = (name: string) => {
    const value = parts.get(name)
    return typeof value === 'number' ? value : 0
  }
  if (parts.has('moreThan')) return { moreThan: number('moreThan') }
  if (parts.has('about')) return { about: number('about') }
  return { from: number('from'), to: number('to') }
}

function isVaried(known: readonly (Range | 'none')[]): boolean {
  const texts = known.map((each) => (each === 'none' ? each : `${each.lo} ${each.hi}`))
  return new Set(texts).size > 1
}
