import { isEmpty, spanOf } from '#core/statements/span.ts'
import type { StatementValue, ValuePart } from '#core/statements/statement.ts'
import { isFuzzyDate } from '#core/values/fuzzy-date.ts'
import { absenceReasons } from '#core/values/absence.ts'
import { nearest } from './nearest.ts'
import { propertiesOf, propertyOf } from './properties.ts'
import { subjectKinds } from './property-type.ts'
import type { PartType, SubjectKind } from './property-type.ts'

/** What can be wrong with one statement, before it is recorded. `part` names the part of a record value. */
export type StatementFinding =
  | { code: 'subject-malformed'; subject: string }
  | { code: 'property-unknown'; property: string; nearest: string | null }
  | { code: 'property-not-of-kind'; property: string; kind: SubjectKind }
  | { code: 'value-has-wrong-type'; property: string; part: string | null; expected: PartType['kind'] | 'record' | 'absence' }
  | { code: 'value-part-missing'; property: string; part: string }
  | { code: 'value-part-unknown'; property: string; part: string }
  | { code: 'code-unknown'; property: string; list: string; given: string; nearest: string | null }
  | { code: 'reference-unknown'; property: string; given: string; nearest: string | null }
  | { code: 'date-malformed'; given: string }
  | { code: 'ends-before-it-begins'; from: string; to: string }
  | { code: 'source-unknown'; source: string; nearest: string | null }

/** What the checks must know of the rest of the register. */
export type Known = {
  readonly subjects: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>
}

/** What is checked: a statement as it comes in. */
export type StatementInput = {
  readonly subject: string
  readonly property: string
  readonly value: unknown
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly source: string
}

/** All findings on one statement; none = it may be recorded. */
export function checkStatement(input: StatementInput, known: Known): StatementFinding[] {
  const findings = [...checkPeriod(input), ...checkSource(input, known)]
  const kind = kindOf(input.subject)
  if (kind === undefined) return [...findings, { code: 'subject-malformed', subject: input.subject }]
  const property = propertyOf(input.property)
  if (!property) {
    return [
      ...findings,
      { code: 'property-unknown', property: input.property, nearest: nearest(input.property, propertiesOf(kind)) ?? null },
    ]
  }
  if (!property.of.includes(kind)) return [...findings, { code: 'property-not-of-kind', property: input.property, kind }]
  return [...findings, ...checkValue(input, known)]
}

/** The kind of a subject by its id; undefined when the id is not `kind/slug`. */
export function kindOf(subject: string): SubjectKind | undefined {
  const kind = /^([a-z]+)\/[a-z0-9-]+$/.exec(subject)?.[1]
  return subjectKinds.find((each) => each === kind)
}

/** Whether a value has the shape that the property asks for: use after `checkStatement` found nothing. */
export function isStatementValue(value: unknown, findings: readonly StatementFinding[]): value is StatementValue {
  return findings.length === 0 && value !== undefined && value !== null
}

function checkPeriod({ validFrom, validTo }: StatementInput): StatementFinding[] {
  const malformed = [validFrom, validTo].filter((date) => date !== null).filter((date) => !isFuzzyDate(date))
  if (malformed.length > 0) return malformed.map((given) => ({ code: 'date-malformed', given }))
  if (validFrom === null || validTo === null || !isEmpty(spanOf({ validFrom, validTo }))) return []
  return [{ code: 'ends-before-it-begins', from: validFrom, to: validTo }]
}

function checkSource({ source }: StatementInput, known: Known): StatementFinding[] {
  return known.sources.has(source) ? [] : [{ code: 'source-unknown', source, nearest: nearest(source, known.sources) ?? null }]
}

function checkValue({ property, value }: StatementInput, known: Known): StatementFinding[] {
  const type = propertyOf(property)?.type
  if (type === undefined) return []
  if (isObject(value) && 'absent' in value) {
    return absenceReasons.some((reason) => reason === value['absent'])
      ? []
      : [{ code: 'value-has-wrong-type', property, part: null, expected: 'absence' }]
  }
  if (type.kind !== 'record') return checkPart(property, null, type, value, known)
  if (!isObject(value)) return [{ code: 'value-has-wrong-type', property, part: null, expected: 'record' }]
  const unknown = Object.keys(value).filter((part) => !Object.hasOwn(type.parts, part))
  const findings: StatementFinding[] = unknown.map((part) => ({ code: 'value-part-unknown', property, part }))
  for (const [part, partType] of Object.entries(type.parts)) {
    const given = value[part]
    if (given !== undefined) findings.push(...checkPart(property, part, partType, given, known))
    else if (!partType.optional) findings.push({ code: 'value-part-missing', property, part })
  }
  return findings
}

function checkPart(property: string, part: string | null, type: PartType, value: unknown, known: Known): StatementFinding[] {
  if (!hasType(type, value)) return [{ code: 'value-has-wrong-type', property, part, expected: type.kind }]
  if (type.kind === 'code' && typeof value === 'string') {
    const codes = known.codes.get(type.list)
    if (codes?.has(value)) return []
    return [{ code: 'code-unknown', property, list: type.list, given: value, nearest: nearest(value, codes ?? []) ?? null }]
  }
  if (
    type.kind === 'ref' &&
    typeof value === 'string' &&
    !(known.subjects.has(value) && type.to.some((kind) => kind === kindOf(value)))
  ) {
    return [{ code: 'reference-unknown', property, given: value, nearest: nearest(value, known.subjects) ?? null }]
  }
  return []
}

function hasType(type: PartType, value: unknown): value is ValuePart {
  switch (type.kind) {
    case 'text':
    case 'code':
    case 'ref':
      return typeof value === 'string' && value.trim() !== ''
    case 'url':
      return typeof value === 'string' && /^https?:\/\/\S+$/.test(value)
    case 'date':
      return typeof value === 'string' && isFuzzyDate(value)
    case 'number':
      return isQuantity(value)
    case 'words':
      return (
        isObject(value) &&
        Object.keys(value).length > 0 &&
        Object.entries(value).every(
          ([language, text]) => (language === 'lt' || language === 'en') && typeof text === 'string' && text.trim() !== '',
        )
      )
  }
}

function isQuantity(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (!isObject(value)) return false
  const keys = Object.keys(value).toSorted().join()
  return (
    ['moreThan', 'about', 'from,to'].includes(keys) &&
    Object.values(value).every((part) => typeof part === 'number' && Number.isFinite(part))
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
