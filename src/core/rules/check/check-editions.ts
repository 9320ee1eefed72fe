import { daysInMonth, firstDay, yearOf } from '#core/values/fuzzy-date.ts'
import type { Day, FuzzyDate } from '#core/values/fuzzy-date.ts'
import type { RuleSet } from '#core/rules/rule-set.ts'
import type { FoundInRules } from './rule-set-finding.ts'

/** Editions of one policy that are surely in force on the same day: told in each that begins later. */
export function checkEditions(ruleSets: readonly RuleSet[]): FoundInRules[] {
  return [...Map.groupBy(ruleSets, ({ policy }) => policy)].flatMap(([policy, editions]) =>
    editions
      .toSorted((one, other) => compareDays(surelyFrom(one), surelyFrom(other)) || (one.id < other.id ? -1 : 1))
      .flatMap((later, index, inOrder) =>
        inOrder
          .slice(0, index)
          .flatMap((earlier): FoundInRules[] => (sharesDay(earlier, later) ? [overlapOf(policy, earlier, later)] : [])),
      ),
  )
}

function overlapOf(policy: string, earlier: RuleSet, later: RuleSet): FoundInRules {
  const { from, to } = later.inForce
  const other = { other: earlier.id, otherFrom: earlier.inForce.from, otherTo: earlier.inForce.to }
  return {
    ruleSet: later.id,
    at: ['inForce'],
    finding: { code: 'editions-overlap', policy, from, to, ...other, firstDay: surelyFrom(later) ?? surelyFrom(earlier) },
  }
}

function sharesDay(one: RuleSet, other: RuleSet): boolean {
  const [from, to] = [later(surelyFrom(one), surelyFrom(other)), earlier(surelyTo(one), surelyTo(other))]
  return from === null || to === null || from <= to
}

/** A date that names a month or a year leaves room: only days on which a rule set is in force for certain count. */
function surelyFrom({ inForce: { from } }: RuleSet): Day | null {
  return from === null ? null : lastDay(from)
}

function surelyTo({ inForce: { to } }: RuleSet): Day | null {
  return to === null ? null : firstDay(to)
}

function lastDay(date: FuzzyDate): Day {
  if (date.length === 10) return date
  if (date.length === 4) return `${date}-12-31`
  return `${date}-${daysInMonth(yearOf(date), Number(date.slice(5)))}`
}

function later(one: Day | null, other: Day | null): Day | null {
  return one === null || other === null ? (one ?? other) : one > other ? one : other
}

function earlier(one: Day | null, other: Day | null): Day | null {
  return one === null || other === null ? (one ?? other) : one < other ? one : other
}

/** Without a beginning, it has always been in force. */
function compareDays(one: Day | null, other: Day | null): number {
  return (one ?? '') < (other ?? '') ? -1 : (one ?? '') > (other ?? '') ? 1 : 0
}
