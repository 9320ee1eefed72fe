import { OIDC_PROVIDER } from './auth.ts'
import type { Accounts } from './open-accounts.ts'
import { cookiesOf, headersOf, unlessRefused } from './knock.ts'
import type { Knock } from './knock.ts'

/** The way to the server of OpenID Connect and back; null while it does not answer. */
export async function beginOidc(
  accounts: Accounts,
  knock: Knock,
  { next, back }: { readonly next: string; readonly back: string },
): Promise<{ readonly address: string; readonly cookies: readonly string[] } | null> {
  const auth = await accounts.withOidc()
  if (auth === null) return null
  const answer = await unlessRefused(() =>
    auth.api.signInSocial({
      body: { provider: OIDC_PROVIDER, callbackURL: next, errorCallbackURL: back, disableRedirect: true },
      headers: headersOf(knock),
      returnHeaders: true,
    }),
  )
  const address = answer?.response.url
  return answer === null || address === undefined ? null : { address, cookies: cookiesOf(answer.headers) }
}
