import type { Mandate, Role } from '#core/people/role.ts'
import type { Day, SubjectId } from '#core/statements/statement.ts'

export type PeopleData = {
  readonly mandates: readonly ShownMandate[]
  /** Roles that the reader may give; none: there is no form. */
  readonly roles: readonly Role[]
  /** The clusters for which the reader may give them. */
  readonly clusters: readonly SubjectId[]
  readonly mayGiveForCountry: boolean
  readonly invitations: readonly ShownInvitation[]
  readonly today: Day
  readonly entered: {
    readonly email: string
    readonly name: string
    readonly from: string
    readonly until: string
    readonly reason: string
  }
  readonly hasProblem: boolean
}

export type ShownMandate = Mandate & {
  readonly id: number
  readonly name: string
  readonly email: string
  /** Null: whoever runs the house, who has no account in it. */
  readonly givenBy: string | null
  readonly reason: string
  readonly end: { readonly day: string; readonly reason: string } | null
  readonly mayEnd: boolean
}

/** An invitation that waits to be accepted. */
export type ShownInvitation = {
  readonly id: number
  readonly email: string
  readonly name: string
  readonly mandates: readonly Mandate[]
  /** Null: whoever runs the house, who has no account in it. */
  readonly invitedBy: string | null
  readonly reason: string
  /** The last day on which it can be accepted. */
  readonly until: Day
  readonly mayWithdraw: boolean
}
