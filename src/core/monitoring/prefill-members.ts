import { partOf } from '#core/registry/shown.ts'
import type { Shown } from '#core/registry/shown.ts'
import { covers } from '#core/statements/span.ts'
import { dayNumber, dayOfNumber } from '#core/values/term.ts'
import { rowsAt } from './answer.ts'
import type { Answers, Row } from './answer.ts'
import { organisationsAt } from './check-members.ts'
import type { KnownBefore, MemberFacts, Prefilled } from './prefilled.ts'
import type { QuestionId } from './question.ts'

/** The members on the last day of the year, and who joined and left, from the register's memberships. */
export function readMembers(known: KnownBefore): ReadonlyMap<QuestionId, Prefilled> {
  const { shown, year, factsOf, lastYear } = known
  const lastDay = `${year}-12-31`
  const memberships = shown.flatMap((segment) => membershipOf(segment))
  const now = firstOfEach(memberships.filter(({ segment }) => covers(segment, lastDay)))
  if (now.size === 0) return new Map()
  const rows = [...now.values()].map(({ organisation, role }) => ({ organisation, role, ...kindAndSize(factsOf(organisation)) }))
  const before =
    (lastYear === null ? null : organisationsAt(lastYear.answers, 'members')) ??
    new Set(firstOfEach(memberships.filter(({ segment }) => covers(segment, `${year - 1}-12-31`))).keys())
  const within = memberships.filter(({ segment }) => isWithin(segment, year))
  const during = firstOfEach(within)
  const joined = [...during.values()].filter(({ organisation }) => !before.has(organisation))
  const left = [...new Set([...before, ...during.keys()])].filter((organisation) => !now.has(organisation))
  const lastOf = new Map(memberships.map((membership) => [membership.organisation, membership]))
  return new Map<QuestionId, Prefilled>([
    ['members', { answer: rows, origin: originOf([...now.values()]) }],
    [
      'joined',
      { answer: joined.map((each) => ({ organisation: each.organisation, on: startIn(each, year) })), origin: originOf(joined) },
    ],
    [
      'left',
      {
        answer: left.map((organisation) => ({ organisation, on: endIn(lastOf.get(organisation), year), reason: null })),
        origin: originOf(left.flatMap((organisation) => lastOf.get(organisation) ?? [])),
      },
    ],
  ])
}

type Membership = { readonly organisation: string; readonly role: string; readonly segment: Shown }

function membershipOf(segment: Shown): Membership[] {
  if (segment.property !== 'member') return []
  const organisation = partOf(segment.value, 'organisation')
  if (organisation === undefined || !organisation.startsWith('organisation/')) return []
  return [{ organisation, role: partOf(segment.value, 'role') ?? 'member', segment }]
}

/** An organisation in two roles is one member. */
function firstOfEach(memberships: readonly Membership[]): Map<string, Membership> {
  const first = new Map<string, Membership>()
  for (const each of memberships) if (!first.has(each.organisation)) first.set(each.organisation, each)
  return first
}

/** Whether a segment holds on some day of a year. */
export function isWithin({ from, until }: Pick<Shown, 'from' | 'until'>, year: number): boolean {
  return (from === null || from <= `${year}-12-31`) && (until === null || until > `${year}-01-01`)
}

function kindAndSize({ kind, size }: MemberFacts) {
  return { kind, size: size ?? (kind !== null && kind !== 'company' ? 'not-a-firm' : null) }
}

function startIn({ segment }: Membership, year: number): string | null {
  return segment.validFrom?.startsWith(String(year)) === true ? segment.validFrom : null
}

/** The last day of a membership that ended in the year, as exactly as it is known. */
function endIn(membership: Membership | undefined, year: number): string | null {
  if (membership === undefined) return null
  const { validTo, until } = membership.segment
  if (validTo?.startsWith(String(year)) === true) return validTo
  const last = until === null ? null : dayOfNumber(dayNumber(until) - 1)
  return last?.startsWith(String(year)) === true ? last : null
}

function originOf(memberships: readonly Membership[]): Prefilled['origin'] {
  return { kind: 'statement', statements: memberships.map(({ segment: { statement, source } }) => ({ statement, source })) }
}

const researchKinds: readonly string[] = ['higher-education', 'research']

/** The numbers of members that a list gives: a number only where the list says it for every member that it is about. */
export function countMembers(answers: Answers, factsOf: (organisation: string) => MemberFacts): Map<QuestionId, number> {
  const counts = new Map<QuestionId, number>()
  const rows = rowsAt(answers, 'members')
  if (rows === null || rows.length === 0) return counts
  counts.set('members-total', rows.length)
  const facts = rows.map(({ organisation }) => factsOf(typeof organisation === 'string' ? organisation : ''))
  if (facts.every(({ isForeign }) => isForeign !== null))
    counts.set('members-foreign', facts.filter(({ isForeign }) => isForeign).length)
  if (!rows.every(({ kind }) => typeof kind === 'string')) return counts
  const companies = rows.filter(({ kind }) => kind === 'company')
  const research = rows.filter(({ kind }) => typeof kind === 'string' && researchKinds.includes(kind))
  counts.set('members-companies', companies.length)
  counts.set('members-research', research.length)
  counts.set('members-other', rows.length - companies.length - research.length)
  const firms = facts.filter((_, index) => rows[index]?.['kind'] === 'company')
  if (firms.every(({ declaredRd }) => declaredRd !== null))
    counts.set('members-doing-rd', firms.filter(({ declaredRd }) => declaredRd).length)
  if (!companies.every(({ size }) => typeof size === 'string')) return counts
  const ofSize = (size: string) => companies.filter((row: Row) => row['size'] === size).length
  for (const size of ['micro', 'small', 'medium', 'large'] as const) counts.set(`members-${size}`, ofSize(size))
  counts.set('members-smes', companies.length - ofSize('large'))
  return counts
}
