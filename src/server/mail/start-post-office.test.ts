import { expect, test, vi } from 'vitest'
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
})
