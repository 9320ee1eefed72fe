import type { AbsenceReason } from '#core/values/absence.ts'

/**
 * What stands where a number would: the colon of European statistics and a letter for the reason. Each file explains those
 * that it uses; zero is none of them.
 */
export const signOf = {
  'not-answered': ':',
  'not-asked': ':n',
  'not-applicable': ':z',
  'not-published': ':p',
  'not-found': ':f',
  withheld: ':c',
} as const satisfies Record<AbsenceReason, string>

/** Stands at the category where a series breaks. */
export const BREAK_SIGN = 'b'
