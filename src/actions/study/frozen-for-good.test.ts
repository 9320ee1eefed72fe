import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { recordDrafts } from '#actions/record-statements.ts'
import type { World } from '#actions/world.ts'
import { canonical } from '#core/statements/canonical.ts'
import { contentFor } from '#core/studies/testing/content-for.ts'
import { freezeSampleStudy, loadSampleWithReturns, STUDY_YEAR, withRole } from '#server/testing/freeze-sample-study.ts'
import { inDeed } from '#store/deed.ts'
import { appendAnswers } from '#store/monitoring/answers.ts'
import { readReturns } from '#store/monitoring/returns.ts'
import { readEdition, readEditions } from '#store/studies.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { checkEditionHashes } from './check-editions.ts'
import { gatherStudy } from './gather-study.ts'
import { freezeEdition, hashOfContent, judgeStudy, proposeStudy } from './write-study.ts'

const person = { id: 'person/later', name: 'Later' }

/** What may be learnt after an edition was frozen, by the number of the cluster that it is about. */
type Later =
  | { readonly kind: 'statement'; readonly cluster: number; readonly members: number; readonly day: string }
  | { readonly kind: 'answer'; readonly cluster: number; readonly turnover: number; readonly projects: number }
  | { readonly kind: 'withdrawal'; readonly statement: number }
  | { readonly kind: 'state'; readonly cluster: number; readonly to: 'approved' | 'reopened' | 'locked' }

const cluster = fc.nat(39)
const laterFact: fc.Arbitrary<Later> = fc.oneof(
  fc.record({
    kind: fc.constant('statement' as const),
    cluster,
    members: fc.integer({ min: 0, max: 5_000 }),
    day: fc.integer({ min: 2015, max: 2026 }).map((year) => `${year}-12-31`),
  }),
  fc.record({
    kind: fc.constant('answer' as const),
    cluster,
    turnover: fc.integer({ min: 0, max: 1_000_000_000 }),
    projects: fc.integer({ min: 0, max: 1_000 }),
  }),
  fc.record({ kind: fc.constant('withdrawal' as const), statement: fc.nat() }),
  fc.record({ kind: fc.constant('state' as const), cluster, to: fc.constantFrom('approved', 'reopened', 'locked') }),
)

describeOnDatabase('a frozen edition', (open) => {
  let world: World
  let frozen = ''
  let clusters: readonly string[]
  let source = ''

  beforeAll(async () => {
    world = { db: (await open()).kysely, now: () => new Date('2026-11-21T12:00:00Z') }
    await loadSampleWithReturns(world)
    await freezeSampleStudy(world)
    frozen = canonical((await readEdition(world.db, STUDY_YEAR, 1))?.content ?? {})
    clusters = (await readReturns(world.db, { campaign: String(STUDY_YEAR + 1) })).map((each) => each.cluster)
    source = (await sql<{ id: string }>`SELECT id FROM source ORDER BY id LIMIT 1`.execute(world.db)).rows[0]?.id ?? ''
  }, 120_000)

  async function learn(later: Later): Promise<void> {
    if (later.kind === 'statement') {
      const subject = clusters[later.cluster % clusters.length] ?? ''
      const draft = {
        subject,
        property: 'members-total',
        item: '',
        value: later.members,
        validFrom: later.day,
        validTo: later.day,
      }
      await change((deed) => recordDrafts(deed, [{ ...draft, source, locator: null, note: null, ours: false, supersedes: null }]))
    }
    if (later.kind === 'withdrawal') {
      const { rows } = await sql<{ id: number; subject: string }>`
        SELECT id, subject FROM statement WHERE subject LIKE 'cluster/%' ORDER BY id`.execute(world.db)
      const found = rows[later.statement % rows.length]
      if (found === undefined) throw new Error('no statements')
      const judgement = { statement: found.id, subject: found.subject, rank: 'withdrawn' as const, reason: { en: 'a slip' } }
      await change((deed) => recordDrafts(deed, [], { judgements: [judgement] }))
    }
    if (later.kind === 'state' || later.kind === 'answer') {
      const about = clusters[later.cluster % clusters.length] ?? ''
      const id = `${about.slice('cluster/'.length)}.${STUDY_YEAR + 1}`
      if (later.kind === 'state') {
        await world.db.updateTable('monitoring_return').set({ state: later.to }).where('id', '=', id).execute()
        return
      }
      const { rows } = await sql<{ id: number; question: string }>`
        SELECT id, question FROM return_answer WHERE return_id = ${id}`.execute(world.db)
      const answers = { 'turnover-eur': later.turnover, 'joint-projects': later.projects } as const
      const drafts = (['turnover-eur', 'joint-projects'] as const).map((question) => ({
        question,
        value: answers[question],
        origin: { kind: 'typed' } as const,
        explanation: null,
        source: null,
        parents: rows.filter((row) => row.question === question).map((row) => row.id),
      }))
      await world.db
        .transaction()
        .execute((tx) => appendAnswers(tx, { id, cluster: about }, { drafts, at: '2027-01-01T00:00:00Z', person }))
    }
  }
  const material = async () => {
    const { material: made } = await gatherStudy(world.db, STUDY_YEAR)
    return JSON.stringify(made, (_, value: unknown) => (value instanceof Map ? [...value] : value))
  }
  const change = (work: Parameters<typeof inDeed<unknown>>[2]) =>
    inDeed(world.db, { by: person.id, deed: 'record', at: new Date('2027-01-01T00:00:00Z') }, work)

  test('says the same whatever is recorded later, while the study as it would be made now says something else', async () => {
    const before = await material()
    await fc.assert(
      fc.asyncProperty(fc.array(laterFact, { minLength: 1, maxLength: 6 }), async (facts) => {
        for (const later of facts) await learn(later)
        const edition = await readEdition(world.db, STUDY_YEAR, 1)
        if (edition === null) throw new Error('the edition is gone')
        expect(canonical(edition.content)).toBe(frozen)
        expect(edition.hash).toBe(hashOfContent(edition.content))
        expect((await checkEditionHashes(world.db)).damaged).toEqual([])
      }),
      { numRuns: 25 },
    )
    expect(await material()).not.toBe(before)
  }, 120_000)

  test('stands beside a second one and is not written over by it', async () => {
    const content = contentFor({ year: STUDY_YEAR, edition: 2 })
    const nothing = { asked: [], shown: [] }
    const releases = { counted: nothing, confidential: nothing }
    const proposal = await proposeStudy(world, withRole('officer'), { content, releases, leaks: 0 })
    await judgeStudy(world, withRole('reviewer'), { year: STUDY_YEAR, proposal, verdict: 'approved', note: null })
    await freezeEdition(world, withRole('officer'), { year: STUDY_YEAR, proposal, today: '2027-01-01' })
    expect(await readEditions(world.db)).toHaveLength(2)
    expect(canonical((await readEdition(world.db, STUDY_YEAR, 1))?.content ?? {})).toBe(frozen)
  })

  test.each(['UPDATE study_edition SET hash = hash', 'DELETE FROM study_edition', 'TRUNCATE study_edition'])(
    'is kept by the database itself from: %s',
    async (statement) => {
      await expect(sql.raw(statement).execute(world.db)).rejects.toThrow(/append/i)
      expect(await readEditions(world.db)).toHaveLength(2)
    },
  )
})
