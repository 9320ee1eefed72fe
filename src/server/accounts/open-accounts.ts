import { randomBytes } from 'node:crypto'
import { queueMail } from '#actions/queue-mail.ts'
import type { World } from '#actions/world.ts'
import type { Language } from '#core/values/language.ts'
import { readAccount } from '#store/accounts/accounts.ts'
import { keptSecret } from '#store/accounts/server-secret.ts'
import { appendAudit } from '#store/audit-trail.ts'
import { makeAuth, RECOVERY_MINUTES } from './auth.ts'
import type { Auth, AuthParts, OidcSettings } from './auth.ts'

export type AccountsParts = {
  readonly world: World
  readonly publicUrl: string
  /** Null: one is made and kept in the database. */
  readonly secret: string | null
  readonly oidc: OidcSettings | null
  readonly complain: (message: string) => void
  /** Address of the page on which a new password is set. */
  readonly resetAddress: (language: Language, token: string) => string
}

export type Accounts = {
  readonly world: World
  readonly publicUrl: string
  /** What signs people in by all ways but OpenID Connect. */
  readonly auth: Auth
  /** The same, with OpenID Connect; null while its server does not answer. */
  readonly withOidc: () => Promise<Auth | null>
  readonly oidcName: string | null
  /** Writes what happened to an account into its trail. */
  readonly tell: (account: string, act: AccountAct, details?: { readonly [name: string]: string }) => Promise<void>
  /** Does something after the answer is out, so that the answer takes as long whether or not there was something to do. */
  readonly afterwards: (work: () => Promise<void>) => void
  /** When everything is done that was put off. */
  readonly settled: () => Promise<void>
}

export type AccountAct =
  | 'signed-in'
  | 'signed-out'
  | 'password-changed'
  | 'password-recovered'
  | 'second-factor-on'
  | 'second-factor-off'
  | 'backup-codes-made'
  | 'passkey-added'
  | 'passkey-removed'
  | 'sessions-ended'
  | 'account-changed'

/** Opens the accounts over the database of the register. */
export async function openAccounts({ world, publicUrl, oidc, ...parts }: AccountsParts): Promise<Accounts> {
  const { db, now } = world
  const secret = parts.secret ?? (await keptSecret(db, 'accounts', randomBytes(48).toString('base64url')))
  const common: Omit<AuthParts, 'oidc'> = {
    db,
    now,
    publicUrl,
    secret,
    complain: parts.complain,
    sendRecovery,
    onPasswordReset: (account) => tell(account, 'password-recovered'),
    onSignIn: (account, by) => tell(account, 'signed-in', { by }),
    onPasskeyAdded: (account) => tell(account, 'passkey-added'),
  }
  const pending = new Set<Promise<void>>()
  return {
    world,
    publicUrl,
    auth: makeAuth({ ...common, oidc: null }),
    withOidc: oidc === null ? async () => null : onceItAnswers(() => makeAuth({ ...common, oidc })),
    oidcName: oidc?.name ?? null,
    tell,
    afterwards(work) {
      const running: Promise<void> = new Promise((resolve) => setImmediate(resolve))
        .then(work)
        // The answer is out: all that is left is to tell the operator.
        .catch((error: unknown) => parts.complain(String(error)))
        .finally(() => pending.delete(running))
      pending.add(running)
    },
    async settled() {
      await Promise.all(pending)
    },
  }

  async function tell(account: string, act: AccountAct, details: { readonly [name: string]: string } = {}): Promise<void> {
    const found = await readAccount(db, account)
    const person = { id: account, name: found?.name ?? '' }
    await db.transaction().execute((tx) => appendAudit(tx, { chain: `person/${account}`, person, act, details, at: now() }))
  }

  async function sendRecovery(account: string, token: string): Promise<void> {
    const found = await readAccount(db, account)
    if (found === null) return
    const { id: person, name, email: address, language } = found
    const args = { url: parts.resetAddress(language, token), minutes: RECOVERY_MINUTES }
    await db.transaction().execute(async (tx) => {
      const recordedAt = now().toISOString()
      await queueMail({ tx, recordedAt }, [{ kind: 'recovery', args, to: { person, name, address, language } }])
    })
  }
}

/** The library asks the server of OpenID Connect once and never again, so it is set up anew until that server has answered. */
function onceItAnswers(make: () => Auth): () => Promise<Auth | null> {
  let ready: Auth | null = null
  let asking: Promise<Auth | null> | null = null
  return async () => {
    if (ready !== null) return ready
    asking ??= ask().finally(() => {
      asking = null
    })
    return asking
  }

  async function ask(): Promise<Auth | null> {
    const auth = make()
    const { socialProviders } = await auth.$context
    if (socialProviders.length > 0) ready = auth
    return ready
  }
}
