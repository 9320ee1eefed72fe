import type { Language } from '#core/values/language.ts'
import { formatFuzzyDate } from './format.ts'
import { say } from './say.ts'

const quarters = ['I', 'II', 'III', 'IV'] as const

/** When a slice of the lake is of, in words: `January 2023`, `2022`, `2021–2025`; '' where it is of no time, as a table that leads from edition to edition. */
export function sayPeriod(language: Language, slice: string): string {
  if (/^\d(\.\d)?-\d(\.\d)?$/.test(slice)) return ''
  const accounts = /^(\d{4})-(?:balance|profit)$/.exec(slice)
  if (accounts !== null) return accounts[1] ?? slice
  const quarter = /^(\d{4})-Q([1-4])(?:-|$)/.exec(slice)
  if (quarter !== null)
    return say(language, 'economy.slice.quarter', {
      year: quarter[1] ?? '',
      quarter: quarters[Number(quarter[2]) - 1] ?? '',
    })
  if (/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(slice)) return formatFuzzyDate(language, slice)
  // Whoever brought the file named it: years as a rule.
  return slice.replace(/^(\d{4})-(\d{4})$/, '$1–$2')
}

/** A slice in words, with the part of its period that it holds: `2022, balance sheets`. */
export function saySlice(language: Language, slice: string): string {
  const year = sayPeriod(language, slice)
  if (/^\d{4}-balance$/.test(slice)) return say(language, 'economy.slice.balance', { year })
  return /^\d{4}-profit$/.test(slice) ? say(language, 'economy.slice.profit', { year }) : year
}

/** From the first slice to the last, in words. */
export function saySlices(language: Language, slices: readonly string[]): string {
  const [first] = slices
  if (first === undefined) return ''
  if (slices.length === 1) return saySlice(language, first)
  const [from, to] = [sayPeriod(language, first), sayPeriod(language, slices.at(-1) ?? first)]
  if (from === to) return from
  // Years stand close to their dash; words do not.
  return /^\d{4}$/.test(from) && /^\d{4}$/.test(to) ? `${from}–${to}` : `${from} – ${to}`
}
