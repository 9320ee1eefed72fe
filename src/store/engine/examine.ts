import type pg from 'pg'
import { freeBytes } from './data-folder.ts'
import { readMigrations, readMigrationState } from './migrate.ts'
import type { Database } from './open-database.ts'
import { DatabaseRefusal, type Trouble } from './trouble.ts'

/** What a look at the database found, as values; the door says them in words. */
export type Examination = {
  version: string
  encoding: string
  /** Settings that make the server confirm before it has written. */
  hasty: string[]
  migrations: { applied: string[]; pending: string[] } | Trouble
  guarded: string[]
  unguarded: string[]
  /** How far the clock of the database is ahead of ours; negative when it is behind. */
  clockAheadSeconds: number
  /** The latest change, when it lies in the future of our clock. */
  changeInFuture: string | null
  statements: number
  changes: number
  freeMegabytes: number | null
}

/** The tables to which rows are only ever added. */
const LOG_TABLES = [
  ...['change', 'import', 'source', 'statement', 'ranking', 'rule_set_edition', 'given_verdict'],
  ...['mandate', 'mandate_end', 'audit_entry'],
  ...['campaign_edition', 'return_event', 'return_answer', 'return_comment', 'deadline_extension', 'sheet_submission'],
  ...['indicator_result', 'study_text', 'study_proposal', 'study_judgement', 'study_edition'],
]

export async function examine({ pool, engine }: Database, dataFolder: string, now: () => Date): Promise<Examination> {
  const server = await readServer(pool, now)
  const migrations = await examineMigrations(pool)
  const { rows: guards } = await pool.query<{ name: string }>(
    `select c.relname as name from pg_class c
      where c.relnamespace = current_schema()::regnamespace
        and (select count(*) from pg_trigger t where t.tgrelid = c.oid and t.tgname like 'append_only%' and t.tgenabled in ('O', 'A')) = 2`,
  )
  const guarded = LOG_TABLES.filter((table) => guards.some(({ name }) => name === table))
  return {
    ...server,
    ...(await readLog(pool, now)),
    migrations,
    guarded,
    unguarded: LOG_TABLES.filter((table) => !guarded.includes(table)),
    freeMegabytes: engine === 'embedded' ? Math.floor((await freeBytes(dataFolder)) / 1e6) : null,
  }
}

async function readServer(
  pool: pg.Pool,
  now: () => Date,
): Promise<Pick<Examination, 'version' | 'encoding' | 'hasty' | 'clockAheadSeconds'>> {
  const before = now().getTime()
  const { rows } = await pool.query<{
    version: string
    encoding: string
    fsync: string
    commit: string
    pages: string
    epoch: number
  }>(
    `select current_setting('server_version') as version, current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
            current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as pages,
            extract(epoch from clock_timestamp())::float8 as epoch`,
  )
  const after = now().getTime()
  const row = rows[0]
  if (row === undefined) throw new Error('the database answered nothing')
  const durable = { fsync: row.fsync, synchronous_commit: row.commit, full_page_writes: row.pages }
  return {
    version: row.version,
    encoding: row.encoding,
    hasty: Object.entries(durable).flatMap(([name, value]) => (value === 'off' ? [name] : [])),
    // The question itself takes time: the middle of it is when the answer was true.
    clockAheadSeconds: Math.round(row.epoch - (before + after) / 2000),
  }
}

async function examineMigrations(pool: pg.Pool): Promise<Examination['migrations']> {
  try {
    return await readMigrationState(pool, await readMigrations())
  } catch (error) {
    if (error instanceof DatabaseRefusal) return error.trouble
    throw error
  }
}

async function readLog(pool: pg.Pool, now: () => Date): Promise<Pick<Examination, 'changeInFuture' | 'statements' | 'changes'>> {
  const { rows: tables } = await pool.query<{ exists: boolean }>(
    `select to_regclass('statement') is not null and to_regclass('change') is not null as exists`,
  )
  if (tables[0]?.exists !== true) return { changeInFuture: null, statements: 0, changes: 0 }
  const { rows } = await pool.query<{ latest: string | null; statements: number; changes: number }>(
    'select (select max(recorded_at) from change) as latest, (select count(*) from statement) as statements, (select count(*) from change) as changes',
  )
  const { latest = null, statements = 0, changes = 0 } = rows[0] ?? {}
  return { changeInFuture: latest !== null && Date.parse(latest) > now().getTime() ? latest : null, statements, changes }
}
