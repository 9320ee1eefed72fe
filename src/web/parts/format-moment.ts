import type { Language } from '#core/values/language.ts'
import { formatFuzzyDate } from '#words/format.ts'

/** The day of a moment or of a day, in words. */
export function formatDay(language: Language, moment: string): string {
  return formatFuzzyDate(language, moment.slice(0, 10))
}

/** A moment to the minute: `2026-11-21 18:05 UTC`; readers in two languages and programs read it alike. */
export function formatMoment(moment: string): string {
  return moment.length > 10 ? `${moment.slice(0, 10)} ${moment.slice(11, 16)} UTC` : moment
}
