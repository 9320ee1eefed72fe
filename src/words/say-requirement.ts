import type { Comparison, DurationUnit, Over, Requirement, RuleSet } from '#core/rules/rule-set.ts'
import { propertyOf } from '#core/registry/properties.ts'
import type { Unit } from '#core/registry/property-type.ts'
import type { Language } from '#core/values/language.ts'
import { formatMeasure } from './format.ts'
import { say } from './say.ts'
import { sayComparison, sayDateComparison } from './say-verdict.ts'
import { asSentence, inBoth, sayAsked, sayCode, sayOneOf, sayPart, sayProperty } from './verdict-naming.ts'
import type { VerdictNaming } from './verdict-naming.ts'

type Of<Kind extends Requirement['kind']> = Extract<Requirement, { kind: Kind }>
type Lists = RuleSet['lists']

/** A requirement as a sentence that a lawyer can read; `lists` are those of the rule set in which it stands. */
export function sayRequirement(naming: VerdictNaming, requirement: Requirement, lists: Lists = {}): string {
  return asSentence(naming.language, clause(naming, requirement, lists))
}

/** The same as a part of a sentence. */
function clause(naming: VerdictNaming, requirement: Requirement, lists: Lists): string {
  const { language } = naming
  const below = (part: Requirement) => clause(naming, part, lists)
  switch (requirement.kind) {
    case 'number':
      return say(language, 'verdict.requires.value', {
        asked: sayAsked(naming, requirement.asked),
        threshold: sayComparison(language, requirement.comparison, requirement.unit),
      })
    case 'date':
      return say(language, 'verdict.requires.value', {
        asked: sayAsked(naming, requirement.asked),
        threshold: sayDateComparison(language, requirement.comparison),
      })
    case 'duration':
      return lasting(naming, requirement)
    case 'exists':
      return existing(naming, requirement)
    case 'code':
      return coded(naming, requirement)
    case 'activity':
      return active(language, lists[requirement.list], requirement.list)
    case 'count':
      return counted(naming, requirement, below)
    case 'share':
      return shared(naming, requirement, below)
    case 'sum':
      return summed(naming, requirement, below)
    case 'all':
      return say(language, 'verdict.requires.all', { parts: enumerated(language, requirement.parts.map(below)) })
    case 'any':
      return say(language, 'verdict.requires.any', { parts: enumerated(language, requirement.parts.map(below)) })
    case 'at-least':
      return say(language, 'verdict.requires.at-least', {
        number: requirement.number,
        parts: enumerated(language, requirement.parts.map(below)),
      })
    case 'not':
      return say(language, 'verdict.requires.not', { part: below(requirement.part) })
    case 'rule-set':
      return other(naming, requirement)
    case 'not-entered':
      return say(language, 'verdict.requires.not-entered')
  }
}

function lasting(naming: VerdictNaming, { since, comparison, unit }: Of<'duration'>): string {
  const { language } = naming
  const threshold = durationPhrase(language, 'lasting', { comparison, unit })
  if (since === 'membership') return say(language, 'verdict.requires.membership', { threshold })
  const asked = sayAsked(naming, since)
  const isDate = since.part !== null || propertyOf(since.property)?.type.kind === 'date'
  if (isDate)
    return say(language, 'verdict.requires.date-lasting', { asked, threshold: sayComparison(language, comparison, unit) })
  return say(language, 'verdict.requires.value-lasting', { asked, threshold })
}

function existing(naming: VerdictNaming, { asked, age }: Of<'exists'>): string {
  const said = sayAsked(naming, asked)
  if (age === null) return say(naming.language, 'verdict.requires.exists', { asked: said })
  return say(naming.language, 'verdict.requires.exists-age', {
    asked: said,
    part: sayPart(naming.language, age.part),
    threshold: durationPhrase(naming.language, 'ago', { comparison: age.comparison, unit: 'months' }),
  })
}

function coded(naming: VerdictNaming, { asked, in: codes }: Of<'code'>): string {
  const { language } = naming
  const said = sayOneOf(
    language,
    codes.map((code) => sayCode(naming, asked.property, code, asked.part)),
  )
  if (asked.property === 'member' && asked.part === 'role') return say(language, 'verdict.requires.role', { codes: said })
  return say(language, 'verdict.requires.value', { asked: sayAsked(naming, asked), threshold: said })
}

function active(language: Language, list: Lists[string] | undefined, id: string): string {
  if (list === undefined) return say(language, 'verdict.requires.activity-named', { list: id })
  const about = { list: inBoth(language, list.name), version: list.version, codes: list.startsWith.join(', ') }
  if (list.except.length === 0) return say(language, 'verdict.requires.activity', about)
  return say(language, 'verdict.requires.activity-except', { ...about, except: list.except.join(', ') })
}

type Below = (part: Requirement) => string

function counted(naming: VerdictNaming, { over, where, distinct, comparison, unit }: Of<'count'>, below: Below): string {
  const { language } = naming
  const least = sayComparison(language, comparison, unit)
  const threshold =
    distinct === null
      ? least
      : say(language, 'verdict.requires.distinct', { threshold: least, property: sayProperty(language, distinct) })
  const count = where === null ? threshold : say(language, 'verdict.requires.count-where', { threshold, where: below(where) })
  // "At least 5 members" need not be told that members are counted.
  if (over.rows === unit && over.rows !== 'years') return count
  return say(language, `verdict.requires.over.${over.rows}`, { count, last: lastOf(over) })
}

function shared(naming: VerdictNaming, { over, of, where, comparison }: Of<'share'>, below: Below): string {
  const { language } = naming
  const about = { threshold: sayComparison(language, comparison, 'share'), where: below(where), last: lastOf(over) }
  if (of === null) return say(language, `verdict.requires.share.${over.rows}`, about)
  return say(language, `verdict.requires.share-of.${over.rows}`, { ...about, of: below(of) })
}

function summed(naming: VerdictNaming, { over, asked, where, comparison, unit }: Of<'sum'>, below: Below): string {
  const { language } = naming
  const sum = say(language, `verdict.requires.sum.${over.rows}`, {
    asked: sayAsked(naming, asked),
    threshold: sayComparison(language, comparison, unit),
    last: lastOf(over),
  })
  return where === null ? sum : say(language, 'verdict.requires.sum-where', { sum, where: below(where) })
}

function other(naming: VerdictNaming, { ruleSet, test, reading }: Of<'rule-set'>): string {
  const { language } = naming
  const found = naming.ruleSets.get(ruleSet)
  const name = found === undefined ? ruleSet : inBoth(language, found.name)
  const testName = found?.tests.find((each) => each.id === test)?.name
  const requirement =
    test === null
      ? say(language, 'verdict.requires.rule-set', { ruleSet: name })
      : say(language, 'verdict.requires.rule-set-test', {
          ruleSet: name,
          test: testName === undefined ? test : inBoth(language, testName),
        })
  if (reading === null) return requirement
  const readingName = found?.readings.find((each) => each.id === reading)?.name
  return say(language, 'verdict.requires.rule-set-reading', {
    requirement,
    reading: readingName === undefined ? reading : inBoth(language, readingName),
  })
}

function enumerated(language: Language, parts: readonly string[]): string {
  return parts.map((part, index) => say(language, 'verdict.requires.part', { n: String(index + 1), part })).join('; ')
}

function lastOf(over: Over): number {
  return over.rows === 'years' ? over.last : 0
}

type Duration = { readonly comparison: Comparison; readonly unit: DurationUnit }

/** `for at least 5 years`, `at most 36 months ago`: durations in the case that the phrase asks for. */
function durationPhrase(language: Language, as: 'lasting' | 'ago', { comparison, unit }: Duration): string {
  const written = (number: number) => formatMeasure(language, number, unit satisfies Unit)
  const value = (number: number) => ({ value: say(language, `verdict.duration.${unit}`, { number: written(number), n: number }) })
  if ('atLeast' in comparison) return say(language, `verdict.${as}.at-least`, value(comparison.atLeast))
  if ('moreThan' in comparison) return say(language, `verdict.${as}.more-than`, value(comparison.moreThan))
  if ('atMost' in comparison) return say(language, `verdict.${as}.at-most`, value(comparison.atMost))
  if ('lessThan' in comparison) return say(language, `verdict.${as}.less-than`, value(comparison.lessThan))
  return say(language, `verdict.${as}.between`, { from: written(comparison.from), ...value(comparison.to) })
}
