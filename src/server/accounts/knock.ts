import { isAPIError } from 'better-auth/api'
import { ADDRESS_HEADER } from './auth.ts'

/** Who knocks: what of a request the accounts need. */
export type Knock = {
  readonly cookie: string | undefined
  readonly address: string
  readonly browser: string | undefined
}

/** A knock as the library of accounts reads it. */
export function headersOf({ cookie, address, browser }: Knock): Headers {
  const headers = new Headers({ [ADDRESS_HEADER]: address })
  if (cookie !== undefined) headers.set('cookie', cookie)
  if (browser !== undefined) headers.set('user-agent', browser.slice(0, 300))
  return headers
}

const WEEK_SECONDS = 7 * 86_400

/**
 * Cookies that the library wants the browser to keep or to forget. That of the session is kept for as long as a session can
 * last: when it ends is decided by the server alone.
 */
export function cookiesOf(headers: Headers | null | undefined): string[] {
  return (headers?.getSetCookie() ?? []).map((cookie) =>
    isSession(cookie) ? cookie.replace(/(?<=; Max-Age=)[1-9]\d*/i, String(WEEK_SECONDS)) : cookie,
  )
}

function isSession(cookie: string): boolean {
  return /^(__Secure-)?santalka\.session_token=/.test(cookie)
}

/** The knock of somebody who is not signed in yet: only what the second step needs is left of its cookies. */
export function withoutSession(knock: Knock): Knock {
  const cookies = knock.cookie?.split(/;\s*/).filter((each) => !isSession(each))
  return { ...knock, cookie: cookies?.join('; ') }
}

/** What the library answers; null when it refuses. Faults go on. */
export async function unlessRefused<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch (error) {
    // Every reason to refuse is the same to the outside: telling them apart would tell who has an account.
    if (isAPIError(error) && error.statusCode < 500) return null
    throw error
  }
}
