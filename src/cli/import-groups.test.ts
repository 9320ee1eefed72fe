import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { programFolder } from '#store/engine/config.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { programEnv } from '#store/testing/program-env.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'

describeOnDatabase('santalka import groups', (open) => {
  test('takes the table of a publisher once, and tells rows that it cannot take by their line', async () => {
    const { url } = await open()
    const folder = await mkdtemp(join(tmpdir(), 'santalka-groups-'))
    await writeFile(join(folder, 'good.csv'), 'cluster;nace\nWood;16.10\nWood;31.01\nFood;10\n')
    await writeFile(join(folder, 'bad.csv'), 'cluster;nace\nWood;99.98\n')
    const santalka = async (...words: string[]) => {
      const child = spawn(process.execPath, [join(programFolder, 'src/cli/main.ts'), 'import', 'groups', ...words], {
        cwd: folder,
        env: { ...programEnv, SANTALKA_DATA: join(folder, 'data'), DATABASE_URL: url },
      })
      const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
      return { code: child.exitCode, said, complained }
    }
    const about = ['--set', 'bench', '--title', 'Definitions']
    expect(await santalka('good.csv', ...about)).toMatchObject({ code: 0, said: 'Brought in: 2 groups from 3 rows.\n' })
    const again = await santalka('good.csv', ...about)
    expect(again.said).toContain('nothing has changed')
    expect(again.complained).toContain('3 rows say no edition: codes were taken for those of edition 2. --evrk says another one.')
    expect((await santalka('good.csv', ...about, '--evrk', '2')).complained).toBe('')
    expect(await santalka('bad.csv', ...about)).toMatchObject({
      code: exitCode.importRefused,
      complained: 'bad.csv: line 2: this edition of EVRK (NACE) has no activity "99.98".\n',
    })
    const linked = await santalka('good.csv', ...about, '--address', 'javascript:alert(1)')
    expect(linked.complained).toContain('"javascript:alert(1)" is no address on the web.')
    const long = await santalka('good.csv', '--set', 's'.repeat(62), '--title', 'Definitions', '--year', '0000')
    expect(long.complained).toMatch(/at most 61 signs.*A year has four digits/s)
    const [one, other] = ['cluster;nace\nWood;16.10\n', 'cluster;nace\nFood;10\n'].map((table) => Buffer.from(table))
    await writeFile(join(folder, 'two.zip'), zipSync({ 'a.csv': one ?? Buffer.of(), 'b.csv': other ?? Buffer.of() }))
    expect((await santalka('two.zip', ...about)).complained).toContain('a.csv, b.csv. Name one: --member NAME.')
    expect((await santalka('two.zip', ...about, '--member', 'b.csv')).said).toContain('1 group from 1 row')
    expect((await santalka('two.zip', ...about, '--member', 'c.csv')).complained).toContain(
      'The archive two.zip has no table "c.csv". Its tables: a.csv, b.csv.',
    )
    expect((await santalka('good.csv', '--set', 'A b')).complained).toContain('Groups need a source')
  })
})
