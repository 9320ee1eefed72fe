import type { Lake } from '../open.ts'
import type { ActivityBook } from './activity-book.ts'
import { askRows } from './ask-rows.ts'
import { bridgeFirms } from './bridge-firms.ts'
import type { HeldPeriod } from './held-period.ts'
import type { TextColumn } from './read-columns.ts'
import { regionsBy } from './regions.ts'
import type { RegionWish } from './regions.ts'
import type { Months } from './statements.ts'

/**
 * What one statement gives for places and activities, column by column: row r is about region `regions[regionAt[r]]` (-1 = nobody knows)
 * and the raw code `codes[codeAt[r]]` (-1 = none given) of version `versions[versionAt[r]]`.
 */
export type Sums = {
  readonly rows: number
  readonly regions: readonly string[]
  readonly regionAt: Int32Array
  readonly codes: readonly string[]
  readonly codeAt: Int32Array
  readonly versions: readonly string[]
  readonly versionAt: Int32Array
  /** Of which firm each row is, where the statement names firms. */
  readonly firms: TextColumn | null
  readonly numbers: readonly Float64Array[]
}

export type SumsAsked = RegionWish & {
  /** The version of rows that do not say theirs. */
  readonly version: string
  readonly activities: ActivityBook
  /** The statement over the rows, by the ids of places or (where they have none) by names, with `width` numbers. */
  readonly statement: (about: {
    firmMonth: string
    months: Months
    byName: boolean
    byVersion: boolean
    byClass: boolean
  }) => string
  readonly width: number
  /** The statement names firms before its numbers. */
  readonly namesFirms?: boolean
}

/** Runs a statement over what is held; what has a place without an id is asked for once more, by name. */
export async function sumRows(lake: Lake, held: HeldPeriod, asked: SumsAsked): Promise<Sums[]> {
  if (held.files.length === 0) return []
  const { byId, byName } = regionsBy(asked)
  const rows = await askRows(lake, held)
  const { months, byClass, recall } = rows
  const bridged = await bridgeFirms(lake, held, { rows, ...asked })
  const firmMonth = bridged ?? rows.firmMonth
  const { versions, ...others } = versionsOf(held, asked.version)
  const byVersion = others.byVersion || bridged !== null
  const ask = async (isByName: boolean): Promise<Sums> => {
    const by = byVersion ? 3 : 2
    const texts = by + (asked.namesFirms === true ? 1 : 0)
    const answer = await recall(asked.statement({ firmMonth, months, byName: isByName, byVersion, byClass }), texts)
    const [place, code] = [answer.text(0), answer.text(1)]
    const { regions, regionAt } = toRegions(place, isByName ? byName : byId)
    return {
      rows: answer.rows,
      regions,
      regionAt,
      codes: code.texts,
      codeAt: code.at,
      ...(byVersion
        ? versionColumn(answer.text(2), asked.version)
        : { versions: versions.slice(0, 1), versionAt: new Int32Array(answer.rows) }),
      firms: texts > by ? answer.text(by) : null,
      numbers: Array.from({ length: asked.width }, (_, at) => answer.numbers(texts + at)),
    }
  }
  const known = await ask(false)
  const placed = withPlaceOnly(known)
  return placed.rows === known.rows ? [known] : [placed, await ask(true)]
}

function versionsOf({ slices }: HeldPeriod, usual: string): { versions: string[]; byVersion: boolean } {
  const versions = [...new Set([...slices.values()].map(({ activityVersion }) => activityVersion ?? usual))]
  return { versions, byVersion: versions.length > 1 || versions.includes('mixed') }
}

/** `regionAt` is -2 where the statement named no place at all. */
function toRegions(
  { texts, at }: TextColumn,
  regionOf: (place: string | null) => string | null,
): Pick<Sums, 'regions' | 'regionAt'> {
  const numbers = new Map<string, number>()
  const numberOf = (region: string | null) => {
    if (region === null) return -1
    const number = numbers.get(region) ?? numbers.size
    numbers.set(region, number)
    return number
  }
  const own = Int32Array.from(texts, (text) => numberOf(regionOf(text)))
  const nowhere = regionOf(null) === null ? NO_PLACE : numberOf(regionOf(null))
  return { regionAt: at.map((text) => (text < 0 ? nowhere : (own[text] ?? -1))), regions: [...numbers.keys()] }
}

const NO_PLACE = -2

function versionColumn({ texts, at }: TextColumn, usual: string): Pick<Sums, 'versions' | 'versionAt'> {
  return { versions: [...texts, usual], versionAt: at.map((text) => (text < 0 ? texts.length : text)) }
}

/** The sums without those that name no place. */
function withPlaceOnly(sums: Sums): Sums {
  const kept = sums.regionAt.reduce((count, at) => (at === NO_PLACE ? count : count + 1), 0)
  if (kept === sums.rows) return sums
  const from = new Int32Array(kept)
  let next = 0
  for (const [row, at] of sums.regionAt.entries()) {
    if (at === NO_PLACE) continue
    from[next] = row
    next += 1
  }
  const pick = (column: Int32Array) => from.map((row) => column[row] ?? -1)
  return {
    ...sums,
    rows: kept,
    regionAt: pick(sums.regionAt),
    codeAt: pick(sums.codeAt),
    versionAt: pick(sums.versionAt),
    firms: sums.firms === null ? null : { ...sums.firms, at: pick(sums.firms.at) },
    numbers: sums.numbers.map((column) => Float64Array.from(from, (row) => column[row] ?? Number.NaN)),
  }
}
