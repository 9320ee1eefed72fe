import { createHash } from 'node:crypto'
import type { PlaceBook } from '#core/economy/places/place-book.ts'
import type { LakeFormat } from '../format.ts'
import type { Load } from '../load.ts'

/** Fingerprints of how a file is read: a mapping, an edition or a place that changed makes another reading of the same file. */
export function readAs(
  heads: readonly string[],
  format: LakeFormat,
  places: PlaceBook | null | undefined,
): NonNullable<Load['readAs']> {
  // What a source is called changes no row.
  const { source: _, ...read } = format
  return { heads: [...heads], format: fingerprintOf(read), places: fingerprintOf(inOrder(places)) }
}

/** The register tells its places in no promised order, and the order of names means nothing. */
function inOrder(book: PlaceBook | null | undefined): string[] | null {
  return book?.places.map(({ names, ...place }) => JSON.stringify({ ...place, names: names.toSorted() })).toSorted() ?? null
}

function fingerprintOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16)
}
