import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { monthlyFile } from '#actions/economy/testing/sodra-file.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { addLake } from './lake.ts'
import { runSantalka } from './testing/run-santalka.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'santalka-cli-send-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const rows = [{ insurer: 1 }, { insurer: 2, activity: '412000' }]

describeOnDatabase('the copy of the rows on a server, from the terminal', (open) => {
  test('is brought up to what is held, told by what was sent and what was the same, and follows what is taken out', async () => {
    const [{ url, kysely }, copy] = [await open(), await open({ from: 'nothing' })]
    const santalka = (
      words: readonly string[],
      settings: { readonly [name: string]: string } = { SANTALKA_LAKE_URL: copy.url },
    ) => runSantalka(words, { url, folder, commands: [addLake], settings })
    const send = () => santalka(['lake', 'send', 'sodra-monthly'])
    await writeFile(join(folder, 'monthly.csv'), monthlyFile(rows.flatMap((row) => [row, { ...row, month: '202302' }])))
    expect(await santalka(['lake', 'import', 'monthly.csv'])).toMatchObject({
      code: exitCode.ok,
      complained: expect.stringContaining('lake send sodra-monthly” brings it up to date'),
    })

    expect(await santalka(['lake', 'send', 'gold'])).toMatchObject({
      code: exitCode.usage,
      complained: expect.stringContaining('no data set “gold”'),
    })
    const nowhere = await santalka(['lake', 'send', 'sodra-monthly'], {})
    expect([nowhere.code, nowhere.complained]).toEqual([exitCode.importRefused, expect.stringContaining('SANTALKA_LAKE_URL')])
    const away = { SANTALKA_LAKE_URL: 'postgresql://santalka:hush@127.0.0.1:1/economy' }
    const unreachable = await santalka(['lake', 'send', 'sodra-monthly'], away)
    expect([unreachable.code, unreachable.said]).toEqual([exitCode.importRefused, ''])
    expect(unreachable.complained).toContain('127.0.0.1')
    expect(unreachable.complained).not.toContain('hush')

    expect(await send()).toMatchObject({
      code: exitCode.ok,
      said: 'sodra-monthly: 2 periods sent (4 rows), 0 were the same, 0 taken out.',
    })
    expect((await send()).said).toBe('sodra-monthly: 0 periods sent (0 rows), 2 were the same, 0 taken out.')
    await santalka(['lake', 'drop', 'sodra-monthly', '--slices', '2023-02', '--reason', 'a wrong month'])
    expect((await send()).said).toBe('sodra-monthly: 0 periods sent (0 rows), 1 were the same, 1 taken out.')
    const told = await kysely.selectFrom('audit_entry').selectAll().execute()
    expect(told.filter((entry) => JSON.stringify(entry).includes('"host"'))).toHaveLength(2)
  })
})
