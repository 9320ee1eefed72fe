import type { SubjectId } from '#core/statements/statement.ts'
import { changingActs, grants, rights } from './rights.ts'
import type { Act } from './rights.ts'
import { scopedRoles } from './role.ts'
import type { Mandate, Person, Role, Scope } from './role.ts'

/** What somebody wants to do: the act, and the cluster or organisation on which it is done (null = on the country as a whole). */
export type Wish = { readonly act: Act; readonly on: SubjectId | null }

/**
 * Whether a person may do something: by a mandate whose role has the act for everything, or for its own scope and the
 * wish is about that scope. Who sees as another role reads what both that role and the person itself may, and changes nothing.
 */
export function may(person: Person, { act, on }: Wish): boolean {
  if (person.seeingAs !== null && changingActs.has(act)) return false
  const gives = ({ role, scope }: Pick<Mandate, 'role' | 'scope'>) => {
    const reach = rights[act][role]
    if (reach === undefined) return false
    return reach === 'all' ? !scopedRoles.has(role) || scope === on : on !== null && scope === on
  }
  // Other eyes show less, never more: an administrator does not read returns through an officer's.
  return eyesOf(person).some(gives) && (person.seeingAs === null || person.mandates.some(gives))
}

/** Whether a person may do something on some cluster or organisation, whichever: what a menu asks. */
export function mayAnywhere(person: Person, act: Act): boolean {
  const has = ({ role }: Pick<Mandate, 'role'>) => rights[act][role] !== undefined
  // A menu shows what the other role does, though nothing of it can be done; what it reads needs the person's own right too.
  return eyesOf(person).some(has) && (person.seeingAs === null || changingActs.has(act) || person.mandates.some(has))
}

/** The mandates that count: those of the role that is seen as, else the person's own. */
export function eyesOf({ mandates, seeingAs }: Person): readonly Pick<Mandate, 'role' | 'scope'>[] {
  return seeingAs === null ? mandates : [seeingAs]
}

/** The clusters and organisations on which a person may do something; 'all' when it may everywhere. */
export function reachOf(person: Person, act: Act): 'all' | readonly SubjectId[] {
  const reached = reachBy(eyesOf(person), act)
  if (person.seeingAs === null || changingActs.has(act)) return reached
  const own = reachBy(person.mandates, act)
  if (own === 'all') return reached
  return reached === 'all' ? own : reached.filter((scope) => own.includes(scope))
}

function reachBy(mandates: readonly Pick<Mandate, 'role' | 'scope'>[], act: Act): 'all' | readonly SubjectId[] {
  const counting = mandates.filter(({ role }) => rights[act][role] !== undefined)
  if (counting.some(({ role }) => rights[act][role] === 'all' && !scopedRoles.has(role))) return 'all'
  return [...new Set(counting.map(({ scope }) => scope).filter((scope) => scope !== 'country'))]
}

/** Whether a person may give a role for a scope: by a role of its own that gives it, within that role's own scope. */
export function mayGrant(person: Person, wish: { readonly role: Role; readonly scope: Scope }): boolean {
  if (person.seeingAs !== null) return false
  if (scopedRoles.has(wish.role) === (wish.scope === 'country')) return false
  return person.mandates.some(
    ({ role, scope }) => (grants[role]?.includes(wish.role) ?? false) && (!scopedRoles.has(role) || scope === wish.scope),
  )
}
