import { endSessions } from '#store/accounts/accounts.ts'
import { forgetAttempts, spendAttempt } from '#store/accounts/attempts.ts'
import type { AttemptRule } from '#store/accounts/attempts.ts'
import type { Accounts } from './open-accounts.ts'
import { cookiesOf, headersOf, unlessRefused, withoutSession } from './knock.ts'
import type { Knock } from './knock.ts'
import { whoIs } from './who-is.ts'

/** How a knock on the door ended. Why it was refused is not told apart: that would tell who has an account. */
export type SignInOutcome =
  | { readonly outcome: 'in'; readonly cookies: readonly string[] }
  | { readonly outcome: 'second-step'; readonly cookies: readonly string[] }
  | { readonly outcome: 'refused' }
  | TooOften

export type TooOften = { readonly outcome: 'too-often'; readonly retryAfter: number }

const QUARTER_SECONDS = 900
/** Longer than any code of a telephone is taken. */
const CODE_SECONDS = 180

/** Spends a try of each rule; gives the longest wait when one of them has none left. */
export async function spendAll({ world: { db, now } }: Accounts, rules: readonly AttemptRule[]): Promise<TooOften | null> {
  const spent = await Promise.all(rules.map((rule) => spendAttempt(db, rule, now())))
  const waits = spent.filter(({ isAllowed }) => !isAllowed).map(({ retryAfter }) => retryAfter)
  return waits.length === 0 ? null : { outcome: 'too-often', retryAfter: Math.max(...waits) }
}

export async function signInByPassword(
  accounts: Accounts,
  knock: Knock,
  given: { readonly email: string; readonly password: string },
): Promise<SignInOutcome> {
  const email = given.email.trim().toLowerCase()
  const ofAccount = `password of ${email}`
  const tooOften = await spendAll(accounts, [
    { key: `password from ${knock.address}`, most: 50, seconds: QUARTER_SECONDS },
    { key: ofAccount, most: 10, seconds: QUARTER_SECONDS },
  ])
  if (tooOften !== null) return tooOften
  const before = await whoIs(accounts, knock)
  const headers = headersOf(knock)
  const answer = await unlessRefused(() =>
    accounts.auth.api.signInEmail({ body: { email, password: given.password }, headers, returnHeaders: true }),
  )
  if (answer === null) return { outcome: 'refused' }
  await forgetAttempts(accounts.world.db, ofAccount)
  const cookies = cookiesOf(answer.headers)
  if ('twoFactorRedirect' in answer.response) return { outcome: 'second-step', cookies }
  await leave(accounts, before)
  await accounts.tell(answer.response.user.id, 'signed-in', { by: 'password' })
  return { outcome: 'in', cookies }
}

/** The code of the telephone, or one of the backup codes. */
export async function finishSecondStep(accounts: Accounts, knock: Knock, given: string): Promise<SignInOutcome> {
  const tooOften = await spendAll(accounts, [{ key: `second step from ${knock.address}`, most: 50, seconds: QUARTER_SECONDS }])
  if (tooOften !== null) return tooOften
  const code = given.replaceAll(/\s/g, '')
  const isFromTelephone = /^\d{6}$/.test(code)
  // With a session, the library would check the code and leave the old session as it is.
  const asked = { body: { code }, headers: headersOf(withoutSession(knock)), returnHeaders: true } as const
  const {
    auth: { api },
    world: { db, now },
  } = accounts
  const answer = await unlessRefused(() => (isFromTelephone ? api.verifyTOTP(asked) : api.verifyBackupCode(asked)))
  const account = answer?.response.user?.id
  const token = answer?.response.token
  if (answer === null || account === undefined || token === undefined) return { outcome: 'refused' }
  const { isAllowed } = await spendAttempt(db, { key: `code ${account} ${code}`, most: 1, seconds: CODE_SECONDS }, now())
  // A code that somebody has looked over a shoulder is worth nothing, though its minute is not over.
  if (!isAllowed) {
    await endSessions(db, account, { token })
    return { outcome: 'refused' }
  }
  await leave(accounts, await whoIs(accounts, knock))
  await accounts.tell(account, 'signed-in', { by: isFromTelephone ? 'password-and-code' : 'password-and-backup-code' })
  return { outcome: 'in', cookies: cookiesOf(answer.headers) }
}

/** Signs in somebody who has shown otherwise who they are: by an invitation that only their mail had. */
export async function signInAfresh(
  accounts: Accounts,
  knock: Knock,
  { account, by }: { readonly account: string; readonly by: string },
): Promise<{ readonly outcome: 'in'; readonly cookies: readonly string[] }> {
  const before = await whoIs(accounts, knock)
  const { headers } = await accounts.auth.api.welcome({ body: { account }, headers: headersOf(knock), returnHeaders: true })
  await leave(accounts, before)
  await accounts.tell(account, 'signed-in', { by })
  return { outcome: 'in', cookies: cookiesOf(headers) }
}

/** Whoever signs in anew leaves the session that the browser had before. */
async function leave({ world: { db } }: Accounts, before: Awaited<ReturnType<typeof whoIs>>): Promise<void> {
  if (before !== null) await endSessions(db, before.account.id, { only: before.session })
}

/** Ends the session of this browser; gives what the browser is to forget. */
export async function signOut(accounts: Accounts, knock: Knock): Promise<readonly string[]> {
  const before = await whoIs(accounts, knock)
  const { headers } = await accounts.auth.api.signOut({ headers: headersOf(knock), returnHeaders: true })
  if (before !== null) await accounts.tell(before.account.id, 'signed-out')
  return cookiesOf(headers)
}
