import { DuckDBInstance } from '@duckdb/node-api'
import type { DuckDBConnection } from '@duckdb/node-api'
import { rm } from 'node:fs/promises'
import { bring } from '#actions/economy/testing/sodra-file.ts'
import { cellsIn } from '#lake/ask/cells-of.ts'
import { plantsOf } from '#lake/ask/plants-of.ts'
import { closeLake, openLake } from '#lake/open.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { bookOf, firmsStatement } from './firms-of.ts'

// One task in a process of its own, so that its memory is its own: node run-task.ts <task> <folder> <firms> <regions>
const [task = '', folder = '', firms = '', regions = ''] = process.argv.slice(2)
const size = { firms: Number(firms), regions: Number(regions) }
const trees = await readActivityTrees()
const csv = `${folder}/firms.csv`
const rawParquet = `${folder}/raw.parquet`
const REPEATS = 3
const MEMORY_MEGABYTES = 2048

async function raw<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: `${MEMORY_MEGABYTES}MB`,
    temp_directory: `${folder}/raw-temp`,
  })
  const connection = await instance.connect()
  try {
    return await work(connection)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

async function median(work: () => Promise<number>): Promise<{ milliseconds: number; sum: number }> {
  let sum = await work()
  const times: number[] = []
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const began = performance.now()
    sum = await work()
    times.push(performance.now() - began)
  }
  return { milliseconds: times.toSorted((one, other) => one - other)[1] ?? 0, sum }
}

async function once(work: () => Promise<number>): Promise<{ milliseconds: number; sum: number }> {
  const began = performance.now()
  const sum = await work()
  return { milliseconds: performance.now() - began, sum }
}

const period = { from: '2023-01', to: '2023-01' }
const question = {
  dataSet: 'sodra-monthly',
  period,
  by: 'municipality',
  activity: 'class',
  version: '2',
  activities: { trees, bridge: null },
  places: bookOf(size.regions),
} as const
const amounts = ['sum(numInsured)', 'sum(CASE WHEN numInsured > 0 THEN 1 ELSE 0 END)', 'sum(avgWage * numInsured)']

async function withLake(work: (lake: ReturnType<typeof openLake>) => Promise<{ milliseconds: number; sum: number }>): Promise<{
  milliseconds: number
  sum: number
}> {
  const lake = openLake(`${folder}/lake`, { memoryMegabytes: MEMORY_MEGABYTES, threads: 2 })
  try {
    return await work(lake)
  } finally {
    await closeLake(lake)
  }
}

const tasks: { readonly [name: string]: () => Promise<{ milliseconds: number; sum: number }> } = {
  generate: () =>
    once(() => raw(async (connection) => Number((await connection.run(firmsStatement(size, trees, csv))).rowCount))),
  'import, DuckDB alone': () =>
    once(() =>
      raw(async (connection) => {
        const head = Array.from({ length: 12 }, (_, at) => `c${at}`)
        await connection.run(
          `COPY (SELECT c1 AS firm, c3 AS place, substr(c4, 1, 4) AS activity, CAST(c7 AS DOUBLE) AS avgWage, CAST(c8 AS INTEGER) AS numInsured
           FROM read_csv('${csv}', delim = ';', header = false, skip = 1, all_varchar = true, names = [${head.map((name) => `'${name}'`).join(', ')}]))
           TO '${rawParquet}' (FORMAT parquet)`,
        )
        return 0
      }),
    ),
  'import, lake': async () => {
    await rm(`${folder}/lake`, { recursive: true, force: true })
    return withLake((lake) =>
      once(async () => (await bring(lake, csv, { trees, places: bookOf(size.regions), covers: 'whole' })).load.rowsKept),
    )
  },
  'three tables, DuckDB alone': () =>
    raw((connection) =>
      median(async () => {
        let sum = 0
        const statement = `SELECT place, activity, ${amounts.map((amount) => `CAST(${amount} AS DOUBLE)`).join(', ')} FROM '${rawParquet}' GROUP BY place, activity`
        const answer = await connection.runAndReadAll(statement)
        for (const column of answer.getColumns().slice(2))
          for (const value of column) sum += typeof value === 'number' ? value : 0
        return sum
      }),
    ),
  'three tables, lake': () =>
    withLake((lake) =>
      median(async () => {
        // Answers that are remembered are not measured.
        lake.recent.clear()
        const cellsUnder = await cellsIn(lake, question)
        let sum = 0
        for (const unit of ['employment', 'firms', 'wages'] as const) {
          for (const value of cellsUnder(unit).cells.least) sum += value
        }
        return sum
      }),
    ),
  'firms by size, lake': () =>
    withLake((lake) =>
      median(async () => {
        lake.recent.clear()
        return (await plantsOf(lake, question)).plants.firms.reduce((sum, each) => sum + each, 0)
      }),
    ),
}

const result = await tasks[task]?.()
process.stdout.write(JSON.stringify({ ...result, bytes: process.resourceUsage().maxRSS * 1024 }))
