import type { Mandate, Role } from '#core/people/role.ts'
import type { SubjectId } from '#core/statements/statement.ts'

export type PeopleData = {
  readonly mandates: readonly ShownMandate[]
  /** Roles that the reader may give; none: there is no form. */
  readonly roles: readonly Role[]
  /** The clusters for which the reader may give them. */
  readonly clusters: readonly SubjectId[]
  readonly mayGiveForCountry: boolean
  readonly entered: { readonly email: string; readonly name: string }
  readonly hasProblem: boolean
}

export type ShownMandate = Mandate & {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly givenBy: string
  readonly end: { readonly day: string; readonly reason: string } | null
  readonly mayEnd: boolean
}
