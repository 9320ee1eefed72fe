import type { SubjectId } from '#core/statements/statement.ts'
import { partOf } from '#core/registry/shown.ts'
import { covers } from '#core/statements/span.ts'
import { dayAfter, firstDay } from '#core/values/fuzzy-date.ts'
import type { Day, FuzzyDate } from '#core/values/fuzzy-date.ts'
import { dayNumber } from '#core/values/term.ts'
import { daysOf, heldOn, isNone, withValue } from './facts-on.ts'
import type { Facts, Material, Said } from '#core/rules/material.ts'
import type { Range } from './range.ts'

/** A member, coordinator or project of a day, as far as it is known by name. */
export type NamedRow = {
  readonly row: SubjectId
  readonly facts: Facts
  /** Whether it surely belongs to the cluster on the day. */
  readonly isSure: boolean
  /** Whether the day surely lies in the period told, though somebody may tell otherwise. */
  readonly isDated: boolean
  /** Days (as numbers) on which it may have joined. */
  readonly joined: Range
  readonly roles: readonly string[]
  readonly evidence: readonly number[]
  readonly hypothetical: boolean
}

const members = new WeakMap<Material, Map<Day, NamedRow[]>>()

/**
 * The members of a day: an organisation with several roles is one member, since the first of its joinings. Every count
 * of a rule set asks for them, so they are worked out once.
 */
export function membersOn(material: Material, day: Day): NamedRow[] {
  const before = members.get(material)?.get(day)
  if (before !== undefined) return before
  const found = findMembers(material, day)
  members.set(material, (members.get(material) ?? new Map<Day, NamedRow[]>()).set(day, found))
  return found
}

function findMembers(material: Material, day: Day): NamedRow[] {
  const held = withValue(heldOn(material.subject, 'member', { day, year: null }))
  const byItem = Map.groupBy(material.subject.said.get('member') ?? [], ({ item }) => item)
  const byOrganisation = Map.groupBy(held, ({ said }) => partOf(said.value, 'organisation') ?? '')
  return [...byOrganisation]
    .filter(([organisation]) => organisation !== '')
    .map(([organisation, memberships]) => {
      const all = (said: Said) => byItem.get(said.item) ?? []
      const isSure = memberships.some((each) => each.isSure)
      return {
        row: organisation,
        facts: factsOf(material, organisation),
        isSure: isSure || memberships.some(({ said }) => all(said).some((each) => isWithoutEnd(each) && isBefore(each, said))),
        isDated: isSure,
        joined: memberships.map(({ said }) => joinedIn(said, all(said), day)).reduce(earlier),
        roles: memberships.map(({ said }) => partOf(said.value, 'role') ?? ''),
        evidence: statementsOf(memberships.map(({ said }) => said)),
        hypothetical: memberships.some(({ said }) => said.hypothetical),
      }
    })
}

/** Coordinators or projects of a day. Where sources name different coordinators each of them may be the one. */
export function referredOn(material: Material, property: 'coordinator' | 'project', day: Day): NamedRow[] {
  const rows = new Map<SubjectId, NamedRow>()
  for (const { said, isSure } of withValue(heldOn(material.subject, property, { day, year: null }))) {
    for (const value of [said.value, ...said.rivals]) {
      if (typeof value !== 'string' || rows.has(value)) continue
      rows.set(value, {
        row: value,
        facts: factsOf(material, value),
        isSure: isSure && said.rivals.length === 0,
        isDated: isSure,
        joined: heldSince(said.validFrom, day),
        roles: [],
        evidence: statementsOf([said]),
        hypothetical: said.hypothetical,
      })
    }
  }
  return [...rows.values()]
}

/** Whether it is stated that there are none. */
export function hasNone(material: Material, property: 'member' | 'coordinator' | 'project', day: Day): boolean {
  return (material.subject.said.get(property) ?? []).some((said) => isNone(said.value) && covers(said, day))
}

function factsOf(material: Material, subject: SubjectId): Facts {
  return material.others.get(subject) ?? { subject, said: new Map() }
}

function statementsOf(said: readonly Said[]): number[] {
  return said.map(({ statement }) => statement).filter((statement) => statement > 0)
}

/** Whether a stretch ends where another begins. */
function isBefore(one: Said, other: Said): boolean {
  return one === other || (one.until !== null && one.until === other.from)
}

/** Told without dates it holds on every day, whatever others tell of a part of the time. */
function isWithoutEnd({ validFrom, validTo }: Said): boolean {
  return validFrom === null && validTo === null
}

/**
 * Days (as numbers) since which a stretch may have held: with those before it that it follows without a gap. Where the
 * gap is only possible, it may have begun with either. One told without a beginning does not go on from a period that was
 * told to have ended.
 */
function joinedIn(said: Said, all: readonly Said[], day: Day): Range {
  const own = heldSince(said.validFrom, day)
  const before = all.find((each) => each.item === said.item && each.until !== null && each.until === said.from)
  if (before === undefined || (before.validTo !== null && said.validFrom === null)) return own
  const earliest = joinedIn(before, all, day)
  if (before.validTo === null) return earlier(earliest, own)
  const isWithoutGap = said.validFrom !== null && daysOf(said.validFrom).last <= dayAfter(firstDay(before.validTo))
  return isWithoutGap ? earliest : { ...earlier(earliest, own), hi: own.hi }
}

/** Days (as numbers) since which something may have held that holds on a day. */
export function heldSince(validFrom: FuzzyDate | null, day: Day): Range {
  const asked = dayNumber(day)
  if (validFrom === null) return { lo: -Infinity, hi: asked, loOpen: true, hiOpen: false }
  const { first, last } = daysOf(validFrom)
  return { lo: dayNumber(first), hi: Math.max(dayNumber(first), Math.min(dayNumber(last), asked)), loOpen: false, hiOpen: false }
}

function earlier(one: Range, other: Range): Range {
  const lo = Math.min(one.lo, other.lo)
  return { lo, hi: Math.min(one.hi, other.hi), loOpen: !Number.isFinite(lo), hiOpen: false }
}
