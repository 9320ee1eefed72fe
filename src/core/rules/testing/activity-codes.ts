import type { ActivityList } from '#core/rules/rule-set.ts'

/** An activity as a world knows it: six digits in one version of the classification. */
export type ActivityCode = { readonly version: string; readonly digits: string }

/** Dots only help the eye: `26.70.00` and `267000` are one code. */
export function digitsOf(code: string): string {
  return code.replaceAll('.', '')
}

export function isInList({ version, digits }: ActivityCode, list: ActivityList): boolean {
  const begins = (beginning: string) => digits.startsWith(digitsOf(beginning))
  return version === list.version && list.startsWith.some(begins) && !list.except.some(begins)
}

/** What worlds must know of activities to tell the lists apart. */
export type ActivityCodes = {
  /** One code for every way of lying in some of the lists and not in others. */
  readonly telling: readonly ActivityCode[]
  readonly full: readonly ActivityCode[]
}

export function activityCodesOf(lists: readonly ActivityList[]): ActivityCodes {
  const versions = [...new Set(lists.map((list) => list.version))]
  const full = versions.flatMap((version) => fullCodes(lists, version).map((digits) => ({ version, digits })))
  const telling = Map.groupBy(full, (code) => lists.map((list) => isInList(code, list)).join())
  return { full, telling: [...telling.values()].flatMap((alike) => alike.slice(0, 1)) }
}

/** The full codes that a code told less exactly can stand for, as far as the lists tell them apart. */
export function refinements(code: ActivityCode, { full }: ActivityCodes): readonly ActivityCode[] {
  const finer = full.filter(({ version, digits }) => version === code.version && digits.startsWith(code.digits))
  return finer.length === 0 || code.digits.length >= 6 ? [code] : finer
}

function fullCodes(lists: readonly ActivityList[], version: string): string[] {
  const beginnings = lists
    .filter((list) => list.version === version)
    .flatMap((list) => [...list.startsWith, ...list.except])
    .map(digitsOf)
  const codes = [...beginnings, '99'].flatMap((beginning) =>
    ['', '1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => `${beginning}${digit}`.padEnd(6, '0').slice(0, 6)),
  )
  return [...new Set(codes)].toSorted()
}
