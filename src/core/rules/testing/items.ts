import { covers, spanOf } from '#core/statements/span.ts'
import type { StatementValue, ValuePart } from '#core/statements/statement.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import { dayAfter, firstDay } from '#core/values/fuzzy-date.ts'
import type { Day, FuzzyDate } from '#core/values/fuzzy-date.ts'
import { propertyOf } from '#core/registry/properties.ts'
import type { Said } from '#core/rules/material.ts'
import { refinements } from './activity-codes.ts'
import type { ActivityCode } from './activity-codes.ts'
import { daysWithin, lastDay, longAgo } from './calendar.ts'
import { isQuantity, numbersWithin, placeOf } from './domains.ts'
import { factKey, isMany, isWholeNumber, keyPartsOf, mustHave } from './world.ts'
import type { Scope, World } from './world.ts'

/** Something that is the case in a world: a value of a property that is there; `value` undefined = there, not told what. */
export type Item = {
  readonly property: string
  /** What is chosen of it is kept under names that begin so. */
  readonly key: string
  readonly value: Exclude<StatementValue, { absent: unknown }> | undefined
  /** Where its validity is told. */
  readonly said: Said | null
}

type Present = NonNullable<Item['value']>

/** What there is of a property: of the subject on the day, or of the year. */
export function itemsOf(world: World, scope: Scope, property: string): Item[] {
  const said = saidOf(world, scope, property).filter(({ value, rivals }) => [value, ...rivals].some(isTold))
  if (isMany(property)) return said.some(({ value }) => isAbsentValue(value)) ? [] : manyItems(world, scope, property, said)
  const one = said.length < 2 ? said[0] : world.choose(`${factKey(scope, property)}of several`, said)
  return one === undefined ? unknownItem(world, scope, property) : oneItem(world, scope, property, one)
}

/** The stretches that tell of the day, or of the whole year. */
function saidOf(world: World, { facts, year }: Scope, property: string): readonly Said[] {
  const all = facts.said.get(property) ?? []
  if (year === null) return all.filter((said) => covers(said, world.day))
  const ofYear = all.filter((said) => tellsOfYear(said, property, year))
  return ofYear.filter((said, index) => ofYear.findIndex(({ statement }) => statement === said.statement) === index)
}

/**
 * Whether a statement tells of a whole year. A state without an end goes on; an observation without one was made of a
 * period that nobody told; and the turnover of three years is that of none of them.
 */
function tellsOfYear(said: Said, property: string, year: number): boolean {
  const [span, first, last] = [spanOf(said), `${year}-01-01`, `${year}-12-31`]
  const { type, timing } = propertyOf(property) ?? {}
  if (type?.kind === 'number' && timing === 'observation') return span.from === first && span.until === dayAfter(last)
  const isOpen = said.validFrom === null || said.validTo === null
  return covers(span, first) && covers(span, last) && (timing === 'state' || !isOpen)
}

function oneItem(world: World, scope: Scope, property: string, said: Said): Item[] {
  if (!holds(world, scope, property, said)) return unknownItem(world, scope, property)
  const key = toldKey(scope, property, said)
  const values: Told[] = [said.value, ...said.rivals].filter(isTold)
  const value = values.length === 1 ? values[0] : world.choose(`${key}told`, values)
  return value === undefined || isAbsentValue(value) ? [] : [{ property, key, value, said }]
}

type Told = Present | { readonly absent: 'not-applicable' }

/** Told is a value, or that there is none; that somebody does not answer tells nothing. */
function isTold(value: StatementValue): value is Told {
  return !isAbsentValue(value) || value.absent === 'not-applicable'
}

/** One statement is one fact, whether the day or a year is asked for. */
function toldKey({ facts }: Scope, property: string, said: Said): string {
  return `${facts.subject} ${property}|${said.item} ${said.validFrom ?? ''}–${said.validTo ?? ''} ${said.statement}|`
}

/** Whether a state told in fuzzy dates is the case on the very day. */
function holds(world: World, scope: Scope, property: string, said: Said): boolean {
  if (scope.year !== null || propertyOf(property)?.timing === 'observation') return true
  const sure =
    (said.validFrom === null || lastDay(said.validFrom) <= world.day) &&
    (said.validTo === null || firstDay(said.validTo) >= world.day)
  return sure || world.choose(`${toldKey(scope, property, said)}holds`, [true, false])
}

function unknownItem(world: World, scope: Scope, property: string): Item[] {
  const key = factKey(scope, property)
  return world.choose(`${key}there`, [true, false]) ? [{ property, key, value: undefined, said: null }] : []
}

function manyItems(world: World, scope: Scope, property: string, told: readonly Said[]): Item[] {
  const items = told
    .filter((said) => holds(world, scope, property, said))
    .flatMap((said) => manyItem(world, scope, property, said))
  if (property === 'activity') return [...items, ...furtherActivities(world, scope, items)]
  const taken = new Set(items.map((item) => identity(world, item)))
  for (let number = 0; number < (world.domains.further.get(property) ?? 1); number += 1) {
    const key = `${factKey(scope, property)}further ${number}|`
    if (!world.choose(`${key}there`, [true, false])) break
    const item: Item = { property, key, value: undefined, said: null }
    const name = identity(world, item)
    // Items are told apart by their keys: one more with the same key would be the same one.
    if (taken.has(name)) continue
    if (!name.includes('something-else')) taken.add(name)
    items.push(item)
  }
  return items
}

function manyItem(world: World, scope: Scope, property: string, said: Said): Item[] {
  const values = [said.value, ...said.rivals].filter((value): value is Present => !isAbsentValue(value))
  const key = toldKey(scope, property, said)
  return [{ property, key, value: values.length === 1 ? values[0] : world.choose(`${key}told`, values), said }]
}

function identity(world: World, item: Item): string {
  const parts = keyPartsOf(item.property)
  return (parts.length === 0 ? [null] : parts).map((part) => textIn(world, item, part) ?? '').join('|')
}

function furtherActivities(world: World, scope: Scope, items: readonly Item[]): Item[] {
  return world.domains.activities.telling.flatMap((code): Item[] => {
    const key = `${factKey(scope, 'activity')}${code.version} ${code.digits}`
    if (items.some(({ value }) => sameCode(value, code))) return []
    const value = { version: code.version, code: code.digits }
    return world.choose(key, [false, true]) ? [{ property: 'activity', key: `${key}|`, value, said: null }] : []
  })
}

function sameCode(value: Item['value'], { version, digits }: ActivityCode): boolean {
  return rawPart(value, 'version') === version && rawPart(value, 'code') === digits
}

/** The activity that an item stands for; a code told less exactly may stand for several. */
export function activityIn(world: World, item: Item): ActivityCode | null {
  const [version, code] = [rawPart(item.value, 'version'), rawPart(item.value, 'code')]
  if (typeof version !== 'string' || typeof code !== 'string') return null
  const full = refinements({ version, digits: code.replaceAll('.', '') }, world.domains.activities)
  const digits = full.map((each) => each.digits)
  return { version, digits: digits.length === 1 ? (digits[0] ?? '') : world.choose(`${item.key}exactly`, digits) }
}

/** A part of a value, or the value itself. */
function rawPart(value: Item['value'], part: string | null): ValuePart | undefined {
  if (value === undefined) return undefined
  if (part === null) return typeof value === 'object' && !isQuantity(value) ? undefined : value
  if (typeof value !== 'object') return undefined
  const found: unknown = Object.entries(value).find(([name]) => name === part)?.[1]
  return typeof found === 'string' || isQuantity(found) ? found : undefined
}

/** Null when there is no such part. */
export function textIn(world: World, item: Item, part: string | null): string | null {
  const raw = rawPart(item.value, part)
  if (typeof raw === 'string') return raw
  return unknownPart(world, item, part, world.domains.texts.get(placeOf(item.property, part)) ?? ['something-else'])
}

export function numberIn(world: World, item: Item, part: string | null): number | null {
  const raw = rawPart(item.value, part)
  const candidates = numbersOf(world, item.property, part)
  if (!isQuantity(raw)) return unknownPart(world, item, part, candidates)
  const within = numbersWithin(raw, candidates, isWholeNumber(item.property))
  return world.choose(`${item.key}${part ?? ''} number`, within)
}

function numbersOf(world: World, property: string, part: string | null): readonly number[] {
  const candidates = world.domains.numbers.get(placeOf(property, part)) ?? [0, 1]
  if (!isWholeNumber(property)) return candidates
  const most = Math.max(...world.domains.rows) + Math.max(0, ...candidates.filter((number) => number < 100))
  return Array.from({ length: Math.ceil(most) + 1 }, (_, number) => number)
}

export function dayIn(world: World, item: Item, part: string | null): Day | null {
  const raw = rawPart(item.value, part)
  const candidates = world.domains.days.get(placeOf(item.property, part)) ?? [longAgo]
  if (typeof raw !== 'string') return unknownPart(world, item, part, candidates)
  return world.choose(`${item.key}${part ?? ''} day`, daysWithin(raw, candidates))
}

function unknownPart<T extends string | number>(world: World, item: Item, part: string | null, among: readonly T[]): T | null {
  const key = `${item.key}${part ?? ''} value`
  if (mustHave(item.property, part)) return world.choose(key, among)
  return world.choose(`${key} there`, [true, false]) ? world.choose(key, among) : null
}

/** The day on which the validity of an item began: on the day it holds, so not later. */
export function begunOn(world: World, item: Item): Day {
  const candidates = world.domains.days.get(placeOf(item.property, 'begun')) ?? [longAgo]
  const from: FuzzyDate | null = item.said?.value === item.value ? (item.said?.validFrom ?? null) : null
  const days = from === null ? [longAgo, ...candidates] : daysWithin(from, candidates)
  return world.choose(
    `${item.key}begun`,
    days.filter((day) => day <= world.day),
  )
}
