import { WEIGHT_DECIMALS } from '#core/economy/flows/judge-description.ts'
import type { Quantity } from '#core/statements/statement.ts'
import type { Unit } from '#core/registry/property-type.ts'
import type { Language } from '#core/values/language.ts'

const locales = { lt: 'lt-LT', en: 'en-GB' } as const

/** Making a formatter takes a hundred times as long as using it, and a page writes hundreds of numbers and dates. */
function keepFormatters<Key extends string | number, Formatter>(
  make: (locale: string, key: Key) => Formatter,
): (language: Language, key: Key) => Formatter {
  const kept = { lt: new Map<Key, Formatter>(), en: new Map<Key, Formatter>() }
  return (language, key) => {
    const before = kept[language].get(key)
    if (before !== undefined) return before
    const formatter = make(locales[language], key)
    kept[language].set(key, formatter)
    return formatter
  }
}

/** What is rounded to nothing has no sign: never „−0,00“. */
const signed = { signDisplay: 'negative' } as const

/** In English a hyphen would stand for minus; beside a dash of an interval it is taken for one. */
function withMinus(written: string): string {
  return written.replace('-', '−')
}

const numbers = keepFormatters(
  (locale, digits: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits, ...signed }),
)
const shares = keepFormatters(
  (locale, digits: number) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits, ...signed }),
)
const sums = keepFormatters(
  (locale, digits: number) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'EUR',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }),
)
const dates = keepFormatters(
  (locale, known: 'month' | 'day') =>
    new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: 'long',
      ...(known === 'day' ? { day: 'numeric' } : {}),
      timeZone: 'UTC',
    }),
)

/** A number as people write it: `85 404 707` in Lithuanian, `85,404,707` in English. */
export function formatNumber(language: Language, value: number, digits = 2): string {
  return withMinus(numbers(language, digits).format(value))
}

/** What links of a table of flows weigh, as it was typed. */
export function formatWeight(language: Language, weight: number): string {
  return formatNumber(language, weight, WEIGHT_DECIMALS)
}

/** A share (0–1) as a percentage, with as many digits as it has up to two. */
export function formatShare(language: Language, share: number, digits = 2): string {
  return withMinus(shares(language, digits).format(share))
}

/** The size of a file; a small one is not of 0 MB. */
export function formatBytes(language: Language, bytes: number): string {
  return bytes < 1e6 ? `${formatNumber(language, Math.ceil(bytes / 1e3), 0)} kB` : `${formatNumber(language, bytes / 1e6)} MB`
}

/** A sum of euros, to the cent when there are cents. */
export function formatEur(language: Language, eur: number): string {
  return withMinus(sums(language, Number.isInteger(eur) ? 0 : 2).format(eur))
}

/** A year, a month or a day as far as it is known, in words: `2018 m. gegužės 12 d.`, `May 2018`, `2018`. */
export function formatFuzzyDate(language: Language, date: string): string {
  if (date.length === 4) return date
  const isMonth = date.length === 7
  const words = dates(language, isMonth ? 'month' : 'day').format(new Date(`${isMonth ? `${date}-01` : date}T00:00:00Z`))
  // „m.“ and „d.“ never begin a line.
  return language === 'lt' ? words.replaceAll(/ (?=[md]\.)/g, '\u00a0') : words
}

/** A number with its unit's way of writing; sharp only as far as the source is. */
export function formatMeasure(language: Language, value: number, unit: Unit): string {
  if (unit === 'eur') return formatEur(language, value)
  if (unit === 'share') return formatShare(language, value)
  return formatNumber(language, value, unit === 'degrees' ? 5 : 2)
}

/** A quantity with the source's own vagueness: `> 490`, `apie 20`, `40–70`. */
export function formatQuantity(language: Language, quantity: Quantity, unit: Unit): string {
  if (typeof quantity === 'number') return formatMeasure(language, quantity, unit)
  if ('moreThan' in quantity) return `> ${formatMeasure(language, quantity.moreThan, unit)}`
  if ('about' in quantity) return `≈ ${formatMeasure(language, quantity.about, unit)}`
  return `${formatMeasure(language, quantity.from, unit)}–${formatMeasure(language, quantity.to, unit)}`
}

const collators = {
  lt: new Intl.Collator('lt', { sensitivity: 'base', numeric: true }),
  en: new Intl.Collator('en', { sensitivity: 'base', numeric: true }),
}

/** Order of two texts in the alphabet of a language. */
export function compareIn(language: Language, one: string, other: string): number {
  return collators[language].compare(one, other)
}

const fixed = keepFormatters(
  (locale, digits: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, ...signed }),
)

/** A number with so many digits after the comma, also when they are zeros: as numbers of one column are written. */
export function formatFixed(language: Language, value: number, digits: number): string {
  return withMinus(fixed(language, digits).format(value))
}

const tenths = keepFormatters(
  (locale, digits: number) =>
    new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits, ...signed }),
)

/** A share (0–1) of a column of them: one digit each; what would be written as nothing has the first two that say something. */
export function formatShareOfColumn(language: Language, share: number): string {
  if (share !== 0 && Math.abs(share) < 0.0005) return formatShare(language, Number(share.toPrecision(2)), 6)
  return withMinus(tenths(language, 1).format(share))
}

/** An interval as it is read: a unit behind both ends stands once, and beside signs a dash would be taken for one of them. */
export function formatBetween(from: string, to: string): string {
  if (from === to) return to
  const unit = /\s?[%€]$/.exec(to)?.[0] ?? ''
  const first = unit !== '' && from.endsWith(unit) ? from.slice(0, -unit.length) : from
  return /[−+]/.test(from + to) ? `${first} … ${to}` : `${first}–${to}`
}
