import { effortOf, factsOf, noEffort, noGains, together } from './effort.ts'
import type { Effort, Turning } from './effort.ts'
import { evaluatePopulation, groupOf, measureOf, othersIn, truthOfRow, amountOf } from '#core/rules/formula/evaluate.ts'
import type { Node, Population, RowNode } from '#core/rules/formula/formula.ts'
import { openFactsIn } from '#core/rules/formula/uses-of.ts'
import type { RowStep, Step } from '#core/rules/verdict.ts'

/** The least effort after which a count, share or sum surely satisfies (or surely does not). */
export function turnPopulation(population: Population, wanted: boolean, turning: Turning): Effort | null {
  const { satisfying } = population
  const needsMore = Number.isFinite(satisfying.lo) === wanted
  const isOneSided = Number.isFinite(satisfying.lo) !== Number.isFinite(satisfying.hi)
  // One group is one row: whose it is need not be known.
  const asked: Population =
    population.kind === 'groups' && satisfying.lo === 1 && needsMore ? { ...population, kind: 'count' } : population
  const effort = isOneSided ? (needsMore ? raise(asked, turning) : lower(population, wanted, turning)) : null
  return effort ?? findOutAll(population, wanted)
}

/** Where nothing shorter is known: to find out all that is open here settles it, if it can be settled well at all. */
function findOutAll(population: Population, wanted: boolean): Effort | null {
  const { canBeTrue, canBeFalse } = evaluatePopulation(population)
  if (wanted ? !canBeTrue : !canBeFalse) return null
  const unknowns = openFactsIn(population)
  const steps = unknowns.map((fact): Step => ({ kind: 'establish', fact, toBe: null }))
  return steps.length === 0 ? null : { ...noEffort, facts: steps.length, steps, isProved: false }
}

/** Rows to make sure of, and as few rows to win as there have to be even when all that is unknown turns out well. */
function raise(population: Population, turning: Turning): Effort | null {
  const won = leastWon(population)
  if (won === null || population.rowsOf === 'years') return won === 0 ? establishRows(population, turning) : null
  const found = establishRows({ ...population, gained: population.gained + won }, turning)
  if (found === null) return null
  if (won === 0) return found
  const gain: Step = { kind: 'gain', rows: population.rowsOf, number: won }
  return { ...found, gains: { ...noGains, [population.rowsOf]: won }, steps: [gain, ...found.steps] }
}

const MOST_WON = 100_000

/** How many rows at least must be won for the population to be able to satisfy. */
function leastWon(population: Population): number | null {
  const can = (won: number) => evaluatePopulation({ ...population, gained: population.gained + won }).canBeTrue
  if (can(0)) return 0
  if (population.winnable === null || !can(MOST_WON)) return null
  let [no, yes] = [0, MOST_WON]
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2)
    if (can(middle)) yes = middle
    else no = middle
  }
  return yes
}

type Candidate = { readonly index: number; readonly effort: Effort; readonly row: RowNode }

/** The cheapest rows to make sure of, one after another, until the population surely satisfies. */
function establishRows(population: Population, turning: Turning): Effort | null {
  if (!evaluatePopulation(population).canBeFalse) return noEffort
  const candidates = candidatesIn(population, turning)
  const isEven = new Set(candidates.map(({ effort }) => effort.facts)).size < 2
  let changed = population
  for (const [taken, { index, row }] of candidates.entries()) {
    changed = { ...changed, rows: changed.rows.with(index, sureRow(row, `sure ${taken}`)) }
    if (!evaluatePopulation(changed).canBeFalse)
      return {
        ...stepsFor(population, candidates, taken + 1),
        isProved: population.kind === 'count' || population.kind === 'groups' || (isEven && population.kind === 'share'),
      }
  }
  return establishUnnamed({ population: changed, before: population, candidates }, turning)
}

/** Named rows that are not sure yet and could be, the cheapest first; of rows of one group only the cheapest. */
function candidatesIn(population: Population, turning: Turning): Candidate[] {
  const sureGroups = new Set(population.rows.filter((row) => !truthOfRow(row).canBeFalse).flatMap((row) => groupOf(row) ?? []))
  const all = population.rows.flatMap((row, index): Candidate[] => {
    const effort = rowEffort(population, row, turning)
    if (effort === null || effort.facts === 0) return []
    return isOfSureGroup(population, row, sureGroups) ? [] : [{ index, effort, row }]
  })
  const reach = ({ row }: Candidate) => (population.kind === 'sum' ? amountOf(row.amount).hi : 0)
  const sorted = all.toSorted(
    (one, other) =>
      one.effort.facts - other.effort.facts || Number(reach(one) < reach(other)) - Number(reach(other) < reach(one)),
  )
  if (population.kind !== 'groups') return sorted
  const seen = new Set<string>()
  return sorted.filter(({ row }) => {
    const group = groupOf(row)
    if (group === undefined) return true
    const isNew = !seen.has(group)
    seen.add(group)
    return isNew
  })
}

function isOfSureGroup({ kind }: Population, row: RowNode, sure: ReadonlySet<string>): boolean {
  const group = groupOf(row)
  return kind === 'groups' && group !== undefined && sure.has(group)
}

/** Facts to find out so that the row is there, belongs, meets the condition, and its group or amount is known. */
function rowEffort(population: Population, row: RowNode, turning: Turning): Effort | null {
  if (!truthOfRow(row).canBeTrue) return null
  const parts = [row.present, row.of, row.where].map((node) => (node === null ? noEffort : turning.turn(node, true)))
  if (parts.some((part) => part === null || part.changes > 0)) return null
  const efforts = parts.filter((part) => part !== null)
  if (population.kind === 'groups' && row.groupUnknown !== null)
    efforts.push(effortOf({ kind: 'establish', fact: row.groupUnknown, toBe: null }, { facts: 1 }))
  if (row.amount !== null && amountOf(row.amount).lo !== amountOf(row.amount).hi)
    efforts.push(effortOf({ kind: 'establish', fact: row.amount.unknown, toBe: null }, { facts: 1 }))
  return together(efforts, turning.isOneProfile)
}

const yes: Node = { op: 'const', value: true, told: null }

/** The row as it would be when everything about it is found out, and well. */
function sureRow(row: RowNode, group: string): RowNode {
  const amount = row.amount === null ? null : { ...row.amount, ...topOf(row, row.amount) }
  return {
    ...row,
    present: null,
    of: row.of === null ? null : yes,
    where: yes,
    amount,
    groups: [groupOf(row) ?? group],
    group: null,
  }
}

/** The most that the row can add where it meets the condition. */
function topOf(row: RowNode, amount: NonNullable<RowNode['amount']>) {
  const before = amount.possible
  const useful = before.filter((cell) => {
    amount.possible = [cell]
    return truthOfRow(row).canBeTrue
  })
  amount.possible = useful
  const { hi } = amountOf(amount)
  amount.possible = before
  return { cells: [{ lo: hi, hi, loOpen: false, hiOpen: false }], possible: [0] }
}

/** Naming members that nobody knows by name, when those known are not enough. */
function establishUnnamed(
  { population, before, candidates }: { population: Population; before: Population; candidates: readonly Candidate[] },
  turning: Turning,
): Effort | null {
  const others = othersIn(population)
  const each = rowEffort(population, population.unnamed.row, turning)
  if (others.max === 0 || each === null || population.kind === 'share' || population.kind === 'sum') return null
  const { lo } = measureOf(population)
  const missing = Math.max(1, population.satisfying.lo - lo)
  if (missing > others.max) return null
  const threshold = population.told?.threshold
  const unit = threshold?.kind === 'number' ? threshold.unit : 'members'
  const step: Step = {
    kind: 'establish',
    fact: population.unnamed.unknown,
    toBe: { kind: 'number', comparison: { atLeast: missing }, unit },
  }
  const named = stepsFor(before, candidates, candidates.length)
  return {
    ...named,
    facts: named.facts + missing * (each.facts + 1),
    steps: [...named.steps, step, ...each.steps.filter((one) => one.kind === 'establish' && one.fact.kind === 'not-entered')],
    isProved: candidates.length === 0,
  }
}

/** Any so many of the candidates. When there is only one way, its facts are named one by one. */
function stepsFor(population: Population, candidates: readonly Candidate[], number: number): Effort {
  const taken = candidates.slice(0, number)
  const facts = taken.reduce((sum, { effort }) => sum + effort.facts, 0)
  const last = taken.at(-1)?.effort.facts ?? 0
  const likely = candidates.filter(({ effort }) => effort.facts <= last)
  if (number === 0) return noEffort
  // Of shares and sums not any so many rows will do: they weigh differently.
  if (population.kind === 'share' || population.kind === 'sum')
    return { ...noEffort, facts, steps: taken.flatMap(({ effort }) => effort.steps) }
  if (likely.length === number && number === 1) return { ...noEffort, facts, steps: taken[0]?.effort.steps ?? [] }
  const of = likely.map(({ row, effort }): RowStep => {
    const own = factsOf(effort).filter(({ kind }) => kind !== 'not-entered')
    return { row: row.row ?? population.rowsOf, facts: own }
  })
  // A criterion that is not entered is entered once for all rows.
  const criteria = new Map(
    taken
      .flatMap(({ effort }) => factsOf(effort).filter(({ kind }) => kind === 'not-entered'))
      .map((fact) => [JSON.stringify(fact), fact]),
  )
  const steps = [...criteria.values()].map((fact): Step => ({ kind: 'establish', fact, toBe: null }))
  const asked = of.some((each) => each.facts.length > 0) ? [{ kind: 'establish-some', number, of } as const] : []
  const entered = taken.reduce((sum, { effort }) => sum + factsOf(effort).filter(({ kind }) => kind === 'not-entered').length, 0)
  return { ...noEffort, facts: facts - entered + criteria.size, steps: [...steps, ...asked] }
}

/** Fewer rows: only what is unknown can turn out so; nobody is advised to lose members. */
function lower(population: Population, wanted: boolean, turning: Turning): Effort | null {
  if (population.kind !== 'count') return null
  const most = wanted ? population.satisfying.hi : population.satisfying.lo - 1
  const sure = measureOf(population).lo
  if (sure > most) return null
  const others = othersIn(population)
  const truth = truthOfRow(population.unnamed.row)
  const isOthersOpen = others.max > 0 && truth.canBeTrue && (truth.canBeFalse || others.max > others.min)
  const unnamed = isOthersOpen
    ? [effortOf({ kind: 'establish', fact: population.unnamed.unknown, toBe: null }, { facts: 1 })]
    : []
  const maybe = population.rows.flatMap((row) => {
    const { canBeTrue, canBeFalse } = truthOfRow(row)
    if (!canBeTrue || !canBeFalse) return []
    const ways = [row.present, row.where].flatMap((node) => (node === null ? [] : (turning.turn(node, false) ?? [])))
    const best = ways.toSorted((one, other) => one.facts - other.facts)[0]
    return best === undefined ? [] : [best]
  })
  const needed = sure + maybe.length - most
  const efforts = maybe.toSorted((one, other) => one.facts - other.facts)
  if (needed > efforts.length) return null
  return {
    ...together([...unnamed, ...efforts.slice(0, Math.max(0, needed))], turning.isOneProfile),
    isProved: unnamed.length === 0,
  }
}
