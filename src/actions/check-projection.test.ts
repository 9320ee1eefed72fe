import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { readCountry } from '#sources/country/read-country.ts'
import { writeFolder } from '#sources/country/write-folder.ts'
import { describeOnEachDatabase } from '#store/testing/test-databases.ts'
import { checkProjection, rebuildAll } from './check-projection.ts'
import { loadCountry } from './load-country.ts'

const amber =
  'subject: cluster/amber\nname:\n  - { value: { lt: Gintaras }, source: survey }\ntown:\n  - { value: Vilnius, source: survey }\n'

describeOnEachDatabase('the look at the projection', (open) => {
  test('finds a subject whose projection was tampered with, and a rebuild mends it', async () => {
    const { kysely: db } = await open()
    const world = { db, now: () => new Date('2026-11-21') }
    await loadCountry(world, await readCountry(await writeFolder({ 'clusters/amber.yaml': amber })))
    expect(await checkProjection(db)).toEqual({ subjects: 1, differing: [] })
    await sql`UPDATE projection SET value = '"Kaunas"' WHERE property = 'town'`.execute(db)
    expect(await checkProjection(db)).toEqual({ subjects: 1, differing: ['cluster/amber'] })
    await rebuildAll(world, 'operator')
    expect(await checkProjection(db)).toEqual({ subjects: 1, differing: [] })
  })
})
