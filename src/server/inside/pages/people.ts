import { takeMandateBack } from '#actions/end-mandate.ts'
import { invitePerson } from '#actions/invite-person.ts'
import { Refusal } from '#actions/refusal.ts'
import { mayGrant, reachOf } from '#core/people/may.ts'
import { isRole, roles, scopedRoles } from '#core/people/role.ts'
import type { Mandate } from '#core/people/role.ts'
import { isLanguage } from '#core/values/language.ts'
import { spendAll } from '#server/accounts/sign-in.ts'
import { Problem } from '#server/problems.ts'
import { readAccountNames } from '#store/accounts/accounts.ts'
import { readMandates } from '#store/mandates.ts'
import type { PeopleData } from '#web/account/people-data.ts'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import type { InsideDefinition, Visit } from '../inside-page.ts'
import type { Sent } from '../read-sent.ts'

const MOST_INVITATIONS = 100

/** Who is what, and delegating: the head of a cluster within it, the agency and the administrator beyond. */
export const peoplePage: InsideDefinition<PeopleData> = {
  page: 'people',
  needs: () => ({ anywhere: 'read-mandates' }),
  load: (visit) => dataOf(visit, { email: '', name: '' }, false),
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
        return { show: await dataOf(visit, { email, name }, true), status: 422 }
      }
      return { goTo: addressOf('people', visit.reader.language), said: 'said.people.invited' }
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
  const recorded = await readMandates(world.db, reachOf(person, 'read-mandates'))
  const names = await readAccountNames(
    world.db,
    recorded.flatMap((mandate) => [mandate.person, mandate.grantedBy]),
  )
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
      givenBy: names.get(mandate.grantedBy)?.name ?? mandate.grantedBy,
      end: end === null ? null : { day: end.at.slice(0, 10), reason: end.reason },
      mayEnd: end === null && mayGrant(person, { role, scope }),
    })),
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
  const until = fields.get('until') ?? ''
  if (!isRole(role) || scopedRoles.has(role) !== (cluster !== '')) return null
  if (until !== '' && (!/^\d{4}-\d\d-\d\d$/.test(until) || Number.isNaN(Date.parse(until)) || until < reader.today)) return null
  return { role, scope: cluster === '' ? 'country' : cluster, from: reader.today, until: until === '' ? null : until }
}

async function invite(
  { world, person, reader }: Visit,
  { fields }: Sent,
  { email, name, mandate }: { email: string; name: string; mandate: Mandate },
): Promise<void> {
  const wanted = fields.get('language') ?? ''
  const language = isLanguage(wanted) ? wanted : reader.language
  const names = await reader.namesOf(mandate.scope === 'country' ? [] : [mandate.scope])
  await invitePerson(world, person, {
    email,
    name,
    language,
    mandates: [mandate],
    into: names.get(mandate.scope) ?? { lt: say('lt', `role.${mandate.role}`), en: say('en', `role.${mandate.role}`) },
    addressOf: (token) => `${reader.publicUrl}${addressOf('invitation', language)}?token=${token}`,
  })
}
