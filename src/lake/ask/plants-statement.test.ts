import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import pg from 'pg'
import { startServers } from '#store/testing/linked-servers.ts'
import { text } from '../engine.ts'
import { movingStatement, plantsStatement, sizeClassesFrom } from './plants-statement.ts'
import type { Sized } from './plants-statement.ts'

type Row = {
  readonly firm: string
  readonly month: string
  readonly place: string | null
  readonly place_raw: string | null
  readonly activity: string | null
  readonly activity_version: string | null
  readonly insured: number | null
  readonly wage_eur: number | null
}

const orNull = (...values: readonly string[]) => fc.constantFrom<string | null>(null, ...values)
const rowOf = (months: readonly string[]) =>
  fc.record({
    firm: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    month: fc.constantFrom(...months),
    place: orNull('municipality/1', 'municipality/2'),
    // A name may be empty, or that of an id: neither is the place without a name.
    place_raw: orNull('', 'Lendra', 'municipality/1'),
    activity: orNull('620100', '412000'),
    activity_version: orNull('2', '2.1'),
    insured: fc.option(fc.constantFrom(0, 1, 3, 9, 10, 49, 50, 250, 1000)),
    wage_eur: fc.option(fc.constantFrom(0, 0.505, 9.5, 18.405, 29.99)),
  })

/** Sizes one firm after the other, without SQL. */
function addUp(rows: readonly Row[], how: Sized) {
  const keyOf = (parts: readonly (string | null)[]) => JSON.stringify(parts)
  const version = (row: Row) => (how.byVersion ? [row.activity_version] : [])
  const named = (row: Row) => (row.place === null ? row.place_raw : null)
  const there = rows.filter(
    ({ month, insured }) => (insured ?? 0) > 0 && (how.months === null || (how.months.from <= month && month <= how.months.to)),
  )
  const scale = how.held * (how.sizedBy === 'wages' ? 100 : 1)
  const wholeOf = (own: readonly Row[]) =>
    own.reduce((sum, { insured, wage_eur: wage }) => {
      const persons = insured ?? 0
      return sum + (how.sizedBy === 'employment' ? persons : Math.floor((wage ?? 0) * persons * 100 + 0.5))
    }, 0)
  const settled = new Map<string, number[]>()
  const moving: (string | number | null)[][] = []
  for (const [firm, own] of Map.groupBy(there, (row) => row.firm)) {
    const cells = [...Map.groupBy(own, (row) => keyOf([row.place, named(row), row.activity, ...version(row)])).values()]
    for (const cell of cells) {
      const [row] = cell
      if (row === undefined || (how.byName && row.place !== null)) continue
      const shown = [how.byName ? row.place_raw : row.place, row.activity, ...version(row)]
      if (cells.length > 1) moving.push([...shown, firm, wholeOf(cell)])
      else settled.set(keyOf(shown), [...(settled.get(keyOf(shown)) ?? []), wholeOf(cell)])
    }
  }
  const plants = [...settled].map(([key, wholes]) => {
    const [first = 0, next = 0] = wholes.toSorted((one, other) => other - one)
    const classes = sizeClassesFrom.map(() => 0)
    for (const whole of wholes) {
      const at = Math.max(
        0,
        sizeClassesFrom.findLastIndex((from) => whole / scale >= from),
      )
      if (whole > 0) classes[at] = (classes[at] ?? 0) + 1
    }
    const sum = wholes.reduce((all, each) => all + each, 0)
    return [...parse(key), wholes.filter((whole) => whole > 0).length, sum / scale, first / scale, next / scale, ...classes]
  })
  return { plants: inOrder(plants), moving: inOrder(moving) }
}

function parse(key: string): unknown[] {
  const given: unknown = JSON.parse(key)
  return Array.isArray(given) ? given : []
}

const inOrder = (rows: readonly (readonly unknown[])[]) => rows.map((row) => JSON.stringify(row)).toSorted()

function valuesOf(rows: readonly Row[]): string {
  const sql = (value: string | null) => (value === null ? 'CAST(NULL AS VARCHAR)' : text(value))
  const lines = rows.map(
    (row) =>
      `(${[row.firm, row.month, row.place, row.place_raw, row.activity, row.activity_version].map(sql).join(', ')},
        CAST(${row.insured ?? 'NULL'} AS INTEGER), CAST(${row.wage_eur ?? 'NULL'} AS DOUBLE PRECISION))`,
  )
  return `(VALUES ${lines.join(', ')}) AS given(firm, month, place, place_raw, activity, activity_version, insured, wage_eur)`
}

const several = fc.array(rowOf(['2023-01', '2023-02', '2023-03']), { minLength: 1, maxLength: 24 })
const once = fc.uniqueArray(rowOf(['2023-01']), { selector: ({ firm }) => firm, minLength: 1 })
const wish = fc.record({
  sizedBy: fc.constantFrom('employment', 'wages'),
  byName: fc.boolean(),
  byVersion: fc.boolean(),
  addsUpFirst: fc.boolean(),
  months: fc.constantFrom(null, { from: '2023-01', to: '2023-02' }),
})

describe('Firms by size', () => {
  let ask: { readonly [engine: string]: (sql: string) => Promise<unknown[][]> } = {}

  beforeAll(async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    const servers = await startServers(1)
    const client = new pg.Client({ connectionString: servers.servers[0]?.address })
    await client.connect()
    ask = {
      DuckDB: async (sql) => (await connection.runAndReadAll(sql)).getRows(),
      PostgreSQL: async (sql) => (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows,
    }
    return async () => {
      connection.closeSync()
      await client.end()
      await servers.stop()
    }
  })

  test('are, to the last digit, those of one firm after the other, with places and names that nobody gave as groups of their own', async () => {
    const same = async (rows: readonly Row[], how: Sized) => {
      const firmMonth = valuesOf(rows)
      const expected = addUp(rows, how)
      for (const [engine, run] of Object.entries(ask)) {
        expect([engine, inOrder(await run(plantsStatement({ firmMonth }, how)))]).toEqual([engine, expected.plants])
        expect([engine, inOrder(await run(movingStatement({ firmMonth }, how)))]).toEqual([engine, expected.moving])
      }
    }
    await fc.assert(
      fc.asyncProperty(several, wish, (rows, how) => same(rows, { ...how, held: 3, isAlone: false })),
      { numRuns: 120 },
    )
    await fc.assert(
      fc.asyncProperty(once, wish, fc.boolean(), (rows, how, isAlone) => same(rows, { ...how, held: 1, isAlone })),
      { numRuns: 60 },
    )
  })
})
