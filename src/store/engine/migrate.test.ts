import { expect, test } from 'vitest'
import { describeOnEachDatabase } from '#store/testing/test-databases.ts'
import { migrate, type Migration, readMigrationState } from './migrate.ts'
import { DatabaseRefusal } from './trouble.ts'

const first: Migration = { name: '0001-birds.sql', sql: 'create table bird (name text); create table nest (id int)', hash: 'a' }
const second: Migration = { name: '0002-eggs.sql', sql: 'create table egg (id int)', hash: 'b' }
const broken: Migration = { name: '0002-eggs.sql', sql: 'create table egg (id int); insert into nowhere values (1)', hash: 'c' }

function silently(): void {}

async function troubleOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => (error instanceof DatabaseRefusal ? error.trouble : error),
  )
}

describeOnEachDatabase('migrations', (open) => {
  test('are applied in order, each once', async () => {
    const { pool } = await open({ from: 'nothing' })
    expect(await readMigrationState(pool, [first])).toEqual({ applied: [], pending: [first.name] })
    expect(await migrate(pool, [first], silently)).toEqual([first.name])
    expect(await migrate(pool, [first, second], silently)).toEqual([second.name])
    expect(await migrate(pool, [first, second], silently)).toEqual([])
    expect(await readMigrationState(pool, [first, second])).toEqual({ applied: [first.name, second.name], pending: [] })
  })

  test('of several instances that start at once, one applies them', async () => {
    const { pool } = await open({ from: 'nothing' })
    const applied = await Promise.all([1, 2, 3].map(() => migrate(pool, [first, second], silently)))
    expect(applied.flat()).toEqual([first.name, second.name])
  })

  test('a step that fails leaves nothing behind', async () => {
    const { pool } = await open({ from: 'nothing' })
    expect(await troubleOf(migrate(pool, [first, broken], silently))).toMatchObject({
      code: 'migration-failed',
      name: broken.name,
    })
    const { rows } = await pool.query(`select to_regclass('egg') as egg, to_regclass('bird') is not null as bird`)
    expect(rows).toEqual([{ egg: null, bird: true }])
    expect(await migrate(pool, [first, second], silently)).toEqual([second.name])
  })

  test('a database of a newer program is refused and left alone', async () => {
    const { pool } = await open({ from: 'nothing' })
    await migrate(pool, [first, second], silently)
    expect(await troubleOf(migrate(pool, [first], silently))).toEqual({ code: 'database-newer', unknown: [second.name] })
  })

  test('a step that was changed after it was applied is refused', async () => {
    const { pool } = await open({ from: 'nothing' })
    await migrate(pool, [first], silently)
    expect(await troubleOf(migrate(pool, [{ ...first, hash: 'z' }], silently))).toEqual({
      code: 'migration-changed',
      name: first.name,
    })
  })
})
