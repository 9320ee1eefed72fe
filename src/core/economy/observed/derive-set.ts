import type { ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import type { Cells, Field } from '#core/economy/cells/cells.ts'
import { deriveGroups, groupSetOf, keptCompany, usualDerivation } from '#core/economy/groups/derive-groups.ts'
import type { Derivation } from '#core/economy/groups/derive-groups.ts'
import type { GroupSet } from '#core/economy/groups/group-set.ts'
import type { Score } from '#core/economy/groups/validate-groups.ts'
import { addLinks, compareWithout } from './links-in-groups.ts'
import type { LinksFacts, LinksGiven, LinksUnused } from './links-in-groups.ts'
import { randomFrom } from '#core/economy/random.ts'
import { coOccurrence } from '#core/economy/relatedness/co-occurrence.ts'
import { relatednessOf } from '#core/economy/relatedness/relatedness.ts'
import { mark, specialisedBy, surely } from '#core/economy/relatedness/specialised.ts'
import type { Specialised } from '#core/economy/relatedness/specialised.ts'
import { locationQuotient } from '#core/economy/specialisation/location-quotient.ts'
import type { Localised } from '#core/values/language.ts'
import { isCoarser } from './question.ts'
import { showCells } from './show-cells.ts'
import type { Withheld } from './show-cells.ts'

/** The name of the set in addresses and commands; a set of an operator that has it stands in its place. */
export const DERIVED_SET = 'derived'

/** How far activities are told apart in it: finer ones are mostly kept back, coarser ones say little. */
export const DERIVED_LEVEL = 'group'

/** With fewer places that are specialised in anything, what occurs together says nothing. */
const LEAST_PLACES = 10
/** All that only one place is specialised in would be wholly related, and firmly so, by the chance of that place. */
const LEAST_UBIQUITY = 2
const DRAWS = 100

/** Why an activity is in no group. */
export type Apart = 'no-deeper' | 'nobody-specialised' | 'withheld' | 'one-place' | 'no-link'

/** How a set was derived, and how firm it is. */
export type DerivationFacts = {
  readonly year: number
  readonly level: typeof DERIVED_LEVEL
  readonly places: number
  readonly how: Derivation
  readonly draws: number
  readonly quality: number
  readonly agreement: number
  readonly validation: Score
  /** Of each group, by its name: how alike it is over random starts, and over resampled places; NaN never. */
  readonly groups: { readonly [group: string]: { readonly overStarts: number; readonly overPlaces: number | null } }
  readonly apart: readonly { readonly activity: string; readonly why: Apart }[]
  /** Input–output links that came into it and what they changed, or why none did. */
  readonly links: LinksFacts | LinksUnused
}

export type DerivedSet = { readonly set: GroupSet; readonly facts: DerivationFacts; readonly version: ActivityVersion }

/**
 * Groups of activities from their relatedness in a year, as a set like any other. It is made of cells as they may be shown and of nothing
 * else, so it tells no more of a firm than they do: unseen specialisation counts as none. null where too few places or fewer than two
 * groups leave nothing to tell apart. Its firmness: the same links from other random starts, and links of places drawn anew (bootstrap).
 * Where a table of flows is given, its links weigh beside relatedness, and it is told what is otherwise than without them.
 */
export function deriveSet(
  { amount, withheld }: { readonly amount: Cells; readonly withheld: Withheld },
  about: { readonly year: number; readonly version: ActivityVersion; readonly nameOf: (activity: string) => Localised },
  given: LinksGiven | LinksUnused = { unused: 'no-table' },
): DerivedSet | null {
  const { cells, sums } = showCells(amount, withheld)
  const marks = specialisedBy(locationQuotient(cells, sums))
  const sure = inSeveral(surely(marks))
  const places = rowsWithMarks(sure)
  if (places.length < LEAST_PLACES) return null
  const relatedness = linksOf(sure)
  const linked = addLinks(relatedness, given)
  const derived = deriveGroups(linked.links(relatedness))
  if (derived.groups.length < 2) return null
  const draws = Array.from({ length: DRAWS }, (_, draw) =>
    linked.links(linksOf(drawnAnew(sure, places, usualDerivation.seed + draw))),
  )
  const company = keptCompany(derived.groups, draws)
  const at = new Map(cells.columns.map((column, index) => [column, index]))
  const set = groupSetOf(derived, {
    id: DERIVED_SET,
    name: {},
    version: about.version,
    source: { title: 'Santalka', publisher: null, year: about.year, address: null, licence: null },
    nameOf: about.nameOf,
    sizeOf: (activity) => sums.columns.least[at.get(activity) ?? -1] ?? 0,
  })
  const grouped = new Set(derived.groups.flat())
  return {
    version: about.version,
    set,
    facts: {
      year: about.year,
      level: DERIVED_LEVEL,
      places: places.length,
      how: derived.how,
      draws: DRAWS,
      quality: derived.quality,
      agreement: derived.agreement,
      validation: derived.validation.groups,
      groups: Object.fromEntries(
        set.groups.map(({ id }, index) => {
          const over = company[index] ?? Number.NaN
          return [
            id,
            {
              overStarts: meanOf((derived.groups[index] ?? []).map((name) => derived.stability.get(name) ?? 0)),
              overPlaces: Number.isNaN(over) ? null : over,
            },
          ]
        }),
      ),
      apart: cells.columns
        .filter((activity) => !grouped.has(activity) && sums.columns.most[at.get(activity) ?? -1] !== 0)
        .map((activity) => ({ activity, why: whyApart(marks, at.get(activity) ?? -1) })),
      links:
        'unused' in linked.told
          ? linked.told
          : {
              ...linked.told,
              ...compareWithout(derived.groups, deriveGroups(relatedness).groups, (at) => set.groups[at]?.id ?? ''),
            },
    },
  }
}

function linksOf(sure: Specialised): Field {
  return relatednessOf(coOccurrence(sure), 'minimum-conditional')
}

function inSeveral({ rows, columns, marks }: Specialised): Specialised {
  const ubiquity = columns.map((_, column) => rows.filter((__, row) => marks[row * columns.length + column] === mark.yes).length)
  // Whoever is known to be in a division only may be in any of its groups.
  const isKept = (at: number) =>
    (ubiquity[at % columns.length] ?? 0) >= LEAST_UBIQUITY && !isCoarser(columns[at % columns.length] ?? '', DERIVED_LEVEL)
  return { rows, columns, marks: marks.map((each, at) => (isKept(at) ? each : mark.no)) }
}

function rowsWithMarks({ rows, columns, marks }: Specialised): number[] {
  return [...rows.keys()].filter((row) => marks.subarray(row * columns.length, (row + 1) * columns.length).includes(mark.yes))
}

/** As many places as there are, each drawn again from all of them. */
function drawnAnew({ rows, columns, marks }: Specialised, places: readonly number[], seed: number): Specialised {
  const next = randomFrom(seed)
  const width = columns.length
  const drawn = places.map(() => places[Math.floor(next() * places.length)] ?? 0)
  const again = new Uint8Array(drawn.length * width)
  for (const [row, from] of drawn.entries()) again.set(marks.subarray(from * width, (from + 1) * width), row * width)
  return { rows: drawn.map((from) => rows[from] ?? ''), columns, marks: again }
}

function whyApart({ rows, columns, marks }: Specialised, column: number): Apart {
  if (isCoarser(columns[column] ?? '', DERIVED_LEVEL)) return 'no-deeper'
  const own = rows.map((_, row) => marks[row * columns.length + column])
  const sure = own.filter((each) => each === mark.yes).length
  if (sure > 0) return sure < LEAST_UBIQUITY ? 'one-place' : 'no-link'
  return own.includes(mark.unseen) ? 'withheld' : 'nobody-specialised'
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
