import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { readActivityNames } from '#sources/evrk/read-activity-names.ts'
import { economyFiles } from './economy-files.ts'
import type { EconomyFile } from './economy-files.ts'
import { flowRows } from './flow-rows.ts'

export type WrittenFile = { readonly path: string; readonly dataSet: EconomyFile['dataSet'] }

/** Writes the invented economy into a folder, packed; gives the files in the order in which they are to be read. */
export async function writeEconomy(folder: string, others?: number): Promise<WrittenFile[]> {
  const { 'evrk-2.1': names } = await readActivityNames()
  const activityName = (code: string) => names[code]?.name.lt ?? ''
  await mkdir(folder, { recursive: true })
  const written: WrittenFile[] = []
  for (const { name, dataSet, rows } of economyFiles({ activityName, ...(others === undefined ? {} : { others }) })) {
    const path = join(folder, `${name}.gz`)
    await pipeline(Readable.from(inPieces(rows())), createGzip({ level: 1 }), createWriteStream(path))
    written.push({ path, dataSet })
  }
  return written
}

/** Writes the invented input–output table into the folder, and tells where it lies. */
export async function writeFlows(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'input-output.csv')
  await writeFile(path, `${[...flowRows()].join('\n')}\n`)
  return path
}

/** Lines in pieces of a size that streams like. */
function* inPieces(rows: Iterable<string>): Generator<string> {
  let piece: string[] = []
  for (const row of rows) {
    piece.push(row)
    if (piece.length < 500) continue
    yield `${piece.join('\n')}\n`
    piece = []
  }
  if (piece.length > 0) yield `${piece.join('\n')}\n`
}
