import { codeOf, DatabaseRefusal, reasonOf, type Trouble } from './trouble.ts'
import { describeServer } from './wait-for-server.ts'

const DISK_FULL = new Set(['53100', 'ENOSPC', 'EDQUOT'])
/** The server was stopped, restarted or cut off while it worked for us. */
const CUT_OFF = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
])

/** The trouble behind an error that came out of the middle of some work; null when it is a fault. */
export function troubleOf(error: unknown, place: { databaseUrl: string | undefined; dataFolder: string }): Trouble | null {
  if (error instanceof DatabaseRefusal) return error.trouble
  const code = codeOf(error) ?? ''
  if (DISK_FULL.has(code)) return { code: 'disk-full', folder: place.dataFolder }
  // pg itself gives this one no code.
  const isCutOff = CUT_OFF.has(code) || reasonOf(error).startsWith('Connection terminated')
  if (!isCutOff) return null
  const where = place.databaseUrl === undefined ? place.dataFolder : describeServer(place.databaseUrl)
  return { code: 'database-unreachable', where, because: reasonOf(error) }
}
