import type { PropertyId } from '#core/registry/properties.ts'
import type { Unit } from '#core/registry/property-type.ts'

/** The parts of a return, in the order of its pages. */
export const sections = [
  'cluster',
  'members',
  'economy',
  'together',
  'abroad',
  'management',
  'money',
  'twin',
  'words',
  'sheet',
] as const
export type Section = (typeof sections)[number]

/** What one cell of a row can hold. A code is of a list of the country or of `formLists`. */
export type CellType =
  | { readonly kind: 'number'; readonly unit: Unit; readonly whole?: true; readonly least?: number; readonly most?: number }
  | { readonly kind: 'code'; readonly list: string }
  | { readonly kind: 'text' }
  | { readonly kind: 'words' }
  | { readonly kind: 'date' }
  | { readonly kind: 'url' }
  /** An organisation of the register: `organisation/slug`. */
  | { readonly kind: 'organisation' }

/** A column of rows; its head is `question.column.<id>`. */
export type Column = { readonly id: string; readonly cell: CellType; readonly optional?: true }

/** What an answer looks like. A document is a title, the day of its approval and its address. */
export type AnswerType =
  | CellType
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'document' }
  | { readonly kind: 'rows'; readonly columns: readonly Column[]; /** The column that tells rows apart. */ readonly key: string }

/**
 * A question as data. Words: `question.<id>.label`, `.why` (why we ask) and `.definition`.
 * `period` – what the answer is true of: the year asked about, its last day, or the cluster's whole life.
 */
export type QuestionShape = {
  readonly section: Section
  readonly answer: AnswerType
  readonly period: 'year' | 'year-end' | 'since-founding'
  readonly by: 'coordinator' | 'firm'
  readonly property: PropertyId | null
  readonly audience: 'public' | 'confidential'
  /** always: a return without it cannot be submitted; asked: it may stay without an answer. */
  readonly needed: 'always' | 'asked'
  /** stock: what was true a year ago may be carried over for confirmation; flow: each year starts empty. */
  readonly nature: 'stock' | 'flow'
}

/** Code lists that belong to the form. Words: `question.code.<list>.<code>`. */
export const formLists = {
  'firm-size': ['micro', 'small', 'medium', 'large', 'not-a-firm'],
  'leaving-reason': ['own-wish', 'closed', 'merged', 'excluded', 'unknown'],
  'sheet-consent': ['coordinator-sees', 'aggregate-only'],
  'strategy-state': ['none', 'being-written', 'in-force', 'in-force-with-plan'],
} as const satisfies { readonly [list: string]: readonly string[] }

export type FormList = keyof typeof formLists

export function isFormList(list: string): list is FormList {
  return Object.hasOwn(formLists, list)
}
