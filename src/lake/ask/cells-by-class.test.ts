import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { Bridge } from '#core/economy/activities/bridge.ts'
import { cellState } from '#core/economy/cells/cells.ts'
import type { Cells } from '#core/economy/cells/cells.ts'
import type { OwnMapping } from '#core/economy/own-mapping.ts'
import { randomFrom } from '#core/economy/random.ts'
import { overServers } from '#actions/economy/testing/over-servers.ts'
import { ownSurvey, townsOf, treesOf } from '#actions/economy/testing/own-survey.ts'
import { bring, newLake, put } from '#actions/economy/testing/sodra-file.ts'
import { startServers } from '#store/testing/linked-servers.ts'
import { ownFormat } from '../formats/own.ts'
import { refusedFile } from '../loads.ts'
import { closeLake } from '../open.ts'
import type { Lake } from '../open.ts'
import { cellsOf } from './cells-of.ts'
import type { CellsQuestion } from './cells-of.ts'
import { plantsOf } from './plants-of.ts'
import type { PlantsQuestion } from './plants-of.ts'

const trees = treesOf(['31.00', '62.01', '62.02'])
const towns = ['Lendra', 'Varna', 'Ilgė'] as const
const places = townsOf(towns)
const classes = {
  '0–9': { from: 0, to: 9 },
  '10–19': { from: 10, to: 19 },
  '20–249': { from: 20, to: 249 },
  '250+': { from: 250, to: Infinity },
} as const
type Class = keyof typeof classes

const mapping: OwnMapping = { ...ownSurvey, id: 'classed', sizes: { column: 'class', classes } }

type Row = { firm: number; month: string; town: string; code: string; persons: number | null; class: Class | null }

const head = 'firm,month,town,code,persons,class'
const csv = (rows: readonly Row[]) =>
  [head, ...rows.map((row) => [row.firm, row.month, row.town, row.code, row.persons ?? '', row.class ?? ''].join(','))].join('\n')
const take = async (lake: Lake, rows: readonly Row[], how: OwnMapping = mapping) =>
  bring(lake, await put(csv(rows)), { places, trees, covers: 'whole', formats: [ownFormat(how)] })

const usual: CellsQuestion = {
  dataSet: 'own.classed',
  period: { from: '2023-01', to: '2023-12' },
  unit: 'employment',
  by: 'municipality',
  activity: 'class',
  version: '2',
  activities: { trees, bridge: null },
  places,
}
const cell = ({ rows, columns, values, least, most, states }: Cells, town: string, code: string) => {
  const at = rows.indexOf(`municipality/${town}`) * columns.length + columns.indexOf(code)
  return { state: states[at], value: values[at], least: least[at], most: most[at] }
}
const row = (firm: number, rest: Partial<Row> = {}): Row => ({
  firm,
  month: '2023-01',
  town: 'Lendra',
  code: '620100',
  persons: null,
  class: null,
  ...rest,
})

describe('Firms that give a class of size in place of their number', () => {
  test('are kept with its limits; a class that nobody named, and one that the number contradicts, are refused by line', async () => {
    const lake = await newLake()
    const content = [
      head,
      '1,2023-01,Lendra,620100,12,10–19',
      '2,2023-01,Lendra,620100,,10–19',
      '3,2023-01,Lendra,620100,,250+',
      '4,2023-01,Lendra,620100,,many',
      '5,2023-01,Lendra,620100,20,10–19',
      '6,2023-01,Lendra,620100,249,250+',
      '7,2023-01,Lendra,620100,,',
      '8,2023-01,Lendra,620100,9999,250+',
      '9,2023-01,Lendra,620100,7,few',
    ].join('\n')
    const { load } = await bring(lake, await put(content), { places, trees, covers: 'whole', formats: [ownFormat(mapping)] })
    expect(load).toMatchObject({
      layout: 'own.classed-sizes-1',
      rowsKept: 5,
      refusedBy: { 'size-class-unknown': 2, 'size-contradicts-number': 2 },
      notes: [
        { code: 'insured-by-class', rows: 2 },
        { code: 'insured-absent', rows: 1 },
      ],
    })
    const refused = (await readFile(refusedFile(lake.place, load.id), 'utf8')).trim().split(/\r?\n/)
    expect(refused.slice(1)).toEqual([
      '5,class,size-class-unknown,many',
      '6,class,size-contradicts-number,10–19',
      '7,class,size-contradicts-number,250+',
      '10,class,size-class-unknown,few',
    ])
    await closeLake(lake)
  })

  test('make an unseen cell an interval, endless only where a class is open or one firm has none', async () => {
    const lake = await newLake()
    await take(lake, [
      row(1, { persons: 5 }),
      row(2, { class: '10–19' }),
      row(3, { class: '20–249' }),
      row(4, { code: '620200', class: '250+' }),
      row(5, { town: 'Varna', class: '10–19' }),
      row(6, { town: 'Varna' }),
      row(7, { town: 'Varna', code: '310000', persons: 30 }),
      row(8, { town: 'Ilgė', code: '310000', class: '0–9' }),
    ])
    const { cells, seen, coverage } = await cellsOf(lake, usual)
    expect(cell(cells, 'Lendra', '62.01')).toEqual({ state: cellState.unknown, value: Number.NaN, least: 35, most: 273 })
    expect(cell(cells, 'Lendra', '62.02')).toMatchObject({ state: cellState.unknown, least: 250, most: Infinity })
    expect(cell(cells, 'Varna', '62.01')).toMatchObject({ state: cellState.unknown, least: 10, most: Infinity })
    expect(cell(cells, 'Varna', '31.00')).toMatchObject({ state: cellState.value, least: 30, most: 30 })
    expect(cell(cells, 'Ilgė', '31.00')).toMatchObject({ state: cellState.unknown, least: 0, most: 9 })
    expect(cell(cells, 'Ilgė', '62.01')).toMatchObject({ state: cellState.zero, most: 0 })
    expect(cell(seen, 'Lendra', '62.01')).toMatchObject({ least: 5, most: Infinity })
    expect(coverage.unseen).toBe(6)
    await closeLake(lake)
  })

  test('of a file that has classes alone all is told by them', async () => {
    const lake = await newLake()
    const alone = { ...mapping, columns: { ...mapping.columns, insured: null } }
    await take(lake, [row(1, { class: '10–19' }), row(2, { class: '20–249' })], alone)
    expect(cell((await cellsOf(lake, usual)).cells, 'Lendra', '62.01')).toMatchObject({ least: 30, most: 268 })
    await closeLake(lake)
  })

  test('months that came before the mapping named classes are read beside those that came after, and can be brought in anew', async () => {
    const lake = await newLake()
    const { sizes: _, ...before } = mapping
    const january = [row(1, { persons: 4 }), row(2, { class: '10–19' })]
    await take(lake, january, before)
    expect(cell((await cellsOf(lake, usual)).cells, 'Lendra', '62.01')).toMatchObject({ least: 4, most: Infinity })
    await take(lake, [row(1, { month: '2023-02', persons: 6 }), row(2, { month: '2023-02', class: '10–19' })])
    const mixed = await cellsOf(lake, usual)
    expect(cell(mixed.cells, 'Lendra', '62.01')).toMatchObject({ least: 10, most: Infinity })
    expect((await take(lake, january)).load.changes).toMatchObject([{ corrected: 0, appeared: 0, vanished: 0 }])
    expect(cell((await cellsOf(lake, usual)).cells, 'Lendra', '62.01')).toMatchObject({ least: 15, most: 24 })
    await closeLake(lake)
  })

  test('that may belong to several activities may be in each with all that they have, or not at all; which is told as an estimate', async () => {
    const lake = await newLake()
    await take(
      lake,
      [1, 2, 3, 4].map((firm) => row(firm, { class: firm < 4 ? '10–19' : '20–249' })),
    )
    const shares = [
      { to: '62.01', share: 0.5 },
      { to: '62.02', share: 0.5 },
    ]
    const bridge = (): Bridge => ({ how: 'equal', shares })
    const question = { ...usual, version: '2.1', activities: { trees, bridge } } as const
    const { cells, coverage } = await cellsOf(lake, question)
    for (const code of ['62.01', '62.02'])
      expect(cell(cells, 'Lendra', code)).toMatchObject({ state: cellState.unknown, least: 0, most: 306 })
    expect(coverage.estimatedShare).toBe(1)
    await closeLake(lake)
  })

  test('what a file of one town does not say of the others has no end, whatever its classes', async () => {
    const lake = await newLake()
    const part = { places, trees, formats: [ownFormat(mapping)] }
    await bring(lake, await put(csv([row(1, { class: '10–19' }), row(2, { code: '310000', persons: 4 })])), part)
    const { cells } = await cellsOf(lake, usual)
    expect(cell(cells, 'Lendra', '62.01')).toMatchObject({ least: 10, most: 19 })
    expect(cell(cells, 'Varna', '62.01')).toMatchObject({ state: cellState.unknown, least: 0, most: Infinity })
    await closeLake(lake)
  })
})

/** Firms of three months, of which a half give a class; some without a place, a number or a class. */
function inventRows(): Row[] {
  const next = randomFrom(77)
  const one = <Of>(list: readonly Of[]) => list[Math.floor(next() * list.length)]
  return Array.from({ length: 150 }, (_, firm) => ({
    town: one([...towns, '']) ?? '',
    code: one(['620100', '620200', '310000', '0']) ?? '0',
    firm,
  })).flatMap((firm) =>
    ['2023-01', '2023-02', '2023-03'].map((month): Row => {
      const persons = Math.floor(next() * 300)
      const known = Object.entries(classes).find(([, { from, to }]) => persons >= from && persons <= to)?.[0]
      const kind = next()
      const named = Object.keys(classes).find((each): each is Class => each === known) ?? null
      return { ...firm, month, persons: kind < 0.5 ? persons : null, class: kind < 0.4 || kind > 0.95 ? null : named }
    }),
  )
}

/** Sums of means differ in their last digits with the order in which they are added up. */
async function toldOf(lake: Lake, question: PlantsQuestion) {
  const { rows, columns, firms, largest, second } = (await plantsOf(lake, question)).plants
  return { rows, columns, firms, largest, second }
}

describe.each([1, 3])('bounds by classes on %i PostgreSQL servers', (servers) => {
  test('are those of the files and of plain addition, also over months that came before there were classes', async () => {
    const here = await newLake()
    const { there, send, close } = overServers(here, await startServers(servers))
    const rows = inventRows()
    const { sizes: _, ...before } = mapping
    await take(
      here,
      rows.filter(({ month }) => month === '2023-01'),
      before,
    )
    await send('own.classed')
    await take(
      here,
      rows.filter(({ month }) => month !== '2023-01'),
    )
    await send('own.classed')
    for (const by of ['municipality', 'county', 'country'] as const)
      for (const activity of ['class', 'division'] as const)
        for (const period of [usual.period, { from: '2023-02', to: '2023-03' }]) {
          const question = { ...usual, by, activity, period }
          expect(await cellsOf(there, question)).toEqual(await cellsOf(here, question))
          for (const byClass of ['least', 'most'] as const)
            expect(await toldOf(there, { ...question, byClass })).toEqual(await toldOf(here, { ...question, byClass }))
        }
    const { cells, byClass } = await cellsOf(there, { ...usual, period: { from: '2023-02', to: '2023-03' } })
    let endless = 0
    for (const town of towns)
      for (const [code, column] of [
        ['620100', '62.01'],
        ['310000', '31.00'],
      ] as const) {
        const mine = rows.filter((each) => each.town === town && each.code === code && each.month !== '2023-01')
        const ends = mine.map(({ persons, class: named }) =>
          persons !== null ? { from: persons, to: persons } : named === null ? { from: 0, to: Infinity } : classes[named],
        )
        const told = cell(cells, town, column)
        expect(told.least).toBeCloseTo(ends.reduce((sum, { from }) => sum + from, 0) / 2, 9)
        const most = ends.reduce((sum, { to }) => sum + to, 0) / 2
        if (most === Infinity) endless += 1
        expect(told.most).toEqual(most === Infinity ? Infinity : expect.closeTo(most, 9))
        const classed = mine.filter(({ persons, class: named }) => persons === null && named !== null).length
        expect(byClass === null ? null : cell(byClass.firms, town, column).value).toBeCloseTo(classed / 2, 9)
      }
    expect(endless).toBeGreaterThan(0)
    await close()
    await closeLake(here)
  })
})
