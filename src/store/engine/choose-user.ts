import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { DatabaseRefusal } from './trouble.ts'

/** The system user that the database runs as. `isOurs`: the one that runs this process. */
export type EngineUser = { uid: number; gid: number; isOurs: boolean }

/** The user "nobody" of every Linux: owns nothing, may nothing. */
const UNPRIVILEGED = 65534

/** PostgreSQL refuses to run as root, so root hands it to the owner of the cluster, or to nobody. */
export async function chooseUser(cluster: string): Promise<EngineUser> {
  const uid = process.getuid?.() ?? 0
  const gid = process.getgid?.() ?? 0
  const owner = existsSync(cluster) ? await stat(cluster) : null
  if (uid !== 0) {
    if (owner !== null && owner.uid !== uid) {
      throw new DatabaseRefusal({ code: 'data-folder-of-another-user', folder: cluster, owner: owner.uid })
    }
    return { uid, gid, isOurs: true }
  }
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, isOurs: false }
  return { uid: UNPRIVILEGED, gid: UNPRIVILEGED, isOurs: false }
}
