import { beforeEach, expect, test } from 'vitest'
import type { Person, Role } from '#core/people/role.ts'
import { contentFor } from '#core/studies/testing/content-for.ts'
import { examineAudit } from '#store/audit-trail.ts'
import { readEarlierReleases, readEdition, readEditions, readProposals, readStudyTexts } from '#store/studies.ts'
import { describeOnEachDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'
import { Refusal } from '#actions/refusal.ts'
import type { World } from '#actions/world.ts'
import { freezeEdition, hashOfContent, judgeStudy, proposeStudy, writeStudyText } from './write-study.ts'

function withRole(role: Role, id: string = role): Person {
  return { id, name: id, via: 'account', mandates: [{ role, scope: 'country', from: '2020-01-01', until: null }], seeingAs: null }
}

const officer = withRole('officer')
const reviewer = withRole('reviewer')
const today = '2026-12-31'
const nothing = { asked: [], shown: [] }
const releases = { counted: nothing, confidential: nothing }
const text = { lt: 'Žodžiai', en: 'Words' }

async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'none'
}

describeOnEachDatabase('a study is written by some and approved by others', (open) => {
  let database: TestDatabase
  let world: World
  beforeEach(async () => {
    database = await open()
    world = { db: database.kysely, now: () => new Date('2026-12-31T23:59:59.999Z') }
  })
  const propose = (edition = 1) =>
    proposeStudy(world, officer, { content: contentFor({ year: 2025, edition }), releases, leaks: 0 })

  test('from the first text to an edition that can be cited', async () => {
    await writeStudyText(world, officer, { year: 2025, chapter: 'trends', place: 'before', text, seen: null })
    const proposal = await propose()
    await judgeStudy(world, reviewer, { year: 2025, proposal, verdict: 'approved', note: null })
    expect(await freezeEdition(world, officer, { year: 2025, proposal, today })).toBe(1)
    const edition = await readEdition(world.db, 2025, 1)
    expect(edition?.frozenOn).toBe(today)
    expect(edition?.hash).toBe(hashOfContent(edition?.content ?? contentFor({ year: 0, edition: 0 })))
    expect((await examineAudit(world.db)).damage).toEqual([])
  })

  test.each([
    ['reviewer', 'write'],
    ['ministry', 'write'],
    ['coordinator', 'write'],
    ['administrator', 'write'],
    ['association', 'judge'],
    ['administrator', 'judge'],
    ['expert', 'judge'],
    ['reviewer', 'freeze'],
    ['ministry', 'freeze'],
    ['administrator', 'freeze'],
  ] as const)('a %s may not %s', async (role, what) => {
    const proposal = await propose()
    const person = withRole(role, 'other')
    const deeds = {
      write: () => writeStudyText(world, person, { year: 2025, chapter: 'trends', place: 'after', text, seen: null }),
      judge: () => judgeStudy(world, person, { year: 2025, proposal, verdict: 'approved', note: null }),
      freeze: () => freezeEdition(world, person, { year: 2025, proposal, today }),
    }
    expect(await refusalOf(deeds[what]())).toBe('not-allowed')
    expect(await readEditions(world.db)).toEqual([])
  })

  test('nobody approves what they put forward themselves, and nothing is frozen without a second pair of eyes', async () => {
    const proposal = await propose()
    expect(await refusalOf(judgeStudy(world, officer, { year: 2025, proposal, verdict: 'approved', note: null }))).toBe(
      'same-person',
    )
    expect(await refusalOf(freezeEdition(world, officer, { year: 2025, proposal, today }))).toBe('not-approved')
    const other = withRole('officer', 'second')
    await judgeStudy(world, other, { year: 2025, proposal, verdict: 'approved', note: null })
    expect(await freezeEdition(world, other, { year: 2025, proposal, today })).toBe(1)
  })

  test('what was sent back is not frozen, and a reason is asked for', async () => {
    const proposal = await propose()
    expect(await refusalOf(judgeStudy(world, reviewer, { year: 2025, proposal, verdict: 'sent-back', note: ' ' }))).toBe(
      'reason-missing',
    )
    await judgeStudy(world, reviewer, { year: 2025, proposal, verdict: 'approved', note: null })
    await judgeStudy(world, reviewer, { year: 2025, proposal, verdict: 'sent-back', note: 'Trūksta metodo' })
    expect(await refusalOf(freezeEdition(world, officer, { year: 2025, proposal, today }))).toBe('not-approved')
    expect((await readProposals(world.db, 2025))[0]?.judgements).toHaveLength(2)
  })

  test('an approval is for exactly what was put forward: a newer one needs its own', async () => {
    const first = await propose()
    await judgeStudy(world, reviewer, { year: 2025, proposal: first, verdict: 'approved', note: null })
    const second = await propose()
    expect(await refusalOf(freezeEdition(world, officer, { year: 2025, proposal: first, today }))).toBe('changed-meanwhile')
    expect(await refusalOf(freezeEdition(world, officer, { year: 2025, proposal: second, today }))).toBe('not-approved')
  })

  test('two people who freeze at once make one edition', async () => {
    const proposal = await propose()
    await judgeStudy(world, reviewer, { year: 2025, proposal, verdict: 'approved', note: null })
    const both = await Promise.allSettled([1, 2].map(() => freezeEdition(world, officer, { year: 2025, proposal, today })))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await readEditions(world.db)).toHaveLength(1)
  })

  test('a frozen edition is never changed: later facts make the next one', async () => {
    for (const edition of [1, 2]) {
      const proposal = await propose(edition)
      await judgeStudy(world, reviewer, { year: 2025, proposal, verdict: 'approved', note: null })
      expect(await freezeEdition(world, officer, { year: 2025, proposal, today })).toBe(edition)
    }
    expect((await readEditions(world.db)).map(({ edition }) => edition)).toEqual([2, 1])
    await expect(world.db.updateTable('study_edition').set({ hash: 'x' }).execute()).rejects.toThrow(/appended/)
    await expect(world.db.deleteFrom('study_edition').execute()).rejects.toThrow(/appended/)
  })

  test('what was put forward and sent back was seen: the next study is protected against it as well', async () => {
    const proposal = await propose()
    await judgeStudy(world, reviewer, { year: 2025, proposal, verdict: 'sent-back', note: 'Trūksta metodo' })
    await propose()
    expect(await readEarlierReleases(world.db)).toEqual([releases, releases])
  })

  test('what would betray a respondent is not even put forward', async () => {
    const leaking = proposeStudy(world, officer, { content: contentFor({ year: 2025, edition: 1 }), releases, leaks: 1 })
    expect(await refusalOf(leaking)).toBe('study-leaks')
    expect(await readProposals(world.db, 2025)).toEqual([])
  })

  test('of two people who write the same text at once one learns that the other was quicker', async () => {
    const write = () => writeStudyText(world, officer, { year: 2025, chapter: 'fields', place: 'before', text, seen: null })
    const both = await Promise.allSettled([write(), write()])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const [latest] = await readStudyTexts(world.db, 2025)
    await writeStudyText(world, officer, { year: 2025, chapter: 'fields', place: 'before', text: null, seen: latest?.id ?? null })
    expect((await readStudyTexts(world.db, 2025))[0]?.text).toBeNull()
  })
})
