import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { mkdir } from 'node:fs/promises'
import { text, withConnection } from '#lake/engine.ts'
import { sliceFile } from '#lake/lay-out.ts'
import { readManifest, switchManifest, withSlices } from '#lake/manifest.ts'
import type { HeldSlice } from '#lake/manifest.ts'
import type { Lake } from '#lake/open.ts'

export type Filled = { readonly firms: number; readonly months: number; readonly bytes: number }

export const PLACES = 60
export const CLASSES = 615

/**
 * Fills a lake with invented months in the columns that Sodra's have, written straight as Parquet: what is measured is asking, not
 * importing. Firms are small as firms are (most below ten persons), and keep their place and activity; where they `comeAndGo`, half of them
 * began before the first month, and a third is there in the last.
 */
export async function fillLake(
  lake: Lake,
  { firms, months, comeAndGo = false }: { firms: number; months: number; comeAndGo?: boolean },
): Promise<Filled> {
  const changed = new Map<string, HeldSlice>()
  await mkdir(lake.place.folder, { recursive: true })
  await withConnection(await lake.engine(), async (connection) => {
    for (let number = 0; number < months; number += 1) {
      const month = `${2015 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
      const file = sliceFile('sodra-monthly', month, 'bench')
      const path = join(lake.place.folder, file)
      await mkdir(dirname(path), { recursive: true })
      await connection.run(
        `COPY (${inventedMonth(firms, month, number)}${comeAndGo ? ` WHERE ${isThere(number, months)}` : ''}) TO ${text(path)} (FORMAT parquet, COMPRESSION zstd)`,
      )
      const { size: bytes } = await stat(path)
      changed.set(month, {
        file,
        sha256: `${firms}-${month}`,
        bytes,
        rows: firms,
        totals: { rows: firms, firms, measures: {} },
        covers: 'whole',
        activityVersion: '2',
        loads: [],
      })
    }
  })
  await switchManifest(lake.place, withSlices(await readManifest(lake.place), 'sodra-monthly', { changed, by: null }))
  return { firms, months, bytes: [...changed.values()].reduce((sum, { bytes }) => sum + bytes, 0) }
}

/** From a month to another, which may lie before the first or after the last. */
function isThere(number: number, months: number): string {
  const from = `CAST(hash(firm_number * 11) % ${2 * months} AS INTEGER) - ${months}`
  return `${from} <= ${number} AND CAST(hash(firm_number * 13) % ${3 * months} AS INTEGER) / 2 + 6 > ${number}`
}

function inventedMonth(firms: number, month: string, number: number): string {
  const size = `CAST(floor(exp(abs(hash(firm_number * 7 + 3) % 1000) / 1000.0 * 6)) AS INTEGER)`
  return `SELECT CAST(300000000 + firm_number AS VARCHAR) AS firm, 'Firm ' || firm_number AS name,
      'municipality/' || (hash(firm_number) % ${PLACES}) AS place, 'Place ' || (hash(firm_number) % ${PLACES}) AS place_raw,
      lpad(CAST(1000 + hash(firm_number + 1) % ${CLASSES} AS VARCHAR), 4, '0') || '00' AS activity, '2' AS activity_version,
      CAST(${text(month)} AS VARCHAR) AS month, ${size} + ${number} % 3 AS insured,
      CASE WHEN ${size} > 3 THEN 900.0 + hash(firm_number * 3) % 300000 / 100.0 END AS wage_eur
    FROM (SELECT range AS firm_number FROM range(${firms}))`
}
