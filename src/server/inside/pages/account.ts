import { isLanguage } from '#core/values/language.ts'
import { changePassword } from '#server/accounts/change-password.ts'
import { knockOf } from '#server/accounts/knock-of.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  drawForTelephone,
  endSecondFactor,
  makeBackupCodes,
  secretOf,
} from '#server/accounts/second-factor.ts'
import { signOut } from '#server/accounts/sign-in.ts'
import { changeAccount, endSessions, removePasskey } from '#store/accounts/accounts.ts'
import type { AccountData } from '#web/account/account-data.ts'
import { addressOf } from '#words/addresses.ts'
import type { MessageKey } from '#words/catalogue.ts'
import { guarded, ownerOf, readAccountData } from '../account-data-of.ts'
import type { InsideDefinition, Outcome, Visit } from '../inside-page.ts'
import { eyesClosed } from '../who-is.ts'

/** One's own account. Every deed is about the account of the session, whatever a form says. */
export const accountPage: InsideDefinition<AccountData> = {
  page: 'account',
  needs: () => 'signed-in',
  load: readAccountData,
  deeds: {
    async profile(visit, { fields }) {
      const name = (fields.get('name') ?? '').trim().slice(0, 200)
      const language = fields.get('language') ?? ''
      if (name === '' || !isLanguage(language)) return again(visit, { problem: { at: 'profile', code: 'name-missing' } })
      const { account } = await ownerOf(visit)
      await changeAccount(visit.world.db, account.id, { name, language, at: visit.world.now().toISOString() })
      await visit.accounts.tell(account.id, 'account-changed')
      return done(visit, 'said.account.saved')
    },
    password: (visit, { fields }) =>
      guarded(visit, async ({ account }) => {
        const given = { account, current: fields.get('password') ?? '', fresh: fields.get('new-password') ?? '' }
        const changed = await changePassword(visit.accounts, knockOf(visit), given)
        switch (changed.outcome) {
          case 'done':
            return done(visit, 'said.account.password', changed.cookies)
          case 'wrong-password':
            return again(visit, { problem: { at: 'password', code: 'wrong-password' } })
          case 'bad-password':
            return again(visit, { problem: { at: 'password', code: 'finding', finding: changed.finding } })
        }
      }),
    'second-factor-begin': (visit, { fields }) =>
      guarded(visit, async () => {
        const begun = await beginSecondFactor(visit.accounts, knockOf(visit), fields.get('password') ?? '')
        if (begun === null) return again(visit, { problem: { at: 'second-factor', code: 'wrong-password' } })
        return again(visit, { secondFactor: await settingUp(begun.uri, begun.backupCodes) })
      }),
    'second-factor-confirm': (visit, { fields }) =>
      guarded(visit, async () => {
        const cookies = await confirmSecondFactor(visit.accounts, knockOf(visit), fields.get('code') ?? '')
        if (cookies !== null) return done(visit, 'said.account.second-factor-on', cookies)
        const uri = fields.get('uri') ?? ''
        const problem = { at: 'second-factor', code: 'wrong-code' } as const
        if (!uri.startsWith('otpauth://') || !URL.canParse(uri)) return again(visit, { problem })
        return again(visit, { problem, secondFactor: await settingUp(uri, (fields.get('backup-codes') ?? '').split(' ')) })
      }),
    'second-factor-end': (visit, { fields }) =>
      guarded(visit, async ({ account: { id: account } }) => {
        const given = { account, password: fields.get('password') ?? '' }
        const cookies = await endSecondFactor(visit.accounts, knockOf(visit), given)
        if (cookies === null) return again(visit, { problem: { at: 'second-factor', code: 'wrong-password' } })
        return done(visit, 'said.account.second-factor-off', cookies)
      }),
    'backup-codes': (visit, { fields }) =>
      guarded(visit, async ({ account: { id: account } }) => {
        const given = { account, password: fields.get('password') ?? '' }
        const newBackupCodes = await makeBackupCodes(visit.accounts, knockOf(visit), given)
        if (newBackupCodes === null) return again(visit, { problem: { at: 'second-factor', code: 'wrong-password' } })
        return again(visit, { newBackupCodes })
      }),
    async 'passkey-remove'(visit, { fields }) {
      const { account } = await ownerOf(visit)
      await removePasskey(visit.world.db, account.id, fields.get('passkey') ?? '')
      await visit.accounts.tell(account.id, 'passkey-removed')
      return done(visit, 'said.account.passkey-removed')
    },
    async 'session-end'(visit, { fields }) {
      const { account } = await ownerOf(visit)
      await endSessions(visit.world.db, account.id, { only: fields.get('session') ?? '' })
      await visit.accounts.tell(account.id, 'sessions-ended')
      return done(visit, 'said.account.sessions-ended')
    },
    async 'sessions-end'(visit) {
      const { account, session } = await ownerOf(visit)
      await endSessions(visit.world.db, account.id, { allBut: session })
      await visit.accounts.tell(account.id, 'sessions-ended')
      return done(visit, 'said.account.sessions-ended')
    },
    async 'sign-out'(visit) {
      const cookies = [...(await signOut(visit.accounts, knockOf(visit))), eyesClosed]
      return { goTo: addressOf('sign-in', visit.reader.language), said: 'said.account.signed-out', cookies }
    },
  },
}

function done(visit: Visit, said: MessageKey, cookies: readonly string[] = []): Outcome<AccountData> {
  return { goTo: addressOf('account', visit.reader.language), said, cookies }
}

/** The page again: with what went wrong beside the form, or with what is shown once. */
async function again(visit: Visit, shown: Partial<AccountData>): Promise<Outcome<AccountData>> {
  return { show: { ...(await readAccountData(visit)), ...shown }, status: shown.problem == null ? 200 : 422 }
}

async function settingUp(uri: string, backupCodes: readonly string[]): Promise<AccountData['secondFactor']> {
  return { is: 'begun', picture: await drawForTelephone(uri), secret: secretOf(uri), uri, backupCodes }
}
