import { readAccount } from '#store/accounts/accounts.ts'
import type { Account } from '#store/accounts/accounts.ts'
import type { Accounts } from './open-accounts.ts'
import { cookiesOf, headersOf } from './knock.ts'
import type { Knock } from './knock.ts'

/** Somebody who is signed in. */
export type SignedIn = {
  readonly account: Account
  readonly session: string
  /** Signed in lately enough for what is dangerous. */
  readonly isFresh: boolean
  /** The session goes on for another while: what the browser is to keep. */
  readonly cookies: readonly string[]
}

const FRESH_MS = 3_600_000

/** Who knocks; null for a visitor without a session, or with one that has ended. */
export async function whoIs({ auth, world: { db } }: Accounts, knock: Knock): Promise<SignedIn | null> {
  if (knock.cookie === undefined || !knock.cookie.includes('santalka.session_token=')) return null
  const { response, headers } = await auth.api.getSession({ headers: headersOf(knock), returnHeaders: true })
  if (response === null) return null
  const account = await readAccount(db, response.user.id)
  if (account === null) return null
  const isFresh = Date.now() - response.session.createdAt.getTime() < FRESH_MS
  return { account, session: response.session.id, isFresh, cookies: cookiesOf(headers) }
}
