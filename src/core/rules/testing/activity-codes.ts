import type { ActivityList } from '../rule-set.ts'

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

/** One full code for every way in which activities can lie in some of the lists and not in others. */
export function tellingCodes(lists: readonly ActivityList[]): ActivityCode[] {
  const byLists = new Map<string, ActivityCode>()
  for (const version of new Set(lists.map((list) => list.version))) {
    for (const digits of fullCodes(lists, version)) {
      const code = { version, digits }
      const inLists = lists.map((list) => isInList(code, list)).join()
      if (!byLists.has(inLists)) byLists.set(inLists, code)
    }
  }
  return [...byLists.values()]
}

/** The full codes that a code told less exactly can stand for, as far as the lists tell them apart. */
export function refinements(code: ActivityCode, lists: readonly ActivityList[]): ActivityCode[] {
  const finer = fullCodes(lists, code.version).filter((digits) => digits.startsWith(code.digits))
  return finer.length === 0 || code.digits.length >= 6 ? [code] : finer.map((digits) => ({ ...code, digits }))
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
