import pg from 'pg'

/** A table of the register as a backup sees it: without what the database computes by itself. */
export type TableShape = { name: string; columns: string[]; counters: string[]; refersTo: string[] }

const BOOKKEEPING = 'schema_migration'

/** All tables, those that others refer to first. */
export async function listTables(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `select c.relname as name,
            array_agg(a.attname::text order by a.attnum) as columns,
            coalesce(array_agg(a.attname::text order by a.attnum)
              filter (where a.attidentity <> '' or pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null), '{}') as counters,
            coalesce((select array_agg(distinct f.relname::text)
                        from pg_constraint k join pg_class f on f.oid = k.confrelid
                       where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid), '{}') as "refersTo"
       from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relkind in ('r', 'p') and not c.relispartition
        and c.relnamespace = current_schema()::regnamespace and c.relname <> $1
      group by c.oid, c.relname
      order by c.relname`,
    [BOOKKEEPING],
  )
  return inOrder(rows)
}

function inOrder(tables: TableShape[]): TableShape[] {
  const placed: TableShape[] = []
  const waiting = new Set(tables)
  while (waiting.size > 0) {
    const names = new Set([...waiting].map(({ name }) => name))
    const free = [...waiting].filter(({ refersTo }) => !refersTo.some((name) => names.has(name)))
    if (free.length === 0) throw new Error(`tables refer to each other in a circle: ${[...names].join(', ')}`)
    for (const table of free) waiting.delete(table)
    placed.push(...free)
  }
  return placed
}

/** `"statement" ("id", "subject", …)`, as COPY takes it. */
export function copyTarget({ name, columns }: Pick<TableShape, 'name' | 'columns'>): string {
  return `${pg.escapeIdentifier(name)} (${columns.map((column) => pg.escapeIdentifier(column)).join(', ')})`
}

/** How many rows a table has and what they add up to, in whatever order they lie. */
export async function sumUpRows(client: pg.ClientBase, { name, columns }: Pick<TableShape, 'name' | 'columns'>): Promise<RowSum> {
  const row = columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  const { rows } = await client.query<RowSum>(
    `select count(*)::int as rows, coalesce(sum(('x' || left(md5(row(${row})::text), 16))::bit(64)::bigint::numeric), 0)::text as "rowSum"
       from ${pg.escapeIdentifier(name)}`,
  )
  return rows[0] ?? { rows: 0, rowSum: '0' }
}

export type RowSum = { rows: number; rowSum: string }

/** What makes the text of a row the same on every server. */
export const SAME_TEXT = `
  set local timezone = 'UTC';
  set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres';
  set local extra_float_digits = 1;
  set local bytea_output = 'hex';
  set local synchronize_seqscans = off;
`
