import { expect, test, vi } from 'vitest'
import { queueMail } from '#actions/queue-mail.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { openMailServer } from './testing/open-mail-server.ts'
import { queueLetters } from './testing/queue-letters.ts'
import { startPostOffice } from './start-post-office.ts'

describeOnDatabase('the post office of a running server', (open) => {
  test('sends what waits, and makes its rounds without trouble', async () => {
    const { kysely: db, pool } = await open()
    const world = { db, now: () => new Date() }
    const server = await openMailServer()
    const troubles: unknown[] = []
    await queueLetters(world, 2)
    const settings = { mail: { smtpUrl: server.url, from: 'santalka@example.lt' }, publicUrl: 'https://klasteriai.example.lt' }
    const office = await startPostOffice(world, settings, (trouble) => troubles.push(trouble))
    await vi.waitFor(() => expect(server.accepted).toHaveLength(2), { timeout: 10_000 })
    await office.close()
    await server.close()
    expect(troubles).toEqual([])
    expect((await pool.query(`select 1 from letter where state = 'sent'`)).rowCount).toBe(2)
  })

  test.each([
    { at: '2026-03-01T10:10:00Z', forgotten: [] },
    { at: '2026-03-01T10:40:00Z', forgotten: ['recovery'] },
    // The evening of the last day in Vilnius is not over; half an hour later it is.
    { at: '2026-03-15T21:45:00Z', forgotten: ['recovery'] },
    { at: '2026-03-15T22:15:00Z', forgotten: ['invitation', 'recovery', 'sheet-invitation'] },
  ])('letters that wait without a mail server keep their links while these open something ($at)', async ({ at, forgotten }) => {
    const { kysely: db, pool } = await open()
    await pool.query(
      `with c as (insert into change (recorded_at, recorded_by, deed, details) values (now(), 'test', 'test', '{}') returning id)
       insert into country_document (name, content, content_hash, change_id) select 'country', '{"timezone":"Europe/Vilnius"}', '', id from c`,
    )
    const to = { person: null, name: 'Ona', address: 'ona@example.lt', language: 'lt' as const }
    const [url, about] = ['https://example.lt/slapta', { cluster: { lt: 'Lazeriai' }, asksAbout: 2025 }]
    await queueMail({ tx: db, recordedAt: '2026-03-01T10:00:00Z' }, [
      { kind: 'recovery', args: { url, minutes: 30 }, to },
      { kind: 'invitation', args: { url, inviter: 'Jonas', into: {}, until: '2026-03-15' }, to },
      { kind: 'sheet-invitation', args: { ...about, url, organisation: {}, deadline: '2026-03-15' }, to },
      { kind: 'reopened', args: { ...about, url: 'https://example.lt/ataskaita', reviewer: 'Ona', reason: '' }, to },
    ])
    const troubles: unknown[] = []
    const world = { db, now: () => new Date(at) }
    const office = await startPostOffice(world, { mail: undefined, publicUrl: 'https://example.lt' }, (trouble) =>
      troubles.push(trouble),
    )
    const lost = async () =>
      (
        await pool.query<{ kind: string }>(
          `select kind from letter where arguments is null and state = 'dead' and reply = 'link-expired' order by kind`,
        )
      ).rows.map(({ kind }) => kind)
    await vi.waitFor(async () => expect(await lost()).toEqual(forgotten), { timeout: 10_000 })
    await office.close()
    expect(troubles).toEqual([])
    const kept = await pool.query(`select 1 from letter where state = 'waiting' and arguments is not null`)
    expect(kept.rowCount).toBe(4 - forgotten.length)
  })
})
