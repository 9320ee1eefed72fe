import { setTimeout as pause } from 'node:timers/promises'
import { buildApp } from '#server/app.ts'
import { loadCountry } from '#actions/load-country.ts'
import type { World } from '#actions/world.ts'
import type { Person } from '#core/people/role.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { examineAudit } from '#store/audit-trail.ts'
import { makeReturns } from '#store/monitoring/returns.ts'
import { readAnswersOf } from '#store/monitoring/answers.ts'
import { diceFor } from '../country/dice.ts'
import { openPlace } from '../measure/open-place.ts'
import { latencyOf } from '../measure/quantile.ts'
import type { Latency } from '../measure/quantile.ts'
import { residentBytes } from '../measure/weigh-process.ts'
import type { EngineName } from '../options.ts'

/** How many coordinators write at once; every fifth shares the return of another one. */
export const WRITERS = 500
const SHARED_EVERY = 5
const CAMPAIGN = '2026'
/** A form saves by itself when somebody has stopped typing; people stop every few seconds. */
const MOST_PAUSE_MS = 4_000

export type DraftsResult = {
  readonly engine: EngineName
  readonly version: string
  readonly seconds: number
  readonly returns: number
  readonly saves: Latency
  /** Answers that the server confirmed, and those of them that are not in the return. */
  readonly confirmed: number
  readonly lost: number
  /** Questions where the answers of two people stand side by side. */
  readonly contested: number
  readonly auditEntries: number
  readonly auditDamage: number
  readonly bytes: number
}

type Saved = { readonly returnId: string; readonly question: string; readonly value: number }

/** Five hundred people fill in their returns for a while, through the application, each saving as a form does. Null without a server. */
export async function measureDrafts(engine: EngineName, seconds: number): Promise<DraftsResult | null> {
  const place = await openPlace(engine)
  if (place === null) return null
  try {
    const world: World = { db: place.database.kysely, now: () => new Date() }
    await loadCountry(world, await readCountry('countries/lithuania'))
    const clusters = Array.from({ length: WRITERS - WRITERS / SHARED_EVERY }, (_, index) => `cluster/load-${index}`)
    await world.db.transaction().execute((tx) => makeReturns(tx, { campaign: CAMPAIGN, clusters, at: world.now().toISOString() }))
    const writers = Array.from({ length: WRITERS }, (_, index) => coordinatorOf(index, clusters[index % clusters.length] ?? ''))
    const app = await buildApp(
      world,
      { publicUrl: 'http://localhost', logLevel: 'silent', trustsProxy: false },
      { whoIs: async ({ headers }) => writers[Number(headers['x-writer'])] ?? Promise.reject(new Error('nobody writes')) },
    )
    await app.ready()
    const milliseconds: number[] = []
    const confirmed: Saved[] = []
    let failed = 0
    const end = performance.now() + seconds * 1000
    const write = async (writer: Person, index: number) => {
      const dice = diceFor(71, index)
      const returnId = `${writer.mandates[0]?.scope.slice('cluster/'.length)}.${CAMPAIGN}`
      const seen = new Map<string, readonly number[]>()
      for (let count = 0; performance.now() < end; count += 1) {
        await pause(dice.below(MOST_PAUSE_MS))
        const question = dice.pick(questions)
        const value = index * 100_000 + count
        const began = performance.now()
        const answer = await app.inject({
          method: 'POST',
          url: `/en/returns/${returnId}`,
          headers: { 'x-writer': String(index), origin: 'http://localhost', 'content-type': 'application/json' },
          payload: JSON.stringify({
            deed: 'save',
            fingerprint: '',
            edits: [
              {
                question,
                fields: { '': String(value % 5_000) },
                parents: seen.get(question) ?? [],
                explanation: '',
                source: '',
              },
            ],
          }),
        })
        milliseconds.push(performance.now() - began)
        const heads = answer.statusCode === 200 ? headsIn(answer.json(), question) : null
        if (heads === null) failed += 1
        else {
          seen.set(question, heads)
          confirmed.push({ returnId, question, value: value % 5_000 })
        }
      }
    }
    await Promise.all(writers.map(write))
    const { lost, contested } = await findLost(world, clusters, confirmed)
    const { entries, damage } = await examineAudit(world.db)
    const bytes = residentBytes(process.pid)
    await app.close()
    return {
      engine,
      version: place.version,
      seconds,
      returns: clusters.length,
      saves: latencyOf(milliseconds, seconds, failed),
      confirmed: confirmed.length,
      lost,
      contested,
      auditEntries: entries,
      auditDamage: damage.length,
      bytes,
    }
  } finally {
    await place.close()
  }
}

const questions = [
  'events',
  'joint-projects',
  'training-events',
  'foreign-partners',
  'people-trained',
  'patent-applications',
] as const

function coordinatorOf(index: number, cluster: string): Person {
  const mandates = [{ role: 'coordinator', scope: cluster, from: '2020-01-01', until: null }] as const
  return { id: `writer-${index}`, name: `Writer ${index}`, via: 'account', mandates, seeingAs: null }
}

function headsIn(json: unknown, question: string): readonly number[] | null {
  const saved: unknown = typeof json === 'object' && json !== null && 'saved' in json ? json.saved : null
  if (typeof saved !== 'object' || saved === null) return null
  const heads: unknown = Object.entries(saved).find(([name]) => name === question)?.[1]
  return Array.isArray(heads) ? heads.filter((each): each is number => typeof each === 'number') : null
}

/** Every confirmed answer must be in its return, as one that counts or as one that another has grown from. */
async function findLost(
  { db }: World,
  clusters: readonly string[],
  confirmed: readonly Saved[],
): Promise<{ lost: number; contested: number }> {
  const ids = clusters.map((cluster) => `${cluster.slice('cluster/'.length)}.${CAMPAIGN}`)
  const recorded = await readAnswersOf(db, ids)
  const there = new Set(
    [...recorded].flatMap(([id, answers]) => answers.map(({ question, value }) => `${id} ${question} ${JSON.stringify(value)}`)),
  )
  const lost = confirmed.filter(({ returnId, question, value }) => !there.has(`${returnId} ${question} ${value}`)).length
  let contested = 0
  for (const answers of recorded.values()) {
    const outgrown = new Set(answers.flatMap(({ parents }) => parents))
    const heads = Map.groupBy(
      answers.filter(({ id }) => !outgrown.has(id)),
      ({ question }) => question,
    )
    contested += [...heads.values()].filter((each) => each.length > 1).length
  }
  return { lost, contested }
}
