import { itemOf } from '#core/registry/item-of.ts'
import type { PropertyId } from '#core/registry/properties.ts'
import { propertyOf } from '#core/registry/properties.ts'
import { agree } from '#core/statements/agree.ts'
import { covers, spanOf } from '#core/statements/span.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import type { LiveStatement, StatementValue } from '#core/statements/statement.ts'
import { firstDay } from '#core/values/fuzzy-date.ts'
import { dateBefore } from './day-before.ts'
import { bareName, foldText } from './fold-text.ts'
import { sameDate, shownValue } from './plan-fact.ts'
import type { PlannedStatement } from './register-view.ts'

/** What a provider's extract says about one property of an organisation that the register knows. */
export type ExtractFact = {
  readonly subject: string
  readonly property: PropertyId
  readonly value: StatementValue
  /** Since when, where the extract says so; else it holds as of the extract. */
  readonly since: string | null
  /** The day or month that the extract speaks of. */
  readonly asOf: string
  readonly line: number
  /** Our conclusion, not the extract's word: a code found by name. */
  readonly ours?: true
}

export type ExtractChangeKind = 'filled' | 'renamed' | 'moved' | 'dissolved' | 'status' | 'activity' | 'differs'
export type ExtractChange = {
  readonly kind: ExtractChangeKind
  readonly subject: string
  readonly before: string | null
  readonly after: string
}

export type ExtractChoices = {
  readonly source: string
  readonly file: string
  /** Whether a source is an extract of the same provider: such a statement is carried on, any other stands beside. */
  readonly isProvider: (source: string) => boolean
}

/**
 * Holds a fact of an extract against what the register has. The same: nothing. Another value in an earlier extract: that
 * one's period is closed and a new one opened. Another value of another source: both stand side by side. The provider
 * is never taken for wrong, and never for the only voice.
 */
export function planExtractFact(
  fact: ExtractFact,
  known: readonly LiveStatement[],
  choices: ExtractChoices,
): { drafts: PlannedStatement[]; changes: ExtractChange[] } {
  const { subject, property, value } = fact
  const today = firstDay(fact.asOf)
  const rivals = known.filter((each) => !isAbsentValue(each.value) && competes(fact, each.value))
  const current = rivals.filter((each) => covers(spanOf(each), today))
  const change = (kind: ExtractChangeKind, before: StatementValue | null): ExtractChange => ({
    kind,
    subject,
    before: before === null ? null : shownValue(before),
    after: shownValue(value),
  })
  const earlier = current.filter((each) => choices.isProvider(each.source))
  const compared = earlier.length > 0 ? earlier : current
  if (compared.some((each) => sameFact(property, each.value, value))) return { drafts: [], changes: [] }
  if (earlier.length > 0) {
    const start = fact.since ?? fact.asOf
    const drafts = earlier.flatMap((each) => {
      const startsAfter = each.validFrom === null || firstDay(each.validFrom) < firstDay(start)
      return startsAfter
        ? [draftOf({ ...fact, value: each.value }, { from: each.validFrom, to: dateBefore(start), supersedes: each.id }, choices)]
        : []
    })
    const replaced = earlier.find((each) => each.validFrom !== null && firstDay(each.validFrom) >= firstDay(start))
    return {
      drafts: [...drafts, draftOf(fact, { from: start, to: null, supersedes: replaced?.id ?? null }, choices)],
      changes: [change(kindOf(property, value), earlier[0]?.value ?? null)],
    }
  }
  const draft = draftOf(fact, { from: fact.since, to: null, supersedes: null }, choices)
  const isEnd = kindOf(property, value) === 'dissolved'
  if (isEnd) return { drafts: [draft], changes: [change('dissolved', current[0]?.value ?? null)] }
  return { drafts: [draft], changes: [change(current.length > 0 ? 'differs' : 'filled', current[0]?.value ?? null)] }
}

/** A number measured for one period: the same number again is nothing, a number that the provider corrected supersedes. */
export function planObservation(fact: ExtractFact, known: readonly LiveStatement[], choices: ExtractChoices): PlannedStatement[] {
  const ofPeriod = known.filter(
    (each) => each.validFrom === fact.asOf && each.validTo === fact.asOf && choices.isProvider(each.source),
  )
  if (ofPeriod.some((each) => agree(each.value, fact.value))) return []
  return [draftOf(fact, { from: fact.asOf, to: fact.asOf, supersedes: ofPeriod.at(-1)?.id ?? null }, choices)]
}

/** Whether two values are about the same thing: names of one language, activities of one version of the classification. */
function competes(fact: ExtractFact, other: StatementValue): boolean {
  const property = propertyOf(fact.property)
  if (!property) return false
  if (fact.property !== 'activity') return itemOf(property, fact.value) === itemOf(property, other)
  return versionOf(fact.value) === versionOf(other)
}

function versionOf(value: StatementValue): unknown {
  return typeof value === 'object' ? new Map<string, unknown>(Object.entries(value)).get('version') : undefined
}

function sameFact(property: PropertyId, one: StatementValue, other: StatementValue): boolean {
  if (agree(one, other) || sameDate(property, one, other)) return true
  if (property === 'name') return bareName(shownValue(one)) === bareName(shownValue(other))
  return property !== 'activity' && foldText(shownValue(one)) === foldText(shownValue(other))
}

/** Words of the register for an entity that has ended or is ending. */
const ending = /isregistr|likviduo|bankrut/

function kindOf(property: PropertyId, value: StatementValue): ExtractChangeKind {
  if (property === 'legal-status') return ending.test(foldText(shownValue(value))) ? 'dissolved' : 'status'
  if (property === 'ended') return 'dissolved'
  if (property === 'name' || property === 'legal-form') return 'renamed'
  return property === 'activity' ? 'activity' : 'moved'
}

function draftOf(
  fact: ExtractFact,
  period: { from: string | null; to: string | null; supersedes: number | null },
  choices: ExtractChoices,
): PlannedStatement {
  const property = propertyOf(fact.property)
  return {
    subject: fact.subject,
    property: fact.property,
    item: property === undefined ? '' : itemOf(property, fact.value),
    value: fact.value,
    validFrom: period.from,
    validTo: period.to,
    source: choices.source,
    locator: `${choices.file}:${fact.line}`,
    note: null,
    ours: fact.ours === true,
    supersedes: period.supersedes,
  }
}
