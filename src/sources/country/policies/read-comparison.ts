import type { Comparison, DateComparison, Over } from '#core/rules/rule-set.ts'
import type { WritingFinding } from '#core/rules/check/rule-set-finding.ts'
import { isFuzzyDate } from '#core/values/fuzzy-date.ts'
import { comparisonWords, dateWords, REFERENCE_DAY } from './requirement-forms.ts'
import type { YamlPath, WrittenFinding } from './writing-findings.ts'

type Complaints = {
  readonly path: YamlPath
  readonly findings: WrittenFinding[]
  readonly complain: (finding: WritingFinding) => null
}

type WrittenNumbers = {
  readonly 'at-least'?: number | undefined
  readonly 'more-than'?: number | undefined
  readonly 'at-most'?: number | undefined
  readonly 'less-than'?: number | undefined
  readonly between?: [number, number] | undefined
}

/** The one comparison that is written. */
export function comparisonOf(written: WrittenNumbers, { complain }: Complaints): Comparison | null {
  const given = comparisonWords.filter((word) => written[word] !== undefined)
  if (given.length > 1) return complain({ code: 'comparison-twice', given: given.join(', ') })
  if (written['at-least'] !== undefined) return { atLeast: written['at-least'] }
  if (written['more-than'] !== undefined) return { moreThan: written['more-than'] }
  if (written['at-most'] !== undefined) return { atMost: written['at-most'] }
  if (written['less-than'] !== undefined) return { lessThan: written['less-than'] }
  if (written.between !== undefined) return { from: written.between[0], to: written.between[1] }
  return complain({ code: 'comparison-missing', choices: comparisonWords.join(', ') })
}

/** The one comparison of a date; its day is exact, or the reference day. */
export function dateComparisonOf(
  written: { readonly [word in (typeof dateWords)[number]]?: string | undefined },
  { complain, path, findings }: Complaints,
): DateComparison | null {
  const given = dateWords.filter((word) => written[word] !== undefined)
  if (given.length > 1) return complain({ code: 'comparison-twice', given: given.join(', ') })
  const word = given[0]
  const day = word === undefined ? undefined : written[word]
  if (word === undefined || day === undefined) return complain({ code: 'comparison-missing', choices: dateWords.join(', ') })
  if (day === REFERENCE_DAY) return { is: word, day: null }
  if (day.length === 10 && isFuzzyDate(day)) return { is: word, day }
  findings.push({ finding: { code: 'day-malformed', given: day }, path: [...path, word], isKey: false })
  return null
}

/** Whom it goes over: years need to know how many, the others have no such thing. */
export function overOf(rows: Over['rows'], last: number | undefined, { complain, path, findings }: Complaints): Over | null {
  if (rows === 'years') return last === undefined ? complain({ code: 'rule-entry-missing', entry: 'last' }) : { rows, last }
  if (last === undefined) return { rows }
  findings.push({ finding: { code: 'rule-entry-unknown', entry: 'last', nearest: null }, path: [...path, 'last'], isKey: true })
  return null
}
