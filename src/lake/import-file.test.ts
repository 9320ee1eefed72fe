import { execFile } from 'node:child_process'
import { mkdir, readFile, readdir, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { programFolder } from '#store/engine/config.ts'
import { holdings } from './ask/holdings.ts'
import { dropSlices } from './drop-slices.ts'
import { readLoads, refusedFile } from './loads.ts'
import { asOnlyWriter } from './lock.ts'
import { closeLake } from './open.ts'
import type { Lake } from './open.ts'
import { bring, monthlyFile, monthlyHead, monthlyRow, newLake, put } from '#actions/economy/testing/sodra-file.ts'
import type { FirmMonth } from '#actions/economy/testing/sodra-file.ts'

const now = () => new Date('2026-11-22T10:00:00Z')

async function held(lake: Lake): Promise<{ [slice: string]: number }> {
  const [set] = await holdings(lake)
  return Object.fromEntries((set?.slices ?? []).map(({ slice, rows }) => [slice, rows]))
}

describe('A monthly file of Sodra', () => {
  test.each([
    { packed: 'plain', name: 'monthly.csv', pack: (text: string) => Buffer.from(text) },
    { packed: 'gz', name: 'monthly.csv.gz', pack: (text: string) => gzipSync(text) },
    { packed: 'zip', name: 'monthly.zip', pack: (text: string) => zipSync({ 'monthly.csv': Buffer.from(text) }) },
  ])('comes in as published ($packed), month by month, once', async ({ name, pack }) => {
    const lake = await newLake()
    const rows: FirmMonth[] = [
      { insurer: 1, place: 'Kauno m. sav.' },
      { insurer: 1, place: 'Kauno m. sav.', month: '202302' },
      { insurer: 2, place: 'Vilniaus m. sav.', activity: '412000' },
    ]
    const path = await put(pack(monthlyFile(rows)), name)
    expect(await bring(lake, path)).toMatchObject({
      done: 'imported',
      load: { rowsRead: 3, rowsKept: 3, rowsRefused: 0, covers: 'whole', slices: ['2023-01', '2023-02'], encoding: 'utf-8' },
    })
    expect(await held(lake)).toEqual({ '2023-01': 2, '2023-02': 1 })
    expect(await bring(lake, path)).toMatchObject({ done: 'nothing-to-do' })
    expect((await holdings(lake))[0]?.loads).toHaveLength(1)
    await closeLake(lake)
  })

  test('that is corrected replaces its months and says what changed', async () => {
    const lake = await newLake()
    const rows = (insured: string) => [
      { insurer: 1, insured: '10', wage: '1000' },
      { insurer: 2, insured, wage: '2000', place: 'Vilniaus m. sav.', activity: '412000' },
    ]
    await bring(lake, await put(monthlyFile([...rows('5'), { insurer: 3, insured: '2', month: '202302' }])))
    const { load } = await bring(lake, await put(monthlyFile([...rows('7'), { insurer: 4, insured: '1' }])))
    expect(load.changes).toEqual([
      {
        slice: '2023-01',
        before: { rows: 2, firms: 2, measures: { insured: 15, wages: 20_000 } },
        after: { rows: 3, firms: 3, measures: { insured: 18, wages: 24_000 } },
        appeared: 1,
        vanished: 0,
        corrected: 1,
        doubled: 0,
      },
    ])
    expect(await held(lake)).toEqual({ '2023-01': 3, '2023-02': 1 })
    await closeLake(lake)
  })

  test('of one municipality or one activity adds to what there is, and the newer row counts', async () => {
    const lake = await newLake()
    const kaunas = [1, 2, 3].map((insurer) => ({ insurer, activity: insurer === 1 ? '620100' : '412000' }))
    expect(await bring(lake, await put(monthlyFile(kaunas)))).toMatchObject({
      load: { covers: [{ places: ['Kauno m. sav.'], activities: null }] },
    })
    const programming = [
      { insurer: 1, insured: '12' },
      { insurer: 9, place: 'Vilniaus m. sav.' },
    ]
    expect(await bring(lake, await put(monthlyFile(programming)))).toMatchObject({
      load: { covers: [{ places: null, activities: ['620100'] }], changes: [{ appeared: 1, vanished: 0, corrected: 1 }] },
    })
    expect(await held(lake)).toEqual({ '2023-01': 4 })
    const [set] = await holdings(lake)
    expect(set?.slices[0]?.covers).toHaveLength(2)
    expect(set?.slices[0]?.loads).toHaveLength(2)
    await closeLake(lake)
  })

  test('that would make most firms vanish is probably a part: it is asked back, and taken when meant', async () => {
    const lake = await newLake()
    const many = Array.from({ length: 30 }, (_, at) => ({
      insurer: at + 1,
      activity: at === 0 ? '620100' : '412000',
      place: at < 2 ? 'Kauno m. sav.' : 'Vilniaus m. sav.',
    }))
    await bring(lake, await put(monthlyFile(many)))
    const few = await put(monthlyFile(many.slice(0, 9)))
    await expect(bring(lake, few)).rejects.toMatchObject({
      trouble: { code: 'most-would-vanish', slice: '2023-01', before: 30, vanished: 21 },
    })
    expect(await held(lake)).toEqual({ '2023-01': 30 })
    expect(await bring(lake, few, { mayShrink: true })).toMatchObject({ done: 'imported' })
    expect(await held(lake)).toEqual({ '2023-01': 9 })
    await closeLake(lake)
  })

  test('is taken out by name, its receipt stays, and it can come in again', async () => {
    const lake = await newLake()
    const path = await put(
      monthlyFile([
        { insurer: 1 },
        { insurer: 1, month: '202302' },
        { insurer: 2, place: 'Vilniaus m. sav.', activity: '412000' },
      ]),
    )
    const { load } = await bring(lake, path)
    await expect(dropSlices(lake, { dataSet: 'sodra-monthly', slices: ['2022-01'], by: 'tester', now })).rejects.toMatchObject({
      trouble: { code: 'nothing-held', slices: ['2022-01'] },
    })
    await dropSlices(lake, { dataSet: 'sodra-monthly', slices: ['2023-01'], by: 'tester', now })
    expect(await held(lake)).toEqual({ '2023-02': 1 })
    const [set] = await holdings(lake)
    expect(set?.loads).toMatchObject([
      { id: load.id, dropped: [{ slices: ['2023-01'], by: 'tester', at: '2026-11-22T10:00:00.000Z' }] },
    ])
    expect(await bring(lake, path)).toMatchObject({ done: 'imported' })
    expect(await held(lake)).toEqual({ '2023-01': 2, '2023-02': 1 })
    await closeLake(lake)
  })

  test('stays where taking it out ended before the lake switched, and its receipt does not say otherwise', async () => {
    const lake = await newLake()
    await bring(lake, await put(monthlyFile([{ insurer: 1 }])))
    // Nothing can be written where the next state of the lake is.
    await mkdir(`${lake.place.current}.half`)
    const wish = { dataSet: 'sodra-monthly', slices: ['2023-01'], by: 'tester', now } as const
    await expect(dropSlices(lake, wish)).rejects.toThrow('EISDIR')
    expect(await held(lake)).toEqual({ '2023-01': 1 })
    expect((await holdings(lake))[0]?.loads[0]?.dropped).toEqual([])
    await rmdir(`${lake.place.current}.half`)
    await dropSlices(lake, wish)
    expect((await readLoads(lake.place))[0]?.dropped).toHaveLength(1)
    await closeLake(lake)
  })

  test('waits for no other writer: two at once are told', async () => {
    const lake = await newLake()
    const path = await put(monthlyFile([{}]))
    await asOnlyWriter(lake.place, async () => {
      await expect(bring(lake, path)).rejects.toMatchObject({ trouble: { code: 'lake-busy' } })
    })
    expect(await bring(lake, path)).toMatchObject({ done: 'imported' })
    await closeLake(lake)
  })
})

describe('What bad input gets', () => {
  test('rows that cannot be are refused by line, column, reason and value; the others come in', async () => {
    const lake = await newLake()
    const path = await put(
      monthlyFile([
        { insurer: 1 },
        { insurer: 2, insured: '-5' },
        { insurer: 3, insured: '4.5' },
        { insurer: 4, month: '202313' },
        { insurer: 5, code: '12AB' },
        { insurer: 6, wage: '1,5' },
        '7;300000007;"UAB „Trumpa“";"Kauno m. sav."',
        '',
        '8;300000008;"UAB „Neuždaryta;"Kauno m. sav.";620100;"";202301;;3;;0;',
        { insurer: 9, name: 'UAB\n„Dvi eilutės“', place: 'Vilniaus m. sav.' },
        { insurer: 10, insured: '-1' },
        ...Array.from({ length: 10 }, (_, at) => ({ insurer: 20 + at })),
      ]),
    )
    const outcome = await bring(lake, path)
    expect(outcome).toMatchObject({
      done: 'imported',
      load: {
        rowsRead: 20,
        rowsKept: 12,
        rowsRefused: 8,
        refusedBy: {
          negative: 2,
          'not-a-whole-number': 1,
          'month-wrong': 1,
          'firm-code-wrong': 1,
          'not-an-amount': 1,
          'wrong-width': 1,
          'quote-misplaced': 1,
        },
      },
      refused: [
        { line: 3, column: 'numInsured', code: 'negative', value: '-5' },
        { line: 4, column: 'numInsured', code: 'not-a-whole-number', value: '4.5' },
        { line: 5, column: 'month', code: 'month-wrong', value: '202313' },
        { line: 6, column: 'jarCode', code: 'firm-code-wrong', value: '12AB' },
        { line: 7, column: 'avgWage', code: 'not-an-amount', value: '1,5' },
        { line: 8, code: 'wrong-width' },
        { line: 10, code: 'quote-misplaced' },
        { line: 13, column: 'numInsured', code: 'negative', value: '-1' },
      ],
    })
    const written = await readFile(refusedFile(lake.place, outcome.load.id), 'utf8')
    expect(written.split('\n').slice(0, 2)).toEqual(['line,column,code,value', '3,numInsured,negative,-5'])
    await closeLake(lake)
  })

  test('a month twice with different numbers is refused with both lines; twice the same is kept once', async () => {
    const lake = await newLake()
    const rows = [{ insurer: 1 }, { insurer: 2 }, { insurer: 1, insured: '11' }, { insurer: 2 }]
    await expect(bring(lake, await put(monthlyFile(rows)))).rejects.toMatchObject({
      trouble: {
        code: 'rows-contradict',
        count: 1,
        examples: [{ slice: '2023-01', firm: '1', lines: [2, 4], column: 'insured', values: ['10', '11'] }],
      },
    })
    expect(await held(lake)).toEqual({})
    expect(await bring(lake, await put(monthlyFile([...rows.slice(0, 2), { insurer: 2 }])))).toMatchObject({
      load: { rowsKept: 3, changes: [{ doubled: 1, after: { rows: 2 } }] },
    })
    await closeLake(lake)
  })

  test('a firm in two municipalities in one month is kept in both and told with its lines', async () => {
    const lake = await newLake()
    const rows = [{ insurer: 1 }, { insurer: 2, activity: '412000' }, { insurer: 1, place: 'Vilniaus m. sav.', insured: '4' }]
    const { load } = await bring(lake, await put(monthlyFile(rows)))
    expect(load.notes).toEqual([{ code: 'firm-in-two-places', rows: 2, examples: ['1 (2, 4)'] }])
    expect(await held(lake)).toEqual({ '2023-01': 3 })
    await closeLake(lake)
  })

  test.each([
    {
      what: 'another year’s layout',
      content: monthlyFile([{}]).replace('(avgWage);', '(medianWage);'),
      trouble: {
        code: 'layout-unknown',
        nearest: 'sodra-monthly',
        missing: ['avgWage'],
        unknown: [expect.stringContaining('(medianWage)')],
      },
    },
    {
      what: 'a column that stands there twice',
      content: monthlyFile([{}])
        .replaceAll(/^(.*)$/gm, '$1;Mėnuo (month)')
        .replace(/;Mėnuo \(month\)$/, ''),
      trouble: { code: 'layout-unknown', nearest: 'sodra-monthly', missing: [], unknown: [], twice: ['Mėnuo (month)'] },
    },
    {
      what: 'a list of something else',
      content: 'a;b\n1;2\n',
      trouble: { code: 'layout-unknown', nearest: null, unknown: ['a', 'b'] },
    },
    { what: 'an empty file', content: '', trouble: { code: 'file-empty' } },
    { what: 'a file of heads only', content: `${monthlyHead}\n`, trouble: { code: 'no-rows' } },
    {
      what: 'rows of which most cannot be',
      content: monthlyFile([{ insurer: 1 }, { insurer: 2, month: '2023' }, { insurer: 3, month: '2023' }]),
      trouble: { code: 'mostly-refused', rows: 3, refused: 2 },
    },
    {
      what: 'a truncated gzip',
      content: gzipSync(
        monthlyFile(Array.from({ length: 3000 }, (_, insurer) => ({ insurer, name: `UAB ${(insurer * 7919) % 6007}` }))),
      ).subarray(0, 9000),
      trouble: { code: 'file-damaged' },
    },
    {
      what: 'UTF-8 and another encoding in one file',
      content: Buffer.concat([Buffer.from(monthlyFile([{ insurer: 1 }])), Buffer.from([0xd0, 0x41, 0x0a])]),
      trouble: { code: 'encodings-mixed', line: 3, utf8Line: 1 },
    },
  ])('$what is refused as a whole, and nothing is left of it', async ({ content, trouble }) => {
    const lake = await newLake()
    const before = await put(monthlyFile([{ insurer: 77 }]))
    await bring(lake, before)
    await expect(bring(lake, await put(content, 'bad.csv'))).rejects.toMatchObject({ trouble })
    expect(await held(lake)).toEqual({ '2023-01': 1 })
    expect((await holdings(lake))[0]?.loads).toHaveLength(1)
    await closeLake(lake)
  })

  test('a file in Windows-1257 is read in its own letters', async () => {
    const lake = await newLake()
    const letters = new Map(
      [...new TextDecoder('windows-1257').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map((letter, byte) => [
        letter,
        byte,
      ]),
    )
    const text = monthlyFile([{ insurer: 1, place: 'Šiaulių m. sav.' }])
    const { load } = await bring(lake, await put(Uint8Array.from([...text].map((letter) => letters.get(letter) ?? 63))))
    expect(load).toMatchObject({ encoding: 'windows-1257', covers: [{ places: ['Šiaulių m. sav.'] }] })
    await closeLake(lake)
  })
})

describe('Killed in the middle', () => {
  const months = ['202301', '202302', '202303']
  const rows = (insured: string) =>
    months.flatMap((month) =>
      Array.from({ length: 40 }, (_, insurer) => ({
        insurer,
        month,
        insured,
        activity: insurer % 2 === 0 ? '620100' : '412000',
        place: insurer % 3 === 0 ? 'Kauno m. sav.' : 'Vilniaus m. sav.',
      })),
    )

  function run(...words: string[]): Promise<string | null> {
    return new Promise((resolve) => {
      const child = execFile(process.execPath, [
        join(programFolder, 'src/actions/economy/testing/import-until-killed.ts'),
        ...words,
      ])
      child.on('exit', (_, signal) => resolve(signal))
    })
  }

  test.each([
    { step: 'reading', done: 0 },
    { step: 'checking', done: 1 },
    { step: 'writing', done: 0 },
    { step: 'writing', done: 2 },
    { step: 'switching', done: 0 },
  ])('while $step ($done done): every month is as before, and the next import brings all of it', async ({ step, done }) => {
    const lake = await newLake()
    await bring(lake, await put(monthlyFile(rows('10').slice(0, 80))))
    const path = await put(monthlyFile(rows('20')))
    expect(await run(lake.place.folder, path, step, String(done))).toBe('SIGKILL')
    expect(await held(lake)).toEqual({ '2023-01': 40, '2023-02': 40 })
    expect((await holdings(lake))[0]?.loads).toHaveLength(1)
    const { load } = await bring(lake, path, { covers: 'whole' })
    expect(load.changes.map(({ slice, after }) => [slice, after.measures['insured']])).toEqual([
      ['2023-01', 800],
      ['2023-02', 800],
      ['2023-03', 800],
    ])
    expect(await held(lake)).toEqual({ '2023-01': 40, '2023-02': 40, '2023-03': 40 })
    expect(await readdir(lake.place.staging)).toEqual([])
    await closeLake(lake)
  })

  test('slices that were ready are not made again', async () => {
    const lake = await newLake()
    const path = await put(monthlyFile(rows('20')))
    await run(lake.place.folder, path, 'writing', '2')
    const [staging = ''] = await readdir(lake.place.staging)
    const made = join(lake.place.staging, staging, 'made', '2023-01.json')
    const before = await readFile(made, 'utf8')
    // A sign that only what is read, and not made anew, can carry over.
    await writeFile(made, before.replace('"doubled":0', '"doubled":7'))
    const { load } = await bring(lake, path, { covers: 'whole' })
    expect(load.changes.map(({ doubled }) => doubled)).toEqual([7, 0, 0])
    await closeLake(lake)
  })

  test('what an import of another file has left is cleared away', async () => {
    const lake = await newLake()
    await run(lake.place.folder, await put(monthlyFile(rows('20'))), 'writing', '1')
    expect(await readdir(lake.place.staging)).toHaveLength(1)
    await bring(lake, await put(monthlyFile([{ insurer: 1 }])))
    expect(await readdir(lake.place.staging)).toEqual([])
    await closeLake(lake)
  })
})

test('a row is written as the publisher writes it', () => {
  expect(monthlyFile([{}]).split('\n')[1]).toBe(monthlyRow({}))
})
