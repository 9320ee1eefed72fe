import type { Absent, AbsenceReason, Measured } from '#core/values/absence.ts'
import type { Language } from '#core/values/language.ts'
import { BREAK_SIGN, signOf } from '#core/studies/signs.ts'
import type { GridHead } from '#core/studies/cells.ts'
import type { Coverage, Imprint, Measure, StudyContent, StudyFigure, StudyTable } from '#core/studies/edition.ts'
import { formatFixed, formatFuzzyDate, formatNumber, formatShare } from './format.ts'
import { say } from './say.ts'

/** A share is kept as 0–1 and read as a percentage. */
export function shownNumber(measure: Measure, value: number): number {
  // Without the dust of binary fractions: 0.57 × 100 is 56.99999999999999.
  return measure.unit.code === 'share' ? Number((value * 100).toPrecision(12)) : value
}

/** A cell as people read it: the number as its measure is written, or the sign of the reason. */
export function sayCell(language: Language, measure: Measure, cell: Measured): string {
  return typeof cell === 'number' ? sayNumber(language, measure, cell) : signOf[cell.absent]
}

function sayNumber(language: Language, measure: Measure, value: number): string {
  return formatFixed(language, shownNumber(measure, value), measure.decimals)
}

/** A number or a reason in a picture, where no list of signs stands below. */
export function sayMark(language: Language, measure: Measure, cell: Measured): string {
  if (typeof cell !== 'number')
    return cell.absent === 'withheld' ? say(language, 'study.format.withheld') : sayReason(language, cell)
  const number = sayNumber(language, measure, cell)
  // Lithuanian sets a space before the sign, English none.
  return measure.unit.code === 'share' ? `${number}${language === 'lt' ? '\u00A0%' : '%'}` : number
}

/** Why there is no number. */
export function sayReason(language: Language, { absent }: Absent): string {
  return say(language, `study.format.sign.${absent}`)
}

/** "Table 3. Clusters by county" */
export function sayTableTitle(language: Language, table: StudyTable): string {
  return say(language, 'study.format.table', { number: table.number, title: table.title[language] })
}

/** "Figure 2. Clusters by county" */
export function sayFigureTitle(language: Language, figure: StudyFigure): string {
  return say(language, 'study.format.figure', { number: figure.number, title: figure.title[language] })
}

/** The head of a column on a page: the category when one runs across, else the measure, and its unit. */
export function sayHead(
  language: Language,
  table: StudyTable,
  { category, measure }: GridHead,
): { head: string; unit: string | null } {
  const across = table.dimensions.at(-1)
  if (category !== null && across !== undefined)
    return { head: category.label[language] + breakSign(table, across.id, category.code), unit: null }
  return { head: measure.label[language], unit: measure.unit.label[language] }
}

/** The label of a row; a break of the series stands behind it. */
export function sayLabel(
  language: Language,
  table: StudyTable,
  place: { readonly dimension: string; readonly code: string },
): string {
  const dimension = table.dimensions.find(({ id }) => id === place.dimension)
  const label = dimension?.categories.find(({ code }) => code === place.code)?.label[language] ?? place.code
  return label + breakSign(table, place.dimension, place.code)
}

function breakSign(table: StudyTable, dimension: string, code: string): string {
  return table.breaks.some((each) => each.dimension === dimension && each.code === code) ? ` (${BREAK_SIGN})` : ''
}

/** The signs that stand in a table, each with its meaning. */
export function saySigns(language: Language, table: StudyTable): string | null {
  const reasons = new Set(table.cells.flatMap((cell): AbsenceReason[] => (typeof cell === 'number' ? [] : [cell.absent])))
  const signs = [...reasons].toSorted().map((absent) => saySign(language, signOf[absent], sayReason(language, { absent })))
  if (table.breaks.length > 0) signs.push(saySign(language, BREAK_SIGN, say(language, 'study.format.sign.break')))
  return signs.length === 0 ? null : `${say(language, 'study.format.signs')}: ${signs.join('; ')}.`
}

function saySign(language: Language, sign: string, meaning: string): string {
  return say(language, 'study.format.sign', { sign, meaning })
}

/** Whom a table speaks about, and how many of them answered. */
export function sayCoverage(language: Language, coverage: Coverage): string {
  if (coverage.basis === 'register')
    return say(language, `study.format.coverage.register.${coverage.of}`, { population: coverage.population })
  const { asked, answered, responseRate: rate } = coverage
  return say(language, `study.format.coverage.returns.${coverage.of}`, {
    asked,
    answered: formatNumber(language, answered),
    rate: typeof rate === 'number' ? formatShare(language, rate) : sayReason(language, rate),
  })
}

/** "Sources: register of clusters, 2026; returns of 2026." */
export function saySources(language: Language, content: StudyContent, table: StudyTable): string | null {
  const titles = table.sources.map((id) => content.sources.find((source) => source.id === id)?.title[language] ?? id)
  return titles.length === 0
    ? null
    : sentence(say(language, 'study.format.source', { count: titles.length, sources: titles.join('; ') }))
}

/** "Unit: EUR million." */
export function sayUnit(language: Language, measure: Measure): string {
  return sentence(say(language, 'study.format.unit', { unit: measure.unit.label[language] }))
}

/** A text with one full stop at its end, whether it brought one or not. */
function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}

/** Everything that stands below a table, one paragraph each. */
export function sayNotes(language: Language, content: StudyContent, table: StudyTable): string[] {
  const [measure] = table.measures
  const unit = table.measures.length === 1 && table.dimensions.length > 1 && measure !== undefined
  const breaks = table.breaks.map((each) => {
    const label = table.dimensions
      .find(({ id }) => id === each.dimension)
      ?.categories.find(({ code }) => code === each.code)?.label
    return sentence(say(language, 'study.format.break', { at: label?.[language] ?? each.code, text: each.text[language] }))
  })
  return [
    unit ? sayUnit(language, measure) : null,
    table.note?.[language] ?? null,
    saySigns(language, table),
    ...breaks,
    [
      sayCoverage(language, table.coverage),
      saySources(language, content, table),
      sentence(say(language, 'study.format.methodVersion', { method: table.method })),
    ]
      .filter((line) => line !== null)
      .join(' '),
  ].filter((line) => line !== null)
}

/** How an edition is named in someone else's list of references. */
export function sayCitation(language: Language, content: StudyContent, imprint: Imprint): string {
  const cited = say(language, 'study.format.citation', {
    authors: content.authors[language],
    year: imprint.frozenOn?.slice(0, 4) ?? content.year,
    title: content.title[language],
    edition: content.edition,
  })
  const publisher = content.publisher[language] === content.authors[language] ? null : sentence(content.publisher[language])
  const hash = imprint.hash === null ? null : say(language, 'study.format.citation.hash', { hash: imprint.hash.slice(0, 16) })
  return [cited, publisher, hash, imprint.address].filter((part) => part !== null).join(' ')
}

/** Lines of two for the page that says what this edition is. */
export function sayImprint(
  language: Language,
  content: StudyContent,
  imprint: Imprint,
): (readonly [name: string, value: string])[] {
  const date = (day: string | null) => (day === null ? null : formatFuzzyDate(language, day.slice(0, 10)))
  const lines: (readonly [string, string | null])[] = [
    [say(language, 'study.format.authors'), content.authors[language]],
    [say(language, 'study.format.publisher'), content.publisher[language]],
    [say(language, 'study.format.year'), String(content.year)],
    [say(language, 'study.format.edition'), String(content.edition)],
    [say(language, 'study.format.lockedOn'), date(content.lockedOn)],
    [say(language, 'study.format.knownAt'), date(content.knownAt)],
    [say(language, 'study.format.frozenOn'), date(imprint.frozenOn)],
    [say(language, 'study.format.licence'), content.licence[language]],
    [say(language, 'study.format.address'), imprint.address],
    [say(language, 'study.format.hash'), imprint.hash],
  ]
  return lines.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
}

/** What every page of a file must say: that the country is invented, that nothing is final. */
export function sayBanner(language: Language, content: StudyContent, imprint: Imprint): string | null {
  const parts = [
    content.sample ? say(language, 'study.format.sample') : null,
    imprint.state === 'draft' ? say(language, 'study.format.draft') : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(' ')
}
