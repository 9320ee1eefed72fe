import { typeOf } from '#core/rules/what-if/asked-facts.ts'
import type { AskedFact } from '#core/rules/what-if/asked-facts.ts'
import type { Material } from '#core/rules/material.ts'
import type { Assumption } from '#core/rules/what-if/what-if.ts'
import { readWhatIf, writeAssumption } from '#core/rules/what-if/what-if-address.ts'
import type { WhatIfFinding } from '#core/rules/what-if/what-if-address.ts'
import type { Day, SubjectId } from '#core/statements/statement.ts'
import { yearOf } from '#core/values/fuzzy-date.ts'
import type { CodeLists } from '#web/page-context.ts'
import type { FactField } from '#web/public/rules/what-if/what-if-data.ts'
import { knownJoining, knownValue } from './known-value.ts'

/** One fact of one subject for which the form has a field; of a fact of several years one for each year. */
type Place = { readonly asked: Omit<Assumption, 'value'>; readonly as: AskedFact['as']; readonly named: readonly string[] }

export type FieldsOf = {
  readonly facts: readonly AskedFact[]
  readonly subject: SubjectId
  readonly material: Material
  readonly day: Day
  /** What the address says of the fields, and what it assumes besides. */
  readonly query: URLSearchParams
  readonly assumed: readonly Assumption[]
  readonly codes: CodeLists
}

export type ReadFields = {
  readonly fields: readonly FactField[]
  /** What the fields assume. */
  readonly assumptions: readonly Assumption[]
  /** What the address assumes and a field shows. */
  readonly taken: readonly Assumption[]
}

/** The fields for the facts of one subject, with what is known, what is assumed, and what of the address makes no sense. */
export function readFields({ facts, subject, material, day, query, assumed, codes }: FieldsOf): ReadFields {
  const assumptions: Assumption[] = []
  const taken: Assumption[] = []
  const fields = facts
    .flatMap((fact) => placesOf(fact, { subject, material, day }))
    .flatMap((place): FactField[] => {
      const input = inputOf(place)
      if (input === null) return []
      const name = nameOf(place)
      const known = knownOf(place, { subject, material, day })
      const given = query.get(name) ?? null
      const before = assumed.find((each) => isOf(each, place))
      if (before !== undefined) taken.push(before)
      // What is written as it is known assumes nothing.
      const wanted = given !== null && given !== shown(known.value ?? '', input) ? given : null
      const read = wanted === null ? null : readText(place, wanted, { input, codes })
      const assumption = read !== null && 'value' in read ? read : given === null ? before : undefined
      if (assumption !== undefined) assumptions.push(assumption)
      const text = given ?? (before === undefined ? (known.value ?? '') : writtenAssumption(before))
      return [
        {
          name,
          asked: place.asked,
          input,
          known,
          text: given ?? shown(text, input),
          isAssumed: assumption !== undefined,
          trouble: read !== null && 'code' in read ? read : null,
        },
      ]
    })
  return { fields, assumptions, taken }
}

function placesOf(fact: AskedFact, { subject, material, day }: Pick<FieldsOf, 'subject' | 'material' | 'day'>): Place[] {
  const { property, part, years, as, named } = fact
  const asked = { subject, property, part, with: fact.with, year: null }
  if (property === 'membership')
    return [{ asked: { ...asked, subject: material.subject.subject, with: { organisation: subject } }, as, named }]
  if (years === 0) return [{ asked, as, named }]
  const last = yearOf(day) - 1
  return Array.from({ length: years }, (_, index) => ({ asked: { ...asked, year: last - index }, as, named }))
}

function inputOf({ asked, as, named }: Place): FactField['input'] | null {
  if (as === 'there') return { kind: 'there' }
  if (asked.property === 'membership') return { kind: 'date' }
  const type = typeOf(asked)
  switch (type?.kind) {
    case 'number':
      return { kind: 'number', unit: type.unit }
    case 'date':
      return { kind: 'date' }
    case 'code':
      return { kind: 'code', list: type.list }
    case 'ref':
      return { kind: 'reference', choices: named }
    case 'text':
      return { kind: 'text' }
    default:
      return null
  }
}

/** Whose it is, the property and what tells it apart: `c.management-fte`, `o.eksma.rd-spending-declared.2023`. */
function nameOf({ asked, as }: Place): string {
  const { subject, property, part, with: match, year } = asked
  const owner = property === 'membership' ? (match?.['organisation'] ?? subject) : subject
  const [kind = '', slug = ''] = owner.split('/')
  const told = property === 'membership' ? [] : Object.values(match ?? {}).map((value) => value.replaceAll(/[^\w-]/g, '-'))
  const parts = [kind.slice(0, 1), ...(kind === 'cluster' ? [] : [slug]), property, ...told]
  return [...parts, part, year, as === 'there' ? 'there' : null].filter((each) => each !== null).join('.')
}

function knownOf({ asked, as }: Place, { subject, material, day }: Pick<FieldsOf, 'subject' | 'material' | 'day'>) {
  if (asked.property === 'membership') return knownJoining(material.subject, subject, day)
  const facts = subject === material.subject.subject ? material.subject : material.others.get(subject)
  return knownValue(facts, asked, { day, as })
}

/** Whether a field shows an assumption: the same fact, told as a value or as being there. */
function isOf(assumption: Assumption, { asked, as }: Place): boolean {
  const isOfBeingThere = assumption.value === 'there-is' || assumption.value === 'none'
  return (
    (as === 'there') === isOfBeingThere &&
    writeAssumption({ ...assumption, value: 'none' }) === writeAssumption({ ...asked, value: 'none' })
  )
}

/** Reads what was written as an address would say it, so that both are judged alike. */
function readText(
  place: Place,
  text: string,
  { input, codes }: { input: FactField['input']; codes: CodeLists },
): Assumption | WhatIfFinding {
  const wrong: WhatIfFinding = {
    code: 'assumed-value-wrong',
    given: text,
    property: place.asked.property,
    expected: input.kind === 'there' ? 'code' : input.kind === 'reference' ? 'ref' : input.kind,
  }
  if (text.includes('~') || !isChoice(text, input, codes)) return wrong
  const value = input.kind === 'number' && input.unit === 'share' ? shareOf(text) : text
  const written = `${writeAssumption({ ...place.asked, value: 'none' }).slice(0, -'none'.length)}${value}`
  const { whatIf, findings } = readWhatIf({ facts: [written], gained: [], thresholds: [] })
  return whatIf.assumptions[0] ?? (findings[0] === undefined ? wrong : { ...wrong, code: 'assumed-value-wrong' })
}

/** Of what can be chosen only a choice makes sense. */
function isChoice(text: string, input: FactField['input'], codes: CodeLists): boolean {
  if (input.kind === 'there') return text === 'there-is' || text === 'none'
  if (input.kind === 'code') return Object.hasOwn(codes[input.list] ?? {}, text)
  return input.kind === 'reference' ? input.choices.includes(text) : text !== 'there-is'
}

function writtenAssumption({ value }: Assumption): string {
  return typeof value === 'object' ? '' : String(value)
}

/** A share is written as people say it: in hundredths. */
export function shown(text: string, input: FactField['input']): string {
  if (input.kind !== 'number' || input.unit !== 'share' || text === '' || !Number.isFinite(Number(text))) return text
  return percentOf(Number(text))
}

export function percentOf(share: number): string {
  return String(Math.round(share * 1_000_000) / 10_000)
}

export function shareOf(text: string): string {
  const number = Number(text.trim().replace(',', '.').replace(/\s*%$/, ''))
  return Number.isFinite(number) && number <= 100 ? String(Math.round(number * 10_000) / 1_000_000) : 'not a share'
}
