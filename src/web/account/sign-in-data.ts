import type { Role } from '#core/people/role.ts'

/** Why somebody is not let in; the sentence does not tell whether there is such an account. */
export type SignInProblem =
  | { readonly code: 'refused' }
  | { readonly code: 'too-often'; readonly minutes: number }
  | { readonly code: 'oidc-failed' }
  | { readonly code: 'oidc-unknown' }
  | { readonly code: 'oidc-silent' }

export type SignInData = {
  readonly email: string
  /** Where somebody wanted to go. */
  readonly next: string
  readonly problem: SignInProblem | null
  /** The other server that people may sign in with. */
  readonly oidc: { readonly name: string; readonly href: string } | null
  /** In an invented country: the people whom anybody may sign in as. */
  readonly toTry: PeopleToTry | null
}

export type PeopleToTry = {
  readonly password: string
  readonly people: readonly { readonly role: Role; readonly name: string; readonly email: string }[]
}

export type SecondStepData = { readonly next: string; readonly problem: SignInProblem | null }
