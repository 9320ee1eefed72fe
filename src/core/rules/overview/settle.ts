import { firstDifference } from '#core/registry/first-difference.ts'
import { aspectAt, aspectOf, factAt, keyOfAspect, newNumbering, numberIn, numberOfFact, ownerOfOpenFact } from './open-book.ts'
import type { OpenAspect, OpenBook, OpenKind, WaitingTest } from './open-book.ts'
import type { OpenFact } from './open-tests.ts'

/**
 * What somebody should find out next. A verdict here is one test of one rule set in one reading on one cluster that
 * cannot be said. `waiting`: in how many of them it is part of what is missing. `alone`: how many of them it could
 * settle by itself, because nothing else is missing or because there is an answer with which the test passes.
 */
export type Worth = { readonly waiting: number; readonly alone: number }

/** `facts`: of how many single facts it is made. */
export type Ranked<Of> = Worth & { readonly of: Of; readonly facts: number }

export type OpenFilter = {
  /** Whether a verdict counts. */
  readonly test: (test: WaitingTest) => boolean
  /** Which facts are told; the verdicts wait for the others all the same. Null: all of them. */
  readonly kind: OpenKind | null
  readonly aspect: string | null
  readonly owner: string | null
}

/**
 * Facts in the order of their worth: first those that could settle most verdicts alone, then those that most wait for.
 * Of two that are worth the same the one that was met first goes before.
 */
export function rankFacts(book: OpenBook, filter: OpenFilter): Ranked<OpenFact>[] {
  return rank(book, filter, null).map(({ of, ...worth }) => ({ ...worth, of: factAt(book, of) }))
}

/**
 * The same by what is asked. A verdict waits for a property once, of however many subjects; the property could settle it
 * alone when one of its facts could, or when nothing but that property is missing.
 */
export function rankAspects(book: OpenBook, filter: OpenFilter): Ranked<OpenAspect>[] {
  return rank(book, filter, aspectOf).map(({ of, ...worth }) => ({ ...worth, of: aspectAt(book, of) }))
}

/** The same by whom to ask: the organisation or cluster of a fact, the rule set of a text. */
export function rankOwners(book: OpenBook, filter: OpenFilter): Ranked<string>[] {
  const owners = newNumbering()
  const ownerOf = new Map<number, number>()
  const owner = (fact: number): number => {
    const found = ownerOf.get(fact) ?? numberIn(owners, ownerOfOpenFact(factAt(book, fact)))
    ownerOf.set(fact, found)
    return found
  }
  return rank(book, filter, owner).map(({ of, ...worth }) => ({ ...worth, of: owners.names[of] ?? '' }))
}

/** How many verdicts cannot be said, of how many clusters. */
export function countOpen(book: OpenBook, { test: isCounted }: OpenFilter): { verdicts: number; clusters: number } {
  const tests = book.tests.filter(isCounted)
  return { verdicts: tests.length, clusters: new Set(tests.map(({ subject }) => subject)).size }
}

/** For each of some facts the verdicts that wait for it. */
export function testsWaitingFor(book: OpenBook, facts: readonly OpenFact[], { test: isCounted }: OpenFilter): WaitingTest[][] {
  const places = new Map(facts.map((fact, place) => [numberOfFact(book, fact), place]))
  const found: WaitingTest[][] = facts.map(() => [])
  for (const [index, test] of book.tests.entries()) {
    if (!isCounted(test)) continue
    for (const fact of book.facts[index] ?? []) {
      const place = places.get(fact)
      if (place !== undefined) found[place]?.push(test)
    }
  }
  return found
}

type Tally = { waiting: number; alone: number; readonly facts: Set<number> | null }

/** Counts verdicts by group of facts (null: each fact by itself); a verdict counts once for a group. */
function rank(book: OpenBook, filter: OpenFilter, groupOf: ((fact: number) => number) | null): Ranked<number>[] {
  const isTold = toldBy(book, filter)
  const tallies = new Map<number, Tally>()
  for (const [index, test] of book.tests.entries()) {
    if (!filter.test(test)) continue
    const facts = book.facts[index] ?? new Int32Array()
    const groups = new Set(groupOf === null ? facts : [...facts].map(groupOf))
    const alone = new Set([...(book.alone[index] ?? [])].map(groupOf ?? itself))
    const counted = new Set<number>()
    for (const fact of facts) {
      if (!isTold(fact)) continue
      const group = groupOf === null ? fact : groupOf(fact)
      const tally = tallies.get(group) ?? { waiting: 0, alone: 0, facts: groupOf === null ? null : new Set() }
      tallies.set(group, tally)
      tally.facts?.add(fact)
      if (counted.has(group)) continue
      counted.add(group)
      tally.waiting += 1
      if (alone.has(group) || groups.size === 1) tally.alone += 1
    }
  }
  return [...tallies]
    .map(([of, { waiting, alone, facts }]) => ({ of, waiting, alone, facts: facts?.size ?? 1 }))
    .toSorted((one, other) => firstDifference(other.alone - one.alone, other.waiting - one.waiting))
}

function itself(fact: number): number {
  return fact
}

function toldBy(book: OpenBook, { kind, aspect, owner }: OpenFilter): (fact: number) => boolean {
  const aspects = book.aspects.names.map((_, number) => aspectAt(book, number))
  const isAspectTold = aspects.map((each) => aspect === null || keyOfAspect(each) === aspect)
  const kinds = aspects.map((each): OpenKind => (each.kind === 'fact' ? 'not-said' : each.kind))
  return (fact) => {
    const number = aspectOf(fact)
    if (isAspectTold[number] !== true) return false
    if (kind !== null && (book.why.get(fact) ?? kinds[number]) !== kind) return false
    return owner === null || ownerOfOpenFact(factAt(book, fact)) === owner
  }
}
