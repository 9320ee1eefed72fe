import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { growActivityTree } from '#core/economy/activities/activity-tree.ts'
import { randomFrom } from '#core/economy/random.ts'
import { fingerprint } from '#sources/files/open-bytes.ts'
import { stageRows } from '#sources/files/stage-rows.ts'
import { startServers } from '#store/testing/linked-servers.ts'
import { findInstalledServer } from '#store/testing/test-servers.ts'
import { cellsOf } from '../ask/cells-of.ts'
import { observePairs } from '../ask/correspondence.ts'
import type { CellsQuestion } from '../ask/cells-of.ts'
import { firmPanel } from '../ask/firm-panel.ts'
import type { FirmPanel } from '../ask/firm-panel.ts'
import { plantsOf } from '../ask/plants-of.ts'
import { cellsStatement } from '../ask/statements.ts'
import { dropSlices } from '../drop-slices.ts'
import { importFile } from '../import-file.ts'
import { closeLake, openLake } from '../open.ts'
import type { Lake } from '../open.ts'
import { SCHEMA, tableName } from './lay-out-tables.ts'
import { sendSlices } from './send-slices.ts'

const heads =
  'Draudėjo kodas (code);Juridinių asmenų registro kodas (jarCode);Pavadinimas (name);Savivaldybė, kurioje registruota(municipality);Ekonominės veiklos rūšies kodas(ecoActCode);Ekonominės veiklos rūšies pavadinimas(ecoActName);Mėnuo (month);Vidutinis darbo užmokestis (avgWage);Apdraustųjų skaičius (numInsured);Vidutinis darbo užmokestis II (avgWage2);Apdraustųjų skaičius II (numInsured2);Valstybinio socialinio draudimo įmoka (tax)'
const towns = ['Lendra', 'Varna', 'Stumbras', 'Nerava', 'Ilgė', 'Žalvė', ''] as const
const places = {
  places: towns.flatMap((town, at) =>
    town === ''
      ? []
      : [
          {
            id: `municipality/${at}`,
            code: null,
            names: [town],
            county: at < 3 ? 'county/east' : 'county/west',
            from: null,
            to: null,
          },
        ],
  ),
}
const activities = ['620100', '261100', '310000', '250000', '412000', '0'] as const
const months = ['202301', '202302', '202303'] as const
const FIRMS = 600

type Row = {
  firm: number
  town: (typeof towns)[number]
  activity: string
  month: string
  insured: number | null
  wage: number | null
}

/** Firms that grow and shrink, and of which some move; some without a place, an activity or a number, and no wage where it would be of three persons or fewer. */
function inventRows(): Row[] {
  const next = randomFrom(55)
  return Array.from({ length: FIRMS }, (_, firm) => {
    const town = towns[Math.floor(next() * towns.length)] ?? ''
    const activity = activities[Math.floor(next() * activities.length)] ?? '0'
    const later = firm % 9 === 0 ? 'Varna' : town
    return months.map((month, at) => {
      const insured = next() < 0.02 ? null : Math.floor(next() * 40)
      return {
        firm,
        town: at === 0 ? town : later,
        activity,
        month,
        insured,
        wage: insured === null || insured <= 3 ? null : 900 + Math.floor(next() * 3000),
      }
    })
  }).flat()
}

const rows = inventRows()
const shown = (value: number | null) => (value === null ? '' : String(value))
const lines = rows.map(
  ({ firm, town, activity, month, insured, wage }) =>
    `${firm};${300_000_000 + firm};Firm ${firm};${town};${activity};;${month};${shown(wage)};${shown(insured)};;0;`,
)

const classes = ['62.01', '26.11', '31.00', '25.00', '41.20']
const book: CellsQuestion['activities'] = {
  trees: { '2': growActivityTree('2', classes), '2.1': growActivityTree('2.1', classes) },
  bridge: null,
}
const whole: CellsQuestion['period'] = { from: '2023-01', to: '2023-03' }
const division = (unit: CellsQuestion['unit']): CellsQuestion => ({
  dataSet: 'sodra-monthly',
  period: whole,
  unit,
  by: 'municipality',
  activity: 'division',
  version: '2',
  activities: book,
  places,
})
/** Names are numbered as they come, which differs from asking to asking. */
function inWords({ places: place, activities: activity, ...panel }: FirmPanel) {
  const named = ({ names, at }: FirmPanel['places']) => Array.from(at, (number) => names[number] ?? null)
  return { ...panel, place: named(place), activity: named(activity) }
}

const kinds = [
  { title: 'the embedded database', engine: undefined, there: true },
  { title: "a PostgreSQL server's own programs", engine: findInstalledServer(), there: findInstalledServer() !== null },
] as const

/** One lake in a folder, asked where its files are (`here`) and over servers (`there`): the first is asked, the others are its parts. */
async function openOnServers(count: number, engine: (typeof kinds)[number]['engine']) {
  const folder = await mkdtemp(join(tmpdir(), 'santalka-lake-'))
  const group = await startServers(count, engine ?? undefined)
  const [asked, ...parts] = group.servers.map(({ address }) => address)
  const here = openLake(join(folder, 'lake'))
  const there = openLake(join(folder, 'lake'), { server: { address: asked ?? '', parts } })
  const path = join(folder, 'monthly.csv')
  await writeFile(path, `${[heads, ...lines].join('\n')}\n`)
  await importFile(here, {
    sha256: await fingerprint(path),
    by: 'somebody',
    now: () => new Date('2026-11-21T10:00:00Z'),
    places,
    prepare: (into) => stageRows(path, into),
  })
  const addresses = group.servers.map(({ address }) => address)
  const close = async () => {
    await closeLake(there)
    await closeLake(here)
    await group.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { folder, here, there, addresses, close }
}

/** Has one table sort the texts of a column as its database does, as it was before all were `COLLATE "C"`. */
async function sortAsBefore(address: string, table: string): Promise<void> {
  await askAt(address, `ALTER TABLE ${table} ALTER COLUMN activity TYPE text COLLATE "default"`)
}

async function askAt(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

describe.each(kinds.filter(({ there }) => there))('the rows of the lake on several servers · $title', ({ engine }) => {
  let folder = ''
  let here: Lake
  let there: Lake
  let addresses: readonly string[] = []

  beforeAll(async () => {
    const opened = await openOnServers(3, engine)
    ;({ folder, here, there, addresses } = opened)
    return opened.close
  })

  const send = async () => {
    if (there.server === null) throw new Error('the lake has no server')
    return sendSlices(there, there.server, { dataSet: 'sodra-monthly' })
  }

  test('a server that nothing was sent to is not asked: its numbers would be those of other rows', async () => {
    const question = division('employment')
    await expect(cellsOf(there, question)).rejects.toMatchObject({
      trouble: { code: 'server-behind', slices: ['2023-01', '2023-02', '2023-03'] },
    })
  })

  test('a server that cannot be reached is told by its host, and its password by nobody', async () => {
    const address = `postgresql://santalka:hush@/economy?host=${encodeURIComponent(join(folder, 'nothing-here'))}`
    const nowhere = openLake(join(folder, 'lake'), { server: { address, parts: [] } })
    const refused = cellsOf(nowhere, division('firms'))
    await expect(refused).rejects.toMatchObject({ trouble: { code: 'server-unreachable', host: join(folder, 'nothing-here') } })
    await refused.catch((error: unknown) => expect(JSON.stringify(error)).not.toContain('hush'))
    await closeLake(nowhere)
  })

  test('what is sent is sent once, and each server holds a part', async () => {
    expect(await send()).toMatchObject({ sent: ['2023-01', '2023-02', '2023-03'], same: 0, rows: rows.length })
    expect(await send()).toMatchObject({ sent: [], same: 3, rows: 0 })
    const counted = await there.server?.pool.query<{ tableoid: string; rows: string }>(
      `SELECT tableoid::regclass::text AS tableoid, count(*) AS rows FROM ${tableName('sodra-monthly')} GROUP BY 1`,
    )
    const counts = counted?.rows.map((row) => Number(row.rows)) ?? []
    expect(counts).toHaveLength(2)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length)
  })

  test.each(
    (['employment', 'firms', 'wages'] as const).flatMap((unit) =>
      (['municipality', 'county', 'country'] as const).flatMap((by) =>
        (['division', 'class'] as const).map((activity) => ({ unit, by, activity })),
      ),
    ),
  )('$unit by $by and $activity are the same from the servers as from the files', async ({ unit, by, activity }) => {
    await send()
    for (const period of [whole, { from: '2023-02', to: '2023-02' }]) {
      const question: CellsQuestion = {
        dataSet: 'sodra-monthly',
        period,
        unit,
        by,
        activity,
        version: '2',
        activities: book,
        places,
      }
      expect(await cellsOf(there, question)).toEqual(await cellsOf(here, question))
    }
  })

  test('firms by size and the panel of firms are the same from the servers as from the files', async () => {
    await send()
    const question = division('employment')
    for (const sizedBy of ['employment', 'wages'] as const)
      for (const period of [whole, { from: '2023-02', to: '2023-02' }]) {
        const sized = { ...question, sizedBy, period }
        expect(await plantsOf(there, sized)).toEqual(await plantsOf(here, sized))
      }
    expect(inWords(await firmPanel(there, question))).toEqual(inWords(await firmPanel(here, question)))
  })

  test('employment is what plain addition of the rows gives', async () => {
    await send()
    const question = division('employment')
    const { cells } = await cellsOf(there, question)
    const sums = new Map<string, number>()
    for (const { town, activity, insured } of rows)
      if (town !== '' && activity !== '0') {
        const key = `municipality/${towns.indexOf(town)} ${activity.slice(0, 2)}`
        sums.set(key, (sums.get(key) ?? 0) + (insured ?? 0) / months.length)
      }
    expect(cells.rows.length * cells.columns.length).toBe(sums.size)
    for (const [row, town] of cells.rows.entries())
      for (const [column, activity] of cells.columns.entries())
        expect(cells.least[row * cells.columns.length + column]).toBeCloseTo(sums.get(`${town} ${activity}`) ?? Number.NaN, 9)
  })

  test('each server adds up its own rows before they travel', async () => {
    await send()
    const statement = cellsStatement(
      { firmMonth: tableName('sodra-monthly') },
      { months: whole, byName: false, byVersion: false },
    )
    const plan = await there.server?.pool.query<{ 'QUERY PLAN': string }>(`EXPLAIN (VERBOSE) ${statement}`)
    const text = plan?.rows.map((row) => row['QUERY PLAN']).join('\n') ?? ''
    expect(text.match(/Remote SQL: SELECT .* GROUP BY/g)).toHaveLength(2)
  })

  test('a month that was written halfway, or is gone from the lake, is put right by the next sending', async () => {
    await send()
    await there.server?.pool.query(`DELETE FROM ${SCHEMA}.slices WHERE slice = '2023-02'`)
    const question: CellsQuestion = {
      dataSet: 'sodra-monthly',
      period: whole,
      unit: 'firms',
      by: 'country',
      activity: 'division',
      version: '2',
      activities: book,
    }
    await expect(cellsOf(there, question)).rejects.toMatchObject({ trouble: { code: 'server-behind', slices: ['2023-02'] } })
    expect(await send()).toMatchObject({ sent: ['2023-02'], same: 2 })
    expect(await cellsOf(there, question)).toEqual(await cellsOf(here, question))
    await dropSlices(here, {
      dataSet: 'sodra-monthly',
      slices: ['2023-03'],
      by: 'somebody',
      now: () => new Date('2026-11-22T10:00:00Z'),
    })
    expect(await send()).toMatchObject({ sent: [], same: 2, removed: ['2023-03'] })
    expect(await cellsOf(there, question)).toEqual(await cellsOf(here, question))
  })

  test('how firms went from one edition to the other is the same from the servers as from the files, and told by no old copy', async () => {
    const path = join(folder, 'newer.csv')
    const newer = rows
      .filter(({ month }) => month === '202302')
      .map((row) => ({ ...row, activity: row.firm % 3 === 0 ? '621000' : row.activity }))
    const newerLines = newer.map(
      ({ firm, town, activity }) => `${firm};${300_000_000 + firm};Firm ${firm};${town};${activity};;202501;;5;;0;`,
    )
    await writeFile(path, `${[heads, ...newerLines].join('\n')}\n`)
    await importFile(here, {
      sha256: await fingerprint(path),
      by: 'somebody',
      now: () => new Date('2026-11-23T10:00:00Z'),
      places,
      activityVersion: '2.1',
      prepare: (into) => stageRows(path, into),
    })
    const trees = { '2': book.trees['2'], '2.1': growActivityTree('2.1', ['62.10', '26.11', '31.00', '41.20']) }
    await expect(observePairs(there, 'sodra-monthly', trees)).rejects.toMatchObject({ trouble: { code: 'server-behind' } })
    expect(await send()).toMatchObject({ sent: ['2025-01'] })
    const pairs = await observePairs(there, 'sodra-monthly', trees)
    expect(pairs).toEqual(await observePairs(here, 'sodra-monthly', trees))
    const moved = newer.filter(({ firm }) => rows.some((row) => row.firm === firm && row.activity === '620100' && firm % 3 === 0))
    expect(pairs.get('62.01')).toEqual(new Map([['62.10', moved.length]]))
  })

  test('a part that sorts texts otherwise than the files is refused, and is laid out anew where it was taken away', async () => {
    const { rows: held } = await send()
    await sortAsBefore(addresses[1] ?? '', `${SCHEMA}."part of sodra-monthly"`)
    await expect(send()).rejects.toMatchObject({ trouble: { code: 'server-sorts-otherwise', columns: ['activity'] } })
    for (const address of addresses) await askAt(address, `DROP SCHEMA ${SCHEMA} CASCADE`)
    const sent = await send()
    expect([held, sent.same]).toEqual([0, 0])
    expect(await cellsOf(there, division('firms'))).toEqual(await cellsOf(here, division('firms')))
  })
})

describe.each(kinds.filter(({ there }) => there))('the rows of the lake on one server without parts · $title', ({ engine }) => {
  let here: Lake
  let there: Lake
  let addresses: readonly string[] = []

  beforeAll(async () => {
    const opened = await openOnServers(1, engine)
    ;({ here, there, addresses } = opened)
    return opened.close
  })

  test('cells, sizes and the panel of firms are those of the files, whatever is counted', async () => {
    if (there.server === null) throw new Error('the lake has no server')
    expect(await sendSlices(there, there.server, { dataSet: 'sodra-monthly' })).toMatchObject({ rows: rows.length, same: 0 })
    for (const unit of ['employment', 'firms', 'wages'] as const)
      for (const by of ['municipality', 'county', 'country'] as const)
        for (const activity of ['division', 'class'] as const) {
          const question = { ...division(unit), by, activity }
          const told = await cellsOf(there, question)
          expect(told).toEqual(await cellsOf(here, question))
          expect(told.cells.least.some((least) => least > 0)).toBe(true)
        }
    expect(await plantsOf(there, division('employment'))).toEqual(await plantsOf(here, division('employment')))
    const panel = inWords(await firmPanel(there, division('employment')))
    expect(panel).toEqual(inWords(await firmPanel(here, division('employment'))))
    expect(panel.firms.length).toBeGreaterThan(FIRMS / 2)
  })

  test('a copy that sorts texts otherwise than the files is refused, though all its periods are there', async () => {
    if (there.server === null) throw new Error('the lake has no server')
    const send = (server: NonNullable<Lake['server']>) => sendSlices(there, server, { dataSet: 'sodra-monthly' })
    await send(there.server)
    await sortAsBefore(addresses[0] ?? '', tableName('sodra-monthly'))
    const table = tableName('sodra-monthly')
    const refusal = { trouble: { code: 'server-sorts-otherwise', table, schema: SCHEMA } }
    await expect(send(there.server)).rejects.toMatchObject(refusal)
    await expect(cellsOf(there, division('firms'))).rejects.toMatchObject(refusal)
    await askAt(addresses[0] ?? '', `DROP SCHEMA ${SCHEMA} CASCADE`)
    expect(await send(there.server)).toMatchObject({ rows: rows.length, same: 0 })
  })
})
