import { propertyOf } from '#core/registry/properties.ts'
import type { PartType, Unit } from '#core/registry/property-type.ts'
import type { Both, RuleSet } from '#core/rules/rule-set.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import { isFuzzyDate } from '#core/values/fuzzy-date.ts'
import { textIn } from '#core/values/language.ts'
import type { Language, Localised } from '#core/values/language.ts'
import { formatFuzzyDate, formatMeasure } from './format.ts'
import { isMessageKey, say } from './say.ts'

/** What turns the codes of rules and verdicts into words. */
export type VerdictNaming = {
  readonly language: Language
  /** Names of organisations, projects, municipalities; a subject without one is told by its short name. */
  readonly nameOf: (subject: SubjectId) => Localised | undefined
  readonly codes: { readonly [list: string]: { readonly [code: string]: { readonly name: Localised } } }
  /** Rule sets that are spoken of; one that is missing is told by its id. */
  readonly ruleSets: ReadonlyMap<string, RuleSet>
  /** Whom the page is about: its own facts are told without its name. */
  readonly about?: SubjectId
}

export function nameOfSubject({ language, nameOf }: VerdictNaming, subject: SubjectId): string {
  return textOf(language, nameOf(subject)) ?? subject.slice(subject.indexOf('/') + 1)
}

export function inBoth(language: Language, text: Both): string {
  return text[language]
}

/** What is asked of a subject: the property with the parts that must match, the part that counts, and the year. */
export function sayAsked(
  naming: VerdictNaming,
  asked: {
    readonly property: string
    readonly part: string | null
    readonly with: { readonly [part: string]: string } | null
    readonly year?: number | null
  },
): string {
  const matched = Object.entries(asked.with ?? {}).map(([part, code]) => sayCode(naming, asked.property, code, part))
  const parts = asked.part === null ? matched : [...matched, sayPart(naming.language, asked.part)]
  const property = sayProperty(naming.language, asked.property)
  const said = parts.length === 0 ? property : `${property} (${parts.join(', ')})`
  const year = asked.year ?? null
  return year === null ? said : say(naming.language, 'verdict.asked.of-year', { asked: said, year: String(year) })
}

export function sayProperty(language: Language, property: string): string {
  const key = `property.${property}`
  return isMessageKey(key) ? say(language, key) : property
}

export function sayPart(language: Language, part: string): string {
  const key = `dictionary.part.${part}`
  return isMessageKey(key) ? say(language, key) : part
}

/** A code, reference or date of a property in words; of a record the part in which it stands, when that is known. */
export function sayCode(naming: VerdictNaming, property: string, code: string, part: string | null = null): string {
  const type = propertyOf(property)?.type
  if (type === undefined) return code
  if (type.kind !== 'record') return sayTyped(naming, type, code) ?? code
  const parts =
    part === null ? Object.values(type.parts) : Object.entries(type.parts).flatMap(([p, t]) => (p === part ? [t] : []))
  return parts.map((partType) => sayTyped(naming, partType, code)).find((said) => said !== null) ?? code
}

function sayTyped(naming: VerdictNaming, type: PartType, code: string): string | null {
  if (type.kind === 'code') return textOf(naming.language, naming.codes[type.list]?.[code]?.name)
  if (type.kind === 'ref' && code.includes('/')) return nameOfSubject(naming, code)
  if (type.kind === 'date' && isFuzzyDate(code)) return formatFuzzyDate(naming.language, code)
  return null
}

/** A number with its unit, the noun in the form that the number asks for: `5 nariai`, `10 narių`, `120 000 €`, `50 %`. */
export function sayAmount(language: Language, value: number, unit: Unit | 'rows'): string {
  if (unit === 'rows') return formatMeasure(language, value, 'places')
  const written = formatMeasure(language, value, unit)
  if (unit === 'eur' || unit === 'share') return written
  return `${written} ${say(language, `unit.${unit}`, { n: value })}`
}

/** `a, b or c` with the conjunction and commas of the language. */
export function sayOneOf(language: Language, texts: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(texts)
}

/** The first letter large and a full stop at the end. */
export function asSentence(language: Language, text: string): string {
  const [first = '', ...rest] = text
  const capital = `${first.toLocaleUpperCase(language)}${rest.join('')}`
  return /[.!?]$/.test(capital) ? capital : `${capital}.`
}

function textOf(language: Language, name: Localised | undefined): string | null {
  return name === undefined ? null : (textIn(name, language)?.text ?? null)
}
