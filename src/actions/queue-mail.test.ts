import { expect, test } from 'vitest'
import { confine } from '#store/confine.ts'
import { inDeed } from '#store/deed.ts'
import { describeOnEachDatabase } from '#store/testing/test-databases.ts'
import { queueMail } from './queue-mail.ts'
import type { Mail } from './queue-mail.ts'

const about = { by: 'test', deed: 'reopen-return', at: new Date('2026-03-01T10:00:00Z') }
const reopened = {
  kind: 'reopened',
  args: {
    cluster: { lt: 'Pavyzdys', en: 'Example' },
    asksAbout: 2025,
    url: 'https://example.lt/',
    reviewer: 'Ona',
    reason: 'Trūksta eksporto.',
  },
  to: { person: 'p1', name: 'Jonas', address: 'jonas@example.lt', language: 'lt' },
  once: 'reopened:litek.2026:1',
} as const satisfies Mail

describeOnEachDatabase('mail is written down with its deed', (open) => {
  test('a deed that does not hold leaves no letter behind', async () => {
    const { kysely, pool } = await open()
    const failing = inDeed(kysely, about, async (deed) => {
      await queueMail(deed, [reopened])
      throw new Error('the deed failed')
    })
    await expect(failing).rejects.toThrow('the deed failed')
    expect((await pool.query('select 1 from letter')).rowCount).toBe(0)
  })

  test('the same letter is written down once, however often its deed is done', async () => {
    const { kysely, pool } = await open()
    expect(await inDeed(kysely, about, (deed) => queueMail(deed, [reopened]))).toBe(1)
    expect(await inDeed(kysely, about, (deed) => queueMail(deed, [reopened, { ...reopened, once: 'another' }]))).toBe(1)
    const { rows } = await pool.query('select kind, state, language, arguments from letter order by queued_at')
    expect(rows).toEqual([
      { kind: 'reopened', state: 'waiting', language: 'lt', arguments: reopened.args },
      { kind: 'reopened', state: 'waiting', language: 'lt', arguments: reopened.args },
    ])
  })

  test('a letter to an address that is none is dead from the start, and the others are not', async () => {
    const { kysely, pool } = await open()
    const hostile = { ...reopened, once: 'hostile', to: { ...reopened.to, address: 'a@example.lt\r\nBcc: b@example.lt' } }
    await inDeed(kysely, about, (deed) => queueMail(deed, [hostile, reopened]))
    const { rows } = await pool.query('select once, state from letter order by once')
    expect(rows).toEqual([
      { once: 'hostile', state: 'dead' },
      { once: 'reopened:litek.2026:1', state: 'waiting' },
    ])
  })

  test('a notice waits apart from the letters', async () => {
    const { kysely, pool } = await open()
    const { cluster, asksAbout, url } = reopened.args
    const notice = { kind: 'approved', args: { cluster, asksAbout, url }, to: reopened.to } as const
    expect(await inDeed(kysely, about, (deed) => queueMail(deed, [notice, notice]))).toBe(2)
    expect((await pool.query('select 1 from notice where gathered_at is null')).rowCount).toBe(2)
    expect((await pool.query('select 1 from letter')).rowCount).toBe(0)
  })
})

describeOnEachDatabase('mail and the second lock', (open) => {
  test('a deed under the second lock writes letters, and cannot read what others got', async () => {
    const { kysely } = await open()
    await kysely.transaction().execute(async (tx) => {
      await confine(tx, { reach: ['cluster/litek'], firm: null, seesStates: false })
      const { cluster, asksAbout, url } = reopened.args
      const notice = { kind: 'approved', args: { cluster, asksAbout, url }, to: reopened.to, once: 'n' } as const
      expect(await queueMail({ tx, recordedAt: about.at.toISOString() }, [reopened, reopened, notice])).toBe(2)
    })
    const reading = kysely.transaction().execute(async (tx) => {
      await confine(tx, { reach: 'all', firm: null, seesStates: true })
      await tx.selectFrom('letter').select('arguments').execute()
    })
    await expect(reading).rejects.toThrow('permission denied')
  })
})
