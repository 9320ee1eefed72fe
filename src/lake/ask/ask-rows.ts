import { parquet, parquetByName, rowsOf, text, withConnection } from '../engine.ts'
import { sizeColumns } from '../formats/sizes.ts'
import type { Lake } from '../open.ts'
import { askServer } from '../server/ask-server.ts'
import { SCHEMA, tableName } from '../server/lay-out-tables.ts'
import type { LakeServer } from '../server/open-server.ts'
import { reaching } from '../server/reach-server.ts'
import { slicesThere } from '../server/send-slices.ts'
import { refuseOtherOrder } from '../server/text-order.ts'
import { LakeRefusal } from '../trouble.ts'
import type { HeldPeriod } from './held-period.ts'
import { readColumns } from './read-columns.ts'
import type { Answer } from './read-columns.ts'
import type { Months } from './statements.ts'

/** The rows of a period wherever they are added up: the name of their table, the months to name in the statement, and how to run it. */
export type RowsAsked = {
  readonly firmMonth: string
  readonly months: Months
  /** The rows have between which numbers of persons a firm is that gives none. */
  readonly byClass: boolean
  /** Runs a statement whose first columns are texts and the others numbers. */
  readonly run: (statement: string, texts: number) => Promise<Answer>
  /** The same for answers that are small and asked again: several tables are laid out of one. */
  readonly recall: (statement: string, texts: number) => Promise<Answer>
}

/** Where the rows of a period are asked: the server, when the lake has one, else the Parquet here. */
export async function askRows(lake: Lake, held: HeldPeriod): Promise<RowsAsked> {
  const byClass = await haveClasses(lake, held)
  if (lake.server !== null) return { ...(await askThere(lake, lake.server, held)), byClass }
  const engine = await lake.engine()
  const run: RowsAsked['run'] = (statement, texts) =>
    withConnection(engine, (connection) => readColumns(connection, statement, texts))
  return {
    firmMonth: isOwn(held) ? parquetByName(held.files) : parquet(held.files),
    // The files are those of the months already.
    months: null,
    byClass,
    run,
    // The names of the files are those of their loads: another content has another statement.
    recall: recalling(lake, '', run),
  }
}

const isOwn = ({ dataSet }: HeldPeriod) => dataSet.startsWith('own.')

/** Only mappings name classes of size; a file that came before its mapping named them has no columns of them. */
async function haveClasses(lake: Lake, held: HeldPeriod): Promise<boolean> {
  if (!isOwn(held) || held.files.length === 0) return false
  return withConnection(await lake.engine(), async (connection) => {
    const files = `parquet_schema([${held.files.map(text).join(', ')}])`
    const found = await rowsOf(connection, `SELECT 1 AS found FROM ${files} WHERE name = ${text(sizeColumns.least)} LIMIT 1`)
    return found.length > 0
  })
}

/** A copy that is behind would give numbers whose receipts are those of other rows, and one that sorts otherwise puts some firms elsewhere: it is not asked. */
async function askThere(
  lake: Lake,
  server: LakeServer,
  { dataSet, period, slices }: HeldPeriod,
): Promise<Omit<RowsAsked, 'byClass'>> {
  const there = await slicesThere(server, dataSet)
  const different = [...slices].filter(([slice, { sha256 }]) => there.get(slice) !== sha256).map(([slice]) => slice)
  const extra = [...there.keys()].filter((slice) => period.from <= slice && slice <= period.to && !slices.has(slice))
  if (different.length + extra.length > 0)
    throw new LakeRefusal({ code: 'server-behind', dataSet, slices: [...different, ...extra].toSorted() })
  await reaching(server, () => refuseOtherOrder(server.pool, { table: tableName(dataSet), schema: SCHEMA }))
  const run: RowsAsked['run'] = (statement, texts) => askServer(server, statement, texts)
  return {
    firmMonth: tableName(dataSet),
    months: period,
    run,
    recall: recalling(lake, [...slices.values()].map(({ sha256 }) => sha256).join(' '), run),
  }
}

const MOST_RECALLED = 24

/** Keeps the latest answers of an open lake; one that failed is asked anew. */
function recalling({ recent }: Lake, content: string, run: RowsAsked['run']): RowsAsked['run'] {
  return (statement, texts) => {
    const key = `${content} ${texts} ${statement}`
    const known = recent.get(key)
    recent.delete(key)
    const answer = known ?? run(statement, texts)
    recent.set(key, answer)
    answer.catch(() => recent.delete(key))
    for (const oldest of recent.keys()) {
      if (recent.size <= MOST_RECALLED) break
      recent.delete(oldest)
    }
    return answer
  }
}
