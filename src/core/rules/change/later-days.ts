import type { Day } from '#core/values/fuzzy-date.ts'
import { addDays, dayNumber, dayOfNumber } from '#core/values/term.ts'
import { dayLasted } from '#core/rules/facts/duration.ts'
import { amountOf } from '#core/rules/formula/evaluate.ts'
import type { Node } from '#core/rules/formula/formula.ts'
import type { Comparison, DurationUnit, Requirement } from '#core/rules/rule-set.ts'

const MOST_DAYS = 60
const MOST_YEARS = 50

/** The days on which a duration that is not long enough yet will be, the earliest first. */
export function laterDays(root: Node, today: Day): Day[] {
  const days = new Set<Day>()
  const add = (day: Day) => {
    if (day > today && day < dayLasted(today, MOST_YEARS, 'years')) days.add(day)
  }
  const visit = (node: Node): void => {
    if (node.op === 'not') visit(node.part)
    if (node.op === 'at-least') for (const part of node.parts) visit(part)
    if (node.op === 'population') {
      for (const { where } of node.rows) if (where !== null) visit(where)
      if (node.winnable?.where) for (const lasting of lastingIn(node.told?.requirement)) daysOver(today, lasting).forEach(add)
    }
    if (node.op !== 'atom' || node.told === null) return
    for (const lasting of lastingIn(node.told.requirement)) {
      const { lo, hi } = amountOf(node.variable)
      for (const end of [lo, hi])
        if (Number.isFinite(end) && end > dayNumber('1000-01-01')) daysOver(dayOfNumber(end), lasting).forEach(add)
    }
  }
  visit(root)
  return [...days].toSorted().slice(0, MOST_DAYS)
}

type Lasting = { readonly comparison: Comparison; readonly unit: DurationUnit }

/** The days on which the duration of something begun on a day becomes long enough, and too long. */
function daysOver(since: Day, { comparison, unit }: Lasting): Day[] {
  const lasted = (amount: number) => dayLasted(since, amount, unit)
  if ('atLeast' in comparison) return [lasted(comparison.atLeast)]
  if ('moreThan' in comparison) return [addDays(lasted(comparison.moreThan), 1)]
  if ('atMost' in comparison) return [addDays(lasted(comparison.atMost), 1)]
  if ('lessThan' in comparison) return [lasted(comparison.lessThan)]
  return [lasted(comparison.from), addDays(lasted(comparison.to), 1)]
}

/** The durations that a requirement asks for. */
function lastingIn(requirement: Requirement | undefined): Lasting[] {
  if (requirement === undefined) return []
  switch (requirement.kind) {
    case 'duration':
      return [requirement]
    case 'all':
    case 'any':
    case 'at-least':
      return requirement.parts.flatMap(lastingIn)
    case 'not':
      return lastingIn(requirement.part)
    case 'count':
    case 'sum':
    case 'share':
      return lastingIn(requirement.where ?? undefined)
    default:
      return []
  }
}
