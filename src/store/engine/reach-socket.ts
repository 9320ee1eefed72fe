import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import type { DataFolder } from './data-folder.ts'
import { ENGINE_PORT } from './run-engine.ts'

/** The folder of the server's socket, under a name short enough for the system. */
export type SocketPlace = { folder: string; close(): void }

/** Linux takes no longer path for a socket. */
const LONGEST_SOCKET_PATH_BYTES = 107

/** Where the path is too long, the folder is opened and reached by the number it then has. */
export function reachSocket({ cluster }: DataFolder): SocketPlace {
  const path = join(cluster, `.s.PGSQL.${ENGINE_PORT}`)
  if (Buffer.byteLength(path) <= LONGEST_SOCKET_PATH_BYTES) return { folder: cluster, close: () => {} }
  const descriptor = openSync(cluster, 'r')
  let isOpen = true
  return {
    folder: `/proc/self/fd/${descriptor}`,
    close() {
      if (isOpen) closeSync(descriptor)
      isOpen = false
    },
  }
}
