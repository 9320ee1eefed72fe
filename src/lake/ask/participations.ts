import type { DataSetId } from '../data-set.ts'
import { parquet, rowsOf, text, withConnection } from '../engine.ts'
import type { Load } from '../load.ts'
import type { Lake } from '../open.ts'
import { heldFiles } from './held-files.ts'
import { holdPeriod } from './held-period.ts'

/** An organisation of a country in a project, and the day from which the project runs; null where nothing is held of it. */
export type Participation = {
  readonly project: string
  readonly organisation: string
  readonly name: string | null
  readonly vat: string | null
  readonly starts: string | null
}

/** Who takes part in which project, of one country (`LT`); null where participations are not held at all. */
export async function participationsOf(
  lake: Lake,
  country: string,
): Promise<{ readonly participations: readonly Participation[]; readonly loads: readonly Load[] } | null> {
  const [participants, projects] = [await heldFiles(lake, 'cordis-participations'), await heldFiles(lake, 'cordis-projects')]
  if (participants.files.length === 0) return null
  const own = `SELECT project, organisation, min(name) AS name, min(vat) AS vat FROM ${parquet(participants.files)}
    WHERE country = ${text(country)} GROUP BY project, organisation`
  const begun =
    projects.files.length === 0
      ? 'SELECT NULL AS project, NULL AS starts WHERE false'
      : `SELECT project, CAST(min(starts) AS VARCHAR) AS starts FROM ${parquet(projects.files)} GROUP BY project`
  const rows = await withConnection(await lake.engine(), (connection) =>
    rowsOf(
      connection,
      `SELECT own.project, organisation, name, vat, starts FROM (${own}) AS own LEFT JOIN (${begun}) AS begun
       ON own.project = CAST(begun.project AS VARCHAR) ORDER BY own.project, organisation`,
    ),
  )
  return {
    participations: rows.map(({ project, organisation, name, vat, starts }) => ({
      project: String(project),
      organisation: String(organisation),
      name: textOr(name),
      vat: textOr(vat),
      starts: textOr(starts),
    })),
    loads: [...participants.loads, ...projects.loads],
  }
}

/** Names that firms bear in the months of a year and in the register of legal entities, as far as they are held. */
export async function firmNames(
  lake: Lake,
  { dataSet, year }: { readonly dataSet: DataSetId; readonly year: number },
): Promise<{ readonly names: readonly { readonly firm: string; readonly name: string }[]; readonly loads: readonly Load[] }> {
  const { files } = await holdPeriod(lake, dataSet, { from: `${year}-01`, to: `${year}-12` })
  const register = await heldFiles(lake, 'legal-entities')
  const parts = [files, register.files].filter((held) => held.length > 0)
  if (parts.length === 0) return { names: [], loads: [] }
  const named = parts.map((held) => `SELECT firm, name FROM ${parquet(held)} WHERE firm IS NOT NULL AND name IS NOT NULL`)
  const rows = await withConnection(await lake.engine(), (connection) => rowsOf(connection, named.join(' UNION ')))
  return { names: rows.map(({ firm, name }) => ({ firm: String(firm), name: String(name) })), loads: register.loads }
}

function textOr(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
