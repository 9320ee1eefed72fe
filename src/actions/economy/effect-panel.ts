import type { FirmPanel } from '#core/economy/firms/firm-panel.ts'
import type { ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import { sectionOfActivity } from '#core/registry/activity-section.ts'

/** Firms by years as the lake gives them. */
export type HeldFirms = {
  readonly firms: readonly string[]
  readonly years: readonly number[]
  readonly heldMonths: readonly number[]
  readonly insured: Float64Array
  readonly wage: Float64Array
  readonly places: { readonly names: readonly string[]; readonly at: Int32Array }
  readonly activities: { readonly names: readonly string[]; readonly at: Int32Array }
}

/** What is not in the rows: the county of a place, and the edition in which a year is coded. */
export type Coding = {
  readonly countyOf: (place: string) => string | null
  readonly versionIn: (year: number) => ActivityVersion
}

const wholeYear = 12

/**
 * The legal entities of the last whole years that follow each other without a gap. A year of fewer than twelve months would look like a year
 * of shrinking; a person or foreign body without a code is no firm to compare with.
 */
export function effectPanel(held: HeldFirms, { countyOf, versionIn }: Coding): FirmPanel {
  const years = wholeYearsOf(held)
  const rows = [...held.firms.keys()].filter((row) => !(held.firms[row] ?? '').startsWith('sodra:'))
  const width = years.length
  const cells = rows.length * width
  const sections = numbering()
  const regions = numbering()
  const counties = held.places.names.map(countyOf)
  const panel = {
    insured: new Float64Array(cells),
    wageEur: new Float64Array(cells),
    sectionAt: new Int32Array(cells),
    regionAt: new Int32Array(cells),
  }
  const columns = years.map((year) => held.years.indexOf(year))
  const versions = years.map(versionIn)
  for (const [to, row] of rows.entries()) {
    for (const [year, column] of columns.entries()) {
      const at = to * width + year
      const from = row * held.years.length + column
      const code = held.activities.names[held.activities.at[from] ?? -1]
      panel.insured[at] = held.insured[from] ?? Number.NaN
      panel.wageEur[at] = held.wage[from] ?? Number.NaN
      panel.sectionAt[at] = sections.of(code === undefined ? null : sectionOfActivity(versions[year] ?? '2', code))
      panel.regionAt[at] = regions.of(counties[held.places.at[from] ?? -1] ?? null)
    }
  }
  return { firms: rows.map((row) => held.firms[row] ?? ''), years, ...panel, sections: sections.names, regions: regions.names }
}

function wholeYearsOf({ years, heldMonths }: HeldFirms): number[] {
  const whole: number[] = []
  for (const [at, year] of [...years.entries()].toReversed()) {
    const isWhole = heldMonths[at] === wholeYear
    const follows = whole[0] === undefined || whole[0] === year + 1
    if (whole.length > 0 && !(isWhole && follows)) break
    if (isWhole) whole.unshift(year)
  }
  return whole
}

/** Numbers for names in the order in which they come; −1 for none. */
function numbering(): { readonly names: string[]; readonly of: (name: string | null) => number } {
  const names: string[] = []
  const known = new Map<string, number>()
  return {
    names,
    of(name) {
      if (name === null) return -1
      const before = known.get(name)
      if (before !== undefined) return before
      known.set(name, names.length)
      names.push(name)
      return names.length - 1
    },
  }
}
