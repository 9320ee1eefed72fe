import { join } from 'node:path'
import { parseActivity } from '#core/economy/activities/parse-activity.ts'
import type { ActivityTree, ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import type { Localised } from '#core/values/language.ts'
import { name, parquetByName, rowsOf, text, withConnection } from '../engine.ts'
import { formats } from '../formats/formats.ts'
import { readManifest, slicesOf } from '../manifest.ts'
import type { Lake } from '../open.ts'

/** Headings of the classification are less than half as long. */
const LONGEST = 300

/**
 * What publishers call activities of an edition in their files of firms, in their language: of several names of a code the one that most rows have.
 * A code with national digits (`475210`) names no activity of the European edition; what was brought in before names were kept has none.
 * No name are many lines, or a text that is too long for one: a quotation mark that was never closed makes such of the rows behind it.
 */
export async function readPublishedNames(lake: Lake, tree: ActivityTree): Promise<Map<string, Localised>> {
  const manifest = await readManifest(lake.place)
  const names = new Map<string, Localised>()
  for (const { dataSet, activityAs, activityNames } of formats) {
    if (activityAs === null || activityNames === undefined) continue
    const held = [...slicesOf(manifest, dataSet).values()].filter(
      ({ activityVersion }) => activityVersion === tree.version || activityVersion === 'mixed',
    )
    const files = held.map(({ file }) => join(lake.place.folder, file))
    for (const { code, called } of await namesIn(lake, files, {
      code: activityAs,
      column: activityNames.column,
      version: tree.version,
    })) {
      const activity = europeanOf(code, tree)
      if (activity !== null && !names.has(activity)) names.set(activity, { [activityNames.language]: called })
    }
  }
  return names
}

async function namesIn(
  lake: Lake,
  files: readonly string[],
  { code, column, version }: { readonly code: string; readonly column: string; readonly version: ActivityVersion },
): Promise<{ code: string; called: string }[]> {
  if (files.length === 0) return []
  return withConnection(await lake.engine(), async (connection) => {
    const rows = parquetByName(files)
    const columns = await rowsOf(connection, `DESCRIBE SELECT * FROM ${rows}`)
    if (!columns.some((each) => each['column_name'] === column)) return []
    const named = await rowsOf(
      connection,
      `SELECT ${name(code)} AS code, ${name(column)} AS called FROM ${rows}
       WHERE ${name(code)} IS NOT NULL AND ${name(column)} IS NOT NULL AND activity_version = ${text(version)}
       GROUP BY 1, 2 ORDER BY code, count(*) DESC, called`,
    )
    return named
      .map((row) => ({ code: String(row['code']), called: String(row['called']) }))
      .filter(({ called }) => isName(called))
  })
}

function isName(called: string): boolean {
  return called.length <= LONGEST && !/\p{Cc}/u.test(called)
}

/** The activity that a code of six digits stands for without national digits. */
function europeanOf(code: string, tree: ActivityTree): string | null {
  const parsed = parseActivity(code, tree)
  if ('unknown' in parsed) return null
  return parsed.code.replace('.', '').padEnd(6, '0') === code ? parsed.code : null
}
