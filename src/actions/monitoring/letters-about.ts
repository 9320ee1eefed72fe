import type { AboutReturn, Recipient } from '#core/monitoring/letters.ts'
import type { Role } from '#core/people/role.ts'
import type { Day } from '#core/statements/statement.ts'
import type { Language, Localised } from '#core/values/language.ts'
import { readNames } from '#store/read-names.ts'
import { readRoleHolders } from '#store/recipients.ts'
import { countryDay } from '#actions/country-day.ts'
import type { World } from '#actions/world.ts'

/** Where the readers of letters find a return: made by the door, which knows the addresses. */
export type ReturnLinks = {
  readonly returnOf: (language: Language, id: string) => string
  readonly reviewOf: (language: Language, id: string) => string
}

export type Addressee = Recipient & { readonly person: string }

/** Whom letters about some clusters go to, each once, and how the clusters are called. */
export type Addressing = {
  readonly day: Day
  readonly peopleOf: (cluster: string) => readonly Addressee[]
  readonly nameOf: (cluster: string) => Localised
}

/** Looks up people and names before the work begins: accounts lie beyond the second lock. */
export async function addressingOf(
  world: World,
  clusters: readonly string[],
  roles: readonly Role[] = ['coordinator', 'signatory'],
): Promise<Addressing> {
  const day = await countryDay(world)
  const [holders, names] = await Promise.all([
    readRoleHolders(world.db, { roles, scopes: clusters, day }),
    readNames(world.db, clusters, { day, knownAt: null }),
  ])
  const byCluster = new Map<string, Map<string, Addressee>>()
  for (const { role: _role, scope, ...recipient } of holders) {
    const people = byCluster.get(scope) ?? new Map<string, Addressee>()
    byCluster.set(scope, people.set(recipient.person, recipient))
  }
  return {
    day,
    peopleOf: (cluster) => [...(byCluster.get(cluster)?.values() ?? [])],
    nameOf: (cluster) => names.get(cluster) ?? {},
  }
}

/** The people of the agency, for notices of what coordinators did. */
export async function readOfficers({ db }: World, day: Day): Promise<Addressee[]> {
  const holders = await readRoleHolders(db, { roles: ['officer', 'reviewer'], scopes: ['country'], day })
  return [...new Map(holders.map(({ role: _role, scope: _scope, ...person }) => [person.person, person])).values()]
}

/** What a letter about a return begins with. */
export function aboutReturn(
  { nameOf }: Addressing,
  { cluster, asksAbout, url }: { readonly cluster: string; readonly asksAbout: number; readonly url: string },
): AboutReturn {
  return { cluster: nameOf(cluster), asksAbout, url }
}
