import { isLanguage } from '#core/values/language.ts'
import { knockOf } from '#server/accounts/knock-of.ts'
import { takeInvitation, takeMandates } from '#server/accounts/take-invitation.ts'
import { Problem } from '#server/problems.ts'
import type { Sent } from '#server/inside/read-sent.ts'
import { findAccountByEmail } from '#store/accounts/accounts.ts'
import { readInvitation } from '#store/invitations.ts'
import type { InvitationData } from '#web/account/invitation-data.ts'
import { addressOf } from '#words/addresses.ts'
import type { InsideDefinition, Outcome, Visit } from '../inside-page.ts'

/** Taking an invitation: an account with a password, or one that will have a passkey or another server's word. */
export const invitationPage: InsideDefinition<InvitationData> = {
  page: 'invitation',
  needs: () => 'anyone',
  load: (visit) => dataOf(visit, visit.reader.query.get('token') ?? ''),
  deeds: {
    password: (visit, sent) => take(visit, sent, sent.fields.get('new-password') ?? ''),
    'without-password': (visit, sent) => take(visit, sent, null),
    async 'take-mandates'(visit, { fields }) {
      const taken = await takeMandates(visit.accounts, knockOf(visit), fields.get('token') ?? '')
      if (taken === 'taken') return { goTo: addressOf('desk', visit.reader.language), said: 'said.account.mandates-taken' }
      if (taken === 'void') return { show: { state: 'void' }, status: 422 }
      throw new Problem('too-busy')
    },
  },
}

async function dataOf({ world, accounts }: Visit, token: string): Promise<InvitationData> {
  const invitation = await readInvitation(world.db, token, world.now().toISOString())
  if (invitation === null) return { state: 'void' }
  const { email, name, language, mandates } = invitation
  const hasAccount = (await findAccountByEmail(world.db, email)) !== null
  return { state: 'open', token, email, name, language, mandates, hasAccount, oidcName: accounts.oidcName, problem: null }
}

async function take(visit: Visit, { fields }: Sent, password: string | null): Promise<Outcome<InvitationData>> {
  const data = await dataOf(visit, fields.get('token') ?? '')
  if (data.state === 'void') return { show: data, status: 422 }
  const { token, email } = data
  const name = fields.get('name') ?? ''
  const wanted = fields.get('language') ?? ''
  const language = isLanguage(wanted) ? wanted : data.language
  const taken = await takeInvitation(visit.accounts, knockOf(visit), { token, email, name, language, password })
  const entered = { ...data, name, language }
  switch (taken.outcome) {
    case 'in': {
      const at = visit.reader.language
      const goTo = password === null ? `${addressOf('account', at)}#passkeys` : addressOf('desk', at)
      return { goTo, said: 'said.account.welcome', cookies: taken.cookies }
    }
    case 'void':
      return { show: { state: 'void' }, status: 422 }
    case 'name-missing':
      return { show: { ...entered, problem: { at: 'name' } }, status: 422 }
    case 'bad-password':
      return { show: { ...entered, problem: { at: 'password', finding: taken.finding } }, status: 422 }
    case 'too-often':
      throw new Problem('too-busy')
  }
}
