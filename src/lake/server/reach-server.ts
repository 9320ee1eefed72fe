import { LakeRefusal } from '../trouble.ts'
import type { LakeServer } from './open-server.ts'

/** What a database or the net says when a server cannot be reached, refuses the login, or lacks the database. */
const OUT_OF_REACH = /^(08|28|3D|57P)|^(ECONN|ENOTFOUND|EHOST|ENETUNREACH|ETIMEDOUT|EPIPE|ENOENT|EAI_)/

/** Does work with a server; that it cannot be reached is said by its host, never with the password of its address. */
export async function reaching<T>({ host }: LakeServer, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
    // pg gives no code to a connection that took too long or ended.
    const isCutOff = OUT_OF_REACH.test(code) || /timeout|terminated/i.test(error.message)
    if (!isCutOff) throw error
    throw new LakeRefusal({ code: 'server-unreachable', host, because: error.message === '' ? code : error.message }, error)
  }
}
