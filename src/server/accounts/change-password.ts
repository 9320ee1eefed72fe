import { checkPassword } from '#core/people/check-password.ts'
import type { PasswordFinding } from '#core/people/check-password.ts'
import type { Account } from '#store/accounts/accounts.ts'
import { cookiesOf, headersOf, unlessRefused } from './knock.ts'
import type { Knock } from './knock.ts'
import type { Accounts } from './open-accounts.ts'

export type PasswordOutcome =
  | { readonly outcome: 'done'; readonly cookies: readonly string[] }
  | { readonly outcome: 'wrong-password' }
  | { readonly outcome: 'bad-password'; readonly finding: PasswordFinding }

/** Changes the password of somebody who is signed in, or sets the first one. All other sessions end. */
export async function changePassword(
  accounts: Accounts,
  knock: Knock,
  { account, current, fresh }: { readonly account: Account; readonly current: string; readonly fresh: string },
): Promise<PasswordOutcome> {
  const finding = checkPassword(fresh, [account.name, account.email])
  if (finding !== null) return { outcome: 'bad-password', finding }
  const { api } = accounts.auth
  const headers = headersOf(knock)
  if (!account.hasPassword) {
    const done = await unlessRefused(() => api.setPassword({ body: { newPassword: fresh }, headers }))
    if (done === null) return { outcome: 'wrong-password' }
    await accounts.tell(account.id, 'password-changed')
    return { outcome: 'done', cookies: [] }
  }
  const body = { currentPassword: current, newPassword: fresh, revokeOtherSessions: true }
  const done = await unlessRefused(() => api.changePassword({ body, headers, returnHeaders: true }))
  if (done === null) return { outcome: 'wrong-password' }
  await accounts.tell(account.id, 'password-changed')
  return { outcome: 'done', cookies: cookiesOf(done.headers) }
}
