import { execFile } from 'node:child_process'
import { cpSync } from 'node:fs'
import { cp, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { bring, monthlyFile, newFolder, newLake, put } from '#actions/economy/testing/sodra-file.ts'
import { stageRows } from '#sources/files/stage-rows.ts'
import { programFolder } from '#store/engine/config.ts'
import { firmPanel } from './ask/firm-panel.ts'
import { holdings } from './ask/holdings.ts'
import { dropSlices } from './drop-slices.ts'
import { examineLake } from './examine.ts'
import { recordFile } from './loads.ts'
import { closeLake } from './open.ts'
import { outsideTrouble } from './outside-trouble.ts'

const rows = [{ insurer: 1 }, { insurer: 2, place: 'Vilniaus m. sav.', activity: '412000' }]
const now = () => new Date('2026-11-22T10:00:00Z')
const coded = (code: string) => Object.assign(new Error(`${code}: …`), { code })

describe('What the machine does not let happen', () => {
  test.each([
    { error: coded('ENOSPC'), trouble: { code: 'disk-full', folder: '/lake' } },
    { error: coded('EDQUOT'), trouble: { code: 'disk-full', folder: '/lake' } },
    {
      error: new Error('IO Error: Could not write file "a.parquet": No space left on device'),
      trouble: { code: 'disk-full', folder: '/lake' },
    },
    { error: coded('EACCES'), trouble: { code: 'folder-closed', folder: '/lake', because: 'EACCES' } },
    {
      error: new Error('IO Error: Cannot open file "x": Read-only file system'),
      trouble: { code: 'folder-closed', folder: '/lake', because: 'EROFS' },
    },
    { error: new Error('Out of Memory Error: failed to allocate data of size 4.0 KiB'), trouble: { code: 'memory-full' } },
    {
      error: new Error('IO Error: No files found that match the pattern "/lake/a.parquet"'),
      trouble: { code: 'lake-damaged', file: '/lake/a.parquet' },
    },
    { error: new Error('something else'), trouble: null },
    { error: Object.assign(new Error('permission denied for table audit_entry'), { code: '42501' }), trouble: null },
    { error: 'no error', trouble: null },
  ])('$error is $trouble.code', ({ error, trouble }) => {
    expect(outsideTrouble(error, '/lake')).toEqual(trouble)
  })

  test('a disk that is full halfway leaves what was, and gives its room back', async () => {
    const lake = await newLake()
    await bring(lake, await put(monthlyFile(rows)))
    const path = await put(monthlyFile([...rows, { insurer: 3 }]))
    const prepare = async (folder: string) => {
      await stageRows(path, folder)
      throw coded('ENOSPC')
    }
    await expect(bring(lake, path, { prepare })).rejects.toMatchObject({
      trouble: { code: 'disk-full', folder: lake.place.folder },
    })
    expect((await holdings(lake))[0]?.rows).toBe(2)
    expect(await readdir(lake.place.staging)).toEqual([])
    expect(await bring(lake, path)).toMatchObject({ done: 'imported' })
    await closeLake(lake)
  })

  test('a folder that cannot be written in is named', async () => {
    const lake = await newLake()
    await writeFile(lake.place.folder, 'a file where the folder should be')
    await expect(bring(lake, await put(monthlyFile(rows)))).rejects.toMatchObject({ trouble: { code: 'folder-closed' } })
    await rm(lake.place.folder, { recursive: true })
    await closeLake(lake)
  })
})

describe('What was lost', () => {
  test('a file of the lake is told by name, by a question, an import and a check; taken out, its file comes in again', async () => {
    const lake = await newLake()
    const path = await put(monthlyFile(rows))
    await bring(lake, path)
    await rm(join(lake.place.folder, 'data'), { recursive: true })
    const damaged = { trouble: { code: 'lake-damaged', file: expect.stringContaining('2023-01') } }
    const panel = firmPanel(lake, { dataSet: 'sodra-monthly', period: { from: '2023-01', to: '2023-12' } })
    await expect(panel).rejects.toMatchObject(damaged)
    await expect(bring(lake, path)).rejects.toMatchObject(damaged)
    await expect(bring(lake, await put(monthlyFile([...rows, { insurer: 3 }])), { dry: true })).rejects.toMatchObject(damaged)
    await dropSlices(lake, { dataSet: 'sodra-monthly', slices: null, by: 'tester', now, reason: 'lost' })
    expect((await holdings(lake))[0]?.loads[0]?.dropped).toMatchObject([{ reason: 'lost', by: 'tester' }])
    expect(await bring(lake, path)).toMatchObject({ done: 'imported' })
    await closeLake(lake)
  })

  test('a file of which a part is gone is told as lost, not as brought in already', async () => {
    const lake = await newLake()
    const path = await put(monthlyFile(rows))
    const { load } = await bring(lake, path)
    const [file = ''] = (await readdir(lake.place.folder, { recursive: true })).filter((each) => each.endsWith('.parquet'))
    await truncate(join(lake.place.folder, file), 100)
    await expect(bring(lake, path)).rejects.toMatchObject({ trouble: { code: 'lake-damaged' } })
    await dropSlices(lake, { dataSet: 'sodra-monthly', slices: load.slices, by: 'tester', now, reason: 'torn' })
    expect(await bring(lake, path)).toMatchObject({ done: 'imported' })
    await closeLake(lake)
  })

  test('a receipt that is gone is found by a look at the lake; one that is torn is told with a way on that works', async () => {
    const lake = await newLake()
    const path = await put(monthlyFile(rows))
    const { load } = await bring(lake, path)
    const record = recordFile(lake.place, load.id)
    await truncate(record, 40)
    const torn = { trouble: { code: 'record-damaged', file: record } }
    await expect(bring(lake, path)).rejects.toMatchObject(torn)
    await expect(holdings(lake)).rejects.toMatchObject(torn)
    await rm(record)
    expect((await examineLake(lake, { hashes: false })).damaged).toEqual([`loads/${load.id}.json`])
    expect(await bring(lake, path)).toMatchObject({ done: 'imported', load: { rowsKept: rows.length } })
    expect((await examineLake(lake, { hashes: true })).damaged).toEqual([])
    await closeLake(lake)
  })

  test('the whole folder, while it is open: what comes in next is there again', async () => {
    const lake = await newLake()
    const path = await put(monthlyFile(rows))
    await bring(lake, path)
    await rm(lake.place.folder, { recursive: true })
    expect(await holdings(lake)).toEqual([])
    expect(await bring(lake, path)).toMatchObject({ done: 'imported' })
    expect((await holdings(lake))[0]?.rows).toBe(2)
    await closeLake(lake)
  })
})

describe('Two processes', () => {
  test('one that is at it keeps the other out, who is told; when it dies the other comes in', async () => {
    const lake = await newLake()
    const path = await put(monthlyFile(rows))
    const script = join(programFolder, 'src/actions/economy/testing/import-until-killed.ts')
    const child = execFile(process.execPath, [script, lake.place.folder, path, 'writing', '0', 'SIGSTOP'])
    const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)))
    await vi.waitFor(
      async () =>
        expect(await readdir(join(lake.place.staging, (await readdir(lake.place.staging))[0] ?? ''))).toContain('staged.json'),
      { timeout: 20_000, interval: 100 },
    )
    const other = await put(monthlyFile([...rows, { insurer: 3 }]))
    await expect(bring(lake, other)).rejects.toMatchObject({ trouble: { code: 'lake-busy' } })
    await expect(bring(lake, other, { dry: true })).rejects.toMatchObject({ trouble: { code: 'lake-busy' } })
    child.kill('SIGKILL')
    expect(await ended).toBe('SIGKILL')
    expect(await bring(lake, other)).toMatchObject({ done: 'imported' })
    expect((await holdings(lake))[0]?.rows).toBe(3)
    await closeLake(lake)
  })

  test('killed right after the switch: the month is there once, and what was left in the way is cleared', async () => {
    const lake = await newLake()
    const path = await put(monthlyFile(rows))
    const aside = await newFolder()
    await bring(lake, path, {
      onProgress({ step }) {
        if (step === 'switching') cpSync(lake.place.staging, aside, { recursive: true })
      },
    })
    // As the disk lies when the process ends between the switch and the clearing away.
    await cp(aside, lake.place.staging, { recursive: true })
    expect(await bring(lake, path)).toMatchObject({ done: 'nothing-to-do' })
    expect((await holdings(lake))[0]).toMatchObject({ rows: 2, loads: [{ rowsKept: 2 }] })
    expect(await readdir(lake.place.staging)).toEqual([])
    await closeLake(lake)
  })
})
