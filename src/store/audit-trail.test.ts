import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { appendAudit, examineAudit, readAudit } from './audit-trail.ts'
import { describeOnEachDatabase } from './testing/test-databases.ts'
import type { TestDatabase } from './testing/test-databases.ts'

const person = { id: 'p1', name: 'Žydrė Ąžuolė' }
const at = new Date('2026-12-31T23:59:59.999Z')

async function note({ kysely }: TestDatabase, chain: string, act = 'edit-return', details = {}): Promise<void> {
  await kysely.transaction().execute((tx) => appendAudit(tx, { chain, person, act, details, at }))
}

/** Somebody with the keys of the database takes the guard off, changes something and puts the guard back. */
async function tamper({ kysely }: TestDatabase, change: string): Promise<void> {
  await sql
    .raw(`ALTER TABLE audit_entry DISABLE TRIGGER ALL; ${change}; ALTER TABLE audit_entry ENABLE TRIGGER ALL`)
    .execute(kysely)
}

describeOnEachDatabase('the audit trail', (open) => {
  test('is told record by record, the latest first, with names as they are written', async () => {
    const database = await open()
    await note(database, 'return/oak.2026', 'edit-return', { answers: 3 })
    await note(database, 'return/oak.2026', 'sign-return')
    await note(database, 'campaign/2026')
    const entries = await readAudit(database.kysely, 'return/oak.2026', { most: 10, before: null })
    expect(entries.map(({ number, act, personName }) => [number, act, personName])).toEqual([
      [2, 'sign-return', person.name],
      [1, 'edit-return', person.name],
    ])
    expect(await examineAudit(database.kysely)).toEqual({ entries: 5, chains: 3, damage: [] })
  })

  test('of forty people who write at once every entry has its place', async () => {
    const database = await open()
    await Promise.all(Array.from({ length: 40 }, (_, index) => note(database, `return/${index % 3}`)))
    const found = await examineAudit(database.kysely)
    expect(found).toEqual({ entries: 43, chains: 4, damage: [] })
  })

  test('is not changed by what rolls back', async () => {
    const database = await open()
    await expect(
      database.kysely.transaction().execute(async (tx) => {
        await appendAudit(tx, { chain: 'x', person, act: 'a', details: {}, at })
        throw new Error('the work failed')
      }),
    ).rejects.toThrow('the work failed')
    expect(await examineAudit(database.kysely)).toEqual({ entries: 0, chains: 0, damage: [] })
  })

  test.each([
    ['a changed word', `UPDATE audit_entry SET act = 'read-return' WHERE chain = 'c' AND number = 2`, 'c', 'entry-changed'],
    ['another person', `UPDATE audit_entry SET person = 'p2' WHERE chain = 'c' AND number = 1`, 'c', 'entry-changed'],
    [
      'an earlier time',
      `UPDATE audit_entry SET at = at - interval '1 second' WHERE chain = 'c' AND number = 3`,
      'c',
      'entry-changed',
    ],
    ['an entry taken out', `DELETE FROM audit_entry WHERE chain = 'c' AND number = 2`, 'c', 'entry-missing'],
    ['a whole record taken out', `DELETE FROM audit_entry WHERE chain = 'c'`, 'c', 'chain-missing'],
    [
      'a record taken out with its beginning',
      `DELETE FROM audit_entry WHERE chain = 'c' OR details->>'chain' = 'c'`,
      'chains',
      'entry-missing',
    ],
  ])('shows %s', async (_what, change, chain, code) => {
    const database = await open()
    for (const each of ['c', 'd', 'c', 'c']) await note(database, each)
    await tamper(database, change)
    const { damage } = await examineAudit(database.kysely)
    expect(damage).toContainEqual(expect.objectContaining({ chain, code }))
  })

  test('refuses to be changed while its guard is on', async () => {
    const database = await open()
    await note(database, 'c')
    await expect(database.kysely.updateTable('audit_entry').set({ act: 'x' }).execute()).rejects.toThrow(/appended/)
    await expect(database.kysely.deleteFrom('audit_entry').execute()).rejects.toThrow(/appended/)
  })

  test('keeps whatever details say through the database', async () => {
    const database = await open()
    const details = fc.dictionary(
      fc.string().filter((text) => !text.includes('\0') && text !== '__proto__'),
      fc.oneof(
        fc.string().filter((text) => !text.includes('\0')),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
      ),
    )
    await fc.assert(
      fc.asyncProperty(details, async (said) => {
        await note(database, 'c', 'a', said)
      }),
      { numRuns: 30 },
    )
    expect((await examineAudit(database.kysely)).damage).toEqual([])
  })
})
