import type { FirmPanel } from '#core/economy/firms/firm-panel.ts'
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

/** Firms of which each code of activity is known with its edition: a letter of a section means another one in another edition. */
export type CodedFirms = HeldFirms & { readonly activities: { readonly versions: readonly string[] } }

/** Where a country does not say how many months make a year. */
export const WHOLE_YEAR = 12

/**
 * The legal entities of the last whole years that follow each other without a gap. A year of fewer months than the country asks for would look like a year
 * of shrinking; a person or foreign body without a code is no firm to compare with. The section of a firm is that of the edition in which
 * its own row is coded: months of one year may be coded in two.
 */
export function effectPanel(held: CodedFirms, countyOf: (place: string) => string | null, leastMonths = WHOLE_YEAR): FirmPanel {
  const years = wholeYearsOf(held, leastMonths)
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
  for (const [to, row] of rows.entries()) {
    for (const [year, column] of columns.entries()) {
      const at = to * width + year
      const from = row * held.years.length + column
      const activity = held.activities.at[from] ?? -1
      const code = held.activities.names[activity]
      panel.insured[at] = held.insured[from] ?? Number.NaN
      panel.wageEur[at] = held.wage[from] ?? Number.NaN
      panel.sectionAt[at] = sections.of(
        code === undefined ? null : sectionOfActivity(held.activities.versions[activity] ?? '', code),
      )
      panel.regionAt[at] = regions.of(counties[held.places.at[from] ?? -1] ?? null)
    }
  }
  return { firms: rows.map((row) => held.firms[row] ?? ''), years, ...panel, sections: sections.names, regions: regions.names }
}

/** The last years of twelve months each (or as many as the country asks for) that follow each other without a gap. */
export function wholeYearsOf({ years, heldMonths }: Pick<HeldFirms, 'years' | 'heldMonths'>, leastMonths = WHOLE_YEAR): number[] {
  const whole: number[] = []
  for (const [at, year] of [...years.entries()].toReversed()) {
    const isWhole = (heldMonths[at] ?? 0) >= leastMonths
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
