import type { Day } from '#core/values/fuzzy-date.ts'
import { monthsUntil } from '#core/values/term.ts'
import { assumptionOf, timesAsked } from './changed-fact.ts'
import { inTheWorld, noEffort, together } from './effort.ts'
import type { Effort, Gains } from './effort.ts'
import { findingOf, unknownsIn } from '#core/rules/finding-of.ts'
import { formulaOf } from '#core/rules/formula/formula-of.ts'
import type { Asking, DecidedFormula, JudgeOptions } from '#core/rules/formula/formula-of.ts'
import type { Node } from '#core/rules/formula/formula.ts'
import type { Material } from '#core/rules/material.ts'
import { laterDays } from './later-days.ts'
import { turnFormula } from './turn-formula.ts'
import { sharedVariables } from '#core/rules/formula/uses-of.ts'
import type { Change, Outcome, Step } from '#core/rules/verdict.ts'
import { assume, nothingAssumed } from '#core/rules/what-if/what-if.ts'
import { settleWon } from '#core/rules/formula/won-profile.ts'

type ChangeOptions = JudgeOptions & {
  /** One condition; null = the whole test. */
  readonly condition: string | null
  /** The formula of the test on a day, for the facts as they are. */
  readonly formulaOn: (day: Day) => DecidedFormula
  /** Whether changes of facts are assumed already. */
  readonly isChanged?: true
  /** More changes of the world than this are not worth looking for; any number unless given. */
  readonly most?: number
}

/** The formulas of a test on several days, each compiled once. */
export function formulasOn(
  asking: Asking,
  material: Material,
  options: JudgeOptions & { /** That of the day itself, where it is known. */ readonly today?: DecidedFormula },
): (day: Day) => DecidedFormula {
  const made = new Map<Day, DecidedFormula>(options.today === undefined ? [] : [[options.day, options.today]])
  return (day) => {
    const before = made.get(day)
    if (before !== undefined) return before
    const wonOn = material.gained.since ?? options.day
    const formula = formulaOf(asking, material, { ...options, day, wonOn, isTold: true, isGlancing: true })
    made.set(day, formula)
    return formula
  }
}

/**
 * The smallest change that would make a test (or one condition of it) pass: fewest changes of the real world (rows to
 * win, facts to change, a time to wait), then fewest facts to find out, then the earliest day. Facts are taken as they
 * are today, also for a later day. Null when it passes already or when no change that can be named would do: the past
 * cannot be changed, and nobody is advised to lose members. `smallest` says whether it is proved that nothing smaller
 * would do; it is not claimed when one unknown fact matters in several places.
 */
export function smallestChange(asking: Asking, material: Material, options: ChangeOptions): Change | null {
  const now = effortOn(asking, material, { ...options, on: options.day })
  if (now !== null && now.effort.steps.length === 0) return null
  const inWorld = now === null ? Infinity : inTheWorld(now.effort)
  if (now !== null && inWorld === 0) return changeOf(now, [])
  const canBeMetOn = conditionsLeft(asking, material, options)
  let best: { found: Found; world: number; until: Day | null } | null =
    now === null ? null : { found: now, world: inWorld, until: null }
  for (const on of laterDays(nodeOn({ ...options, on: options.day }).node, options.day)) {
    // Waiting is one change of the world, and more than waiting cannot be spared.
    if (best !== null && best.world === 1 && best.found.effort.facts === 0) break
    const most = (best?.world ?? Infinity) - 1
    const found = canBeMetOn(on, most) ? effortOn(asking, material, { ...options, on, most }) : null
    if (found === null) continue
    const world = inTheWorld(found.effort) + 1
    const isBetter = best === null || world < best.world || (world === best.world && found.effort.facts < best.found.effort.facts)
    if (isBetter) best = { found, world, until: on }
  }
  if (best === null) return findOutAll(options)
  const { until } = best
  return changeOf(best.found, until === null ? [] : [{ kind: 'wait', until, months: monthsUntil(options.day, until) }])
}

type Found = { readonly effort: Effort; readonly isProved: boolean }

/** What is found out today may look otherwise on a later day: then it is not claimed that nothing less would do. */
function changeOf({ effort, isProved }: Found, wait: readonly Step[]): Change {
  return { steps: [...wait, ...effort.steps], smallest: isProved && (wait.length === 0 || effort.steps.length === 0) }
}

/** A cannot-say can always be settled: where nothing shorter is known, by finding out all that is open in it. */
function findOutAll(options: ChangeOptions): Change | null {
  const { node, outcome } = nodeOn({ ...options, on: options.day })
  if (outcome !== 'cannot-say') return null
  const steps = unknownsIn(findingOf(node, outcome)).map((fact): Step => ({ kind: 'establish', fact, toBe: null }))
  return steps.length === 0 ? null : { steps, smallest: false }
}

/** The least effort when the reference day is a given one: first who must be won at all, then what to find out besides. */
function effortOn(asking: Asking, material: Material, options: ChangeOptions & { readonly on: Day }): Found | null {
  const { node, outcome } = nodeOn(options)
  const isOneProfile = settleWon(node).length === 0
  const first = turnFormula(node, true, isOneProfile)
  // Where no completion passes, finding out alone changes nothing.
  if (first === null || (outcome === 'fail' && inTheWorld(first) === 0)) return null
  if (leastInTheWorld(first) > (options.most ?? Infinity)) return null
  if (first.changes > 0 && options.isChanged === true) return null
  if (first.changes > 0) return changedOn(asking, material, { ...options, first })
  const { gains } = first
  const isWinning = gains.members + gains.coordinators + gains.projects > 0
  if (!isWinning) return { effort: first, isProved: isProvedFor(node, first) }
  const merged = { ...first, steps: mergeGains(first.steps, gains) }
  const { node: won, outcome: wonOutcome } = nodeOn(about(asking, withGains(material, gains, options.day), options))
  const rest = leastRest(won, isOneProfile)
  if (isOneProfile && rest !== null && wonOutcome === 'fail' && inTheWorld(rest) === 0) return null
  if (rest === null || inTheWorld(rest) > first.changes) return { effort: merged, isProved: false }
  const effort = together(
    [{ ...first, facts: 0, changes: 0, steps: mergeGains(first.steps, gains).filter(isGain) }, rest],
    isOneProfile,
  )
  if (!isOneProfile) return { effort: effort.facts < merged.facts ? effort : merged, isProved: false }
  // Whoever is won is of no other's group: facts on groups may be asked for that nobody needs.
  return { effort, isProved: isProvedFor(won, rest) && rest.facts === 0 }
}

/** What is left to find out beside rows that are won: whoever they are, they are chosen so that it is least. */
function leastRest(won: Node, isOneProfile: boolean): Effort | null {
  const [divided] = settleWon(won)
  const settled = turnFormula(won, true, isOneProfile)
  if (divided === undefined) return settled
  const efforts = divided.cells.flatMap((_, cell) => {
    divided.possible = [cell]
    return turnFormula(won, true, isOneProfile) ?? []
  })
  return efforts.filter((each) => inTheWorld(each) === 0).toSorted((one, other) => one.facts - other.facts)[0] ?? settled
}

/** With what has to be changed assumed, there may be fewer rows to win than it seems at first. */
function leastInTheWorld(first: Effort): number {
  return first.changes > 0 ? first.changes : inTheWorld(first)
}

/**
 * Whether the conditions on the cluster itself that fail today could be met on a later day with so many changes at most:
 * asked first, since it spares compiling all of the members for that day.
 */
function conditionsLeft(asking: Asking, material: Material, options: ChangeOptions): (day: Day, most: number) => boolean {
  const { conditions } = options.formulaOn(options.day)
  const left = conditions.filter(
    ({ condition, node, decided }) =>
      (options.condition === null || options.condition === condition.id) && decided.outcome === 'fail' && !asksRows(node),
  )
  if (left.length === 0) return () => true
  const test = { ...asking.test, conditions: left.map(({ condition }) => condition) }
  const formulaOn = formulasOn({ ...asking, test }, material, options)
  return (day, most) => {
    const first = turnFormula(formulaOn(day).root, true, true)
    return first !== null && leastInTheWorld(first) <= most
  }
}

/** Whether it goes over rows, of which some may be won. */
function asksRows(node: Node): boolean {
  if (node.op === 'not') return asksRows(node.part)
  if (node.op === 'at-least') return node.parts.some(asksRows)
  return node.op === 'population'
}

/**
 * Facts that would have to become others: they are assumed and all is asked again, since what helps one condition may
 * hurt another. Null when then still something would have to be changed.
 */
function changedOn(
  asking: Asking,
  material: Material,
  { first, ...options }: ChangeOptions & { readonly on: Day; readonly first: Effort },
): Found | null {
  const changes = first.steps.filter((step) => step.kind === 'change')
  const assumptions = changes.flatMap((step) => assumptionOf(step) ?? [])
  if (assumptions.length < changes.length) return null
  const assumed = assume(material, { ...nothingAssumed, assumptions }, options.day)
  const rest = effortOn(asking, assumed, { ...about(asking, assumed, options), isChanged: true })
  if (rest === null) return null
  const changed: Effort = { ...noEffort, changes: changes.length, steps: changes }
  const isAlone = changes.every((step) => timesAsked(nodeOn(options).node, step.property) === 1)
  return { effort: together([changed, rest.effort], true), isProved: rest.isProved && first.isProved && isAlone }
}

function nodeOn({ condition, on, formulaOn }: ChangeOptions & { readonly on: Day }): { node: Node; outcome: Outcome } {
  const formula = formulaOn(on)
  const one = formula.conditions.find((each) => each.condition.id === condition)
  return { node: one?.node ?? formula.root, outcome: (one?.decided ?? formula.whole).outcome }
}

/** The same question about other facts. */
function about<Options extends ChangeOptions>(asking: Asking, material: Material, options: Options): Options {
  return { ...options, formulaOn: formulasOn(asking, material, options) }
}

function withGains(material: Material, gains: Gains, since: Day): Material {
  const { members, coordinators, projects } = material.gained
  return {
    ...material,
    gained: {
      members: members + gains.members,
      coordinators: coordinators + gains.coordinators,
      projects: projects + gains.projects,
      since: material.gained.since ?? since,
    },
  }
}

function isProvedFor(node: Node, effort: Effort): boolean {
  const unnamed = effort.steps.filter((step) => step.kind === 'establish' && step.fact.kind === 'unnamed')
  return effort.isProved && unnamed.length < 2 && sharedVariables(node).length === 0
}

/** Rows won for one condition serve the others too: one step for each kind of rows. */
function mergeGains(steps: readonly Step[], gains: Gains): Step[] {
  const kinds = ['members', 'coordinators', 'projects'] as const
  const won = kinds.flatMap((rows): Step[] => (gains[rows] > 0 ? [{ kind: 'gain', rows, number: gains[rows] }] : []))
  return [...won, ...steps.filter((step) => !isGain(step))]
}

function isGain(step: Step): boolean {
  return step.kind === 'gain'
}
