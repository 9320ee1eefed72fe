import { checkPassword } from '#core/people/check-password.ts'
import type { PasswordFinding } from '#core/people/check-password.ts'
import { readAccount } from '#store/accounts/accounts.ts'
import { spendAttempt } from '#store/accounts/attempts.ts'
import { readVerification } from '#store/accounts/verifications.ts'
import type { Accounts } from './open-accounts.ts'
import { spendAll } from './sign-in.ts'
import type { TooOften } from './sign-in.ts'
import { headersOf, unlessRefused } from './knock.ts'
import type { Knock } from './knock.ts'

const HOUR_SECONDS = 3600

/**
 * Sends the way to a new password, if there is an account with this address: the answer is the same, and takes as long, either
 * way. Of many askings for one address only the first few are heard.
 */
export async function askForRecovery(accounts: Accounts, knock: Knock, given: string): Promise<TooOften | { outcome: 'heard' }> {
  const tooOften = await spendAll(accounts, [{ key: `recovery from ${knock.address}`, most: 20, seconds: HOUR_SECONDS }])
  if (tooOften !== null) return tooOften
  const email = given.trim().toLowerCase()
  const { db, now } = accounts.world
  accounts.afterwards(async () => {
    const { isAllowed } = await spendAttempt(db, { key: `recovery of ${email}`, most: 3, seconds: HOUR_SECONDS }, now())
    if (!isAllowed) return
    await unlessRefused(() => accounts.auth.api.requestPasswordReset({ body: { email }, headers: headersOf(knock) }))
  })
  return { outcome: 'heard' }
}

export type ResetOutcome =
  | TooOften
  | { readonly outcome: 'done' }
  | { readonly outcome: 'no-way' }
  | { readonly outcome: 'bad-password'; readonly finding: PasswordFinding }

/** Whether the way to a new password still leads there. */
export async function isWayOpen({ world: { db } }: Accounts, token: string): Promise<boolean> {
  return (await readVerification(db, `reset-password:${token}`)) !== null
}

/** Sets a new password by the way that was sent; all sessions end. The way leads there once. */
export async function resetPassword(
  accounts: Accounts,
  knock: Knock,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<ResetOutcome> {
  const tooOften = await spendAll(accounts, [{ key: `reset from ${knock.address}`, most: 30, seconds: HOUR_SECONDS }])
  if (tooOften !== null) return tooOften
  const { db } = accounts.world
  const account = await readVerification(db, `reset-password:${token}`)
  if (account === null) return { outcome: 'no-way' }
  const about = await readAccount(db, account)
  const finding = checkPassword(password, about === null ? [] : [about.name, about.email])
  if (finding !== null) return { outcome: 'bad-password', finding }
  const done = await unlessRefused(() =>
    accounts.auth.api.resetPassword({ body: { newPassword: password, token }, headers: headersOf(knock) }),
  )
  return done === null ? { outcome: 'no-way' } : { outcome: 'done' }
}
