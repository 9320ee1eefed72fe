import { dayIn } from '#actions/country-day.ts'
import { takeMandateBack } from '#actions/end-mandate.ts'
import { invitePerson } from '#actions/invite-person.ts'
import { Refusal } from '#actions/refusal.ts'
import { takeInvitationBack } from '#actions/withdraw-invitation.ts'
import { mayGrant, reachOf } from '#core/people/may.ts'
import { isRole, roles, scopedRoles } from '#core/people/role.ts'
import type { Mandate } from '#core/people/role.ts'
import { isLanguage } from '#core/values/language.ts'
import { spendAll } from '#server/accounts/sign-in.ts'
import { Problem } from '#server/problems.ts'
import { readAccountNames } from '#store/accounts/accounts.ts'
import { readOpenInvitations } from '#store/invitations.ts'
import { readMandates } from '#store/mandates.ts'
import type { PeopleData } from '#web/account/people-data.ts'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import type { InsideDefinition, Visit } from '../inside-page.ts'
import type { Sent } from '../read-sent.ts'

const MOST_INVITATIONS = 100

const nothingEntered: PeopleData['entered'] = { email: '', name: '', from: '', until: '', reason: '' }

/** Who is what, and delegating: the head of a cluster within it, the agency and the administrator beyond. */
export const peoplePage: InsideDefinition<PeopleData> = {
  page: 'people',
  needs: () => ({ anywhere: 'read-mandates' }),
  load: (visit) => dataOf(visit, nothingEntered, false),
  deeds: {
    async invite(visit, sent) {
      // Letters of the house reach whomever the inviter names.
      const rule = { key: `invitations of ${visit.person.id}`, most: MOST_INVITATIONS, seconds: 3_600 }
      if ((await spendAll(visit.accounts, [rule])) !== null) throw new Problem('too-busy')
      const email = (sent.fields.get('email') ?? '').trim()
      const name = (sent.fields.get('name') ?? '').trim().slice(0, 200)
      const mandate = mandateOf(visit, sent)
      try {
        if (mandate === null || !(await isKnown(visit, mandate.scope))) throw new Refusal('answer-malformed')
        await invite(visit, sent, { email, name, mandate })
      } catch (error) {
        if (!(error instanceof Refusal) || error.code === 'not-allowed') throw error
        const [from, until] = [sent.fields.get('from') ?? '', sent.fields.get('until') ?? '']
        return { show: await dataOf(visit, { email, name, from, until, reason: reasonIn(sent) }, true), status: 422 }
      }
      return { goTo: addressOf('people', visit.reader.language), said: 'said.people.invited' }
    },
    async withdraw(visit, { fields }) {
      const id = Number(fields.get('invitation'))
      if (!Number.isSafeInteger(id)) throw new Problem('bad-form')
      await takeInvitationBack(visit.world, visit.person, id)
      return { goTo: addressOf('people', visit.reader.language), said: 'said.people.withdrawn' }
    },
    async end(visit, { fields }) {
      const id = Number(fields.get('mandate'))
      if (!Number.isSafeInteger(id)) throw new Problem('bad-form')
      await takeMandateBack(visit.world, visit.person, { id, reason: fields.get('reason') ?? '' })
      return { goTo: addressOf('people', visit.reader.language), said: 'said.people.ended' }
    },
  },
}

async function dataOf(
  { world, person, reader }: Visit,
  entered: PeopleData['entered'],
  hasProblem: boolean,
): Promise<PeopleData> {
  const reach = reachOf(person, 'read-mandates')
  const recorded = await readMandates(world.db, reach)
  const invitations = (await readOpenInvitations(world.db, world.now().toISOString())).filter(({ mandates }) =>
    mandates.some(({ scope }) => reach === 'all' || reach.includes(scope)),
  )
  const names = await readAccountNames(world.db, [
    ...recorded.flatMap((mandate) => [mandate.person, mandate.grantedBy]),
    ...invitations.map(({ invitedBy }) => invitedBy),
  ])
  const all = (await reader.clusterIndex()).cards.map(({ subject }) => subject)
  const clusters = all.filter((scope) => roles.some((role) => mayGrant(person, { role, scope })))
  const given = roles.filter((role) =>
    scopedRoles.has(role)
      ? clusters.some((scope) => mayGrant(person, { role, scope }))
      : mayGrant(person, { role, scope: 'country' }),
  )
  return {
    mandates: recorded.map(({ id, role, scope, from, until, end, ...mandate }) => ({
      id,
      role,
      scope,
      from,
      until,
      name: names.get(mandate.person)?.name ?? mandate.person,
      email: names.get(mandate.person)?.email ?? '',
      givenBy: names.get(mandate.grantedBy)?.name ?? null,
      reason: mandate.reason,
      end: end === null ? null : { day: dayIn(reader.country.timezone, new Date(end.at)), reason: end.reason },
      mayEnd: end === null && mayGrant(person, { role, scope }),
    })),
    invitations: invitations.map(({ id, email, name, mandates, invitedBy, reason, expiresAt }) => ({
      id,
      email,
      name,
      mandates,
      invitedBy: names.get(invitedBy)?.name ?? null,
      reason,
      until: dayIn(reader.country.timezone, new Date(expiresAt)),
      mayWithdraw: mandates.every((mandate) => mayGrant(person, mandate)),
    })),
    today: reader.today,
    roles: given,
    clusters,
    mayGiveForCountry: given.some((role) => !scopedRoles.has(role)),
    entered,
    hasProblem,
  }
}

async function isKnown({ reader }: Visit, scope: string): Promise<boolean> {
  return scope === 'country' || (await reader.clusterIndex()).cards.some(({ subject }) => subject === scope)
}

/** What the form gives; null when role, cluster and date do not go together. */
function mandateOf({ reader }: Visit, { fields }: Sent): Mandate | null {
  const role = fields.get('role') ?? ''
  const cluster = fields.get('cluster') ?? ''
  const from = fields.get('from') ?? ''
  const until = fields.get('until') ?? ''
  if (!isRole(role) || scopedRoles.has(role) !== (cluster !== '')) return null
  const begins = from === '' ? reader.today : from
  if (!isDay(begins) || begins < reader.today) return null
  if (until !== '' && (!isDay(until) || until < begins)) return null
  return { role, scope: cluster === '' ? 'country' : cluster, from: begins, until: until === '' ? null : until }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
}

function reasonIn({ fields }: Sent): string {
  return (fields.get('reason') ?? '').trim().slice(0, 500)
}

async function invite(
  { world, person, reader }: Visit,
  sent: Sent,
  { email, name, mandate }: { email: string; name: string; mandate: Mandate },
): Promise<void> {
  const wanted = sent.fields.get('language') ?? ''
  const language = isLanguage(wanted) ? wanted : reader.language
  const names = await reader.namesOf(mandate.scope === 'country' ? [] : [mandate.scope])
  await invitePerson(world, person, {
    email,
    name,
    language,
    mandates: [mandate],
    reason: reasonIn(sent),
    into: names.get(mandate.scope) ?? { lt: say('lt', `role.${mandate.role}`), en: say('en', `role.${mandate.role}`) },
    addressOf: (token) => `${reader.publicUrl}${addressOf('invitation', language)}?token=${token}`,
  })
}
