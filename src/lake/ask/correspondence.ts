import type { Correspondence, ObservedPairs } from '#core/economy/activities/bridge.ts'
import { parseActivity } from '#core/economy/activities/parse-activity.ts'
import type { Localised } from '#core/values/language.ts'
import type { Trees } from '../bring/decide-edition.ts'
import type { DataSetId } from '../data-set.ts'
import { parquet, rowsOf, withConnection } from '../engine.ts'
import type { Load } from '../load.ts'
import type { Lake } from '../open.ts'
import { heldFiles } from './held-files.ts'

/** The official correspondence of classes that the lake holds, and the load that it came with; null where none was brought. */
export async function readCorrespondence(
  lake: Lake,
): Promise<{ readonly correspondence: Correspondence; readonly loads: readonly Load[] } | null> {
  const { files, loads } = await heldFiles(lake, 'activity-correspondence')
  if (files.length === 0) return null
  const rows = await withConnection(await lake.engine(), async (connection) =>
    rowsOf(
      connection,
      `SELECT DISTINCT from_code, to_code FROM ${parquet(files)} WHERE level = 4 AND from_code IS NOT NULL AND to_code IS NOT NULL ORDER BY 1, 2`,
    ),
  )
  const links = rows.map(({ from_code: from, to_code: to }) => ({ from: String(from), to: String(to) }))
  return { correspondence: { from: '2', to: '2.1', links }, loads }
}

/**
 * How many firms have had which class in version 2 and which in version 2.1: each firm's last months with the one and first with the
 * other. A firm that was never seen under both tells nothing.
 */
export async function observePairs(lake: Lake, dataSet: DataSetId, trees: Trees): Promise<ObservedPairs> {
  const { files } = await heldFiles(lake, dataSet)
  if (files.length === 0) return new Map()
  const rows = await withConnection(await lake.engine(), async (connection) =>
    rowsOf(
      connection,
      `WITH coded AS (SELECT firm, month, activity, activity_version FROM ${parquet(files)} WHERE activity IS NOT NULL AND activity_version IN ('2', '2.1')),
        older AS (SELECT firm, max_by(activity, month) AS code FROM coded WHERE activity_version = '2' GROUP BY firm),
        newer AS (SELECT firm, min_by(activity, month) AS code FROM coded WHERE activity_version = '2.1' GROUP BY firm)
      SELECT older.code AS old_code, newer.code AS new_code, count(*) AS firms FROM older JOIN newer USING (firm) GROUP BY 1, 2 ORDER BY 1, 2`,
    ),
  )
  const pairs = new Map<string, Map<string, number>>()
  for (const { old_code: old, new_code: later, firms } of rows) {
    const [from, to] = [parseActivity(String(old), trees['2']), parseActivity(String(later), trees['2.1'])]
    if ('unknown' in from || 'unknown' in to || from.level !== 'class' || to.level !== 'class') continue
    const known = pairs.get(from.code) ?? new Map<string, number>()
    pairs.set(from.code, known.set(to.code, (known.get(to.code) ?? 0) + Number(firms)))
  }
  return pairs
}

/**
 * What activities of version 2 are called: in English as the correspondence heads them, in Lithuanian only where the heading is the same
 * in version 2.1, whose Lithuanian names are at hand. Empty without a correspondence.
 */
export async function readOlderNames(
  lake: Lake,
  newer: { readonly [code: string]: { readonly name: Localised } },
): Promise<Map<string, Localised>> {
  const { files } = await heldFiles(lake, 'activity-correspondence')
  if (files.length === 0) return new Map()
  const rows = await withConnection(await lake.engine(), async (connection) =>
    rowsOf(
      connection,
      `SELECT from_code, from_title, to_code, to_title FROM ${parquet(files)} WHERE from_code IS NOT NULL ORDER BY from_code, to_code`,
    ),
  )
  const names = new Map<string, Localised>()
  for (const { from_code: code, from_title: title, to_code: to, to_title: toTitle } of rows) {
    const [en, heading] = [headingOf(title, code), headingOf(toTitle, to)]
    const lt = en.toLowerCase() === heading.toLowerCase() ? newer[String(to)]?.name.lt : undefined
    const known = names.get(String(code)) ?? { en }
    names.set(String(code), lt === undefined ? known : { ...known, lt })
  }
  return names
}

/** `62.01 Computer programming activities` without its code. */
function headingOf(title: unknown, code: unknown): string {
  const [text, own] = [String(title), String(code)]
  return text.startsWith(own) ? text.slice(own.length).trim() : text
}
