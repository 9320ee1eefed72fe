import { may, reachOf } from '#core/people/may.ts'
import type { Person } from '#core/people/role.ts'
import { readReturns } from '#store/monitoring/returns.ts'
import type { ReturnHead } from '#store/monitoring/returns.ts'
import type { World } from '#actions/world.ts'

/** The returns that a person fills in or signs, the latest year first. How far they are is no secret to who may read them. */
export async function listReturns({ db }: World, person: Person): Promise<ReturnHead[]> {
  const reach = reachOf(person, 'edit-return')
  const returns = await readReturns(db, reach === 'all' ? {} : { clusters: reach })
  return returns.filter(({ cluster }) => may(person, { act: 'read-return', on: cluster }))
}
