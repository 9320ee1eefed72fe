import type { LakeTrouble } from './trouble.ts'

const codes: { readonly [code: string]: 'disk-full' | 'folder-closed' } = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EROFS: 'folder-closed',
  EACCES: 'folder-closed',
  EPERM: 'folder-closed',
  ENOTDIR: 'folder-closed',
  EEXIST: 'folder-closed',
}

/** What DuckDB says in words only. */
const sayings: readonly (readonly [RegExp, string])[] = [
  [/no space left on device/i, 'ENOSPC'],
  [/disk quota exceeded/i, 'EDQUOT'],
  [/file too large/i, 'EFBIG'],
  [/read-only file system/i, 'EROFS'],
  [/permission denied/i, 'EACCES'],
]

/** What the machine under the lake does not let it do: no room, no right, no memory; null where it is something else. */
export function outsideTrouble(error: unknown, folder: string): LakeTrouble | null {
  if (!(error instanceof Error)) return null
  const given = 'code' in error && typeof error.code === 'string' ? error.code : ''
  // DuckDB has no codes. Whoever has one, such as a database that lets nobody at a table, means something else by the same words.
  const said = given === '' ? error.message : ''
  const because = codes[given] === undefined ? (sayings.find(([saying]) => saying.test(said))?.[1] ?? '') : given
  const code = codes[because]
  if (code === 'disk-full') return { code, folder }
  if (code === 'folder-closed') return { code, folder, because }
  return /out of memory/i.test(said) ? { code: 'memory-full' } : damageTrouble(error)
}

/** A file of the lake that is not there or no longer what it was, as DuckDB says it; null where it is something else. */
export function damageTrouble(error: unknown): LakeTrouble | null {
  if (!(error instanceof Error)) return null
  const lost = /No files found that match the pattern "([^"]+)"/.exec(error.message)?.[1]
  const torn = /file ['"]([^'"]+\.parquet)['"]/.exec(error.message)?.[1]
  const file = lost ?? (/magic bytes|parquet|snappy|zstd/i.test(error.message) ? torn : undefined)
  return file === undefined ? null : { code: 'lake-damaged', file }
}
