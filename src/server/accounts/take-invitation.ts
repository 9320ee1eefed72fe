import { acceptInvitation } from '#actions/accept-invitation.ts'
import { Refusal } from '#actions/refusal.ts'
import { checkPassword } from '#core/people/check-password.ts'
import type { PasswordFinding } from '#core/people/check-password.ts'
import type { Language } from '#core/values/language.ts'
import { hashPassword } from './hash-password.ts'
import type { Knock } from './knock.ts'
import type { Accounts } from './open-accounts.ts'
import { signInAfresh, spendAll } from './sign-in.ts'
import type { TooOften } from './sign-in.ts'

export type Newcomer = {
  readonly token: string
  readonly email: string
  readonly name: string
  readonly language: Language
  /** Null: the newcomer will sign in otherwise. */
  readonly password: string | null
}

export type TakingOutcome =
  | TooOften
  | { readonly outcome: 'in'; readonly cookies: readonly string[] }
  | { readonly outcome: 'void' }
  | { readonly outcome: 'name-missing' }
  | { readonly outcome: 'bad-password'; readonly finding: PasswordFinding }

const HOUR_SECONDS = 3600

/** Makes the account of an invitation and signs in to it. */
export async function takeInvitation(accounts: Accounts, knock: Knock, newcomer: Newcomer): Promise<TakingOutcome> {
  const { token, email, name, language, password } = newcomer
  const tooOften = await spendAll(accounts, [{ key: `invitation from ${knock.address}`, most: 30, seconds: HOUR_SECONDS }])
  if (tooOften !== null) return tooOften
  if (name.trim() === '') return { outcome: 'name-missing' }
  const finding = password === null ? null : checkPassword(password, [name, email])
  if (finding !== null) return { outcome: 'bad-password', finding }
  const passwordHash = password === null ? null : await hashPassword(password)
  const account = await accept(accounts, token, { name: name.trim().slice(0, 200), language, passwordHash })
  if (account === null) return { outcome: 'void' }
  return signInAfresh(accounts, knock, { account, by: 'invitation' })
}

/** Adds the mandates of an invitation to the account that its address has already. */
export async function takeMandates(accounts: Accounts, knock: Knock, token: string): Promise<TooOften | 'taken' | 'void'> {
  const tooOften = await spendAll(accounts, [{ key: `invitation from ${knock.address}`, most: 30, seconds: HOUR_SECONDS }])
  if (tooOften !== null) return tooOften
  return (await accept(accounts, token, null)) === null ? 'void' : 'taken'
}

async function accept(
  { world }: Accounts,
  token: string,
  about: Parameters<typeof acceptInvitation>[1]['about'],
): Promise<string | null> {
  try {
    return (await acceptInvitation(world, { token, about })).account
  } catch (error) {
    // Used meanwhile, or expired: told on the page itself.
    if (error instanceof Refusal && error.code === 'link-void') return null
    throw error
  }
}
