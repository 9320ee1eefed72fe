import type { SubjectId } from '#core/statements/statement.ts'
import type { OpenFact, OpenTest } from './open-tests.ts'

/** Why something is open: what one would do about it differs. */
export const openKinds = ['not-said', 'contested', 'inexact', 'incomplete', 'membership', 'unnamed', 'not-entered'] as const
export type OpenKind = (typeof openKinds)[number]

/** A verdict that cannot be said. */
export type WaitingTest = Omit<OpenTest, 'facts' | 'alone'>

/**
 * All verdicts that cannot be said, each with the numbers of the facts that it waits for. A fact of a register of any
 * size is only a number here: of its subject and of what is asked of it.
 */
export type OpenBook = {
  readonly subjects: Numbering
  readonly aspects: Numbering
  /** Why a fact is open, where somebody has said something of it. */
  readonly why: Map<number, Extract<OpenFact, { kind: 'fact' }>['why']>
  readonly tests: WaitingTest[]
  readonly facts: Int32Array[]
  readonly alone: Int32Array[]
}

export type Numbering = { readonly names: string[]; readonly numbers: Map<string, number> }

/** What is asked: a property of whomsoever, days of joining, names, texts of acts. */
export type OpenAspect =
  | { readonly kind: 'fact'; readonly property: string }
  | { readonly kind: 'unnamed'; readonly rows: 'members' | 'coordinators' | 'projects' }
  | { readonly kind: 'membership' }
  | { readonly kind: 'not-entered' }

/** A word by which one can ask for an aspect: the property, `membership`, `unnamed-members`, `not-entered`. */
export function keyOfAspect(aspect: OpenAspect): string {
  if (aspect.kind === 'fact') return aspect.property
  return aspect.kind === 'unnamed' ? `unnamed-${aspect.rows}` : aspect.kind
}

/** More than there are properties. */
const MOST_ASPECTS = 1024

export function newOpenBook(): OpenBook {
  return { subjects: newNumbering(), aspects: newNumbering(), why: new Map(), tests: [], facts: [], alone: [] }
}

export function addOpenTest(book: OpenBook, { facts, alone, ...test }: OpenTest): void {
  book.tests.push(test)
  book.facts.push(Int32Array.from(facts, (fact) => numberOfFact(book, fact)))
  book.alone.push(Int32Array.from(alone, (fact) => numberOfFact(book, fact)))
}

export function kindOfOpenFact(fact: OpenFact): OpenKind {
  return fact.kind === 'fact' ? fact.why : fact.kind
}

/** Whose fact it is: of a membership the member, of a text the rule set. */
export function ownerOfOpenFact(fact: OpenFact): SubjectId {
  if (fact.kind === 'not-entered') return fact.ruleSet
  return fact.kind === 'membership' ? fact.member : fact.subject
}

export function numberOfFact(book: OpenBook, fact: OpenFact): number {
  const [subject, aspect] = placeOf(fact)
  const number = numberIn(book.subjects, subject) * MOST_ASPECTS + numberIn(book.aspects, aspect)
  if (fact.kind === 'fact' && fact.why !== 'not-said' && !book.why.has(number)) book.why.set(number, fact.why)
  return number
}

export function factAt(book: OpenBook, number: number): OpenFact {
  const name = book.subjects.names[Math.floor(number / MOST_ASPECTS)] ?? ''
  const [first = '', second = ''] = name.split(' ')
  const aspect = aspectAt(book, aspectOf(number))
  switch (aspect.kind) {
    case 'fact':
      return { ...aspect, subject: name, why: book.why.get(number) ?? 'not-said' }
    case 'unnamed':
      return { ...aspect, subject: name }
    case 'membership':
      return { ...aspect, subject: first, member: second }
    case 'not-entered':
      return { ...aspect, ruleSet: first, condition: second }
  }
}

/** The number of what is asked, whomsoever it is asked of. */
export function aspectOf(fact: number): number {
  return fact % MOST_ASPECTS
}

export function aspectAt(book: OpenBook, number: number): OpenAspect {
  const [kind = '', detail = ''] = (book.aspects.names[number] ?? '').split(' ')
  if (kind === 'membership' || kind === 'not-entered') return { kind }
  if (kind !== 'unnamed') return { kind: 'fact', property: detail }
  return { kind, rows: detail === 'coordinators' || detail === 'projects' ? detail : 'members' }
}

export function newNumbering(): Numbering {
  return { names: [], numbers: new Map() }
}

export function numberIn({ names, numbers }: Numbering, name: string): number {
  const before = numbers.get(name)
  if (before !== undefined) return before
  names.push(name)
  numbers.set(name, names.length - 1)
  return names.length - 1
}

function placeOf(fact: OpenFact): [string, string] {
  switch (fact.kind) {
    case 'fact':
      return [fact.subject, `fact ${fact.property}`]
    case 'membership':
      return [`${fact.subject} ${fact.member}`, 'membership']
    case 'unnamed':
      return [fact.subject, `unnamed ${fact.rows}`]
    case 'not-entered':
      return [`${fact.ruleSet} ${fact.condition}`, 'not-entered']
  }
}
