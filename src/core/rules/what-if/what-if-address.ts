import { nearest } from '#core/registry/nearest.ts'
import { propertiesOf, propertyOf } from '#core/registry/properties.ts'
import type { PartType } from '#core/registry/property-type.ts'
import { kindOf } from '#core/registry/check-statement.ts'
import type { ValuePart } from '#core/statements/statement.ts'
import { isFuzzyDate } from '#core/values/fuzzy-date.ts'
import type { Match } from '#core/rules/rule-set.ts'
import type { Assumption, ThresholdChange, WhatIf } from './what-if.ts'

/** What is wrong with an assumption in an address or on a command line; `given` is the text as it was written. */
export type WhatIfFinding =
  | { readonly code: 'assumption-malformed'; readonly given: string }
  | {
      readonly code: 'assumed-property-unknown'
      readonly given: string
      readonly property: string
      readonly nearest: string | null
    }
  | {
      readonly code: 'assumed-value-wrong'
      readonly given: string
      readonly property: string
      readonly expected: PartType['kind'] | 'record'
    }
  | { readonly code: 'gained-malformed'; readonly given: string }
  | { readonly code: 'threshold-malformed'; readonly given: string }
  | { readonly code: 'too-many-assumptions'; readonly given: string }

/** More than anybody reads; an address with more is refused. */
const MOST = 60
const MOST_GAINED = 1000
const GAINED = ['members', 'coordinators', 'projects'] as const

/**
 * Reads assumptions: `fact=cluster/litek~management-fte~0.5`, with parts `~scheme:ecei`, a part asked `~held`, a year
 * `~@2023` before the value; values `there-is` and `none` say that something is or is not there; `gain=members~2`;
 * `threshold=inoklaster-2024~independent-members~0~4`.
 */
export function readWhatIf(given: {
  readonly facts: readonly string[]
  readonly gained: readonly string[]
  readonly thresholds: readonly string[]
}): { whatIf: WhatIf; findings: WhatIfFinding[] } {
  const findings: WhatIfFinding[] = []
  const texts = [...given.facts, ...given.gained, ...given.thresholds]
  if (texts.length > MOST) findings.push({ code: 'too-many-assumptions', given: String(texts.length) })
  const kept = <T>(text: string, read: (text: string) => T | WhatIfFinding): T[] => {
    const one = read(text)
    if (!isFinding(one)) return [one]
    findings.push(one)
    return []
  }
  const gained = { members: 0, coordinators: 0, projects: 0 }
  for (const { rows, number } of given.gained.slice(0, MOST).flatMap((text) => kept(text, readGained))) gained[rows] += number
  return {
    whatIf: {
      assumptions: given.facts.slice(0, MOST).flatMap((text) => kept(text, readAssumption)),
      gained,
      thresholds: given.thresholds.slice(0, MOST).flatMap((text) => kept(text, readThreshold)),
    },
    findings,
  }
}

/** The parameters of an address that says the same. */
export function writeWhatIf({ assumptions, gained, thresholds }: WhatIf): [name: string, value: string][] {
  return [
    ...assumptions.map((each): [string, string] => ['fact', writeAssumption(each)]),
    ...GAINED.filter((rows) => gained[rows] > 0).map((rows): [string, string] => ['gain', `${rows}~${gained[rows]}`]),
    ...thresholds.map(({ ruleSet, condition, index, value }): [string, string] => [
      'threshold',
      `${ruleSet}~${condition}~${index}~${value}`,
    ]),
  ]
}

/** One assumption as `readWhatIf` reads it. */
export function writeAssumption({ subject, property, part, with: match, year, value }: Assumption): string {
  const matches = Object.entries(match ?? {}).map(([name, wanted]) => `${name}:${wanted}`)
  const told = typeof value === 'object' ? ('from' in value ? `${value.from}..${value.to}` : '') : String(value)
  return [subject, property, ...matches, ...(part === null ? [] : [part]), ...(year === null ? [] : [`@${year}`]), told].join('~')
}

function readAssumption(given: string): Assumption | WhatIfFinding {
  const [subject = '', property = '', ...rest] = given.trim().split('~')
  const value = rest.pop()
  const kind = kindOf(subject)
  if (kind === undefined || value === undefined || value === '' || given.length > 500)
    return { code: 'assumption-malformed', given }
  const match = Object.fromEntries(
    rest
      .filter((each) => each.includes(':'))
      .map((each) => [each.slice(0, each.indexOf(':')), each.slice(each.indexOf(':') + 1)]),
  )
  const years = rest.filter((each) => /^@\d{4}$/.test(each))
  const [part = null, ...more] = rest.filter((each) => !each.includes(':') && !each.startsWith('@'))
  if (more.length > 0 || years.length > 1) return { code: 'assumption-malformed', given }
  const asked = {
    subject,
    property,
    part,
    with: Object.keys(match).length === 0 ? null : match,
    year: years[0] === undefined ? null : Number(years[0].slice(1)),
  }
  if (property === 'membership')
    return isFuzzyDate(value) && match['organisation'] !== undefined
      ? { ...asked, value }
      : { code: 'assumed-value-wrong', given, property, expected: 'date' }
  if (!propertyOf(property)?.of.includes(kind) || propertyOf(property)?.audience !== 'public')
    return { code: 'assumed-property-unknown', given, property, nearest: nearest(property, propertiesOf(kind)) ?? null }
  return readValue(asked, value, given)
}

function readValue(asked: Omit<Assumption, 'value'>, text: string, given: string): Assumption | WhatIfFinding {
  const { property, part, with: match } = asked
  const type = propertyOf(property)?.type
  if (text === 'none') return { ...asked, value: 'none' }
  if (type === undefined || !hasParts(type, part, match)) return { code: 'assumption-malformed', given }
  if (text === 'there-is') return { ...asked, value: 'there-is' }
  const wanted = part !== null && type.kind === 'record' ? type.parts[part] : type
  const expected = wanted?.kind ?? 'record'
  const value = wanted === undefined || wanted.kind === 'record' ? undefined : parsed(text, wanted)
  return value === undefined ? { code: 'assumed-value-wrong', given, property, expected } : { ...asked, value }
}

function hasParts(type: NonNullable<ReturnType<typeof propertyOf>>['type'], part: string | null, match: Match | null): boolean {
  const named = [...Object.keys(match ?? {}), ...(part === null ? [] : [part])]
  return named.every((name) => type.kind === 'record' && Object.hasOwn(type.parts, name))
}

function parsed(text: string, type: PartType): ValuePart | undefined {
  switch (type.kind) {
    case 'number': {
      const number = Number(text.trim().replace(',', '.'))
      return text.trim() !== '' && Number.isFinite(number) && number >= 0 ? number : undefined
    }
    case 'date':
      return isFuzzyDate(text) ? text : undefined
    case 'url':
      return /^https?:\/\/\S+$/.test(text) ? text : undefined
    case 'words':
      return { lt: text, en: text }
    case 'text':
    case 'code':
    case 'ref':
      return text
  }
}

function readGained(given: string): { rows: (typeof GAINED)[number]; number: number } | WhatIfFinding {
  const [name, text = ''] = given.split('~')
  const rows = GAINED.find((each) => each === name)
  const number = Number(text)
  const isRight = rows !== undefined && /^\d{1,4}$/.test(text) && number <= MOST_GAINED
  return isRight ? { rows, number } : { code: 'gained-malformed', given }
}

function readThreshold(given: string): ThresholdChange | WhatIfFinding {
  const [ruleSet = '', condition = '', index = '', text = ''] = given.split('~')
  const value = Number(text.replace(',', '.'))
  const isRight =
    ruleSet !== '' && condition !== '' && /^\d{1,3}$/.test(index) && text.trim() !== '' && Number.isFinite(value) && value >= 0
  return isRight ? { ruleSet, condition, index: Number(index), value } : { code: 'threshold-malformed', given }
}

function isFinding<T>(read: T | WhatIfFinding): read is WhatIfFinding {
  return typeof read === 'object' && read !== null && 'code' in read
}
