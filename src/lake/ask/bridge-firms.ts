import { parseActivity } from '#core/economy/activities/parse-activity.ts'
import { text } from '../engine.ts'
import type { Load } from '../load.ts'
import { readManifest, slicesOf } from '../manifest.ts'
import type { Lake } from '../open.ts'
import type { ActivityBook } from './activity-book.ts'
import { askRows } from './ask-rows.ts'
import type { RowsAsked } from './ask-rows.ts'
import { holdPeriod } from './held-period.ts'
import type { HeldPeriod } from './held-period.ts'

/**
 * The rows with the activity of the version asked for wherever their firm has had one: in the nearest month of that version, and only where the
 * official correspondence links the two classes (a firm that got an unrelated one has changed what it does). What is bridged so is
 * exact; the other firms' activities are split. As text of SQL in place of the rows; null where nothing is to be bridged.
 */
export async function bridgeFirms(
  lake: Lake,
  held: HeldPeriod,
  { rows, version, activities: { trees, isLinked } }: { rows: RowsAsked; version: string; activities: ActivityBook },
): Promise<string | null> {
  const from = version === '2.1' ? '2' : '2.1'
  if (isLinked === undefined || (version !== '2' && version !== '2.1')) return null
  const isOther = [...held.slices.values()].some(({ activityVersion }) => activityVersion === from || activityVersion === 'mixed')
  const near = isOther ? await nearestMonth(lake, held, version) : null
  if (near === null) return null
  const there = await askRows(lake, await holdPeriod(lake, held.dataSet, { from: near, to: near }))
  const others = `(SELECT firm, MIN(activity) AS other FROM ${there.firmMonth} WHERE month = ${text(near)} AND activity IS NOT NULL GROUP BY firm)`
  const older = `activity_version = ${text(from)} AND activity IS NOT NULL`
  const pairs = await rows.recall(
    `SELECT own.activity, others.other FROM (SELECT DISTINCT firm, activity FROM ${rows.firmMonth} WHERE ${older}) AS own
      JOIN ${others} AS others ON others.firm = own.firm GROUP BY own.activity, others.other ORDER BY own.activity, others.other`,
    2,
  )
  const [own, other] = [pairs.text(0), pairs.text(1)]
  const linked = Array.from({ length: pairs.rows }, (_, row) => ({
    own: own.texts[own.at[row] ?? -1] ?? '',
    other: other.texts[other.at[row] ?? -1] ?? '',
  })).filter((pair) => {
    const [before, after] = [parseActivity(pair.own, trees[from]), parseActivity(pair.other, trees[version])]
    return 'code' in before && 'code' in after && isLinked(before.code, after.code)
  })
  if (linked.length === 0) return null
  const values = linked.map((pair) => `(${text(pair.own)}, ${text(pair.other)})`).join(', ')
  return `(SELECT led.firm, led.month, led.place, led.place_raw, led.insured, led.wage_eur,${rows.byClass ? ' led.insured_least, led.insured_most,' : ''}
      COALESCE(link.other, led.activity) AS activity,
      CASE WHEN link.other IS NULL THEN led.activity_version ELSE ${text(version)} END AS activity_version
    FROM ${rows.firmMonth} AS led
    LEFT JOIN ${others} AS others ON others.firm = led.firm AND led.activity_version = ${text(from)}
    LEFT JOIN (VALUES ${values}) AS link(own, other) ON link.own = led.activity AND link.other = others.other) AS bridged`
}

/** The loads that an answer is made of: those of its months, and of the month from which firms have their activity. */
export async function loadsWithBridge(
  lake: Lake,
  held: HeldPeriod,
  { version, activities }: { version: string; activities: ActivityBook },
): Promise<readonly Load[]> {
  const isOther = [...held.slices.values()].some(({ activityVersion }) => activityVersion !== null && activityVersion !== version)
  const near = activities.isLinked !== undefined && isOther ? await nearestMonth(lake, held, version) : null
  if (near === null) return held.loads
  const { loads } = await holdPeriod(lake, held.dataSet, { from: near, to: near })
  return [...held.loads, ...loads.filter(({ id }) => !held.loads.some((load) => load.id === id))]
}

/** The month of the version that is closest to the period: the first after it, else the last before. */
async function nearestMonth(lake: Lake, { dataSet, period }: HeldPeriod, version: string): Promise<string | null> {
  const months = [...slicesOf(await readManifest(lake.place), dataSet)].flatMap(([slice, { activityVersion }]) =>
    activityVersion === version && /^\d{4}-\d{2}$/.test(slice) ? [slice] : [],
  )
  return months.find((month) => month >= period.from) ?? months.at(-1) ?? null
}
