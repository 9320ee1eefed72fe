import type { Table } from '#core/registry/table.ts'
import { textIn } from '#core/values/language.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import type { EconomyLoad, EconomyLoads, LoadRow } from '#web/public/economy/load-data.ts'
import { say } from '#words/say.ts'
import { column } from './tables.ts'

/** Everything that was ever brought in, the newest first. */
export const economyLoadsPage: PageDefinition<EconomyLoads> = {
  page: 'economy-loads',
  load: async (reader) => ({ loads: await readLoads(reader) }),
  tables: ({ loads }, reader) => [loadsTable(reader, loads)],
}

/** The receipt of one load. */
export const economyLoadPage: PageDefinition<EconomyLoad> = {
  page: 'economy-load',
  async load(reader) {
    const load = (await readLoads(reader)).find(({ id }) => id === reader.slug)
    return load === undefined ? null : { load }
  },
  tables: ({ load }, reader) => [loadsTable(reader, [load]), changesTable(reader, load)],
}

async function readLoads(reader: PageReader): Promise<LoadRow[]> {
  const [held, flows] = [await reader.economy.held(), await reader.economy.flowTables()]
  // The latest first; what came in one go by data set and name.
  const within = ({ dataSet, file, id }: LoadRow) => `${dataSet} ${file} ${id}`
  return [...held.flatMap(({ loads }) => loads), ...flows].toSorted((one, other) =>
    one.loadedAt === other.loadedAt ? compare(within(one), within(other)) : compare(other.loadedAt, one.loadedAt),
  )
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function loadsTable(reader: PageReader, loads: readonly LoadRow[]): Table {
  const number = (id: string, title: Parameters<typeof column>[2]) => ({ ...column(reader, id, title), type: 'number' as const })
  return {
    id: 'loads',
    title: say(reader.language, 'layout.nav.economy-data'),
    columns: [
      column(reader, 'id', 'economy.column.id'),
      column(reader, 'data-set', 'economy.column.data-set'),
      column(reader, 'file', 'economy.column.file'),
      { id: 'sha256', title: 'SHA-256', meaning: 'SHA-256', type: 'text' },
      number('bytes', 'economy.column.bytes'),
      column(reader, 'layout', 'economy.column.layout'),
      column(reader, 'slices', 'economy.column.period'),
      number('read', 'economy.column.read'),
      number('kept', 'economy.column.kept'),
      number('refused', 'economy.column.refused'),
      column(reader, 'loaded', 'economy.column.loaded'),
      column(reader, 'by', 'economy.column.by-whom'),
      column(reader, 'source', 'common.source'),
      column(reader, 'licence', 'economy.column.licence'),
      column(reader, 'address', 'exports.column.address'),
      column(reader, 'version', 'economy.column.activity-version'),
    ],
    rows: loads.map((load) => [
      load.id,
      load.dataSet,
      load.file,
      load.sha256,
      load.bytes,
      load.layout,
      [...load.slices],
      load.read,
      load.kept,
      load.refused,
      load.loadedAt,
      say(reader.language, `economy.load.by.${load.by}`),
      `${textIn(load.title, reader.language)?.text ?? ''}, ${load.publisher}`,
      load.licence,
      load.address,
      load.activityVersion,
    ]),
  }
}

function changesTable(reader: PageReader, load: LoadRow): Table {
  const number = (id: string, title: Parameters<typeof column>[2]) => ({ ...column(reader, id, title), type: 'number' as const })
  return {
    id: 'changes',
    title: say(reader.language, 'economy.load.changed'),
    columns: [
      column(reader, 'slice', 'economy.column.period'),
      number('rows-before', 'economy.load.rows-before'),
      number('rows-now', 'economy.load.rows-now'),
      number('appeared', 'economy.load.appeared'),
      number('vanished', 'economy.load.vanished'),
      number('corrected', 'economy.load.corrected'),
    ],
    rows: load.changed.map((change) => [
      change.slice,
      change.rowsBefore,
      change.rowsNow,
      change.appeared,
      change.vanished,
      change.corrected,
    ]),
  }
}
