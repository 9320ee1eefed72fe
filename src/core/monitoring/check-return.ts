import type { Answers } from './answer.ts'
import { checkAnswer } from './check-answer.ts'
import { checkMembers } from './check-members.ts'
import { checkParts } from './check-parts.ts'
import { checkAgainstLastYear, checkAgainstPeers, checkAgainstSheets } from './check-trend.ts'
import { formBreaks } from './form.ts'
import type { FormEdition } from './form.ts'
import type { PeerSpreads } from './peer-spread.ts'
import { questionOf } from './question.ts'
import type { QuestionId } from './question.ts'
import type { ReturnFinding } from './return-finding.ts'
import type { SheetSums } from './sheets.ts'

/** A return with what it is held against: the same in the browser, on the server and in the terminal. */
export type ReturnToCheck = {
  readonly form: FormEdition
  /** The year asked about: one before the campaign. */
  readonly year: number
  readonly answers: Answers
  /** The coordinator's own words on a question that a check asked about. */
  readonly explanations: ReadonlyMap<QuestionId, string>
  readonly lastYear: { readonly form: FormEdition; readonly answers: Answers } | null
  readonly peers: PeerSpreads | null
  readonly sheets: SheetSums | null
}

/** Everything that is missing, impossible, contradictory or out of line, in the order of the form. */
export function checkReturn({ form, year, answers, explanations, lastYear, peers, sheets }: ReturnToCheck): ReturnFinding[] {
  const asked = form.questions
  const alone = asked.flatMap((id) => checkAnswer(questionOf(id), answers.get(id), year))
  const sound = withoutFaulty(answers, alone)
  const findings = [
    ...alone,
    ...checkMembers(sound, lastYear?.answers ?? null),
    ...checkParts(sound),
    ...(lastYear === null ? [] : checkAgainstLastYear(asked, sound, lastYear.answers, formBreaks(lastYear.form, form))),
    ...(peers === null ? [] : checkAgainstPeers(asked, sound, peers)),
    ...(sheets === null ? [] : checkAgainstSheets(sound, sheets)),
  ]
  const order = new Map(asked.map((id, index) => [id, index]))
  return findings
    .filter(({ at, weight }) => order.has(at) && (weight === 'blocks' || !isExplained(explanations, at)))
    .toSorted((one, other) => (order.get(one.at) ?? 0) - (order.get(other.at) ?? 0))
}

/** What of a check does not change when somebody else hands in: the findings without peers, and the numbers that peers are held against. */
export type CheckedApart = { readonly findings: number; readonly numbers: Answers; readonly soundNumbers: Answers }

/** Checks a return without its peers, so that many are held against each other later without being read again. */
export function checkApart(asked: Omit<ReturnToCheck, 'peers'>): CheckedApart {
  const { form, year, answers } = asked
  const alone = form.questions.flatMap((id) => checkAnswer(questionOf(id), answers.get(id), year))
  const numbersIn = (given: Answers) => new Map([...given].filter(([, value]) => typeof value === 'number'))
  return {
    findings: checkReturn({ ...asked, peers: null }).length,
    numbers: numbersIn(answers),
    soundNumbers: numbersIn(withoutFaulty(answers, alone)),
  }
}

/** The same for the three-minute sheet of a firm. */
export function checkSheet(form: FormEdition, year: number, answers: Answers): ReturnFinding[] {
  const alone = form.sheetQuestions.flatMap((id) => checkAnswer(questionOf(id), answers.get(id), year))
  return [...alone, ...checkParts(withoutFaulty(answers, alone))].filter(({ at }) => form.sheetQuestions.includes(at))
}

/** A number that cannot be is not compared with anything else: one slip, one finding. */
function withoutFaulty(answers: Answers, findings: readonly ReturnFinding[]): Answers {
  const faulty = new Set(findings.filter(({ code }) => code !== 'cell-missing' && code !== 'row-twice').map(({ at }) => at))
  return new Map([...answers].filter(([id]) => !faulty.has(id)))
}

function isExplained(explanations: ReadonlyMap<QuestionId, string>, id: QuestionId): boolean {
  return (explanations.get(id) ?? '').trim() !== ''
}
