import type { Unit } from '#core/registry/property-type.ts'
import { isEmptyRange, meet, notNegative, satisfying, wholeNumbers } from '#core/rules/facts/range.ts'
import type { Range } from '#core/rules/facts/range.ts'
import type { Comparison, DurationUnit, Over } from '#core/rules/rule-set.ts'
import type { MeaningFinding, PlacedInRules, RulePath } from './rule-set-finding.ts'

/** The values that there can be. */
export type Possible = { readonly highest: number | null; readonly whole: boolean; readonly mayBeNegative: boolean }

export const anyAmount: Possible = { highest: null, whole: false, mayBeNegative: false }

const LONGEST_YEARS = 1000
const inYear = { days: 366, months: 12, years: 1 } as const

/** How long something can have lasted that a register of clusters knows. */
export function possibleDuration(unit: DurationUnit): Possible {
  return { ...anyAmount, highest: LONGEST_YEARS * inYear[unit] }
}

/** What a number of this unit can be. */
export function possibleIn(unit: Unit): Possible {
  return { highest: unit === 'share' ? 1 : null, whole: false, mayBeNegative: unit === 'degrees' }
}

/** How many rows there can be. */
export function possibleRows(over: Over): Possible {
  return { highest: over.rows === 'years' ? over.last : null, whole: true, mayBeNegative: false }
}

/** A threshold that nothing can meet is a slip of the pen, and so is one that everything meets where it counts or adds up. */
export function checkThreshold(
  comparison: Comparison,
  possible: Possible,
  { at, mayBeMetByAll }: { at: RulePath; mayBeMetByAll: boolean },
): PlacedInRules[] {
  const found = (finding: MeaningFinding): PlacedInRules[] => [{ ...finding, at: [...at, 'comparison'] }]
  const negative = Object.values(comparison).find((number) => number < 0)
  if (negative !== undefined && !possible.mayBeNegative) return found({ code: 'threshold-negative', given: negative })
  const all = rangeOf(possible)
  const met = meet(all, satisfying(comparison))
  const shared = possible.whole ? wholeNumbers(met) : met
  if (isEmptyRange(shared)) return found({ code: 'threshold-never-met', lowest: 0, highest: possible.highest })
  if (!mayBeMetByAll && sameRange(shared, all)) return found({ code: 'threshold-always-met' })
  return []
}

function rangeOf({ highest, mayBeNegative }: Possible): Range {
  const below = mayBeNegative ? { ...notNegative, lo: -Infinity, loOpen: true } : notNegative
  return highest === null ? below : { ...below, hi: highest, hiOpen: false }
}

function sameRange(one: Range, other: Range): boolean {
  return one.lo === other.lo && one.hi === other.hi && one.loOpen === other.loOpen && one.hiOpen === other.hiOpen
}

/** What rows are counted in. */
export const unitsOfRows: { readonly [rows in Over['rows']]: readonly Unit[] } = {
  members: ['members', 'organisations', 'companies', 'groups'],
  coordinators: ['organisations'],
  projects: ['projects'],
  years: ['years'],
}

export function checkUnitOfRows(over: Over, unit: Unit, at: RulePath): PlacedInRules[] {
  return unitsOfRows[over.rows].includes(unit) ? [] : wrongUnit(unit, unitsOfRows[over.rows], at)
}

/** A number is compared in the unit that it is stated in. */
export function checkUnit(given: Unit, expected: Unit, at: RulePath): PlacedInRules[] {
  return given === expected ? [] : wrongUnit(given, [expected], at)
}

function wrongUnit(given: Unit, expected: readonly Unit[], at: RulePath): PlacedInRules[] {
  return [{ code: 'unit-wrong', given, expected: expected.join(', '), at: [...at, 'unit'] }]
}
