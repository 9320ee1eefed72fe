import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Problem } from '#server/problems.ts'

/** A file that a form sent, as it lies on the disk. */
export type Upload = { readonly path: string; readonly file: string; readonly bytes: number }

const LONGEST_HEAD = 8 * 1024

/**
 * Writes the one file of a multipart form (RFC 7578) to the disk while it arrives: a national file does not fit into memory. Refuses a form
 * without a file, and one that is larger than the limit as soon as that is seen; what was written of it is gone then.
 */
export async function takeUpload(
  body: Readable,
  { type, folder, mostBytes }: { type: string; folder: string; mostBytes: number },
): Promise<Upload> {
  const boundary = /boundary="?([^";,\s]{1,70})"?/.exec(type)?.[1]
  if (boundary === undefined) throw new Problem('bad-form')
  const own = join(folder, randomUUID())
  await mkdir(own, { recursive: true })
  try {
    const found = { file: '', bytes: 0 }
    const path = join(own, 'arriving')
    await pipeline(
      // What is refused is not cut off: the browser would show a broken connection instead of the answer.
      partOf(body.iterator({ destroyOnReturn: false }), { boundary, found, mostBytes }),
      createWriteStream(path),
    )
    if (found.file === '' || found.bytes === 0) throw new Problem('bad-form')
    return { path, ...found }
  } catch (error) {
    await rm(own, { recursive: true, force: true })
    throw error
  }
}

type Reading = { readonly boundary: string; readonly found: { file: string; bytes: number }; readonly mostBytes: number }

/** The bytes of the first part that has a file name. */
async function* partOf(chunks: AsyncIterable<unknown>, { boundary, found, mostBytes }: Reading): AsyncGenerator<Buffer> {
  const end = Buffer.from(`\r\n--${boundary}`)
  let held = Buffer.from('\r\n')
  let inFile = false
  let isOver = false
  for await (const chunk of chunks) {
    // What follows the file is read and thrown away, so that the browser gets its answer.
    if (isOver || !(chunk instanceof Uint8Array)) continue
    held = Buffer.concat([held, chunk])
    while (!inFile && !isOver) {
      const start = held.indexOf(end)
      const head = start === -1 ? -1 : held.indexOf('\r\n\r\n', start)
      if (head === -1) {
        if (held.length > LONGEST_HEAD) throw new Problem('bad-form')
        break
      }
      const name = /filename="([^"]*)"/.exec(held.subarray(start, head).toString('utf8'))?.[1]
      held = held.subarray(head + 4)
      if (name === undefined || name === '') continue
      found.file = safeName(name)
      inFile = true
    }
    if (!inFile) continue
    const at = held.indexOf(end)
    const ready = at === -1 ? Math.max(0, held.length - end.length) : at
    found.bytes += ready
    if (found.bytes > mostBytes) throw tooLarge(mostBytes)
    if (ready > 0) yield held.subarray(0, ready)
    held = held.subarray(ready)
    if (at !== -1) {
      isOver = true
      inFile = false
    }
  }
  // A form that breaks off in the middle of its file brought no file.
  if (!isOver) throw new Problem('bad-form')
}

/** A form around a file has a little more bytes than the file. */
export function refuseTooLarge(announced: string | undefined, mostBytes: number): void {
  if (announced !== undefined && Number(announced) > mostBytes + LONGEST_HEAD) throw tooLarge(mostBytes)
}

function tooLarge(mostBytes: number): Problem {
  return new Problem('file-too-large', String(Math.floor(mostBytes / 1024 ** 2)))
}

/** A browser's name for a file, without a way out of the folder. */
function safeName(name: string): string {
  return basename(name.replaceAll('\\', '/'))
    .replaceAll(/[^\p{L}\p{N}._ -]/gu, '-')
    .replace(/^[. ]+/, '')
    .slice(0, 80)
}
