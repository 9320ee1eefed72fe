import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readBroughtFlows } from '#actions/economy/bring-flow-table.ts'
import { programFolder } from '#store/engine/config.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { programEnv } from '#store/testing/program-env.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'

async function openFolder(url: string) {
  const folder = await mkdtemp(join(tmpdir(), 'santalka-links-'))
  await writeFile(join(folder, 'good.csv'), ',CPA_A01,CPA_C16,CPA_C31_32\nCPA_A01,1,2,3\nCPA_C16,4,5,6\nCPA_C31_32,7,8,9\n')
  await writeFile(join(folder, 'bad.csv'), ',CPA_A01,CPA_C16\nCPA_A01,1,-2\n')
  const [one, other] = [Buffer.from(',CPA_A01\nCPA_A01,1\n'), Buffer.from(',CPA_A01,CPA_C16\nCPA_A01,1,2\nCPA_C16,3,4\n')]
  await writeFile(join(folder, 'two.zip'), zipSync({ 'a.csv': one, 'b.csv': other }))
  return async (...words: string[]) => {
    const child = spawn(process.execPath, [join(programFolder, 'src/cli/main.ts'), 'import', 'links', ...words], {
      cwd: folder,
      env: { ...programEnv, SANTALKA_DATA: join(folder, 'data'), DATABASE_URL: url },
    })
    const [output, complaint, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
    return { output, complaint, code: Number(code) }
  }
}

const about = ['--title', 'Table of 2020', '--year', '2020', '--evrk', '2'] as const

describeOnDatabase('santalka import links', (open) => {
  test('checks an input–output table, takes it, weighs it, and tells bad cells by row and column', async () => {
    const { url } = await open()
    const santalka = await openFolder(url)
    const bad = await santalka('bad.csv', ...about)
    expect(bad.code).toBe(exitCode.importRefused)
    expect(bad.complaint).toMatch(
      /Row 2, column CPA_C16: CPA_A01 sells to CPA_C16 for -2, which is below 0.*“C16” buys but has no row/s,
    )
    const linked = await santalka('good.csv', ...about, '--address', 'javascript:alert(1)')
    expect([linked.code === 0, linked.complaint]).toEqual([
      false,
      expect.stringContaining('"javascript:alert(1)" is no address on the web.'),
    ])
    expect((await santalka('two.zip', ...about, '--dry')).complaint).toContain('a.csv, b.csv. Name one: --member NAME.')
    expect((await santalka('two.zip', ...about, '--dry', '--member', 'b.csv')).output).toMatch(/2 activities.*4 amounts/s)
    const dry = await santalka('good.csv', ...about, '--dry')
    expect([dry.code, dry.output]).toEqual([
      0,
      expect.stringMatching(/3 activities.*9 amounts.*No table was there.*Only checked/s),
    ])
    expect((await santalka('good.csv', ...about)).output).toMatch(/No table was there before.*Brought in/s)
    expect((await santalka('--weight', '0.3')).output).toContain('Links now weigh 0.3')
  }, 120_000)

  test.each([
    { words: ['--drop', '--dry'], told: 'Only with a file: --dry.', because: 'a check takes nothing out' },
    { words: ['--weight', '0.3', '--dry'], told: 'Only with a file: --dry.', because: 'a check weighs nothing' },
    { words: ['--weight', '0.3', '--title', 'T'], told: 'Only with a file: --title.', because: 'a source is that of a file' },
    { words: ['--weight', '0.3', '--reason', 'R'], told: 'Only beside --drop: --reason.', because: 'no receipt would keep it' },
    { words: ['--drop', '--weight', '0.3'], told: 'Not beside --drop: --weight.', because: 'what is gone has no weight' },
    {
      words: ['good.csv', ...about, '--drop', '--reason', 'R'],
      told: 'Only without a file, about the table that is there: --drop, --reason.',
      because: 'a table is brought in or taken out',
    },
    { words: ['--weight', '0x1'], told: '"0x1" is none.', because: 'a weight is written in digits, in the browser too' },
    { words: ['--drop', '--reason', 'R'.repeat(2001)], told: 'Too long:', because: 'receipts keep no more' },
    {
      words: ['good.csv', '--evrk', '2', '--title', 'T'.repeat(201), '--year', '0000'],
      told: 'A year has four digits, such as 2020.\nToo long:',
      because: 'receipts keep no more than what a browser takes',
    },
  ])(
    'refuses $words, because $because',
    async ({ words, told }) => {
      const { url, kysely: db } = await open()
      const santalka = await openFolder(url)
      await santalka('good.csv', ...about)
      const before = await readBroughtFlows(db)
      const { code, complaint } = await santalka(...words)
      expect([code, complaint]).toEqual([exitCode.usage, expect.stringContaining(told)])
      expect([before?.weight, await readBroughtFlows(db)]).toEqual([0.5, before])
    },
    120_000,
  )
})
