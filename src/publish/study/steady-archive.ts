import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Zippable } from 'fflate'

/**
 * A document without the hour of its making, which its writer puts into it: the same edition is the same file, whoever asks
 * and whenever. Its dates become that of the edition.
 */
export function steadyArchive(bytes: Uint8Array, day: string): Uint8Array {
  const entries: Zippable = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      name === 'docProps/core.xml' ? strToU8(withDay(strFromU8(content), day)) : content,
    ]),
  )
  // The format keeps local time without a zone: noon is the same day everywhere the date is read.
  return zipSync(entries, { mtime: `${day}T12:00:00` })
}

function withDay(core: string, day: string): string {
  return core.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)
}
