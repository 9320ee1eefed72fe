import { AUTH_PATH, OIDC_PROVIDER } from '#server/accounts/auth.ts'
import { knockOf } from '#server/accounts/knock-of.ts'
import { ownPath } from '#server/accounts/own-path.ts'
import { signInByPassword } from '#server/accounts/sign-in.ts'
import { peopleToTry } from '#server/people-to-try.ts'
import { findAccountByEmail } from '#store/accounts/accounts.ts'
import type { SignInData, SignInProblem } from '#web/account/sign-in-data.ts'
import { addressOf } from '#words/addresses.ts'
import type { InsideDefinition, Visit } from '../inside-page.ts'
import { tooOften } from '../too-often.ts'

/** The door: by password; passkeys and OpenID Connect go past it. */
export const signInPage: InsideDefinition<SignInData> = {
  page: 'sign-in',
  needs: () => 'anyone',
  load: async (visit) => ({ ...(await frameOf(visit)), email: '', problem: problemOf(visit.reader.query.get('error')) }),
  deeds: {
    async password(visit, { fields }) {
      const email = fields.get('email') ?? ''
      const next = ownPath(fields.get('next') ?? '', nextOf(visit))
      const knocked = await signInByPassword(visit.accounts, knockOf(visit), { email, password: fields.get('password') ?? '' })
      const data = { ...(await frameOf(visit)), next, email }
      switch (knocked.outcome) {
        case 'in':
          return { goTo: next, cookies: knocked.cookies }
        case 'second-step': {
          const step = `${addressOf('second-step', visit.reader.language)}?${new URLSearchParams({ next }).toString()}`
          return { goTo: step, cookies: knocked.cookies }
        }
        case 'refused':
          return { show: { ...data, problem: { code: 'refused' } }, status: 422 }
        case 'too-often': {
          const { minutes, headers } = tooOften(knocked)
          return { show: { ...data, problem: { code: 'too-often', minutes } }, status: 429, headers }
        }
      }
    },
  },
}

function nextOf({ reader: { language, query } }: Visit): string {
  return ownPath(query.get('next') ?? '', addressOf('desk', language))
}

async function frameOf(visit: Visit): Promise<Pick<SignInData, 'next' | 'oidc' | 'toTry'>> {
  const next = nextOf(visit)
  const name = visit.accounts.oidcName
  const asked = new URLSearchParams({ language: visit.reader.language, next })
  const oidc = name === null ? null : { name, href: `${AUTH_PATH}/${OIDC_PROVIDER}?${asked.toString()}` }
  return { next, oidc, toTry: await readPeopleToTry(visit) }
}

/** The people of an invented country, where they have accounts. */
async function readPeopleToTry({ reader, world }: Visit): Promise<SignInData['toTry']> {
  const toTry = peopleToTry(await reader.document('country'))
  const [first] = toTry?.people ?? []
  if (toTry === null || first === undefined || (await findAccountByEmail(world.db, first.email)) === null) return null
  return { password: toTry.password, people: toTry.people.map(({ role, name, email }) => ({ role, name, email })) }
}

const problemsOfOidc: { readonly [error: string]: SignInProblem } = {
  silent: { code: 'oidc-silent' },
  signup_disabled: { code: 'oidc-unknown' },
  account_not_linked: { code: 'oidc-unknown' },
}

function problemOf(error: string | null): SignInProblem | null {
  if (error === null) return null
  return Object.hasOwn(problemsOfOidc, error) ? (problemsOfOidc[error] ?? null) : { code: 'oidc-failed' }
}
