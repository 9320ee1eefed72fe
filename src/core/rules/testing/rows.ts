import { covers, spanOf } from '#core/statements/span.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import { dayAfter } from '#core/values/fuzzy-date.ts'
import type { Day } from '#core/values/fuzzy-date.ts'
import { partOf } from '#core/registry/shown.ts'
import type { Facts, Said } from '#core/rules/material.ts'
import { dayBefore, daysWithin, longAgo, noEnd } from './calendar.ts'
import { placeOf } from './domains.ts'
import { itemsOf, numberIn, textIn } from './items.ts'
import { factsOf } from './world.ts'
import type { Row, World } from './world.ts'

/** The members of a subject on the day, in a world: one row for each organisation, named or not. */
export function membersOf(world: World, facts: Facts): Row[] {
  const said = facts.said.get('member') ?? []
  if (said.some((each) => covers(each, world.day) && isNone(each))) return gained(world, facts, 'members')
  const named = [...stretchesByMember(said)].flatMap(([member, stretches]) => memberRow(world, facts, member, stretches))
  const unnamed = unnamedMembers(world, facts, named.length)
  return [...named, ...nameless(world, facts, 'members', unnamed), ...gained(world, facts, 'members')]
}

/** A subject has one coordinator at a time, or none. */
export function coordinatorsOf(world: World, facts: Facts): Row[] {
  const known = itemsOf(world, { facts, row: null, year: null }, 'coordinator').flatMap((item) => {
    if (item.value === undefined) return nameless(world, facts, 'coordinators', 1)
    const name = textIn(world, item, null)
    return name === null ? [] : [plainRow(factsOf(world.material, name))]
  })
  return [...known, ...gained(world, facts, 'coordinators')]
}

/** The projects that are known, and others that nobody told of. */
export function projectsOf(world: World, facts: Facts): Row[] {
  const said = (facts.said.get('project') ?? []).filter((each) => covers(each, world.day))
  if (said.some(isNone)) return gained(world, facts, 'projects')
  const named = said.flatMap(({ value }) => (typeof value === 'string' ? [plainRow(factsOf(world.material, value))] : []))
  return [
    ...named,
    ...nameless(world, facts, 'projects', openNumber(world, facts, 'projects')),
    ...gained(world, facts, 'projects'),
  ]
}

function isNone({ value }: Said): boolean {
  return isAbsentValue(value) && value.absent === 'not-applicable'
}

function plainRow(facts: Facts): Row {
  return { facts, roles: () => [], joined: () => null }
}

/** Rows that somebody assumes beside all others: nothing is known of them but that they joined on the day of the question. */
function gained(world: World, facts: Facts, rows: 'members' | 'coordinators' | 'projects'): Row[] {
  if (facts.subject !== world.material.subject.subject) return []
  return Array.from({ length: world.material.gained[rows] }, (_, index) =>
    namelessRow(
      world,
      `${facts.subject} gained ${rows} ${index}`,
      rows === 'members' ? [world.material.gained.since ?? world.day] : null,
    ),
  )
}

function nameless(world: World, facts: Facts, rows: string, number: number): Row[] {
  return Array.from({ length: number }, (_, index) =>
    namelessRow(world, `${facts.subject} unnamed ${rows} ${index}`, rows === 'members' ? pastDays(world) : null),
  )
}

/** A row of which nothing is told; a member joined on one of the days. */
function namelessRow(world: World, subject: SubjectId, joined: readonly Day[] | null): Row {
  const roles = world.domains.texts.get(placeOf('member-role', null)) ?? ['something-else']
  return {
    facts: { subject, said: new Map() },
    roles: () => (joined === null ? [] : [world.choose(`${subject} role`, roles)]),
    joined: () => (joined === null ? null : world.choose(`${subject} joined`, joined)),
  }
}

/** How many members there are beside those named: as many as the told total leaves, or nobody knows. */
function unnamedMembers(world: World, facts: Facts, named: number): number {
  const item = itemsOf(world, { facts, row: null, year: null }, 'members-total')[0]
  if (item === undefined) return openNumber(world, facts, 'members')
  return Math.max(0, (numberIn(world, item, null) ?? 0) - named)
}

function openNumber(world: World, facts: Facts, rows: string): number {
  return world.choose(`${facts.subject} unnamed ${rows} number`, world.domains.rows)
}

/** What one statement tells of a membership. */
type Stretch = { readonly said: Said; readonly role: string; readonly key: string }

function stretchesByMember(said: readonly Said[]): Map<SubjectId, Stretch[]> {
  const byMember = new Map<SubjectId, Stretch[]>()
  for (const each of said) {
    const [member, role] = [partOf(each.value, 'organisation'), partOf(each.value, 'role')]
    if (member === undefined || role === undefined) continue
    const key = `${role} ${each.validFrom ?? ''}–${each.validTo ?? ''}`
    const known = byMember.get(member) ?? []
    if (!known.some((other) => other.key === key)) byMember.set(member, [...known, { said: each, role, key }])
  }
  return byMember
}

/** Days on which a stretch really began and ended. */
type Lived = { readonly start: Day; readonly end: Day; readonly role: string }

function memberRow(world: World, facts: Facts, member: SubjectId, stretches: readonly Stretch[]): Row[] {
  const surelyOver = ({ said }: Stretch) => !covers(spanOf(said), world.day)
  if (stretches.every(surelyOver)) return []
  const lived = stretches.map((stretch) => liveThrough(world, `${facts.subject} member ${member} ${stretch.key}`, stretch))
  const now = lived.filter(({ start, end }) => start <= world.day && world.day <= end)
  if (now.length === 0) return []
  const roles = [...new Set(now.map(({ role }) => role))]
  return [{ facts: factsOf(world.material, member), roles: () => roles, joined: () => joinedOn(lived, now) }]
}

function liveThrough(world: World, key: string, { said, role }: Stretch): Lived {
  const days = [...pastDays(world), dayBefore(world.day), dayAfter(world.day)]
  const lastStart = said.validTo === null ? noEnd : dayBefore(dayAfter(said.validTo))
  const starts =
    said.validFrom === null ? (lastStart < world.day ? [longAgo] : pastDays(world)) : daysWithin(said.validFrom, days)
  const start = world.choose(
    `${key} start`,
    starts.filter((day) => day <= lastStart),
  )
  const ends = said.validTo === null ? [noEnd] : daysWithin(said.validTo, [...days, start])
  // A beginning that nobody told still lies before the day on which the membership is told to hold.
  const end = world.choose(
    `${key} end ${start}`,
    ends.filter((day) => day >= start),
  )
  return { start, end, role }
}

function pastDays(world: World): Day[] {
  const candidates = world.domains.days.get(placeOf('member', 'begun')) ?? []
  return [longAgo, ...candidates.filter((day) => day <= world.day)]
}

/** Stretches without a gap between them are one membership. */
function joinedOn(lived: readonly Lived[], now: readonly Lived[]): Day {
  let joined = now.reduce((first, { start }) => (start < first ? start : first), noEnd)
  for (;;) {
    const before = lived.find(({ start, end }) => start < joined && end !== noEnd && dayAfter(end) >= joined)
    const overlapping = lived.find(({ start, end }) => start < joined && end === noEnd)
    const next = before ?? overlapping
    if (next === undefined) return joined
    joined = next.start
  }
}
