import { buildAnswers } from '#core/monitoring/testing/build-answers.ts'
import type { Person, Role } from '#core/people/role.ts'
import type { Db } from '#store/deed.ts'
import { appendAnswers } from '#store/monitoring/answers.ts'
import { makeReturns } from '#store/monitoring/returns.ts'

export const AT = '2026-11-21T12:00:00.000Z'

/** Answers in which nothing is missing and nothing contradicts. */
const wholeAnswers = buildAnswers({
  coordinator: 'organisation/a',
  fields: [{ field: 'health' }],
  'joint-activity-since': '2015-01',
  members: [
    { organisation: 'organisation/a', role: 'member', kind: 'company', size: 'micro' },
    { organisation: 'organisation/b', role: 'member', kind: 'company', size: 'small' },
  ],
  'members-total': 2,
  'members-companies': 2,
  'joint-projects': 1,
  services: [{ name: { lt: 'mokymai' } }],
  'management-fte': 1,
  'income-eur': 100_000,
})

/** Returns that are started and could be submitted. */
export async function makeWholeReturns(db: Db, clusters: readonly string[]): Promise<string[]> {
  return db.transaction().execute(async (tx) => {
    const ids = await makeReturns(tx, { campaign: '2026', clusters, at: AT })
    await tx.updateTable('monitoring_return').set({ state: 'started', version: 1 }).where('id', 'in', ids).execute()
    for (const id of ids) {
      const drafts = [...wholeAnswers].map(([question, value]) => ({
        question,
        value,
        origin: { kind: 'typed' } as const,
        explanation: null,
        source: null,
        parents: [],
      }))
      const to = { id, cluster: `cluster/${id.slice(0, id.lastIndexOf('.'))}` }
      await appendAnswers(tx, to, { drafts, at: AT, person: { id: 'person/seed', name: 'Seed' } })
    }
    return ids
  })
}

/** Somebody with roles for some clusters. */
export function somebody(name: string, scopes: readonly string[], ...roles: Role[]): Person {
  return {
    id: `person/${name}`,
    name,
    via: 'account',
    mandates: scopes.flatMap((scope) => roles.map((role) => ({ role, scope, from: '2020-01-01', until: null }))),
    seeingAs: null,
  }
}
