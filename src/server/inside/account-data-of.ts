import { AUTH_PATH, OIDC_PROVIDER } from '#server/accounts/auth.ts'
import { knockOf } from '#server/accounts/knock-of.ts'
import { sayAddress } from '#server/accounts/say-address.ts'
import { sayBrowser } from '#server/accounts/say-browser.ts'
import { spendAll } from '#server/accounts/sign-in.ts'
import { whoIs } from '#server/accounts/who-is.ts'
import type { SignedIn } from '#server/accounts/who-is.ts'
import { Problem } from '#server/problems.ts'
import { readAuditOfPerson } from '#store/audit-trail.ts'
import { listPasskeys, listSessions } from '#store/accounts/accounts.ts'
import type { AccountData } from '#web/account/account-data.ts'
import { addressOf } from '#words/addresses.ts'
import type { Outcome, Visit } from './inside-page.ts'
import { clusterOfRecord } from './subjects-of-audit.ts'

/** Whose account it is. Nobody keeps an account while seeing as another role, or by a personal link. */
export async function ownerOf(visit: Visit): Promise<SignedIn> {
  const found = visit.person.seeingAs === null ? await whoIs(visit.accounts, knockOf(visit)) : null
  if (found === null) throw new Problem('not-allowed')
  return found
}

const QUARTER_SECONDS = 900
const LATELY = 20

/**
 * A deed for which a password or a code is asked: who has found an open browser must not be able to guess it. Who has no
 * password has signed in lately instead.
 */
export async function guarded(
  visit: Visit,
  deed: (owner: SignedIn) => Promise<Outcome<AccountData>>,
): Promise<Outcome<AccountData>> {
  const owner = await ownerOf(visit)
  const rule = { key: `guarded of ${owner.account.id}`, most: 15, seconds: QUARTER_SECONDS }
  if ((await spendAll(visit.accounts, [rule])) !== null) throw new Problem('too-busy')
  if (owner.account.hasPassword || owner.isFresh) return deed(owner)
  return { show: { ...(await readAccountData(visit)), problem: { at: 'page', code: 'stale' } }, status: 422 }
}

/** Everything that the page of an account shows. */
export async function readAccountData(visit: Visit): Promise<AccountData> {
  const { world, accounts, person, reader } = visit
  const { account, session } = await ownerOf({ ...visit, person: { ...person, seeingAs: null } })
  const [passkeys, sessions, history] = await Promise.all([
    listPasskeys(world.db, account.id),
    listSessions(world.db, account.id),
    readAuditOfPerson(world.db, account.id, LATELY),
  ])
  const { name, email, language, hasPassword, hasSecondFactor, isLinked } = account
  const asked = new URLSearchParams({ language: reader.language, next: addressOf('account', reader.language) })
  return {
    name,
    email,
    language,
    hasPassword,
    secondFactor: { is: hasSecondFactor ? 'on' : 'off' },
    newBackupCodes: null,
    passkeys: passkeys.map((passkey) => ({ id: passkey.id, name: passkey.name ?? '', addedAt: passkey.addedAt })),
    sessions: sessions.map(({ id, beganAt, usedAt, address, browser }) => ({
      id,
      isThis: id === session,
      beganAt,
      usedAt,
      address: sayAddress(address ?? ''),
      browser: sayBrowser(browser ?? ''),
    })),
    oidc:
      accounts.oidcName === null
        ? null
        : { name: accounts.oidcName, href: `${AUTH_PATH}/${OIDC_PROVIDER}?${asked.toString()}`, isLinked },
    mandates: person.mandates,
    history: history.map(({ at, act, chain }) => ({
      at,
      act,
      record: chain.startsWith('person/') ? '' : chain,
      cluster: clusterOfRecord(chain),
    })),
    problem: null,
  }
}
