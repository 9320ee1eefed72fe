import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { invitePerson } from '#actions/invite-person.ts'
import { openCampaign } from '#actions/monitoring/open-campaign.ts'
import { campaignOf, links } from '#actions/testing/monitoring-year.ts'
import { keepAccount, personOf } from '#actions/testing/people.ts'
import { may, mayAnywhere, mayGrant } from '#core/people/may.ts'
import type { Act } from '#core/people/rights.ts'
import { roles, scopedRoles, visitor } from '#core/people/role.ts'
import type { Person, Role } from '#core/people/role.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { openApp, openLithuania } from '#server/testing/open-test-app.ts'
import { addressOf } from '#words/addresses.ts'
import type { Route } from '#words/addresses.ts'
import { insidePages } from './inside-pages.ts'

/** Who may: everybody; whoever is signed in, and not seeing as another role; whoever may do the act on something; on the cluster of the return; on the country; who gives the role for the cluster. */
type Expected =
  | 'anyone'
  | 'signed-in'
  | 'own-eyes'
  | { readonly anywhere: Act }
  | { readonly onCluster: Act }
  | { readonly onCountry: Act }
  | { readonly gives: Role }

const OWN = 'cluster/litek'
const onCluster = (act: Act): Expected => ({ onCluster: act })
const onCountry = (act: Act): Expected => ({ onCountry: act })
const anywhere = (act: Act): Expected => ({ anywhere: act })
const each = (names: readonly string[], expected: Expected) => Object.fromEntries(names.map((name) => [name, expected]))

/** `asksSession`: the library of accounts asks for its own session, which src/server/accounts tests. */
type Row = {
  readonly slug?: string
  readonly opens: Expected
  readonly sends?: Expected
  readonly asksSession?: true
  readonly hides?: true
  readonly deeds?: { readonly [deed: string]: Expected }
}

/** Written beside the pages, not derived from them: what the table of rights means for every page and every deed. */
const rows: { readonly [page: string]: Row } = {
  'desk.list': { opens: 'signed-in' },
  'returns.list': { opens: anywhere('edit-return') },
  'returns.one': {
    slug: 'litek.2026',
    opens: onCluster('read-return'),
    deeds: {
      ...each(
        [
          'save',
          'confirm',
          'confirm-cluster',
          'confirm-members',
          'confirm-economy',
          'confirm-together',
          'confirm-abroad',
          'confirm-management',
          'confirm-money',
          'confirm-twin',
          'confirm-words',
          'confirm-sheet',
        ],
        onCluster('edit-return'),
      ),
      // A name is looked up: nothing is changed.
      find: onCluster('read-return'),
      submit: onCluster('submit-return'),
      sign: onCluster('sign-return'),
      'send-sheets': onCluster('send-sheets'),
    },
  },
  'feedback.one': { slug: 'litek.2026', opens: onCluster('read-feedback') },
  'sheets.one': { slug: 'nosuchword', opens: 'anyone', deeds: { answer: 'anyone' } },
  'sign-in.list': { opens: 'anyone', deeds: { password: 'anyone' } },
  'second-step.list': { opens: 'anyone', deeds: { code: 'anyone' } },
  'recovery.list': { opens: 'anyone', deeds: each(['ask', 'set'], 'anyone') },
  'invitation.list': { opens: 'anyone', deeds: each(['password', 'without-password', 'take-mandates'], 'anyone') },
  'account.list': {
    opens: 'signed-in',
    asksSession: true,
    deeds: each(
      [
        'profile',
        'password',
        'second-factor-begin',
        'second-factor-confirm',
        'second-factor-end',
        'backup-codes',
        'passkey-remove',
        'session-end',
        'sessions-end',
        'sign-out',
      ],
      'signed-in',
    ),
  },
  'see-as.list': { opens: onCountry('see-as'), sends: 'signed-in', deeds: { begin: onCountry('see-as'), end: 'signed-in' } },
  'campaigns.list': { opens: 'anyone', deeds: { open: onCountry('open-campaign') } },
  'campaigns.one': {
    slug: '2026',
    opens: onCountry('read-campaign'),
    deeds: {
      'approve-many': onCountry('approve-return'),
      'lock-many': onCountry('lock-return'),
      extend: onCountry('extend-deadline'),
      ...each(['ask', 'withdraw', 'redate'], onCountry('open-campaign')),
    },
  },
  'reviews.one': {
    slug: 'litek.2026',
    opens: onCluster('read-return'),
    deeds: {
      approve: onCluster('approve-return'),
      lock: onCluster('lock-return'),
      'send-back': onCluster('return-to-coordinator'),
      reopen: onCluster('reopen-return'),
      ...each(['comment', 'settle'], onCluster('comment-return')),
    },
  },
  'study-drafts.list': { opens: onCountry('read-study-draft') },
  'study-drafts.one': {
    slug: '2025',
    opens: onCountry('read-study-draft'),
    deeds: {
      ...each(['text', 'propose'], onCountry('write-study')),
      ...each(['approve', 'send-back'], onCountry('approve-study')),
      freeze: onCountry('freeze-study'),
    },
  },
  // Its file is taken by a way of its own: src/server/economy-pages.test.ts.
  'economy-import.list': {
    opens: onCountry('import-economy'),
    deeds: {
      ...each(['bring-groups', 'check', 'import', 'throw-away'], onCountry('import-economy')),
      ...each(['hold-flows', 'check-flows', 'bring-flows', 'throw-flows', 'weigh-flows'], onCountry('import-economy')),
      ...each(['drop', 'drop-flows'], onCountry('drop-economy')),
    },
  },
  'people.list': {
    opens: anywhere('read-mandates'),
    deeds: { invite: { gives: 'signatory' }, end: { gives: 'coordinator' }, withdraw: { gives: 'coordinator' } },
  },
  'audit.one': { slug: 'return.litek.2026', opens: onCluster('read-audit') },
  // Outside the invented country there is no such page but for the administrator.
  'mailbox.list': {
    opens: onCountry('read-mail'),
    sends: 'anyone',
    hides: true,
    deeds: each(['send-again', 'arrived'], onCountry('read-mail')),
  },
  'mailbox.one': { slug: '6f0d1a1c-0000-4000-8000-000000000000', opens: 'anyone' },
  'notifications.list': { opens: 'signed-in', deeds: { choose: 'own-eyes' } },
  // Behind the secret word of a letter: whoever has it, may.
  'notifications.one': { slug: '6f0d1a1c-0000-4000-8000-000000000000', opens: 'anyone', deeds: { choose: 'anyone' } },
}

/** Enough of a form that a deed asks for the right, and too little that it does anything. */
const fields = {
  version: '99',
  edition: '99',
  reason: 'why',
  until: '2099-01-01',
  cluster: OWN,
  text: '',
  role: 'signatory',
  name: 'N',
  email: 'n@example.lt',
  // The first mandate that is given below: that of the coordinator.
  mandate: '1',
  // The only invitation that waits: to be coordinator of the cluster.
  invitation: '1',
  year: '2027',
  chapter: 'trends',
  place: 'before',
  proposal: '99',
}

const people: readonly Person[] = [
  visitor,
  personOf(null),
  ...roles.map((role) => personOf(role, scopedRoles.has(role) ? OWN : 'country')),
  ...(['coordinator', 'signatory', 'expert'] as const).map((role) => personOf(role, 'cluster/fetek')),
  { ...personOf('administrator', 'country', 'seeing'), seeingAs: { role: 'officer', scope: 'country' } },
]

function isAllowed(person: Person, expected: Expected): boolean {
  if (expected === 'anyone') return true
  if (expected === 'signed-in') return person.via !== 'nobody'
  if (expected === 'own-eyes') return person.via !== 'nobody' && person.seeingAs === null
  if ('gives' in expected) return mayGrant(person, { role: expected.gives, scope: OWN })
  if ('anywhere' in expected) return mayAnywhere(person, expected.anywhere)
  return 'onCluster' in expected
    ? may(person, { act: expected.onCluster, on: OWN })
    : may(person, { act: expected.onCountry, on: null })
}

const registered = Object.entries(insidePages).flatMap(([route, pages]) =>
  (['list', 'one'] as const).flatMap((kind) => {
    const page = pages[kind]
    return page === undefined ? [] : [{ name: `${route}.${kind}`, route, page }]
  }),
)

test('every page behind the sign-in, and every deed of it, has an expectation here', () => {
  const deeds = Object.fromEntries(registered.map(({ name, page }) => [name, page.deeds.toSorted()]))
  const expected = Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, Object.keys(row.deeds ?? {}).toSorted()]))
  expect(deeds).toEqual(expected)
})

describeOnDatabase('every page and every deed, for everybody', (open) => {
  let app: FastifyInstance
  let who: Person = visitor

  beforeAll(async () => {
    const { world } = await openLithuania(open)
    for (const person of people) if (person.via === 'account') await keepAccount(world.db, person)
    await openCampaign(world, personOf('officer'), { campaign: campaignOf(2026, [OWN]), links })
    await invitePerson(world, personOf('officer'), {
      email: 'invited@example.lt',
      name: '',
      language: 'en',
      mandates: [{ role: 'coordinator', scope: OWN, from: '2026-01-01', until: null }],
      into: {},
      addressOf: (token) => `https://santalka.example/${token}`,
    })
    app = await openApp(world, async () => who)
  })

  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    host: 'santalka.example',
    origin: 'https://santalka.example',
    'sec-fetch-site': 'same-origin',
  }
  const addressOfRow = (name: string) => {
    const [route = ''] = name.split('.')
    return addressOf(routeOf(route), 'en', rows[name]?.slug)
  }
  /** To the sign-in, or a refusal: never a word about what is there. */
  const isRefusal = ({ statusCode, headers: sent }: { statusCode: number; headers: Record<string, unknown> }) =>
    statusCode === 403 || (statusCode === 303 && String(sent['location']).includes('/sign-in?'))

  test.each(Object.keys(rows))('%s opens for whom the table says, and tells others nothing', async (name) => {
    const row = rows[name]
    if (row === undefined) throw new Error(name)
    for (const person of people) {
      who = person
      const answer = await app.inject({ url: addressOfRow(name) })
      if (row.asksSession === true && person.via === 'account') continue
      const allowed = isAllowed(person, row.opens)
      const isRefused = row.hides === true ? answer.statusCode === 404 : isRefusal(answer)
      expect([person.id, isRefused]).toEqual([person.id, !allowed])
      expect(answer.statusCode, `${person.id}: ${answer.statusCode}`).toBeLessThan(500)
      if (!allowed) expect(answer.body).not.toMatch(/lazeri|laser/i)
    }
  })

  const deeds = Object.entries(rows).flatMap(([name, { deeds: own = {} }]) =>
    Object.entries(own).map(([deed, expected]) => ({ name, deed, expected })),
  )
  test.each(deeds)('$name $deed is done for whom the table says, and refused to others', async ({ name, deed, expected }) => {
    const sends = rows[name]?.sends ?? rows[name]?.opens ?? 'anyone'
    for (const person of people) {
      who = person
      if (rows[name]?.asksSession === true && person.via === 'account') continue
      const payload = new URLSearchParams({ ...fields, deed }).toString()
      const answer = await app.inject({ method: 'POST', url: addressOfRow(name), headers, payload })
      const allowed = isAllowed(person, sends) && isAllowed(person, expected)
      expect([person.id, isRefusal(answer)]).toEqual([person.id, !allowed])
      expect(answer.statusCode, person.id).toBeLessThan(500)
      if (!allowed) expect(answer.body).not.toMatch(/lazeri|laser/i)
    }
  })

  test('no deed is done for a form that came from elsewhere', async () => {
    who = personOf('officer')
    for (const { name, deed } of deeds) {
      const payload = new URLSearchParams({ ...fields, deed }).toString()
      const foreign = { ...headers, origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
      const answer = await app.inject({ method: 'POST', url: addressOfRow(name), headers: foreign, payload })
      expect([name, deed, answer.statusCode]).toEqual([name, deed, 403])
    }
  })
})

function routeOf(text: string): Route {
  const found = registered.find(({ route }) => route === text)?.route
  if (found === undefined || !isRoute(found)) throw new Error(`no such route: ${text}`)
  return found
}

function isRoute(text: string): text is Route {
  return Object.hasOwn(insidePages, text)
}
