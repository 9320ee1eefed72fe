import { createHash } from 'node:crypto'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importFile } from '#lake/import-file.ts'
import type { ImportOutcome, ImportWish } from '#lake/import-file.ts'
import { openLake } from '#lake/open.ts'
import type { Lake } from '#lake/open.ts'
import { stageRows } from '#sources/files/stage-rows.ts'

/** An empty lake in a folder that nobody uses. */
export async function emptyLake(): Promise<Lake> {
  return openLake(join(await mkdtemp(join(tmpdir(), 'santalka-lake-')), 'lake'))
}

type Wish = Partial<Omit<ImportWish, 'sha256' | 'prepare'>>

/** Brings a file of this content into the lake. */
export async function importText(
  lake: Lake,
  content: string | Buffer,
  wish: Wish = {},
  name = 'file.csv',
): Promise<ImportOutcome> {
  const path = join(await mkdtemp(join(tmpdir(), 'santalka-file-')), name)
  await writeFile(path, content)
  return importPath(lake, path, wish)
}

export async function importPath(lake: Lake, path: string, wish: Wish = {}): Promise<ImportOutcome> {
  return importFile(lake, {
    by: 'tester',
    now: () => new Date('2026-11-21T10:00:00Z'),
    ...wish,
    sha256: createHash('sha256')
      .update(await readFile(path))
      .digest('hex'),
    prepare: async (folder) => stageRows(path, folder),
  })
}
