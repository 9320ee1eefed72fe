import { propertyOf } from '#core/registry/properties.ts'
import type { Facts, Material } from '#core/rules/material.ts'
import type { RuleSet } from '#core/rules/rule-set.ts'
import type { Day } from '#core/values/fuzzy-date.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { Domains } from './domains.ts'
import type { Choose } from './explore.ts'

/** One way things can be: what is told and left open is chosen as it is asked for. */
export type World = {
  readonly choose: Choose
  readonly material: Material
  /** The day whose facts count. */
  readonly day: Day
  /** The day up to which terms run: later than the other when something waits. */
  readonly clock: Day
  readonly ruleSets: ReadonlyMap<string, RuleSet>
  readonly domains: Domains
}

/** Of whom, and in which year, something is asked. */
export type Scope = {
  readonly facts: Facts
  readonly row: Row | null
  readonly year: number | null
}

/** A member, coordinator or project as it is in a world. */
export type Row = {
  readonly facts: Facts
  readonly roles: () => readonly string[]
  readonly joined: () => Day | null
}

export function factsOf(material: Material, subject: SubjectId): Facts {
  return material.others.get(subject) ?? { subject, said: new Map() }
}

/** The name under which a world chooses what is the case with a fact; steps of a change name facts by it. */
export function factKey({ facts, year }: Pick<Scope, 'facts' | 'year'>, property: string): string {
  return `${facts.subject} ${property}${year === null ? '' : ` ${year}`}|`
}

export function isMany(property: string): boolean {
  return propertyOf(property)?.many === true
}

export function isDate(property: string, part: string | null): boolean {
  return typeOf(property, part) === 'date'
}

export function isWholeNumber(property: string): boolean {
  return property.startsWith('members-total')
}

function typeOf(property: string, part: string | null): string | undefined {
  const type = propertyOf(property)?.type
  if (type?.kind !== 'record') return part === null ? type?.kind : undefined
  return part === null ? 'record' : type.parts[part]?.kind
}

/** Whether every record of the property has the part. */
export function mustHave(property: string, part: string | null): boolean {
  const type = propertyOf(property)?.type
  return part === null || type?.kind !== 'record' || type.parts[part]?.optional !== true
}

/** The parts by which several items of a property are told apart. */
export function keyPartsOf(property: string): readonly string[] {
  return propertyOf(property)?.key ?? []
}
