import { openTruth, surelyFalse, surelyTrue, truthOf } from './formula.ts'
import type { Atom, Node, Population, RowNode, Truth, Variable } from './formula.ts'
import { isEmptyRange, liesIn, meet, notNegative, wholeNumbers } from '#core/rules/facts/range.ts'
import type { Range } from '#core/rules/facts/range.ts'

/**
 * What a formula may turn out to be when every variable may take any of its possible cells independently of the others
 * (the three-valued logic of Kleene, with counts and sums as intervals). Always sound: it never says surely what is not
 * sure. Exact when no variable is used twice in opposite directions; `decide` makes it exact in the other cases.
 */
export function evaluate(node: Node): Truth {
  switch (node.op) {
    case 'const':
      return truthOf(node.value)
    case 'atom':
      return evaluateAtom(node)
    case 'not': {
      const { canBeTrue, canBeFalse } = evaluate(node.part)
      return { canBeTrue: canBeFalse, canBeFalse: canBeTrue }
    }
    case 'at-least': {
      let sure = 0
      let possible = 0
      for (const part of node.parts) {
        const { canBeTrue, canBeFalse } = evaluate(part)
        if (canBeTrue) possible += 1
        if (!canBeFalse) sure += 1
      }
      return { canBeTrue: possible >= node.number, canBeFalse: sure < node.number }
    }
    case 'population':
      return evaluatePopulation(node)
  }
}

export function evaluateAtom({ variable, truth }: Atom): Truth {
  let canBeTrue = false
  let canBeFalse = false
  for (const cell of variable.possible) {
    if (truth[cell] === true) canBeTrue = true
    else canBeFalse = true
    if (canBeTrue && canBeFalse) return openTruth
  }
  return canBeTrue ? surelyTrue : surelyFalse
}

/** Both together, each independent of the other; `null` is surely true. */
export function bothOf(one: Node | null, other: Node | null): Truth {
  const first = one === null ? surelyTrue : evaluate(one)
  if (!first.canBeTrue || other === null) return first
  const second = evaluate(other)
  return { canBeTrue: second.canBeTrue, canBeFalse: first.canBeFalse || second.canBeFalse }
}

/** What a count, number of groups, share or sum may turn out to be. */
export function evaluatePopulation(population: Population): Truth {
  if (population.kind === 'share') return evaluateShare(population)
  const range = measureOf(population)
  return { canBeTrue: !isEmptyRange(within(population, range)), canBeFalse: !liesIn(range, population.satisfying) }
}

function within({ kind, satisfying }: Population, range: Range): Range {
  const both = meet(range, satisfying)
  return kind === 'sum' ? both : wholeNumbers(both)
}

/** The numbers that a count, number of groups or sum may be. For counts every whole number in it can really come out. */
export function measureOf(population: Population): Range {
  switch (population.kind) {
    case 'count':
      return countRange(population)
    case 'groups':
      return groupRange(population)
    case 'sum':
      return sumRange(population)
    case 'share':
      return shareRange(population)
  }
}

/** Whether a row is there and meets the condition. */
export function truthOfRow(row: RowNode): Truth {
  let canBeTrue = false
  let canBeFalse = false
  overTied(row.tied, () => {
    const truth = bothOf(row.present, row.where)
    canBeTrue ||= truth.canBeTrue
    canBeFalse ||= truth.canBeFalse
  })
  return { canBeTrue, canBeFalse }
}

/** Does something for every combination of cells of some variables. */
function overTied(tied: readonly Variable[], each: () => void): void {
  const [variable, ...others] = tied
  if (variable === undefined) return each()
  const cells = variable.possible
  for (const cell of cells) {
    variable.possible = [cell]
    overTied(others, each)
  }
  variable.possible = cells
}

/** How many won rows meet the condition: all that can, because they are chosen for it. */
function gainedOf({ winnable, gained }: Population): number {
  return gained > 0 && winnable !== null && truthOfRow(winnable).canBeTrue ? gained : 0
}

/** How many rows there may be beside those known by name. */
export function othersIn({ rows, unnamed }: Population): { min: number; max: number } {
  if (unnamed.total === null) return unnamed
  const total = wholeNumbers(totalOf(unnamed.total))
  let sure = 0
  let possible = 0
  for (const { present } of rows) {
    const { canBeTrue, canBeFalse } = present === null ? surelyTrue : evaluate(present)
    if (canBeTrue) possible += 1
    if (!canBeFalse) sure += 1
  }
  return { min: Math.max(0, total.lo - possible), max: Math.max(0, total.hi - sure) }
}

/** Where there may be no stated total at all, any number of rows is possible. */
function totalOf(total: Variable): Range {
  return total.possible.some((cell) => total.cells[cell] === null) ? notNegative : amountOf(total)
}

function countRange(population: Population): Range {
  const { rows } = population
  const unnamed = { ...othersIn(population), row: population.unnamed.row }
  let lo = gainedOf(population)
  let hi = lo
  for (const row of rows) {
    const { canBeTrue, canBeFalse } = truthOfRow(row)
    if (canBeTrue) hi += 1
    if (!canBeFalse) lo += 1
  }
  if (unnamed.max > 0) {
    const { canBeTrue, canBeFalse } = truthOfRow(unnamed.row)
    if (!canBeFalse) lo += unnamed.min
    if (canBeTrue) hi += unnamed.max
  }
  return { lo, hi, loOpen: false, hiOpen: !Number.isFinite(hi) }
}

/**
 * Groups among the rows that meet the condition; a row whose group is not known may share one or have its own. A row
 * that belongs to no group, and one that is won, shares with nobody.
 */
function groupRange(population: Population): Range {
  const { rows } = population
  const unnamed = { ...othersIn(population), row: population.unnamed.row }
  const sure = new Set<string>()
  const possible = new Set<string>()
  const won = gainedOf(population)
  let strangers = 0
  let alone = 0
  let isAnySure = false
  for (const row of rows) {
    const { canBeTrue, canBeFalse } = truthOfRow(row)
    if (!canBeTrue) continue
    const group = groupOf(row)
    if (group === undefined) strangers += 1
    else possible.add(group)
    if (canBeFalse) continue
    if (group?.startsWith(ALONE) === true) alone += 1
    else isAnySure = true
    if (group !== undefined && !group.startsWith(ALONE)) sure.add(group)
  }
  if (unnamed.max > 0) {
    const { canBeTrue, canBeFalse } = truthOfRow(unnamed.row)
    if (canBeTrue) strangers += unnamed.max
    if (!canBeFalse && unnamed.min > 0) isAnySure = true
  }
  const hi = possible.size + strangers + won
  return { lo: won + alone + Math.max(sure.size, isAnySure ? 1 : 0), hi, loOpen: false, hiOpen: !Number.isFinite(hi) }
}

/** How the group of a row begins that is stated to belong to none. */
export const ALONE = '\u0000'

/** The group of a row, where it is known; where sources differ, when one of theirs is assumed. */
export function groupOf({ groups, group }: RowNode): string | undefined {
  if (group === null) return groups[0]
  const [only, ...others] = group.possible
  return only === undefined || others.length > 0 ? undefined : groups[only]
}

function sumRange(population: Population): Range {
  const { rows } = population
  const unnamed = { ...othersIn(population), row: population.unnamed.row }
  let lo = 0
  let hi = 0
  let loOpen = false
  let hiOpen = false
  for (const row of rows) {
    const { canBeTrue, canBeFalse } = truthOfRow(row)
    if (!canBeTrue) continue
    const amount = amountOf(row.amount)
    hi += amount.hi
    hiOpen ||= amount.hiOpen
    if (canBeFalse) continue
    lo += amount.lo
    loOpen ||= amount.loOpen
  }
  if (unnamed.max > 0) {
    const each = rowAmounts(unnamed.row)
    lo += each.lo * unnamed.min
    loOpen ||= each.loOpen && unnamed.min > 0
    if (each.hi > 0) hi += each.hi * unnamed.max
    hiOpen ||= each.hi > 0 && each.hiOpen
  }
  if (gainedOf(population) > 0) hi = Infinity
  return { lo, hi, loOpen, hiOpen: hiOpen || !Number.isFinite(hi) }
}

/** What one row that nobody knows by name may add. */
function rowAmounts(row: RowNode): Range {
  let each: Range = { lo: Infinity, hi: 0, loOpen: false, hiOpen: false }
  overTied(row.tied, () => {
    const { canBeTrue, canBeFalse } = bothOf(row.present, row.where)
    const amount = amountOf(row.amount)
    if (canBeTrue && (amount.hi > each.hi || (amount.hi === each.hi && !amount.hiOpen)))
      each = { ...each, hi: amount.hi, hiOpen: amount.hiOpen }
    const least = canBeFalse ? { lo: 0, loOpen: false } : amount
    if (least.lo < each.lo || (least.lo === each.lo && !least.loOpen)) each = { ...each, lo: least.lo, loOpen: least.loOpen }
  })
  return each
}

/** The numbers that a variable may still be; nothing where it is stated that there is none. */
export function amountOf(variable: Variable | null): Range {
  let lo = Infinity
  let hi = -Infinity
  let loOpen = true
  let hiOpen = true
  for (const index of variable?.possible ?? []) {
    const cell = variable?.cells[index] ?? { lo: 0, hi: 0, loOpen: false, hiOpen: false }
    if (cell.lo < lo || (cell.lo === lo && !cell.loOpen)) [lo, loOpen] = [cell.lo, cell.loOpen]
    if (cell.hi > hi || (cell.hi === hi && !cell.hiOpen)) [hi, hiOpen] = [cell.hi, cell.hiOpen]
  }
  return { lo, hi, loOpen, hiOpen }
}

/** More than all rows of any register, and few enough to be counted exactly. */
const MANY = 1_000_000_000

type Tally = { ins: number; outs: number }

/** The two ends that the share can reach, and whether there may be no whole at all. */
function shareEnds(population: Population): { most: number | null; least: number | null; canBeNothing: boolean } {
  const most: Tally = { ins: 0, outs: 0 }
  const least: Tally = { ins: 0, outs: 0 }
  let canBeIn = false
  let canBeOut = false
  let canBeNothing = true
  const add = (row: RowNode, min: number, max: number) => {
    if (max === 0) return
    const choice = choiceOf(row)
    canBeIn ||= choice.isIn
    canBeOut ||= choice.isOut
    if (!choice.isAway && min > 0) canBeNothing = false
    if (choice.isIn) most.ins += max
    else if (!choice.isAway) most.outs += min
    if (choice.isOut) least.outs += max
    else if (!choice.isAway) least.ins += min
  }
  for (const row of population.rows) add(row, 1, 1)
  const { unnamed, winnable, gained } = population
  const { min, max } = othersIn(population)
  add(unnamed.row, min, Math.min(max, MANY))
  if (winnable !== null && gained > 0) {
    const { isIn } = choiceOf(winnable)
    if (isIn) {
      canBeNothing = false
      most.ins += gained
      least.ins += gained
    }
  }
  const ratio = ({ ins, outs }: Tally) => (ins + outs === 0 ? null : ins / (ins + outs))
  return {
    most: ratio(most) ?? (canBeOut ? 0 : null),
    least: ratio(least) ?? (canBeIn ? 1 : null),
    canBeNothing,
  }
}

/** Whether a row can be part of the share, only of the whole, or neither. */
function choiceOf({ present, of, where, tied }: RowNode): { isIn: boolean; isOut: boolean; isAway: boolean } {
  const choice = { isIn: false, isOut: false, isAway: false }
  overTied(tied, () => {
    const whole = bothOf(present, of)
    const part = where === null ? surelyTrue : evaluate(where)
    choice.isIn ||= whole.canBeTrue && part.canBeTrue
    choice.isOut ||= whole.canBeTrue && part.canBeFalse
    choice.isAway ||= whole.canBeFalse
  })
  return choice
}

function shareRange(population: Population): Range {
  const { most, least } = shareEnds(population)
  return { lo: least ?? 0, hi: most ?? 0, loOpen: false, hiOpen: false }
}

/** A share of nothing is not met. */
function evaluateShare(population: Population): Truth {
  const { most, least, canBeNothing } = shareEnds(population)
  if (most === null || least === null) return { canBeTrue: false, canBeFalse: true }
  const range = { lo: least, hi: most, loOpen: false, hiOpen: false }
  const { satisfying } = population
  return {
    canBeTrue: !isEmptyRange(meet(range, satisfying)),
    canBeFalse: canBeNothing || !liesIn(range, satisfying),
  }
}
