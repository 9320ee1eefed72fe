import type { Unit } from '#core/registry/property-type.ts'
import type { ReturnFinding, RowPlace } from '#core/monitoring/return-finding.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import type { Language } from '#core/values/language.ts'
import { formatMeasure, formatNumber } from './format.ts'
import { isMessageKey, say } from './say.ts'
import type { MessageArguments } from './say.ts'

/** How the organisations in a finding are called. */
export type FindingNaming = { readonly language: Language; readonly nameOf: (organisation: string) => string }

/** What is wrong in a return, and what to do. No default branch: a new finding without a sentence does not compile. */
export function sayReturnFinding(naming: FindingNaming, finding: ReturnFinding): string {
  const { language } = naming
  const tell = (values: MessageArguments = {}) => say(language, `finding.return.${finding.code}`, values)
  const place = (row: RowPlace | null) => (row === null ? 'none' : sayPlace(language, row))
  switch (finding.code) {
    case 'answer-missing':
    case 'strategy-without-document':
    case 'not-a-number':
      return tell()
    case 'absence-unexplained':
      return tell({ reason: say(language, `common.absent.${finding.reason}`) })
    case 'cell-missing':
      return tell({ line: String(finding.row.line), column: sayColumn(language, finding.row.column) })
    case 'wrong-shape':
      return tell({ place: place(finding.row) })
    case 'not-whole':
      return tell({ now: formatNumber(language, finding.now) })
    case 'below-least':
      return tell(measured(language, finding.unit, { now: finding.now, least: finding.least }))
    case 'above-most':
      return tell(measured(language, finding.unit, { now: finding.now, most: finding.most }))
    case 'date-malformed':
    case 'code-unknown':
      return tell({ given: finding.given, place: place(finding.row) })
    case 'date-after-year':
    case 'date-before-year':
      return tell({ given: finding.given, year: String(finding.year), place: place(finding.row) })
    case 'address-malformed':
      return tell({ given: finding.given })
    case 'row-twice':
      return tell({ given: naming.nameOf(finding.given), line: String(finding.line) })
    case 'part-exceeds-whole':
      return tell({
        ...measured(language, finding.unit, { now: finding.now, wholeNow: finding.wholeNow }),
        whole: sayQuestion(language, finding.whole),
      })
    case 'total-differs-from-list':
      return tell({ total: formatNumber(language, finding.total), listed: formatNumber(language, finding.listed) })
    case 'kinds-do-not-add-up':
    case 'sizes-do-not-add-up':
      return tell({ total: formatNumber(language, finding.total), parts: formatNumber(language, finding.parts) })
    case 'money-does-not-add-up':
      return tell(measured(language, 'eur', { total: finding.total, parts: finding.parts }))
    case 'left-but-listed':
    case 'joined-but-not-listed':
    case 'joined-but-was-member':
    case 'new-but-not-joined':
    case 'gone-but-not-left':
      return tell({ organisation: naming.nameOf(finding.organisation) })
    case 'less-than-sheets':
      return tell({ ...measured(language, finding.unit, { now: finding.now, sheets: finding.sheets }), firms: finding.firms })
    case 'differs-from-sheets':
      return tell(measured(language, finding.unit, { now: finding.now, sheets: finding.sheets }))
    case 'jumped-since-last-year':
      return tell(measured(language, finding.unit, { before: finding.before, now: finding.now }))
    case 'fell-to-nothing':
      return tell(measured(language, finding.unit, { before: finding.before }))
    case 'out-of-line-with-peers':
      return tell({
        ...measured(language, finding.unit, { now: finding.now, typical: finding.typical }),
        clusters: finding.clusters,
      })
  }
}

/** What a question is called. */
export function sayQuestion(language: Language, id: QuestionId): string {
  return say(language, `question.${id}.label`)
}

/** The head of a column of rows. */
export function sayColumn(language: Language, column: string): string {
  const key = `question.column.${column}`
  return isMessageKey(key) ? say(language, key) : column
}

function sayPlace(language: Language, { line, column }: RowPlace): string {
  return say(language, 'finding.return.place', { line: String(line), column: sayColumn(language, column) })
}

function measured(language: Language, unit: Unit, values: { readonly [name: string]: number }): MessageArguments {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, formatMeasure(language, value, unit)]))
}
