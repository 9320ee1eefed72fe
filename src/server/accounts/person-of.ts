import { countryDay } from '#actions/country-day.ts'
import { visitor } from '#core/people/role.ts'
import { readMandatesInForce } from '#store/mandates.ts'
import type { WhoIs } from '#server/inside/who-is.ts'
import { knockOf } from './knock-of.ts'
import type { Accounts } from './open-accounts.ts'
import { whoIs } from './who-is.ts'

/** Tells the person of a session, with its mandates of today. */
export function personOf(accounts: Accounts): WhoIs {
  return async (request) => {
    const found = await whoIs(accounts, knockOf(request))
    if (found === null) return visitor
    const { id, name } = found.account
    const mandates = await readMandatesInForce(accounts.world.db, id, await countryDay(accounts.world))
    return { id, name, via: 'account', mandates, seeingAs: null }
  }
}
