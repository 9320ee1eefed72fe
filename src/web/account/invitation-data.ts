import type { PasswordFinding } from '#core/people/check-password.ts'
import type { Mandate } from '#core/people/role.ts'
import type { Language } from '#core/values/language.ts'

export type InvitationData =
  | { readonly state: 'void' }
  | {
      readonly state: 'open'
      readonly token: string
      readonly email: string
      readonly name: string
      readonly language: Language
      readonly mandates: readonly Mandate[]
      /** There is an account with this address already: it gets the mandates. */
      readonly hasAccount: boolean
      readonly oidcName: string | null
      readonly problem: { readonly at: 'name' } | { readonly at: 'password'; readonly finding: PasswordFinding } | null
    }
