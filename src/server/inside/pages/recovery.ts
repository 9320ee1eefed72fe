import { knockOf } from '#server/accounts/knock-of.ts'
import { askForRecovery, isWayOpen, resetPassword } from '#server/accounts/recover.ts'
import type { RecoveryData } from '#web/account/recovery-data.ts'
import { addressOf } from '#words/addresses.ts'
import type { InsideDefinition } from '../inside-page.ts'
import { tooOften } from '../too-often.ts'

/** A new password by mail: asking for it, and setting it by the way that was sent. */
export const recoveryPage: InsideDefinition<RecoveryData> = {
  page: 'recovery',
  needs: () => 'anyone',
  async load({ accounts, reader: { query } }) {
    const token = query.get('token')
    if (token === null) return query.has('sent') ? { step: 'sent' } : { step: 'ask', minutes: null }
    return (await isWayOpen(accounts, token)) ? { step: 'set', token, finding: null, minutes: null } : { step: 'void' }
  },
  deeds: {
    async ask(visit, { fields }) {
      const asked = await askForRecovery(visit.accounts, knockOf(visit), fields.get('email') ?? '')
      if (asked.outcome === 'heard') return { goTo: `${addressOf('recovery', visit.reader.language)}?sent=1` }
      const { minutes, headers } = tooOften(asked)
      return { show: { step: 'ask', minutes }, status: 429, headers }
    },
    async set(visit, { fields }) {
      const token = fields.get('token') ?? ''
      const password = fields.get('new-password') ?? ''
      const reset = await resetPassword(visit.accounts, knockOf(visit), { token, password })
      switch (reset.outcome) {
        case 'done':
          return { goTo: addressOf('sign-in', visit.reader.language), said: 'said.account.recovered' }
        case 'no-way':
          return { show: { step: 'void' }, status: 422 }
        case 'bad-password':
          return { show: { step: 'set', token, finding: reset.finding, minutes: null }, status: 422 }
        case 'too-often': {
          const { minutes, headers } = tooOften(reset)
          return { show: { step: 'set', token, finding: null, minutes }, status: 429, headers }
        }
      }
    },
  },
}
