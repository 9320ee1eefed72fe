import { readdir, readFile, stat } from 'node:fs/promises'
import { codeOf } from './trouble.ts'

/** A process of a PostgreSQL server that works in a cluster; a worker belongs to a postmaster. */
export type ServerProcess = { pid: number; isWorker: boolean }

/**
 * The live processes of the server of a cluster. The note that the server leaves names only a number,
 * which may belong to another program by now, or to a dead one that nobody has buried.
 */
export async function findServerProcesses(cluster: string): Promise<ServerProcess[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const found = await Promise.all(pids.map((pid) => lookAt(pid, cluster)))
  return found.filter((process) => process !== null)
}

async function lookAt(pid: number, cluster: string): Promise<ServerProcess | null> {
  try {
    if ((await readFile(`/proc/${pid}/comm`, 'utf8')).trim() !== 'postgres') return null
    const [there, here] = await Promise.all([stat(`/proc/${pid}/cwd`), stat(cluster)])
    if (there.ino !== here.ino || there.dev !== here.dev) return null
    return { pid, isWorker: (await readFile(`/proc/${pid}/cmdline`, 'utf8')).startsWith('postgres: ') }
  } catch (error) {
    // Gone in the meantime, dead and not buried, or of someone else: in no case a server of ours.
    if (['ENOENT', 'EACCES', 'EPERM', 'ESRCH'].includes(codeOf(error) ?? '')) return null
    throw error
  }
}
