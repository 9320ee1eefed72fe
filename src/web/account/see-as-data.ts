import type { Role } from '#core/people/role.ts'

export type SeeAsData = {
  readonly roles: readonly { readonly role: Role; readonly needsScope: boolean }[]
  readonly clusters: readonly string[]
  readonly current: { readonly role: Role; readonly scope: string } | null
}
