import type { Act, Reach } from '#core/people/rights.ts'
import type { Role } from '#core/people/role.ts'

export type RightsData = {
  readonly roles: readonly Role[]
  readonly acts: readonly { readonly act: Act; readonly reach: { readonly [role in Role]?: Reach } }[]
  readonly grants: readonly { readonly role: Role; readonly gives: readonly Role[] }[]
}
