import type { Comparison, DateComparison } from '#core/rules/rule-set.ts'
import type { Change, Finding, Measured, Outcome, Step, Threshold, Unknown } from '#core/rules/verdict.ts'
import type { Unit } from '#core/registry/property-type.ts'
import type { Language } from '#core/values/language.ts'
import { formatFuzzyDate, formatMeasure } from './format.ts'
import { saySome } from './say-some.ts'
import { say } from './say.ts'
import { inBoth, nameOfSubject, sayAmount, sayAsked, sayCode, sayOneOf } from './verdict-naming.ts'
import type { VerdictNaming } from './verdict-naming.ts'

/** Of a condition: met, not met, cannot say; of a test: passes, does not pass, cannot say. */
export function outcomeWord(language: Language, outcome: Outcome, of: 'condition' | 'test' = 'condition'): string {
  return say(language, of === 'test' ? `verdict.test.${outcome}` : `verdict.outcome.${outcome}`)
}

/** What was found: `4–7 members`, `not known`, `2 of 3 met`. */
export function sayMeasured(naming: VerdictNaming, finding: Finding): string {
  const { language } = naming
  const { measured } = finding
  switch (measured.kind) {
    case 'number':
      return saySpan(language, measured)
    case 'days':
      return finding.kind === 'duration' ? saySince(language, measured) : sayDays(language, measured)
    case 'codes':
      return sayCodes(naming, finding, measured)
    case 'none':
      return say(language, 'verdict.measured.none')
    case 'unknown':
      return say(language, 'verdict.measured.unknown')
    case 'not-entered':
      return say(language, 'verdict.measured.not-entered')
    case 'parts':
      return sayParts(language, finding)
  }
}

/** What was found beside what is asked for: `4–7 members; required: at least 5 members`. */
export function sayMeasuredAgainst(naming: VerdictNaming, finding: Finding): string {
  const measured = sayMeasured(naming, finding)
  // Of something that only has to be there, the finding already says all.
  if (finding.threshold === null || finding.threshold.kind === 'exists') return measured
  const threshold = sayThreshold(naming, finding.threshold, finding.about)
  return say(naming.language, 'verdict.measured.against', { measured, threshold })
}

/** Of a count, share or sum: how many rows meet it, do not, or are not known; null when it has no rows. */
export function sayRows(language: Language, { rows }: Finding): string | null {
  if (rows.length === 0) return null
  const counted = (outcome: Outcome): string => {
    const those = rows.filter((row) => row.outcome === outcome)
    const least = those.reduce((sum, row) => sum + row.number.min, 0)
    const most = those.reduce<number | null>(
      (sum, row) => (sum === null || row.number.max === null ? null : sum + row.number.max),
      0,
    )
    const written = formatMeasure(language, least, 'places')
    if (most === null) return say(language, 'verdict.rows.no-limit', { n: written })
    return most === least ? written : `${written}–${formatMeasure(language, most, 'places')}`
  }
  return say(language, 'verdict.rows', { pass: counted('pass'), fail: counted('fail'), unknown: counted('cannot-say') })
}

/** What is asked for: `at least 5 members`, `on or before 1 January 2020`. `about` is the property that codes belong to. */
export function sayThreshold(naming: VerdictNaming, threshold: Threshold, about: string | null = null): string {
  const { language } = naming
  switch (threshold.kind) {
    case 'number':
      return sayComparison(language, threshold.comparison, threshold.unit)
    case 'date':
      return sayDateComparison(language, threshold.comparison)
    case 'codes':
      return sayOneOf(
        language,
        threshold.codes.map((code) => (about === null ? code : sayCode(naming, about, code))),
      )
    case 'exists':
      return say(language, 'verdict.threshold.exists')
    case 'at-least-parts':
      return say(language, 'verdict.threshold.parts', { n: threshold.number })
  }
}

/** Units of which one says "fewer", since they are counted and not measured. */
const measuredUnits: ReadonlySet<Unit> = new Set([
  'eur',
  'million-eur',
  'share',
  'fte',
  'days',
  'months',
  'years',
  'sq-km',
  'degrees',
])

export function sayComparison(language: Language, comparison: Comparison, unit: Unit): string {
  const value = (number: number) => ({ value: sayAmount(language, number, unit) })
  if ('atLeast' in comparison) return say(language, 'verdict.at-least', value(comparison.atLeast))
  if ('moreThan' in comparison) return say(language, 'verdict.more-than', value(comparison.moreThan))
  if ('atMost' in comparison) return say(language, 'verdict.at-most', value(comparison.atMost))
  if ('lessThan' in comparison)
    return say(language, measuredUnits.has(unit) ? 'verdict.less-than' : 'verdict.fewer-than', value(comparison.lessThan))
  return say(language, 'verdict.between', { from: formatMeasure(language, comparison.from, unit), ...value(comparison.to) })
}

export function sayDateComparison(language: Language, { is, day }: DateComparison): string {
  const said = day === null ? say(language, 'verdict.date.reference-day') : formatFuzzyDate(language, day)
  return say(language, `verdict.date.${is}`, { day: said })
}

/** A fact that is not known, or told in more than one way. */
export function sayUnknown(naming: VerdictNaming, unknown: Unknown): string {
  const { language } = naming
  switch (unknown.kind) {
    case 'fact': {
      const asked = sayAsked(naming, unknown)
      const why = say(language, `verdict.unknown.why.${unknown.why}`)
      if (unknown.subject === naming.about) return say(language, 'verdict.unknown.fact.own', { asked, why })
      return say(language, 'verdict.unknown.fact', { subject: nameOfSubject(naming, unknown.subject), asked, why })
    }
    case 'membership':
      return say(language, 'verdict.unknown.membership', { member: nameOfSubject(naming, unknown.member) })
    case 'unnamed':
      return say(language, `verdict.unknown.unnamed.${unknown.rows}`, { subject: nameOfSubject(naming, unknown.subject) })
    case 'not-entered':
      return say(language, 'verdict.unknown.not-entered', namesOfCondition(naming, unknown))
  }
}

/** One step of what would make it pass, as a sentence that says what to do. */
export function sayStep(naming: VerdictNaming, step: Step): string {
  // A Lithuanian day ends in a full stop of its own: "2025 m. gegužės 3 d.".
  return stepSentence(naming, step).replace(/\.\.$/, '.')
}

function stepSentence(naming: VerdictNaming, step: Step): string {
  const { language } = naming
  switch (step.kind) {
    case 'establish':
      return sayEstablish(naming, step)
    case 'establish-some':
      return saySome(naming, step)
    case 'gain':
      return say(language, `verdict.step.gain.${step.rows}`, { n: step.number })
    case 'change': {
      const fact = sayFact(naming, step)
      if (step.toBe.kind === 'exists') return say(language, 'verdict.step.change.exists', { fact })
      return say(language, 'verdict.step.change', { fact, toBe: sayThreshold(naming, step.toBe, step.property) })
    }
    case 'wait':
      return say(language, 'verdict.step.wait', { day: formatFuzzyDate(language, step.until), n: step.months })
  }
}

/** All steps of a change, one sentence each; a sentence when none can be named. */
export function saySteps(naming: VerdictNaming, change: Change | null): string[] {
  if (change === null) return [say(naming.language, 'verdict.steps.none')]
  const steps = change.steps.map((step) => sayStep(naming, step))
  return change.smallest ? steps : [...steps, say(naming.language, 'verdict.steps.not-proved')]
}

function sayEstablish(naming: VerdictNaming, { fact, toBe }: Extract<Step, { kind: 'establish' }>): string {
  const { language } = naming
  if (fact.kind === 'not-entered') return say(language, 'verdict.step.enter', namesOfCondition(naming, fact))
  const said = sayUnknown(naming, fact)
  if (toBe === null) return say(language, 'verdict.step.establish', { fact: said })
  if (toBe.kind === 'exists') return say(language, 'verdict.step.establish.exists', { fact: said })
  const about = fact.kind === 'fact' ? fact.property : null
  const key = isTerm(toBe) ? 'verdict.step.establish.since' : 'verdict.step.establish.to-be'
  return say(language, key, { fact: said, toBe: sayThreshold(naming, toBe, about) })
}

/** Whether a threshold is a time that must have passed, and not a number of the fact itself. */
function isTerm(toBe: Threshold): boolean {
  return toBe.kind === 'number' && (toBe.unit === 'days' || toBe.unit === 'months' || toBe.unit === 'years')
}

function sayFact(naming: VerdictNaming, step: Extract<Step, { kind: 'change' }>): string {
  if (step.subject === naming.about) return sayAsked(naming, step)
  return say(naming.language, 'verdict.step.fact', {
    subject: nameOfSubject(naming, step.subject),
    asked: sayAsked(naming, step),
  })
}

function namesOfCondition(naming: VerdictNaming, { ruleSet, condition }: Extract<Unknown, { kind: 'not-entered' }>) {
  const found = naming.ruleSets.get(ruleSet)
  const conditions = found?.tests.flatMap((test) => test.conditions) ?? []
  const named = conditions.find((each) => each.id === condition)
  return {
    ruleSet: found === undefined ? ruleSet : inBoth(naming.language, found.name),
    condition: named === undefined ? condition : inBoth(naming.language, named.name),
  }
}

function saySpan(language: Language, { lo, hi, unit }: Extract<Measured, { kind: 'number' }>): string {
  if (lo === null && hi === null) return say(language, 'verdict.measured.unknown')
  if (lo === null) return say(language, 'verdict.measured.to', { value: sayAmount(language, hi ?? 0, unit) })
  if (hi === null) {
    // Nothing is below zero: "at least none" would say nothing.
    if (lo === 0) return say(language, 'verdict.measured.unknown')
    return say(language, 'verdict.measured.from', { value: sayAmount(language, lo, unit) })
  }
  const value = sayAmount(language, hi, unit)
  if (lo === hi) return value
  const from = formatMeasure(language, lo, unit === 'rows' ? 'places' : unit)
  return say(language, 'verdict.measured.between', { from, value })
}

function sayDays(language: Language, { first, last }: Extract<Measured, { kind: 'days' }>): string {
  const day = (date: string | null) => (date === null ? '' : formatFuzzyDate(language, date))
  if (first === null && last === null) return say(language, 'verdict.measured.unknown')
  if (first === last) return day(first)
  if (last === null) return say(language, 'verdict.measured.day-from', { first: day(first) })
  if (first === null) return say(language, 'verdict.measured.day-to', { last: day(last) })
  return say(language, 'verdict.measured.days', { first: day(first), last: day(last) })
}

/** Since when something lasts. The days between which it began must not read as the time from its beginning to its end. */
function saySince(language: Language, { first, last }: Extract<Measured, { kind: 'days' }>): string {
  const day = (date: string) => formatFuzzyDate(language, date)
  if (first === null && last === null) return say(language, 'verdict.measured.unknown')
  if (last === null) return say(language, 'verdict.measured.since.day-from', { first: day(first ?? '') })
  if (first === null) return say(language, 'verdict.measured.since.day-to', { last: day(last) })
  if (first === last) return say(language, 'verdict.measured.since', { day: day(first) })
  const year = first.slice(0, 4)
  if (first === `${year}-01-01` && last === `${year}-12-31`) return say(language, 'verdict.measured.since.year', { year })
  return say(language, 'verdict.measured.since.between', { first: day(first), last: day(last) })
}

function sayCodes(naming: VerdictNaming, finding: Finding, { codes, complete }: Extract<Measured, { kind: 'codes' }>): string {
  const { language } = naming
  if (codes.length === 0) {
    if (finding.kind === 'exists' && finding.outcome === 'pass') return say(language, 'verdict.measured.exists')
    return say(language, complete ? 'verdict.measured.none' : 'verdict.measured.unknown')
  }
  const said = codes.map((code) => (finding.about === null ? code : sayCode(naming, finding.about, code))).join(', ')
  return complete ? said : say(language, 'verdict.measured.and-maybe-more', { codes: said })
}

function sayParts(language: Language, { kind, outcome, parts }: Finding): string {
  if (kind === 'exists' && outcome === 'pass') return say(language, 'verdict.measured.exists')
  if (parts.length === 0) return outcomeWord(language, outcome)
  const met = parts.filter((part) => part.outcome === 'pass').length
  return say(language, 'verdict.measured.parts', { met, all: parts.length })
}
