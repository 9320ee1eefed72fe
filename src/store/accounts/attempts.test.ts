import { expect, test } from 'vitest'
import { describeOnEachDatabase } from '#store/testing/test-databases.ts'
import { forgetAttempts, spendAttempt } from './attempts.ts'
import { keptSecret } from './server-secret.ts'

const at = new Date('2026-03-01T10:00:00Z')
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000)

describeOnEachDatabase('tries', (open) => {
  test('of many at the same moment only as many are allowed as there may be', async () => {
    const { kysely } = await open()
    const spent = await Promise.all(
      Array.from({ length: 40 }, () => spendAttempt(kysely, { key: 'a', most: 7, seconds: 60 }, at)),
    )
    expect(spent.filter(({ isAllowed }) => isAllowed)).toHaveLength(7)
    expect(new Set(spent.map(({ retryAfter }) => retryAfter))).toEqual(new Set([60]))
  })

  test('are given back when the time is over, or when somebody got in', async () => {
    const { kysely } = await open()
    const rule = { key: 'a', most: 1, seconds: 60 }
    expect(await spendAttempt(kysely, rule, at)).toEqual({ isAllowed: true, retryAfter: 60 })
    expect(await spendAttempt(kysely, rule, later(59))).toEqual({ isAllowed: false, retryAfter: 1 })
    expect(await spendAttempt(kysely, rule, later(60))).toEqual({ isAllowed: true, retryAfter: 60 })
    expect(await spendAttempt(kysely, { ...rule, key: 'b' }, later(60))).toEqual({ isAllowed: true, retryAfter: 60 })
    await forgetAttempts(kysely, 'a')
    expect((await spendAttempt(kysely, rule, later(61))).isAllowed).toBe(true)
  })

  test('old ones are forgotten, and none names anybody', async () => {
    const { kysely, pool } = await open()
    await spendAttempt(kysely, { key: 'password of ona@example.lt', most: 1, seconds: 60 }, at)
    await spendAttempt(kysely, { key: 'password of jonas@example.lt', most: 1, seconds: 60 }, later(7200))
    const { rows } = await pool.query('select key_hash from account_attempt')
    expect(rows).toHaveLength(1)
    expect(rows[0].key_hash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('servers that start at the same moment keep one secret', async () => {
    const { kysely } = await open()
    const kept = await Promise.all(['one', 'two', 'three'].map((fresh) => keptSecret(kysely, 'accounts', fresh)))
    expect(new Set(kept).size).toBe(1)
  })
})
