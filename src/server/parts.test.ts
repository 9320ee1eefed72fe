import { expect, test } from 'vitest'
import { loadCountry } from '#actions/load-country.ts'
import { rulesFolder, staff } from '#actions/testing/rules-folder.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { writeFolder } from '#sources/country/write-folder.ts'
import { countGivenVerdicts } from '#store/given-verdicts.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { operatorWords } from '#words/operator.ts'
import { parts } from './parts.ts'

describeOnDatabase('A start of the server', (open) => {
  test('gives the verdicts that a start before it did not come to', async () => {
    const { kysely: db } = await open()
    const world = { db, now: () => new Date('2026-11-21T12:00:00Z') }
    const folder = await writeFolder(rulesFolder(staff('0.4')))
    await loadCountry(world, await readCountry(folder))
    expect(await countGivenVerdicts(db, null)).toMatchObject({ verdicts: 0 })
    const task = { country: 'amberland', folder, words: operatorWords('en'), language: 'en' } as const
    expect(await parts.loadCountry(world, task)).toEqual({ changed: 0 })
    expect(await countGivenVerdicts(db, null)).toMatchObject({ verdicts: 2, subjects: 2 })
  })
})
