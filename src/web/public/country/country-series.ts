import { partOf } from '#core/registry/shown.ts'
import { yearOf } from '#core/values/fuzzy-date.ts'
import { textIn } from '#core/values/language.ts'
import type { Language } from '#core/values/language.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import type { Quantity, StatementValue } from '#core/statements/statement.ts'
import type { CodeLists } from '#web/page-context.ts'
import type { Series } from '#web/figures/series.ts'
import type { Voice } from '#web/public/dossier.ts'
import { formatQuantity } from '#words/format.ts'

/** The counts of clusters as series: one for each definition. What has no year has no place on a line of years. */
export function countSeries(voices: readonly Voice[], { language, codes }: { language: Language; codes: CodeLists }): Series[] {
  const counted = voices.filter((voice) => voice.property === 'clusters-counted' && voice.validFrom !== null)
  return [...Map.groupBy(counted, (voice) => partOf(voice.value, 'definition') ?? '')].map(([definition, own]) => {
    const name = codes['count-definition']?.[definition]?.name
    return {
      id: definition,
      name: (name === undefined ? undefined : textIn(name, language)?.text) ?? definition,
      points: own
        .flatMap((voice) => {
          const quantity = countOf(voice.value)
          return quantity === null || voice.validFrom === null
            ? []
            : [{ year: yearOf(voice.validFrom), quantity, label: formatQuantity(language, quantity, 'clusters') }]
        })
        .toSorted((one, other) => one.year - other.year),
    }
  })
}

/** The count inside a value of `clusters-counted`. */
export function countOf(value: StatementValue): Quantity | null {
  if (typeof value !== 'object' || isAbsentValue(value)) return null
  const count: unknown = new Map<string, unknown>(Object.entries(value)).get('count')
  if (typeof count === 'number') return count
  if (typeof count !== 'object' || count === null) return null
  if ('moreThan' in count && typeof count.moreThan === 'number') return { moreThan: count.moreThan }
  if ('about' in count && typeof count.about === 'number') return { about: count.about }
  if ('from' in count && 'to' in count && typeof count.from === 'number' && typeof count.to === 'number')
    return { from: count.from, to: count.to }
  return null
}

/** The year for which a statement holds; null when its source has none. */
export function lastYearOf({
  validFrom,
  validTo,
}: {
  readonly validFrom: string | null
  readonly validTo: string | null
}): string | null {
  return (validTo ?? validFrom)?.slice(0, 4) ?? null
}
