import type { StatementValue } from '#core/statements/statement.ts'
import type { Localised } from '#core/values/language.ts'
import { partOf } from './shown.ts'

/** The list of names of economic activities in the edition of the classification that has them: EVRK 2.1, from NACE. */
export const ACTIVITY_NAMES = 'evrk-2.1'

/**
 * The code under which NACE names what a code of EVRK means: `26.70.00` → `26.70`. The Lithuanian edition adds two digits;
 * where they are not zeros it divides further than NACE, and there is no name.
 */
export function europeanCode(code: string): string | undefined {
  const digits = code.replaceAll('.', '')
  const european = digits.length === 6 && digits.endsWith('00') ? digits.slice(0, 4) : digits
  return /^\d{2,4}$/.test(european) ? european.replace(/^(\d{2})(?=\d)/, '$1.') : undefined
}

/** The name of the activity that a value of `activity` stands for; the older edition means other things by the same codes. */
export function activityName(
  value: StatementValue,
  codes: { readonly [list: string]: { readonly [code: string]: { readonly name: Localised } } },
): Localised | undefined {
  const version = partOf(value, 'version')
  const code = europeanCode(partOf(value, 'code') ?? '')
  return version === undefined || code === undefined ? undefined : codes[`evrk-${version}`]?.[code]?.name
}
