import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { codeOf, DatabaseRefusal, type OnProgress, reasonOf } from './trouble.ts'

const OLDEST_VERSION = 150_000
const ATTEMPTS = 10

/** A server that is itself just starting, or a network that is not up yet. */
const MAY_PASS = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'ENOENT',
  'EHOSTUNREACH',
  '57P03',
  '53300',
])

/** Waits until the server answers, and refuses one that is too old or does not let us in. */
export async function waitForServer(
  options: pg.ClientConfig & { connectionString: string },
  onProgress: OnProgress,
): Promise<void> {
  const where = describeServer(options.connectionString)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await checkServer(options, where)
    } catch (error) {
      const mayPass = MAY_PASS.has(codeOf(error) ?? '') || error instanceof AggregateError
      if (!mayPass || attempt === ATTEMPTS) throw refusalOf(error, where)
    }
    if (attempt === 2) onProgress({ step: 'waiting-for-database', where })
    await pause(Math.min(attempt * 250, 1000))
  }
}

async function checkServer(options: pg.ClientConfig, where: string): Promise<void> {
  const client = new pg.Client(options)
  // The outcome is read from connect() and query(); without a listener the same error would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ number: string; name: string }>(
      `select current_setting('server_version_num') as number, current_setting('server_version') as name`,
    )
    const version = rows[0]
    if (version !== undefined && Number(version.number) < OLDEST_VERSION) {
      throw new DatabaseRefusal({ code: 'database-too-old', where, found: version.name })
    }
  } finally {
    await client.end()
  }
}

function refusalOf(error: unknown, where: string): unknown {
  if (error instanceof DatabaseRefusal) return error
  const code = codeOf(error)
  if (code === '28P01' || code === '28000')
    return new DatabaseRefusal({ code: 'database-refuses-login', where, because: reasonOf(error) }, error)
  if (code === '3D000') return new DatabaseRefusal({ code: 'database-absent', where }, error)
  return new DatabaseRefusal({ code: 'database-unreachable', where, because: reasonOf(error) }, error)
}

/** The address of a server as it may stand in a log: without the password. */
export function describeServer(databaseUrl: string): string {
  try {
    const url = new URL(databaseUrl)
    url.password = ''
    url.search = ''
    return url.href
  } catch {
    // pg reads forms that URL does not, such as a bare socket folder.
    return 'DATABASE_URL'
  }
}
