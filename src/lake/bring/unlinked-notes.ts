import type { DuckDBConnection } from '@duckdb/node-api'
import { MOST_NAMED, unlinkedClasses } from '#core/economy/activities/unlinked-classes.ts'
import { correspondenceIn } from '../ask/correspondence.ts'
import type { LakeFormat } from '../format.ts'
import type { LoadNote } from '../load.ts'
import type { Trees } from './decide-edition.ts'

const codeOf = { '2': 'older-classes-unlinked', '2.1': 'newer-classes-unlinked' } as const

/** Of a correspondence, the classes that it would leave without a link (`rows` counts them): made of what will be held, not of the file alone. */
export async function unlinkedNotes(
  connection: DuckDBConnection,
  { format, files, trees }: { format: LakeFormat; files: readonly string[]; trees: Trees | null },
): Promise<LoadNote[]> {
  if (format.dataSet !== 'activity-correspondence' || trees === null) return []
  return unlinkedClasses(await correspondenceIn(connection, files), trees).map(({ version, codes }) => ({
    code: codeOf[version],
    rows: codes.length,
    examples: codes.slice(0, MOST_NAMED),
  }))
}
