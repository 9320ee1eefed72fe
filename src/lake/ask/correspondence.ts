import type { DuckDBConnection } from '@duckdb/node-api'
import type { ActivityTree } from '#core/economy/activities/activity-tree.ts'
import type { Correspondence, ObservedPairs } from '#core/economy/activities/bridge.ts'
import { parseActivity } from '#core/economy/activities/parse-activity.ts'
import type { Localised } from '#core/values/language.ts'
import type { Trees } from '../bring/decide-edition.ts'
import type { DataSetId } from '../data-set.ts'
import { parquet, rowsOf, withConnection } from '../engine.ts'
import type { Load } from '../load.ts'
import type { Lake } from '../open.ts'
import { askRows } from './ask-rows.ts'
import { heldFiles } from './held-files.ts'
import { holdPeriod } from './held-period.ts'
import type { HeldPeriod } from './held-period.ts'
import type { Answer } from './read-columns.ts'
import { pairsStatement } from './statements.ts'

/** The official correspondence of classes that the lake holds, and the load that it came with; null where none was brought. */
export async function readCorrespondence(
  lake: Lake,
): Promise<{ readonly correspondence: Correspondence; readonly loads: readonly Load[] } | null> {
  const { files, loads } = await heldFiles(lake, 'activity-correspondence')
  if (files.length === 0) return null
  const correspondence = await withConnection(await lake.engine(), async (connection) => correspondenceIn(connection, files))
  return { correspondence, loads }
}

/** The links of classes in the Parquet of a correspondence, also where it is not to be seen yet. */
export async function correspondenceIn(connection: DuckDBConnection, files: readonly string[]): Promise<Correspondence> {
  const rows = await rowsOf(
    connection,
    `SELECT DISTINCT from_code, to_code FROM ${parquet(files)} WHERE level = 4 AND from_code IS NOT NULL AND to_code IS NOT NULL ORDER BY 1, 2`,
  )
  return { from: '2', to: '2.1', links: rows.map(({ from_code: from, to_code: to }) => ({ from: String(from), to: String(to) })) }
}

/**
 * How many firms have had which class in version 2 and which in version 2.1: each firm's last months with the one and first with the
 * other. A firm that was never seen under both tells nothing. Asked where the rows are added up, once for a state of the lake.
 */
export async function observePairs(lake: Lake, dataSet: DataSetId, trees: Trees): Promise<ObservedPairs> {
  const held = await holdPeriod(lake, dataSet, { from: '0000-01', to: '9999-12' })
  const editions = new Set([...held.slices.values()].map(({ activityVersion }) => activityVersion))
  if (!editions.has('mixed') && !(editions.has('2') && editions.has('2.1'))) return new Map()
  const answer = await recalled(lake, held)
  const [old, later, firms] = [answer.text(0), answer.text(1), answer.numbers(2)]
  const [olds, laters] = [
    old.texts.map((code) => classIn(code, trees['2'])),
    later.texts.map((code) => classIn(code, trees['2.1'])),
  ]
  const pairs = new Map<string, Map<string, number>>()
  for (let row = 0; row < answer.rows; row += 1) {
    const [from, to] = [olds[old.at[row] ?? -1] ?? null, laters[later.at[row] ?? -1] ?? null]
    if (from === null || to === null) continue
    const known = pairs.get(from) ?? new Map<string, number>()
    pairs.set(from, known.set(to, (known.get(to) ?? 0) + (firms[row] ?? 0)))
  }
  return pairs
}

/** The answer for what is held now. It goes through all rows, so it is kept until something else is held. */
async function recalled(lake: Lake, held: HeldPeriod): Promise<Answer> {
  const state = [...held.slices].map(([slice, { sha256 }]) => `${slice} ${sha256}`).join(' ')
  const known = lake.pairs.get(held.dataSet)
  if (known?.state === state) return known.answer
  const answer = ask(lake, held)
  lake.pairs.set(held.dataSet, { state, answer })
  // One that failed is asked anew.
  answer.catch(() => lake.pairs.delete(held.dataSet))
  return answer
}

async function ask(lake: Lake, held: HeldPeriod): Promise<Answer> {
  const { firmMonth, months, run } = await askRows(lake, held)
  return run(pairsStatement({ firmMonth }, { months }), 2)
}

function classIn(code: string, tree: ActivityTree): string | null {
  const parsed = parseActivity(code, tree)
  return 'code' in parsed && parsed.level === 'class' ? parsed.code : null
}

/**
 * What activities of version 2 are called: in English as the correspondence heads them, in Lithuanian only where the heading is the same
 * in version 2.1, whose Lithuanian names are at hand. Empty without a correspondence; what it heads by nothing but its code has no name.
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
    if (en === '') continue
    const lt = en.toLowerCase() === heading.toLowerCase() ? newer[String(to)]?.name.lt : undefined
    const known = names.get(String(code)) ?? { en }
    names.set(String(code), lt === undefined ? known : { ...known, lt })
  }
  return names
}

/** `62.01 Computer programming activities` without its code. */
function headingOf(title: unknown, code: unknown): string {
  const [text, own] = [typeof title === 'string' ? title : '', String(code)]
  return text.startsWith(own) ? text.slice(own.length).trim() : text
}
