import type { Known } from '#core/registry/check-statement.ts'
import { kindOf } from '#core/registry/check-statement.ts'
import { nearest } from '#core/registry/nearest.ts'
import type { PartType, Property, ValueType } from '#core/registry/property-type.ts'
import { isFuzzyDate } from '#core/values/fuzzy-date.ts'
import type { Within } from './nodes-of.ts'
import type { Asked } from '#core/rules/rule-set.ts'
import type { Asking, MeaningFinding, PlacedInRules, RulePath } from './rule-set-finding.ts'

/** What the checks must know of the properties and of the rest of the country. */
export type KnownFacts = Known & { readonly properties: { readonly [id: string]: Property } }

/** The types of values that can be asked so. */
const fitting: { readonly [asking in Asking]: readonly PartType['kind'][] } = {
  number: ['number'],
  date: ['date'],
  code: ['code', 'ref', 'text'],
  distinct: ['code', 'ref', 'text'],
  with: ['code', 'ref', 'text', 'date', 'url'],
}

export type AskedFully = { readonly asked: Asked; readonly at: RulePath; readonly within: Within; readonly asking: Asking | null }

/**
 * What is wrong with a question about a property; `asking` null = any value will do, so that a part need not be named.
 * The type of what is asked comes with it when it is known.
 */
export function checkAsked(
  { asked, at, within, asking }: AskedFully,
  known: KnownFacts,
): { findings: PlacedInRules[]; type: PartType | null; property: Property | null } {
  const findings: PlacedInRules[] = []
  const complain = (finding: MeaningFinding, ...path: readonly string[]) => findings.push({ ...finding, at: [...at, ...path] })
  const found = propertyAsked(asked.property, within, known)
  if ('finding' in found) {
    complain(found.finding, 'property')
    return { findings, type: null, property: null }
  }
  const { property } = found
  if (property.audience !== 'public') complain({ code: 'property-not-public', property: asked.property }, 'property')
  findings.push(...checkMatch(asked, property.type, at, known))
  const part = partAsked(asked, property.type, asking)
  if (part === null) return { findings, type: null, property }
  if ('finding' in part) complain(part.finding, 'part')
  else if (asking === null || fitting[asking].includes(part.type.kind)) return { findings, type: part.type, property }
  else {
    const finding = { code: 'property-does-not-fit', property: asked.property, part: asked.part, asked: asking } as const
    complain(finding, asked.part === null ? 'property' : 'part')
  }
  return { findings, type: null, property }
}

/** The property of what stands there. */
export function propertyAsked(
  id: string,
  { kind }: Within,
  { properties }: KnownFacts,
): { property: Property } | { finding: MeaningFinding } {
  const ofKind = Object.keys(properties).filter((each) => properties[each]?.of.includes(kind))
  const property = Object.hasOwn(properties, id) ? properties[id] : undefined
  if (!property) return { finding: { code: 'property-unknown', property: id, nearest: nearest(id, ofKind) ?? null } }
  return property.of.includes(kind) ? { property } : { finding: { code: 'property-not-of-kind', property: id, kind } }
}

function partAsked(
  { property, part }: Asked,
  type: ValueType,
  asking: Asking | null,
): { type: PartType } | { finding: MeaningFinding } | null {
  if (type.kind !== 'record') return part === null ? { type } : { finding: { code: 'part-of-single-value', property, part } }
  if (part === null && asking === null) return null
  if (part === null) {
    const choices = Object.keys(type.parts).filter((each) => fits(type.parts[each], asking))
    return {
      finding:
        choices.length === 0
          ? { code: 'property-does-not-fit', property, part, asked: asking ?? 'code' }
          : { code: 'part-needed', property, choices: choices.join(', ') },
    }
  }
  const partType = Object.hasOwn(type.parts, part) ? type.parts[part] : undefined
  if (partType) return { type: partType }
  return { finding: { code: 'part-unknown', property, part, nearest: nearest(part, Object.keys(type.parts)) ?? null } }
}

function fits(type: PartType | undefined, asking: Asking | null): boolean {
  return type !== undefined && (asking === null || fitting[asking].includes(type.kind))
}

function checkMatch(asked: Asked, type: ValueType, at: RulePath, known: KnownFacts): PlacedInRules[] {
  return Object.entries(asked.with ?? {}).flatMap(([part, given]): PlacedInRules[] => {
    const place = [...at, 'with', part]
    const wanted = partAsked({ ...asked, part }, type, 'with')
    if (wanted === null) return []
    if ('finding' in wanted) return [{ ...wanted.finding, at: place }]
    if (!fits(wanted.type, 'with'))
      return [{ code: 'property-does-not-fit', property: asked.property, part, asked: 'with', at: place }]
    return checkCode(asked.property, wanted.type, given, known).map((finding) => ({ ...finding, at: place }))
  })
}

/** Whether a code is in its list, a reference leads somewhere, a date is one. */
export function checkCode(property: string, type: PartType, given: string, known: KnownFacts): MeaningFinding[] {
  if (type.kind === 'code') {
    const codes = known.codes.get(type.list)
    if (codes?.has(given)) return []
    return [{ code: 'code-unknown', property, list: type.list, given, nearest: nearest(given, codes ?? []) ?? null }]
  }
  if (type.kind === 'ref' && !(known.subjects.has(given) && type.to.some((kind) => kind === kindOf(given))))
    return [{ code: 'reference-unknown', property, given, nearest: nearest(given, known.subjects) ?? null }]
  if (type.kind === 'date' && !isFuzzyDate(given)) return [{ code: 'property-does-not-fit', property, part: null, asked: 'date' }]
  return []
}
