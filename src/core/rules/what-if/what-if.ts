import { propertyOf } from '#core/registry/properties.ts'
import { covers } from '#core/statements/span.ts'
import type { StatementValue, SubjectId, ValuePart } from '#core/statements/statement.ts'
import { yearOf } from '#core/values/fuzzy-date.ts'
import type { Day } from '#core/values/fuzzy-date.ts'
import { isNone } from '#core/rules/facts/facts-on.ts'
import { fits } from '#core/rules/formula/items-variable.ts'
import type { Facts, Material, Said } from '#core/rules/material.ts'
import type { Match, RuleSetEdition } from '#core/rules/rule-set.ts'
import { replaceThreshold } from './thresholds.ts'

/** Facts, members and thresholds that somebody assumes in order to see what would change. Nothing of it is recorded. */
export type WhatIf = {
  readonly assumptions: readonly Assumption[]
  readonly gained: { readonly members: number; readonly coordinators: number; readonly projects: number }
  readonly thresholds: readonly ThresholdChange[]
}

/** A fact that is assumed. The property `membership` with the organisation in `with` is the day on which it joined. */
export type Assumption = {
  readonly subject: SubjectId
  readonly property: string
  readonly part: string | null
  readonly with: Match | null
  readonly year: number | null
  /** The text `there-is`: an item that matches is there, whatever it is; the text `none`: there is none. */
  readonly value: ValuePart
}

/** Another number for one threshold of a condition, counted in the order in which they are read. */
export type ThresholdChange = {
  readonly ruleSet: string
  readonly condition: string
  readonly index: number
  readonly value: number
}

export const nothingAssumed: WhatIf = {
  assumptions: [],
  gained: { members: 0, coordinators: 0, projects: 0 },
  thresholds: [],
}

/**
 * The facts with the assumptions in place of what is told for the day. What is told of other days stays. A subject that the
 * material does not have gets the assumed facts and no others.
 */
export function assume(material: Material, { assumptions, gained }: WhatIf, day: Day): Material {
  let assumed = material
  for (const each of assumptions) assumed = assumeOne(assumed, each, day)
  const { members, coordinators, projects, since } = material.gained
  return {
    ...assumed,
    gained: {
      members: members + gained.members,
      coordinators: coordinators + gained.coordinators,
      projects: projects + gained.projects,
      ...(since === undefined ? {} : { since }),
    },
  }
}

/** A rule set with other thresholds. A change that names no threshold of it changes nothing. */
export function withThresholds(edition: RuleSetEdition, changes: readonly ThresholdChange[]): RuleSetEdition {
  const own = changes.filter(({ ruleSet }) => ruleSet === edition.ruleSet.id)
  if (own.length === 0) return edition
  const tests = edition.ruleSet.tests.map((test) => ({
    ...test,
    conditions: test.conditions.map((condition) =>
      own
        .filter((change) => change.condition === condition.id)
        .reduce(
          (changed, { index, value }) => ({ ...changed, requires: replaceThreshold(changed.requires, index, value) }),
          condition,
        ),
    ),
  }))
  return { ...edition, ruleSet: { ...edition.ruleSet, tests } }
}

function assumeOne(material: Material, assumption: Assumption, day: Day): Material {
  if (assumption.property === 'membership') return assumeJoined(material, assumption)
  const { subject } = assumption
  if (subject === material.subject.subject) return { ...material, subject: assumeOf(material.subject, assumption, day) }
  const before = material.others.get(subject) ?? { subject, said: new Map() }
  return { ...material, others: new Map([...material.others, [subject, assumeOf(before, assumption, day)]]) }
}

function assumeOf(facts: Facts, assumption: Assumption, day: Day): Facts {
  const { property, year } = assumption
  const before = facts.said.get(property) ?? []
  const isMany = propertyOf(property)?.many === true && assumption.value !== 'none'
  const value = valueOf(assumption)
  const kept = before.filter((said) => {
    if (!isTold(said, year, day)) return true
    if (isNone(said.value)) return false
    return (
      isMany &&
      (assumption.with === null || fits(said.value, { with: assumption.with, part: null, in: null, list: null }) !== 'yes')
    )
  })
  const period = year === null ? null : String(year)
  const made: Said = {
    item: `assumed ${before.length}`,
    value,
    statement: 0,
    from: null,
    until: null,
    validFrom: period,
    validTo: period,
    rivals: [],
    hypothetical: true,
  }
  return { ...facts, said: new Map([...facts.said, [property, [...kept, made]]]) }
}

function isTold(said: Said, year: number | null, day: Day): boolean {
  if (year === null) return covers(said, day)
  return said.validFrom !== null && yearOf(said.validFrom) === year
}

function valueOf({ value, part, with: match }: Assumption): StatementValue {
  if (value === 'none') return { absent: 'not-applicable' }
  if (value === 'there-is') return match === null ? {} : { ...match }
  return part === null ? value : { ...match, [part]: value }
}

/** The organisation is a member since the day assumed. */
function assumeJoined(material: Material, { with: match, value }: Assumption): Material {
  const organisation = match?.['organisation']
  if (organisation === undefined || typeof value !== 'string') return material
  const before = material.subject.said.get('member') ?? []
  const isOther = (said: Said) => fits(said.value, { with: { organisation }, part: null, in: null, list: null }) !== 'yes'
  const made: Said = {
    item: `assumed ${organisation}`,
    value: { organisation, role: 'member' },
    statement: 0,
    from: null,
    until: null,
    validFrom: value,
    validTo: null,
    rivals: [],
    hypothetical: true,
  }
  const said = new Map([...material.subject.said, ['member', [...before.filter(isOther), made]]] as const)
  return { ...material, subject: { ...material.subject, said } }
}
