import type { Day } from '#core/values/fuzzy-date.ts'
import type { SubjectId } from '#core/statements/statement.ts'

/** What a person can be in the register; each role is given for a scope and a term. */
export const roles = [
  'coordinator',
  'signatory',
  'member-firm',
  'officer',
  'reviewer',
  'ministry',
  'association',
  'expert',
  'administrator',
] as const
export type Role = (typeof roles)[number]

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}

/** Where a role counts: `country` for the whole country, or one cluster or organisation. */
export type Scope = SubjectId

/** Roles that count for one cluster or organisation; all others count for the country. */
export const scopedRoles: ReadonlySet<Role> = new Set<Role>(['coordinator', 'signatory', 'member-firm', 'expert'])

/** A role of a person with its scope and its term; both ends belong to the term, and no end means until it is taken back. */
export type Mandate = { readonly role: Role; readonly scope: Scope; readonly from: Day; readonly until: Day | null }

/** Somebody who asks for a page or wants to do something. A visitor has no mandates. */
export type Person = {
  /** Stays the same whatever the person is called: what history and the audit trail name. */
  readonly id: string
  readonly name: string
  readonly via: 'nobody' | 'account' | 'sheet-link' | 'terminal' | 'system'
  /** Those in force today. */
  readonly mandates: readonly Mandate[]
  /** In force as well, and not counting until the person signs in with a second step or a passkey. */
  readonly held?: readonly Mandate[]
  /** Looking through the eyes of another role: nothing may be changed. */
  readonly seeingAs: Pick<Mandate, 'role' | 'scope'> | null
}

export const visitor: Person = { id: 'visitor', name: '', via: 'nobody', mandates: [], seeingAs: null }

/** Roles that work for the agency: what they may do reaches every cluster. */
const agencyRoles: ReadonlySet<Role> = new Set<Role>(['officer', 'reviewer', 'administrator'])

/** The mandates that count, and those that wait: without a second step no mandate of the agency counts. */
export function holdBack(mandates: readonly Mandate[], hasSecondStep: boolean): Required<Pick<Person, 'mandates' | 'held'>> {
  const isHeld = ({ role }: Mandate) => !hasSecondStep && agencyRoles.has(role)
  return { mandates: mandates.filter((mandate) => !isHeld(mandate)), held: mandates.filter(isHeld) }
}

/** Whether a mandate is in force on a day. */
export function isInForce(mandate: Pick<Mandate, 'from' | 'until'>, day: Day): boolean {
  return mandate.from <= day && (mandate.until === null || day <= mandate.until)
}
