import type { Lake } from '../open.ts'
import { askRows } from './ask-rows.ts'
import type { HeldPeriod } from './held-period.ts'
import { regionsBy } from './regions.ts'
import type { RegionWish } from './regions.ts'
import type { Months } from './statements.ts'

/** What one statement gives for a place and an activity: the numbers in the order of its columns. */
export type Sum = {
  readonly region: string | null
  readonly code: string | null
  readonly version: string
  readonly numbers: Float64Array
}

export type SumsAsked = RegionWish & {
  /** The version of rows that do not say theirs. */
  readonly version: string
  /** The statement over the rows, by the ids of places or (where they have none) by names, with `width` numbers. */
  readonly statement: (about: { firmMonth: string; months: Months; byName: boolean; byVersion: boolean }) => string
  readonly width: number
}

/** Runs a statement over what is held, and gives its rows with the region and version of each. */
export async function sumRows(lake: Lake, held: HeldPeriod, asked: SumsAsked): Promise<Sum[]> {
  if (held.files.length === 0) return []
  const versions = new Set([...held.slices.values()].map(({ activityVersion }) => activityVersion ?? asked.version))
  const byVersion = versions.size > 1 || versions.has('mixed')
  const [usual = asked.version] = versions
  const { byId, byName } = regionsBy(asked)
  const { firmMonth, months, run } = await askRows(lake, held)
  const sums: Sum[] = []
  const ask = async (isByName: boolean) => {
    const texts = byVersion ? 3 : 2
    const answer = await run(asked.statement({ firmMonth, months, byName: isByName, byVersion }), texts)
    const [place, code] = [answer.text(0), answer.text(1)]
    const versionOf = byVersion ? answer.text(2) : null
    const numbers = Array.from({ length: asked.width }, (_, at) => answer.numbers(texts + at))
    const regions = place.texts.map(isByName ? byName : byId)
    let hasNameless = false
    for (let row = 0; row < answer.rows; row += 1) {
      const at = place.at[row] ?? -1
      if (!isByName && at < 0) {
        // What has no id is asked for once more, by name.
        hasNameless = true
        continue
      }
      sums.push({
        region: at < 0 ? (isByName ? byName(null) : byId(null)) : (regions[at] ?? null),
        code: code.texts[code.at[row] ?? -1] ?? null,
        version: versionOf === null ? usual : (versionOf.texts[versionOf.at[row] ?? -1] ?? asked.version),
        numbers: Float64Array.from(numbers, (column) => column[row] ?? Number.NaN),
      })
    }
    return hasNameless
  }
  if (await ask(false)) await ask(true)
  return sums
}
