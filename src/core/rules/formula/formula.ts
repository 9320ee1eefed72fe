import type { Range } from '#core/rules/facts/range.ts'
import type { Requirement } from '#core/rules/rule-set.ts'
import type { Measured, Threshold, Unknown } from '#core/rules/verdict.ts'

/**
 * A requirement on one subject as a formula over variables. A variable is one thing that may be known or not: its cells
 * are the classes of its values that no atom of the formula can tell apart, `possible` those that what is known allows.
 */
export type Variable = {
  readonly unknown: Unknown
  /** Whether a decision or an effort of the cluster itself could make it another value. */
  readonly isOpenToChange: boolean
  /** Truth of each atom in each cell is kept with the atom; a cell here is only its stretch of numbers, where it has one. */
  cells: readonly (Range | null)[]
  possible: readonly number[]
  /** False when cells had to be told apart more coarsely than the atoms would need. */
  isExact: boolean
  /** Whether it stands for many rows at once, each of which may be something else. */
  readonly isOfMany: boolean
  /** Whether it only stands for how many rows there are: then no cell of it can be taken. */
  readonly isNumber?: true
}

/** How a node is told to people. */
export type Told = {
  readonly requirement: Requirement
  readonly about: string | null
  readonly measured: Measured
  readonly threshold: Threshold | null
  readonly evidence: readonly number[]
  readonly hypothetical: boolean
}

export type Atom = {
  readonly op: 'atom'
  readonly variable: Variable
  /** By cell: whether the atom is true there. */
  truth: readonly boolean[]
  readonly told: Told | null
  readonly toBe: Threshold | null
}

export type Node =
  | { readonly op: 'const'; readonly value: boolean; readonly told: Told | null }
  | Atom
  | { readonly op: 'not'; readonly part: Node; readonly told: Told | null }
  /** At least so many of the parts are true: all and any are the two ends of it. */
  | {
      readonly op: 'at-least'
      readonly number: number
      readonly parts: readonly Node[]
      readonly told: Told | null
      /** Two parts: that something is there, and what it is; who finds out the second has found out the first. */
      readonly isItem?: true
      /** Two parts that are the ends of one interval asked of one share or sum. */
      readonly isBetween?: true
    }
  | Population

/** A row of a count, share or sum. `null` = surely. */
export type RowNode = {
  readonly row: string | null
  readonly present: Node | null
  readonly where: Node | null
  /** For a share: whether the row belongs to the whole. */
  readonly of: Node | null
  /** For a sum: the variable whose number is added. */
  readonly amount: Variable | null
  /** For groups: the groups that sources name, and which of them it may be; none = it is not known. */
  readonly groups: readonly string[]
  readonly group: Variable | null
  readonly groupUnknown: Unknown | null
  /** Variables that the conditions on this row use more than once, where it stands for many: each of them is another. */
  readonly tied: readonly Variable[]
  /** Statements by which it is a row at all. */
  readonly evidence: readonly number[]
}

/** Rows that the register does not know by name: how many there may be, and what may be true of each of them. */
export type Unnamed = {
  readonly min: number
  readonly max: number
  /** The stated total, where there is one: then the others are what the rows known by name leave of it. */
  readonly total: Variable | null
  readonly row: RowNode
  readonly unknown: Unknown
  /** How many they are, as one variable for all populations of these rows. */
  readonly number: Variable
}

export type Population = {
  readonly op: 'population'
  readonly kind: 'count' | 'groups' | 'share' | 'sum'
  readonly rows: readonly RowNode[]
  readonly unnamed: Unnamed
  /** What a row won from outside would be; how many are assumed to have been won. */
  readonly winnable: RowNode | null
  readonly gained: number
  readonly rowsOf: 'members' | 'coordinators' | 'projects' | 'years'
  /** Numbers of the count, share or sum that satisfy. */
  readonly satisfying: Range
  readonly told: Told | null
}

/** What a node may turn out to be, as far as is known. */
export type Truth = { readonly canBeTrue: boolean; readonly canBeFalse: boolean }

export const surelyTrue: Truth = { canBeTrue: true, canBeFalse: false }
export const surelyFalse: Truth = { canBeTrue: false, canBeFalse: true }
export const openTruth: Truth = { canBeTrue: true, canBeFalse: true }

export function truthOf(value: boolean): Truth {
  return value ? surelyTrue : surelyFalse
}

export function outcomeOf({ canBeTrue, canBeFalse }: Truth): 'pass' | 'fail' | 'cannot-say' {
  return canBeTrue ? (canBeFalse ? 'cannot-say' : 'pass') : 'fail'
}
