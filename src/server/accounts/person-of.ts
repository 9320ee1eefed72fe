import { asksSecondFactor, countryDay } from '#actions/country-day.ts'
import { holdBack, visitor } from '#core/people/role.ts'
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
    const { id, name, hasSecondFactor, hasPasskey } = found.account
    const { world } = accounts
    const mandates = await readMandatesInForce(world.db, id, await countryDay(world))
    const hasSecondStep = hasSecondFactor || hasPasskey || !(await asksSecondFactor(world))
    return { id, name, via: 'account', ...holdBack(mandates, hasSecondStep), seeingAs: null }
  }
}
