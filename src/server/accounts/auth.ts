import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError, isAPIError, createAuthEndpoint, createAuthMiddleware } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { z } from 'zod'
import { LEAST_PASSWORD_LENGTH, MOST_PASSWORD_LENGTH } from '#core/people/check-password.ts'
import type { Db } from '#store/deed.ts'
import { spendAttempt } from '#store/accounts/attempts.ts'
import { libraryDatabase } from '#store/accounts/library-database.ts'
import { hashPassword, verifyPassword } from './hash-password.ts'

/** A server of OpenID Connect that people may sign in with. */
export type OidcSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly name: string
}

export type AuthParts = {
  readonly db: Db
  readonly now: () => Date
  readonly publicUrl: string
  readonly secret: string
  /** Null: people sign in by password and passkey alone. */
  readonly oidc: OidcSettings | null
  /** What the library complains about: told in the log, never on a page. */
  readonly complain: (message: string) => void
  /** Sends somebody the way to a new password. */
  readonly sendRecovery: (account: string, token: string) => Promise<void>
  readonly onPasswordReset: (account: string) => Promise<void>
  /** Somebody has got in otherwise than by password. */
  readonly onSignIn: (account: string, by: 'passkey' | 'oidc') => Promise<void>
  readonly onPasskeyAdded: (account: string) => Promise<void>
}

/** Where the library answers programs: passkeys talk to it, and the server of OpenID Connect sends people back to it. */
export const AUTH_PATH = '/auth'
export const OIDC_PROVIDER = 'oidc'
/** The library's own header for the address of the visitor, which only the server fills in. */
export const ADDRESS_HEADER = 'x-santalka-address'

const MINUTE = 60
const HOUR = 60 * MINUTE
/** A session that nobody uses ends after this; used or not, after a week (the trigger in 0008-accounts.sql). */
const IDLE_SECONDS = 12 * HOUR
export const RECOVERY_MINUTES = 60

export type Auth = ReturnType<typeof makeAuth>

/** The library of accounts, set up for this house: no account without an invitation, nothing told to anybody else. */
export function makeAuth(parts: AuthParts) {
  const { db, now, publicUrl, secret, complain } = parts
  const { origin, hostname, protocol } = new URL(publicUrl)
  const secondFactor = twoFactor({
    issuer: 'Santalka',
    allowPasswordless: true,
    schema: { twoFactor: { modelName: 'account_two_factor', fields: {} } },
    accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 15 * MINUTE },
  })
  return betterAuth({
    appName: 'Santalka',
    baseURL: origin,
    basePath: AUTH_PATH,
    secret,
    database: { db: libraryDatabase(db), type: 'postgres', transaction: true },
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    logger: { level: 'warn', log: (level, message) => complain(`${level}: ${message}`) },
    user: {
      modelName: 'account_user',
      additionalFields: {
        language: { type: 'string', required: true, defaultValue: 'lt', input: false },
      },
    },
    session: {
      modelName: 'account_session',
      expiresIn: IDLE_SECONDS,
      updateAge: 5 * MINUTE,
      freshAge: HOUR,
      cookieCache: { enabled: false },
    },
    account: {
      modelName: 'account_credential',
      // Tokens of another server are never used again, so they are not kept readable.
      encryptOAuthTokens: true,
      accountLinking: { enabled: true, allowDifferentEmails: false },
    },
    verification: { modelName: 'account_verification', storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: LEAST_PASSWORD_LENGTH,
      maxPasswordLength: MOST_PASSWORD_LENGTH,
      password: { hash: hashPassword, verify: verifyPassword },
      resetPasswordTokenExpiresIn: RECOVERY_MINUTES * MINUTE,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => parts.sendRecovery(user.id, token),
      onPasswordReset: ({ user }) => parts.onPasswordReset(user.id),
    },
    rateLimit: {
      enabled: true,
      window: MINUTE,
      max: 30,
      customStorage: {
        async consume(key, { window, max }) {
          const { isAllowed, retryAfter } = await spendAttempt(db, { key: `library ${key}`, most: max, seconds: window }, now())
          return { allowed: isAllowed, retryAfter: isAllowed ? null : retryAfter }
        },
      },
    },
    advanced: {
      cookiePrefix: 'santalka',
      useSecureCookies: protocol === 'https:',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    plugins: [
      secondFactor,
      secondFactorAfterOidc(secondFactor),
      passkey({
        rpName: 'Santalka',
        rpID: hostname,
        origin,
        schema: { passkey: { modelName: 'account_passkey', fields: {} } },
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        authentication: {
          async afterVerification({ verification }) {
            // A passkey stands for both factors only when the device has asked for a finger, a face or a code.
            if (!verification.authenticationInfo.userVerified)
              throw new APIError('UNAUTHORIZED', { message: 'user not verified' })
          },
        },
      }),
      tellOfSignIn(parts),
      welcome(),
      ...(parts.oidc === null ? [] : [oidcOf(parts.oidc)]),
    ],
  })
}

function oidcOf({ issuer, clientId, clientSecret, name }: OidcSettings) {
  return genericOAuth({
    config: [
      {
        providerId: OIDC_PROVIDER,
        name,
        discoveryUrl: `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
        requireIdTokenVerification: true,
        clientId,
        clientSecret,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        disableSignUp: true,
        disableImplicitSignUp: true,
      },
    ],
  })
}

/** The library asks for the second factor after a password only; who has one is asked for it after OpenID Connect as well. */
function secondFactorAfterOidc({ hooks }: ReturnType<typeof twoFactor>) {
  return {
    id: 'second-factor-after-oidc',
    hooks: {
      after: hooks.after.map(({ handler }) => ({
        matcher: ({ path }: { path?: string }) => path === '/callback/:id',
        handler,
      })),
    },
  }
}

/** After the hooks of the second factor: while it is awaited there is no session, and nothing to tell. */
function tellOfSignIn({ onSignIn, onPasskeyAdded }: AuthParts) {
  const ways: ReadonlyMap<string, 'passkey' | 'oidc'> = new Map([
    ['/passkey/verify-authentication', 'passkey'],
    ['/callback/:id', 'oidc'],
  ])
  return {
    id: 'tell-of-sign-in',
    hooks: {
      after: [
        {
          matcher: ({ path }: { path?: string }) => path !== undefined && ways.has(path),
          handler: createAuthMiddleware(async ({ path, context: { newSession } }) => {
            const by = ways.get(path)
            if (newSession !== null && by !== undefined) await onSignIn(newSession.user.id, by)
          }),
        },
        {
          matcher: ({ path }: { path?: string }) => path === '/passkey/verify-registration',
          handler: createAuthMiddleware(async ({ context: { session, returned } }) => {
            if (session !== null && !isAPIError(returned)) await onPasskeyAdded(session.user.id)
          }),
        },
      ],
    },
  }
}

/** Signs in whoever has just accepted an invitation. No program can ask for it: it has no address. */
function welcome() {
  return {
    id: 'welcome',
    endpoints: {
      welcome: createAuthEndpoint.serverOnly({ method: 'POST', body: z.object({ account: z.string() }) }, async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.account)
        if (user === null) throw new APIError('NOT_FOUND')
        const session = await ctx.context.internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ status: true })
      }),
    },
  }
}
