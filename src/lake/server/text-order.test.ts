import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServers } from '#store/testing/linked-servers.ts'
import { refuseOtherOrder } from './text-order.ts'

let group: Awaited<ReturnType<typeof startServers>>
beforeAll(async () => {
  group = await startServers(1)
}, 60_000)
afterAll(() => group.stop())

async function connect(database?: string): Promise<pg.Client> {
  const address = group.servers[0]?.address ?? ''
  const client = new pg.Client({
    connectionString: database === undefined ? address : address.replace(/@\/[^?]*/, `@/${database}`),
  })
  await client.connect()
  return client
}

/** Whether texts that a language sorts otherwise come by the numbers of their letters, and whether a table of them is taken. */
async function judge(client: pg.Client, collation: string | null) {
  const collate = collation === null ? '' : ` COLLATE "${collation}"`
  await client.query(`CREATE TEMP TABLE texts (firms integer, place text${collate})`)
  await client.query(`INSERT INTO texts (place) VALUES ('b'), ('č'), ('C'), ('a-2'), ('z'), ('a')`)
  const { rows } = await client.query<{ place: string }>('SELECT place FROM texts ORDER BY place')
  const isTaken = await refuseOtherOrder(client, { table: 'texts', schema: 'here' }).then(
    () => true,
    (refusal: unknown) => {
      expect(refusal).toMatchObject({ trouble: { code: 'server-sorts-otherwise', table: 'texts', columns: ['place'] } })
      return false
    },
  )
  await client.query('DROP TABLE texts')
  return { isByNumber: rows.map(({ place }) => place).join(' ') === 'C a a-2 b z č', isTaken }
}

test.each([
  { collation: 'C', isTaken: true },
  { collation: 'ucs_basic', isTaken: true },
  { collation: 'pg_c_utf8', isTaken: true },
  { collation: 'pg_unicode_fast', isTaken: true },
  { collation: 'unicode', isTaken: false },
  { collation: 'lt-x-icu', isTaken: false },
])('a table that sorts by $collation is taken only where it sorts as the files do', async ({ collation, isTaken }) => {
  const client = await connect()
  expect(await judge(client, collation)).toEqual({ isByNumber: isTaken, isTaken })
  await client.end()
})

test.each([
  { of: `LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LC_COLLATE 'C' LC_CTYPE 'C'`, isTaken: true },
  { of: `LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C'`, isTaken: true },
  { of: `LOCALE_PROVIDER icu ICU_LOCALE 'lt' LC_COLLATE 'C' LC_CTYPE 'C'`, isTaken: false },
])('a table that sorts as its database does is taken only where that sorts as the files do: $of', async ({ of, isTaken }) => {
  const first = await connect()
  await first.query(`CREATE DATABASE sorted TEMPLATE template0 ENCODING 'UTF8' ${of}`)
  const client = await connect('sorted')
  expect(await judge(client, null)).toEqual({ isByNumber: isTaken, isTaken })
  await client.end()
  await first.query('DROP DATABASE sorted')
  await first.end()
})
