import fc from 'fast-check'
import { propertyOf } from '#core/registry/properties.ts'
import { partOf } from '#core/registry/shown.ts'
import type { StatementValue } from '#core/statements/statement.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import { clusterName } from './arbitrary-tale.ts'
import type { Tale, Told } from './build-material.ts'
import { endsOfQuantity, isQuantity } from './domains.ts'

/** Ways of knowing less: not at all, less exactly, or with somebody who says something else. */
const ways = ['forget', 'blur', 'doubt'] as const
export type Loss = { readonly which: number; readonly way: (typeof ways)[number] }

export const losses: fc.Arbitrary<Loss[]> = fc.array(fc.record({ which: fc.nat({ max: 200 }), way: fc.constantFrom(...ways) }), {
  minLength: 1,
  maxLength: 8,
})

/** The same cluster with less known of it: whatever the first tale leaves possible, the new one does too. */
export function knowLess(tale: Tale, lost: readonly Loss[]): Tale {
  return lost.reduce(loseOne, tale)
}

/** Without a total below the number of those named: two statements that contradict each other have no completion in common. */
export function withoutContradiction(tale: Tale): Tale {
  const told = tale[clusterName] ?? []
  const isBelow = lowestTotal(told) < membersOf(told).size
  return isBelow ? { ...tale, [clusterName]: told.filter(({ property }) => property !== 'members-total') } : tale
}

function loseOne(tale: Tale, { which, way }: Loss): Tale {
  const facts = Object.entries(tale).flatMap(([subject, told]) =>
    [...new Set(told.map(factOf))].map((fact) => ({ subject, fact })),
  )
  const lost = facts[which % Math.max(1, facts.length)]
  if (lost === undefined) return tale
  const told = tale[lost.subject] ?? []
  const [about, others] = [told.filter((each) => factOf(each) === lost.fact), told.filter((each) => factOf(each) !== lost.fact)]
  return { ...tale, [lost.subject]: [...others, ...lose(about, way, told)] }
}

/** All that is told of one member, or of one property, is lost together. */
function factOf({ property, value }: Told): string {
  return property === 'member' ? `member ${partOf(value, 'organisation')}` : property
}

function lose(about: readonly Told[], way: Loss['way'], all: readonly Told[]): readonly Told[] {
  if (way === 'blur') return about.map(blurred)
  if (way === 'doubt') return doubted(about)
  const isMember = about.some(({ property }) => property === 'member')
  // A total that does not leave room for one more without a name would make the cluster smaller.
  return isMember && lowestTotal(all) < membersOf(all).size ? about : []
}

function lowestTotal(told: readonly Told[]): number {
  const totals = told.filter(({ property }) => property === 'members-total').map(({ value }) => value)
  return Math.min(...totals.map((value) => (isQuantity(value) ? endsOfQuantity(value)[0] : Infinity)))
}

function membersOf(told: readonly Told[]): Set<string | undefined> {
  return new Set(told.filter(({ property }) => property === 'member').map(factOf))
}

function blurred(told: Told): Told {
  const isMember = told.property === 'member'
  return { ...told, value: blurredValue(told.value), ...(isMember && told.from ? { from: told.from.slice(0, 4) } : {}) }
}

function blurredValue(value: StatementValue): StatementValue {
  if (typeof value === 'number') return { from: Math.max(0, value - 1), to: value + 1 }
  if (typeof value === 'string') return blurredDay(value)
  if (typeof value !== 'object' || isAbsentValue(value) || isQuantity(value)) return value
  const parts = Object.entries(value).map(([part, inner]) => [part, typeof inner === 'string' ? blurredDay(inner) : inner])
  return Object.fromEntries(parts)
}

function blurredDay(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text.slice(0, 7) : text
}

function doubted(about: readonly Told[]): readonly Told[] {
  const one = about[0]
  const isOpen =
    one === undefined || propertyOf(one.property)?.many === true || about.some(({ from, to }) => from != null || to != null)
  // Where nothing is known, another voice would be the first to tell something.
  if (isOpen || about.some(({ value }) => isAbsentValue(value) && value.absent !== 'not-applicable')) return about
  return [...about, { property: one.property, value: otherValue(one.property, one.value) }]
}

function otherValue(property: string, value: StatementValue): StatementValue {
  const kind = propertyOf(property)?.type.kind
  if (kind === 'number') return typeof value === 'number' ? value + 3 : 7
  if (kind === 'date') return '2010'
  if (kind === 'record') return { title: { en: 'Another' } }
  return value === 'yes' ? 'no' : 'yes'
}
