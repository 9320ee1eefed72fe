import type { Assumption } from '#core/rules/what-if/what-if.ts'
import type { WhatIfFinding } from '#core/rules/what-if/what-if-address.ts'
import { thresholdsOf } from '#core/rules/what-if/thresholds.ts'
import type { ThresholdPlace } from '#core/rules/what-if/thresholds.ts'
import type { Requirement, RuleSet } from '#core/rules/rule-set.ts'
import { typeOf } from '#core/rules/what-if/asked-facts.ts'
import { textIn } from '#core/values/language.ts'
import { isFuzzyDate } from '#core/values/fuzzy-date.ts'
import { isQuantity } from '#web/parts/format-part.tsx'
import { formatFuzzyDate, formatQuantity } from '#words/format.ts'
import { sayRequirement } from '#words/say-requirement.ts'
import { isMessageKey, say } from '#words/say.ts'
import { inBoth, nameOfSubject, sayAmount, sayAsked, sayCode } from '#words/verdict-naming.ts'
import type { VerdictNaming } from '#words/verdict-naming.ts'
import type { AssumedPart } from './what-if-data.ts'

/** One assumption as a sentence: what is assumed to be what. */
export function sayAssumed(naming: VerdictNaming, { what }: AssumedPart): string {
  const { language } = naming
  switch (what.kind) {
    case 'fact':
      return say(language, 'what-if.assumed.fact', {
        fact: sayFact(naming, what.assumption),
        value: sayAssumedValue(naming, what.assumption),
      })
    case 'gained':
      return say(language, `what-if.assumed.gained.${what.rows}`, { count: what.number })
    case 'threshold': {
      const ruleSet = naming.ruleSets.get(what.ruleSet)
      const condition = conditionIn(ruleSet, what.condition)
      const place = condition === undefined ? undefined : thresholdsOf(condition.requires)[what.index]
      // A change of what is not there changes nothing, and is told as it was written.
      if (ruleSet === undefined || condition === undefined || place === undefined)
        return say(language, 'what-if.assumed.threshold.nowhere', { name: `${what.ruleSet} ${what.condition} ${what.index}` })
      return say(language, 'what-if.assumed.threshold', {
        ruleSet: inBoth(language, ruleSet.name),
        condition: inBoth(language, condition.name),
        about: sayPlace(naming, place),
        value: sayOfUnit(naming, what.value, place.unit),
        before: sayOfUnit(naming, place.value, place.unit),
      })
    }
  }
}

/** Whose fact it is and which; the subject of the page is not named again. */
export function sayFact(naming: VerdictNaming, asked: Omit<Assumption, 'value'>): string {
  const organisation = asked.with?.['organisation']
  if (asked.property === 'membership')
    return say(naming.language, 'what-if.fact.membership', { member: nameOfSubject(naming, organisation ?? asked.subject) })
  const said = sayAsked(naming, asked)
  if (asked.subject === naming.about) return said
  return say(naming.language, 'what-if.fact.of', { subject: nameOfSubject(naming, asked.subject), fact: said })
}

function sayAssumedValue(naming: VerdictNaming, { property, part, value }: Assumption): string {
  const { language } = naming
  if (value === 'there-is' || value === 'none') return say(language, `what-if.value.${value}`)
  if (typeof value === 'string') {
    const type = typeOf({ property, part })
    if ((type?.kind === 'date' || property === 'membership') && isFuzzyDate(value)) return formatFuzzyDate(language, value)
    return sayCode(naming, property, value, part)
  }
  if (typeof value === 'number') {
    const type = typeOf({ property, part })
    return sayAmount(language, value, type?.kind === 'number' ? type.unit : 'rows')
  }
  return isQuantity(value) ? formatQuantity(language, value, 'places') : (textIn(value, language)?.text ?? '')
}

/** What a threshold is about, in few words: `members`, `years of membership`. */
export function sayPlace(naming: VerdictNaming, { of, end }: ThresholdPlace): string {
  const { language } = naming
  const about = sayAbout(naming, of)
  return say(language, 'what-if.place', { about, end: say(language, `what-if.end.${end}`) })
}

function sayAbout(naming: VerdictNaming, of: Requirement): string {
  const { language } = naming
  switch (of.kind) {
    case 'number':
    case 'sum':
      return sayAsked(naming, of.asked)
    case 'exists':
      return sayAsked(naming, { ...of.asked, part: of.age?.part ?? null })
    case 'duration':
      return of.since === 'membership' ? say(language, 'what-if.about.membership') : sayAsked(naming, of.since)
    case 'count':
    case 'share': {
      const rows = say(language, `what-if.about.${of.kind}.${of.over.rows}`)
      const which = of.where === null ? null : sayWhich(naming, of.where)
      return which === null ? rows : say(language, 'what-if.about.which', { rows, which })
    }
    case 'at-least':
      return say(language, 'what-if.about.parts')
    default:
      return ''
  }
}

/** Which rows are counted, where that can be said in a few words. */
function sayWhich(naming: VerdictNaming, where: Requirement): string | null {
  if (where.kind !== 'code' && where.kind !== 'exists') return null
  const [first = '', ...rest] = sayRequirement(naming, where).replace(/\.$/, '')
  return `${first.toLocaleLowerCase(naming.language)}${rest.join('')}`
}

export function sayOfUnit({ language }: VerdictNaming, value: number, unit: ThresholdPlace['unit']): string {
  return sayAmount(language, value, unit === 'parts' ? 'rows' : unit)
}

/** The unit that stands behind a field; a share is written in hundredths. */
export function unitBehind({ language }: VerdictNaming, unit: string, n: number): string {
  if (unit === 'share') return '%'
  if (unit === 'eur') return '€'
  const key = `unit.${unit}`
  return unit === 'parts' || !isMessageKey(key) ? '' : say(language, key, { n })
}

/** What is wrong with what was written, and how to write it. */
export function sayTrouble(naming: VerdictNaming, finding: WhatIfFinding): string {
  const { language } = naming
  const { code, given } = finding
  if (code === 'assumed-property-unknown')
    return say(language, 'what-if.trouble.assumed-property-unknown', { given, nearest: finding.nearest ?? 'none' })
  if (code === 'assumed-value-wrong') return say(language, `what-if.trouble.value.${finding.expected}`, { given })
  return say(language, `what-if.trouble.${code}`, { given })
}

function conditionIn(ruleSet: RuleSet | undefined, id: string) {
  return ruleSet?.tests.flatMap(({ conditions }) => conditions).find((condition) => condition.id === id)
}
