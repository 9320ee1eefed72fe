import { disclosureRules } from '#core/disclosure/rule.ts'
import { sensitivityOf } from '#core/disclosure/sensitivity.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { Measured } from '#core/values/absence.ts'
import { absent, isNumber } from '#core/values/measured.ts'
import { numberAt, textAt } from './answer.ts'
import type { Answer, Answers } from './answer.ts'
import { organisationsAt } from './check-members.ts'
import { summedQuestions, sumOf } from './question.ts'
import type { QuestionId, SummedQuestion } from './question.ts'

/** The three-minute sheet that a member firm handed in. */
export type Sheet = { readonly organisation: SubjectId; readonly answers: Answers }

/** What the firms' sheets give together for one question of the return. */
export type SheetSum = {
  readonly question: SummedQuestion
  /** Withheld when it would tell the coordinator what a firm gave for the sum only. */
  readonly sum: Measured
  /** Firms that gave a number. */
  readonly answered: number
}

export type SheetSums = {
  /** Member firms that were asked. */
  readonly firms: number
  /** Firms that handed in a sheet. */
  readonly sheets: number
  readonly sums: ReadonlyMap<SummedQuestion, SheetSum>
}

export type SheetsToSum = {
  readonly sheets: readonly Sheet[]
  /** The firms that were asked: members on the last day of the year. A sheet of anybody else does not count. */
  readonly members: readonly SubjectId[]
  readonly reader: 'coordinator' | 'agency'
  /**
   * Whether sheets still come in. Then the coordinator sees no sum that holds a firm's number given for the sum only:
   * whoever saw the sum of yesterday and of today would know what today's firm wrote.
   */
  readonly stage: 'collecting' | 'closed'
}

/** Sums of the sheets. Firms that let the coordinator see their sheet do not hide those that do not. */
export function sumSheets({ sheets, members, reader, stage }: SheetsToSum): SheetSums {
  const asked = new Set(members)
  const counted = [...new Map(sheets.map((sheet) => [sheet.organisation, sheet])).values()].filter(({ organisation }) =>
    asked.has(organisation),
  )
  const sums = summedQuestions.map((question): [SummedQuestion, SheetSum] => {
    const given = counted.map(({ answers }) => ({ value: numberAt(answers, sumOf[question]), isHidden: isForSumOnly(answers) }))
    const numbers = given.flatMap(({ value, isHidden }) => (isNumber(value) ? [{ value, isHidden }] : []))
    const hidden = numbers.flatMap(({ value, isHidden }) => (isHidden ? [value] : []))
    const isWithheld = reader === 'coordinator' && hidden.length > 0 && (stage === 'collecting' || tellsTooMuch(hidden))
    const total = numbers.reduce((sum, { value }) => sum + value, 0)
    const sum = numbers.length === 0 ? absent('not-answered') : isWithheld ? absent('withheld') : total
    return [question, { question, sum, answered: numbers.length }]
  })
  return { firms: asked.size, sheets: counted.length, sums: new Map(sums) }
}

/** Whether the coordinator has seen, in a sum, numbers that firms gave for the sum only: then no other sum may follow. */
export function showsHidden(sums: SheetSums, sheets: readonly Sheet[]): boolean {
  return [...sums.sums.values()].some(
    ({ question, sum }) =>
      isNumber(sum) && sheets.some(({ answers }) => isForSumOnly(answers) && isNumber(numberAt(answers, sumOf[question]))),
  )
}

/** Share of the firms asked that gave a number, 0–1. */
export function coverageOf(sums: SheetSums, question: SummedQuestion): Measured {
  if (sums.firms === 0) return absent('not-applicable')
  return (sums.sums.get(question)?.answered ?? 0) / sums.firms
}

/** Without a word of the firm, its numbers are for the sum only. */
function isForSumOnly(answers: Answers): boolean {
  return textAt(answers, 'firm-consent') !== 'coordinator-sees'
}

/**
 * The coordinator knows the numbers of the firms that show them, and takes them off the sum: what is left must obey the rule by
 * itself. A rest of nothing would say that each of these firms has nothing.
 */
function tellsTooMuch(hidden: readonly number[]): boolean {
  const shares = hidden.map((amount) => ({ amount, waives: false }))
  return hidden.every((amount) => amount === 0) || sensitivityOf(shares, disclosureRules.confidential) !== null
}

/**
 * The answers of a return as the agency has them, with the sums that the coordinator was not shown: what indicators and the
 * study are worked out from. Without a list of members, whoever sent a sheet counts.
 */
export function answersForAgency(answers: Answers, sheets: readonly Sheet[]): Answers {
  const members = organisationsAt(answers, 'members') ?? sheets.map(({ organisation }) => organisation)
  return withSheetSums(answers, sumSheets({ sheets, members: [...members], reader: 'agency', stage: 'closed' }))
}

/** A coordinator's own figure stays: it may cover firms that sent no sheet. */
function withSheetSums(answers: Answers, forAgency: SheetSums): Answers {
  const full = new Map<QuestionId, Answer>(answers)
  for (const { question, sum } of forAgency.sums.values())
    if (isNumber(sum) && !isNumber(full.get(question))) full.set(question, sum)
  return full
}
