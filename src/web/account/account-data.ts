import type { PasswordFinding } from '#core/people/check-password.ts'
import type { Mandate } from '#core/people/role.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { Language } from '#core/values/language.ts'

/** What went wrong with a form of the page; shown beside that form. */
export type AccountProblem =
  | { readonly at: 'page'; readonly code: 'stale' }
  | { readonly at: 'profile'; readonly code: 'name-missing' }
  | { readonly at: 'password'; readonly code: 'wrong-password' }
  | { readonly at: 'password'; readonly code: 'finding'; readonly finding: PasswordFinding }
  | { readonly at: 'second-factor'; readonly code: 'wrong-password' | 'wrong-code' }

export type AccountData = {
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly hasPassword: boolean
  readonly secondFactor:
    | { readonly is: 'off' }
    | { readonly is: 'on' }
    /** Being set up: what the telephone and its owner are to remember. */
    | {
        readonly is: 'begun'
        readonly picture: string
        readonly secret: string
        readonly uri: string
        readonly backupCodes: readonly string[]
      }
  /** Made just now, shown once. */
  readonly newBackupCodes: readonly string[] | null
  readonly passkeys: readonly { readonly id: string; readonly name: string; readonly addedAt: string | null }[]
  readonly sessions: readonly AccountSession[]
  readonly oidc: { readonly name: string; readonly href: string; readonly isLinked: boolean } | null
  readonly mandates: readonly Mandate[]
  /** What was done in the person's name lately. */
  readonly history: readonly {
    readonly at: string
    readonly act: string
    /** Empty where it is about the person's own account. */
    readonly record: string
    /** The cluster of the record, for its name. */
    readonly cluster: SubjectId | null
  }[]
  readonly problem: AccountProblem | null
}

export type AccountSession = {
  readonly id: string
  readonly isThis: boolean
  readonly beganAt: string
  readonly usedAt: string
  readonly address: string
  /** Firefox on Linux, as far as it can be told. */
  readonly browser: string
}
