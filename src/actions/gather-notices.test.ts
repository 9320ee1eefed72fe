import { expect, test } from 'vitest'
import type { Rhythm } from '#core/monitoring/letters.ts'
import { writeRhythm, writeRhythmBySecret } from '#store/notices.ts'
import { describeOnDatabase, describeOnEachDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'
import { gatherNotices } from './gather-notices.ts'
import type { Gathering } from './gather-notices.ts'
import { localTimeIn } from './local-time.ts'
import { queueMail } from './queue-mail.ts'

const gathering: Gathering = {
  localTime: (moment) => localTimeIn('Europe/Vilnius', moment),
  preferencesUrl: (language, secret) => `https://example.lt/${language}/pranesimai/${secret}`,
  stopUrl: (secret) => `https://example.lt/mail/stop/${secret}`,
}

function worldAt({ kysely: db }: TestDatabase, moment: string) {
  return { db, now: () => new Date(moment) }
}

async function note(database: TestDatabase, moment: string, { person = 'p1', count = 1 } = {}): Promise<void> {
  const to = { person, name: 'Ona', address: `${person}@example.lt`, language: 'lt' as const }
  const args = { cluster: { lt: 'Lazeriai' }, asksAbout: 2025, url: 'https://example.lt/r', author: 'Jonas' }
  await queueMail(
    { tx: database.kysely, recordedAt: moment },
    Array.from({ length: count }, () => ({ kind: 'value-changed' as const, args, to })),
  )
}

async function digests({ pool }: TestDatabase): Promise<{ person: string; count: number }[]> {
  const { rows } = await pool.query<{ person: string; count: number }>(
    `select person, (arguments->>'count')::int as count from letter where kind = 'digest' order by person, queued_at`,
  )
  return rows
}

describeOnEachDatabase('notices are gathered into digests', (open) => {
  test('500 changes are one mail', async () => {
    const database = await open()
    await note(database, '2026-03-02T12:00:00Z', { count: 500 })
    expect(await gatherNotices(worldAt(database, '2026-03-02T20:00:00Z'), gathering)).toBe(0)
    expect(await gatherNotices(worldAt(database, '2026-03-03T06:00:00Z'), gathering)).toBe(1)
    expect(await digests(database)).toEqual([{ person: 'p1', count: 500 }])
    expect(await gatherNotices(worldAt(database, '2026-03-04T06:00:00Z'), gathering)).toBe(0)
    const { rows } = await database.pool.query(
      'select count(distinct letter)::int as letters, count(letter)::int as notices from notice',
    )
    expect(rows).toEqual([{ letters: 1, notices: 500 }])
  })

  test('of four who gather at the same time, one writes the letter', async () => {
    const database = await open()
    await note(database, '2026-03-02T12:00:00Z', { count: 50 })
    await note(database, '2026-03-02T12:00:00Z', { person: 'p2', count: 3 })
    const world = worldAt(database, '2026-03-03T06:00:00Z')
    const written = await Promise.all([1, 2, 3, 4].map(() => gatherNotices(world, gathering)))
    expect(written.reduce((sum, letters) => sum + letters)).toBe(2)
    expect(await digests(database)).toEqual([
      { person: 'p1', count: 50 },
      { person: 'p2', count: 3 },
    ])
  })
})

describeOnDatabase('everybody hears as often as they want', (open) => {
  test.each([
    ['at-once', '2026-03-02T12:04:00Z', 0, 'more may belong to it'],
    ['at-once', '2026-03-02T12:05:00Z', 1, 'it has settled'],
    ['daily', '2026-03-03T04:59:00Z', 0, 'it is 6:59 in the morning'],
    ['daily', '2026-03-03T05:00:00Z', 1, 'it is 7 in the morning'],
    ['weekly', '2026-03-08T20:00:00Z', 0, 'it is still the same week'],
    ['weekly', '2026-03-09T05:00:00Z', 1, 'it is Monday morning'],
    ['never', '2027-03-02T12:00:00Z', 0, 'none is wanted'],
  ] as const)('%s, at %s: %s digests, since %s', async (rhythm: Rhythm, moment, letters, _why) => {
    const database = await open()
    await writeRhythm(database.kysely, { person: 'p1', rhythm, at: new Date('2026-03-01T00:00:00Z') })
    await note(database, '2026-03-02T12:00:00Z')
    expect(await gatherNotices(worldAt(database, moment), gathering)).toBe(letters)
  })

  test.each([
    ['2026-03-28T12:00:00Z', '2026-03-29T03:59:00Z', '2026-03-29T04:00:00Z', 'clocks go forward'],
    ['2026-10-24T12:00:00Z', '2026-10-25T04:59:00Z', '2026-10-25T05:00:00Z', 'clocks go back'],
    ['2026-12-31T12:00:00Z', '2027-01-01T04:59:00Z', '2027-01-01T05:00:00Z', 'the year begins'],
  ])('a notice of %s waits at %s and goes at %s, for %s in that night', async (noted, early, morning) => {
    const database = await open()
    await note(database, noted)
    expect(await gatherNotices(worldAt(database, early), gathering)).toBe(0)
    expect(await gatherNotices(worldAt(database, morning), gathering)).toBe(1)
  })

  test('the secret of a digest ends them, and no other does', async () => {
    const database = await open()
    await note(database, '2026-03-02T12:00:00Z')
    await gatherNotices(worldAt(database, '2026-03-03T06:00:00Z'), gathering)
    const { rows } = await database.pool.query<{ stop: string }>(`select arguments->>'stopUrl' as stop from letter`)
    const at = new Date('2026-03-03T07:00:00Z')
    const secret = rows[0]?.stop.split('/').at(-1) ?? ''
    expect(await writeRhythmBySecret(database.kysely, { secret: 'no-such', rhythm: 'never', at })).toBe(false)
    expect(await writeRhythmBySecret(database.kysely, { secret, rhythm: 'never', at })).toBe(true)
    await note(database, '2026-03-03T12:00:00Z')
    expect(await gatherNotices(worldAt(database, '2026-03-10T06:00:00Z'), gathering)).toBe(0)
  })
})
