import { cellState } from '#core/economy/cells/cells.ts'
import type { Cells, Field, Series } from '#core/economy/cells/cells.ts'
import { growthOf } from '#core/economy/change/growth.ts'
import { fieldFrom, known, none, outcomeAt, seriesFrom, unseenReason, within } from '#core/economy/cells/outcome.ts'
import { isSeen, joinStates } from '#core/economy/cells/sums.ts'
import type { Line, Sums } from '#core/economy/cells/sums.ts'
import { economicComplexity } from '#core/economy/complexity/complexity.ts'
import { fitness } from '#core/economy/complexity/fitness.ts'
import { activityHerfindahl } from '#core/economy/concentration/herfindahl.ts'
import { hooverGini, hooverIndex, theilIndex } from '#core/economy/concentration/spread.ts'
import { theilParts } from '#core/economy/concentration/theil-parts.ts'
import { coOccurrence } from '#core/economy/relatedness/co-occurrence.ts'
import { relatednessDensity } from '#core/economy/relatedness/density.ts'
import { relatednessAmong, relatednessOf } from '#core/economy/relatedness/relatedness.ts'
import { specialisedBy, surely } from '#core/economy/relatedness/specialised.ts'
import { variety } from '#core/economy/relatedness/variety.ts'
import type { KindOf, Variety } from '#core/economy/relatedness/variety.ts'
import { hachmanIndex, krugmanIndex } from '#core/economy/specialisation/compare-with-whole.ts'
import { locationQuotient, symmetricQuotient } from '#core/economy/specialisation/location-quotient.ts'
import { regionEntropy, regionHerfindahl } from '#core/economy/specialisation/region-diversity.ts'
import { shownClusterIndex } from './shown-cluster-index.ts'
import type { PlaceSizes } from './shown-cluster-index.ts'
import { shownAgglomeration } from './agglomeration.ts'
import type { FirmSizes } from './agglomeration.ts'
import { coarseColumns, fieldAmong, seriesAmong, withoutCoarse } from './coarse-columns.ts'
import type { Economy } from './economy.ts'
import { fieldWithout } from './field-without.ts'
import { layOutAlike, namesOfBoth } from './lay-out-alike.ts'
import { showTables } from './show-cells.ts'
import type { ShownTables, Tables } from './show-cells.ts'
import { shownShift } from './shown-shift.ts'
import type { Shift } from './shown-shift.ts'
import { toldComplexity } from './told-complexity.ts'
import { withheldInOpenColumns, withheldWhereOpen } from './withheld-where-open.ts'

/**
 * Everything that the pages show of a year. What would give a firm away is taken out first, and every measure is made of what is left,
 * so that no measure tells more than the table. Relatedness and complexity count only specialisation that is sure in spite of it;
 * density has the interval that the others leave open: at least what is sure. All measures that ask what an activity is leave out columns that are
 * none (`coarseColumns`); variety has the interval that their firms leave open.
 */
export function measureEconomy(
  now: Tables,
  {
    before,
    sizes = null,
    kindOf = null,
    countyOf = null,
    placeSizes = null,
  }: {
    /** An earlier year as it may be shown, with places and activities of its own. */
    before: ShownTables | null
    sizes?: FirmSizes | null
    /** The wider kind of an activity, where there is one, and which are none of their own. */
    kindOf?: KindOf | null
    /** The county of a place, where places are parts of counties. */
    countyOf?: ((place: string) => string) | null
    /** Area and inhabitants of places, where people are counted. */
    placeSizes?: PlaceSizes | null
  },
): Economy {
  const shown = showTables(now)
  const { cells: amount, sums, firms, firmSums } = shown
  const earlier = before === null ? null : layOutAlike(before, amount)
  const quotient = locationQuotient(amount, sums)
  const isCoarse = coarseColumns(amount.columns, kindOf)
  const ofActivitiesOnly = withoutCoarse(quotient, isCoarse)
  const marks = specialisedBy(ofActivitiesOnly)
  const sure = surely(marks)
  const relatedness = relatednessOf(coOccurrence(sure), 'minimum-conditional')
  const complexity = economicComplexity(sure)
  const fit = fitness(sure)
  const shift = shiftBetween(shown, before)
  const kinds = kindOf === null ? null : variety(amount, kindOf)
  const diversity = counted(amount.rows, complexity.diversity, ofActivitiesOnly, 'row')
  const ubiquity = counted(ofActivitiesOnly.columns, complexity.ubiquity, ofActivitiesOnly, 'column')
  const undefinedHere = seriesFrom(amount.rows, () => none('undefined-here'))
  const undefinedOfActivities = seriesFrom(amount.columns, () => none('undefined-here'))
  const theil = countyOf === null ? null : theilParts(amount, countyOf, sums)
  return {
    amount,
    firms,
    totals: {
      amountOfPlaces: asCells(amount.rows, sums.rows),
      amountOfActivities: asCells(amount.columns, sums.columns),
      firmsOfPlaces: asCells(amount.rows, firmSums.rows),
      firmsOfActivities: asCells(amount.columns, firmSums.columns),
      amountOfAll: asCells(['all'], sums.total),
      firmsOfAll: asCells(['all'], firmSums.total),
    },
    isCoarse,
    sure,
    heldByOne: now.heldByOne ?? new Uint8Array(amount.values.length),
    quotient,
    symmetric: symmetricQuotient(quotient),
    share: shareOfPlace(amount, sums),
    clusterIndex: shownClusterIndex({ cells: amount, sums }, { cells: firms, sums: firmSums }, placeSizes),
    growth: earlier === null ? fieldWithout(amount, 'undefined-here') : growthOf(earlier.cells, amount),
    shift: shift.cells,
    density: fieldAmong(amount.columns, withheldInOpenColumns(relatednessDensity(marks, relatedness), ubiquity)),
    // Activities that nobody is surely specialised in, and those that are none of their own, are not in the relatedness; the pages count on the order of the table.
    relatedness: relatednessAmong(amount.columns, relatedness),
    complexity: toldComplexity(complexity, fit, marks),
    ofPlaces: {
      variety: varietyOf(amount, { entropy: regionEntropy(amount, sums), kinds, isCoarse }),
      unrelated: kinds?.unrelated ?? undefinedHere,
      related: kinds?.related ?? undefinedHere,
      ...shift.places,
      herfindahl: regionHerfindahl(amount, sums),
      distance: krugmanIndex(amount, sums),
      likeness: hachmanIndex(amount, sums),
      diversity,
      complexity: withheldWhereOpen(complexity.places, diversity),
      fitness: withheldWhereOpen(fit.places, diversity),
    },
    ofActivities: {
      concentration: hooverGini(amount, { sums }),
      moving: hooverIndex(amount, { sums }),
      gathering: activityHerfindahl(amount, sums),
      theil: theilIndex(amount, { sums }),
      'theil-between': theil?.between ?? undefinedOfActivities,
      'theil-within': theil?.within ?? undefinedOfActivities,
      agglomeration: shownAgglomeration(amount, sums, sizes),
      ubiquity: seriesAmong(amount.columns, ubiquity),
      complexity: seriesAmong(amount.columns, withheldWhereOpen(complexity.activities, ubiquity)),
      fitness: seriesAmong(amount.columns, withheldWhereOpen(fit.activities, ubiquity)),
      growth: growthOfActivities(sums, earlier, amount),
    },
  }
}

/** What there was only before counts too: it is part of what the country had. */
function shiftBetween(now: ShownTables, before: ShownTables | null): Shift {
  if (before === null) return shownShift(now.cells, null)
  const names = namesOfBoth(now.cells, before.cells)
  return shownShift(now.cells, { before: layOutAlike(before, names), after: layOutAlike(now, names) })
}

/** Where firms are in no activity of their own, the entropy of the table is not that of the activities. */
function varietyOf(
  { rows, columns, most }: Cells,
  { entropy, kinds, isCoarse }: { entropy: Series; kinds: Variety | null; isCoarse: Uint8Array },
): Series {
  if (kinds === null || !isCoarse.includes(1)) return entropy
  return seriesFrom(rows, (row) => {
    const isOpen = columns.some((_, column) => isCoarse[column] === 1 && (most[row * columns.length + column] ?? 0) > 0)
    return outcomeAt(isOpen ? kinds.total : entropy, row)
  })
}

function shareOfPlace(amount: Cells, sums: Sums): Field {
  return fieldFrom(amount, (row, column) => {
    const at = row * amount.columns.length + column
    const [low, high] = [sums.rows.least[row] ?? 0, sums.rows.most[row] ?? Infinity]
    if (high === 0) return none('no-activity')
    const state = joinStates(amount.states[at] ?? 0, sums.rows.states[row] ?? 0)
    if (isSeen(state)) return known((amount.values[at] ?? 0) / low)
    return within(
      { least: (amount.least[at] ?? 0) / high, most: low === 0 ? 1 : Math.min(1, (amount.most[at] ?? Infinity) / low) },
      unseenReason(state),
    )
  })
}

/** Counts of sure specialisations; where something is kept back there may be more of them. */
function counted(names: readonly string[], counts: Float64Array, quotient: Field, along: 'row' | 'column'): Series {
  const width = quotient.columns.length
  return seriesFrom(names, (at) => {
    const sure = counts[at] ?? 0
    const others = along === 'row' ? quotient.columns : quotient.rows
    const open = others.filter((_, other) => {
      const cell = along === 'row' ? at * width + other : other * width + at
      return quotient.why[cell] !== 0 && (quotient.most[cell] ?? Number.NaN) >= 1 && (quotient.least[cell] ?? 0) < 1
    }).length
    return open === 0 ? known(sure) : within({ least: sure, most: sure + open }, 'withheld')
  })
}

function growthOfActivities(sums: Sums, earlier: ShownTables | null, { columns }: Cells): Series {
  if (earlier === null) return seriesFrom(columns, () => none('undefined-here'))
  const { why, values, least, most } = growthOf(asCells(columns, earlier.sums.columns), asCells(columns, sums.columns))
  return { names: columns, why, values, least, most }
}

/** A line of totals as a table of one column. */
function asCells(rows: readonly string[], { values, least, most, states }: Line): Cells {
  return {
    rows,
    columns: ['total'],
    values: values.map((value, at) => (states[at] === cellState.zero ? 0 : value)),
    least,
    most,
    states,
  }
}
