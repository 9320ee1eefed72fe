import type { PageContext } from '#web/page-context.ts'
import { formatFuzzyDate } from '#words/format.ts'
import { say } from '#words/say.ts'

type Validity = { readonly validFrom: string | null; readonly validTo: string | null }

/** The period that a source gives, as exact as the source: `2018`, `2016–2022`, `nuo 2020 m. lapkričio 12 d.` */
export function periodText(page: PageContext, { validFrom, validTo }: Validity): string {
  const { language } = page
  if (validFrom === null && validTo === null) return say(language, 'common.undated')
  if (validFrom === validTo && validFrom !== null) return formatFuzzyDate(language, validFrom)
  if (validTo === null)
    return validFrom === null ? '' : say(language, 'common.from-date', { date: formatFuzzyDate(language, validFrom) })
  if (validFrom === null) return say(language, 'common.to-date', { date: formatFuzzyDate(language, validTo) })
  // Years stand close to their dash; days and months in words do not.
  const dash = validFrom.length === 4 && validTo.length === 4 ? '–' : ' – '
  return `${formatFuzzyDate(language, validFrom)}${dash}${formatFuzzyDate(language, validTo)}`
}

export function Period({ page, validity }: { page: PageContext; validity: Validity }) {
  const dated = validity.validFrom !== null || validity.validTo !== null
  return <span className={dated ? 'period' : 'period absent'}>{periodText(page, validity)}</span>
}
