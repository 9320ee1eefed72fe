import { join } from 'node:path'
import { parseActivity } from '#core/economy/activities/parse-activity.ts'
import type { ActivityTree } from '#core/economy/activities/activity-tree.ts'
import type { Localised } from '#core/values/language.ts'
import { name, parquetByName, rowsOf, withConnection } from '../engine.ts'
import { formats } from '../formats/formats.ts'
import { readManifest, slicesOf } from '../manifest.ts'
import type { Lake } from '../open.ts'

/**
 * What publishers call activities of an edition in their files of firms, in their language: of several names of a code the one that most rows have.
 * A code with national digits (`475210`) names no activity of the European edition; what was brought in before names were kept has none.
 */
export async function readPublishedNames(lake: Lake, tree: ActivityTree): Promise<Map<string, Localised>> {
  const manifest = await readManifest(lake.place)
  const names = new Map<string, Localised>()
  for (const { dataSet, activityAs, activityNames } of formats) {
    if (activityAs === null || activityNames === undefined) continue
    const held = [...slicesOf(manifest, dataSet).values()].filter(({ activityVersion }) => activityVersion === tree.version)
    const files = held.map(({ file }) => join(lake.place.folder, file))
    for (const { code, text } of await namesIn(lake, files, [activityAs, activityNames.column])) {
      const activity = europeanOf(code, tree)
      if (activity !== null && !names.has(activity)) names.set(activity, { [activityNames.language]: text })
    }
  }
  return names
}

async function namesIn(
  lake: Lake,
  files: readonly string[],
  [code, column]: readonly [string, string],
): Promise<{ code: string; text: string }[]> {
  if (files.length === 0) return []
  return withConnection(await lake.engine(), async (connection) => {
    const rows = parquetByName(files)
    const columns = await rowsOf(connection, `DESCRIBE SELECT * FROM ${rows}`)
    if (!columns.some((each) => each['column_name'] === column)) return []
    const named = await rowsOf(
      connection,
      `SELECT ${name(code)} AS code, ${name(column)} AS text FROM ${rows} WHERE ${name(code)} IS NOT NULL AND ${name(column)} IS NOT NULL
       GROUP BY 1, 2 ORDER BY code, count(*) DESC, text`,
    )
    return named.map((row) => ({ code: String(row['code']), text: String(row['text']) }))
  })
}

/** The activity that a code of six digits stands for without national digits. */
function europeanOf(code: string, tree: ActivityTree): string | null {
  const parsed = parseActivity(code, tree)
  if ('unknown' in parsed) return null
  return parsed.code.replace('.', '').padEnd(6, '0') === code ? parsed.code : null
}
