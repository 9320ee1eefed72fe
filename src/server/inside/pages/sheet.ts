import { answerSheet, openSheet } from '#actions/monitoring/answer-sheet.ts'
import type { OpenedSheet } from '#actions/monitoring/answer-sheet.ts'
import { hashOfToken } from '#actions/monitoring/send-sheets.ts'
import { isRefusal } from '#actions/refusal.ts'
import type { Answer } from '#core/monitoring/answer.ts'
import { parseAnswer } from '#core/monitoring/parse-answer.ts'
import type { AnswerTrouble } from '#core/monitoring/parse-answer.ts'
import { questionOf } from '#core/monitoring/question.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import type { ReturnFinding } from '#core/monitoring/return-finding.ts'
import { showAnswer } from '#core/monitoring/show-answer.ts'
import { readTyped } from '#core/monitoring/typed-answers.ts'
import type { TypedAnswer } from '#core/monitoring/typed-answers.ts'
import type { SheetData } from '#web/coordinator/sheet-data.ts'
import { addressOf } from '#words/addresses.ts'
import { spendAll } from '#server/accounts/sign-in.ts'
import { Problem } from '#server/problems.ts'
import type { InsideDefinition, Visit } from '../inside-page.ts'
import { lastDayOf } from '../returns/last-day-of.ts'
import { cookieOf, cookieText } from '../who-is.ts'

type Kept = {
  readonly typed: ReadonlyMap<QuestionId, TypedAnswer>
  readonly troubles: ReadonlyMap<QuestionId, AnswerTrouble>
  readonly findings: readonly ReturnFinding[]
}

const nothingKept: Kept = { typed: new Map(), troubles: new Map(), findings: [] }

/** The sheet of a member firm, behind its personal link: whoever has the link is the firm. */
export const sheetPage: InsideDefinition<SheetData> = {
  page: 'sheet',
  needs: () => 'anyone',
  async load(visit) {
    return present(visit, await open(visit), nothingKept)
  },
  deeds: {
    async answer(visit, { fields }) {
      const opened = await open(visit)
      // Every answer is kept for good: a link must not fill the register.
      const rule = { key: `answers of ${opened.sheet.id}`, most: MOST_ANSWERS, seconds: 3_600 }
      if ((await spendAll(visit.accounts, [rule])) !== null) throw new Problem('too-busy')
      const typed = readTyped(fields)
      const answers = new Map<QuestionId, Answer>()
      const troubles = new Map<QuestionId, AnswerTrouble>()
      for (const question of opened.form.sheetQuestions) {
        const typing = { language: visit.reader.language, codesOf: () => null }
        const parsed = parseAnswer(questionOf(question), typed.get(question)?.fields ?? new Map(), typing)
        if ('trouble' in parsed) troubles.set(question, parsed.trouble)
        else answers.set(question, parsed.answer)
      }
      if (troubles.size > 0) return { show: present(visit, opened, { typed, troubles, findings: [] }), status: 422 }
      try {
        const proof = await answerSheet(visit.world, { token: tokenOf(visit), answers })
        const goTo = `${addressOf('sheets', visit.reader.language, tokenOf(visit))}?sent=yes`
        const { publicUrl } = visit.reader
        return { goTo, cookies: [cookieText(proofName(visit), proof, { publicUrl, seconds: PROOF_SECONDS })] }
      } catch (trouble) {
        if (!isRefusal(trouble)) throw trouble
        if (trouble.code === 'wrong-state') return { show: present(visit, await open(visit), nothingKept), status: 409 }
        if (trouble.code !== 'has-blocking-findings') throw trouble
        const findings = trouble.findings.filter(isFinding)
        return { show: present(visit, opened, { typed, troubles, findings }), status: 422 }
      }
    },
  },
}

function tokenOf({ reader }: Visit): string {
  return reader.slug ?? ''
}

const MOST_ANSWERS = 50
/** For as long as a firm usually has to answer. */
const PROOF_SECONDS = 14 * 86_400

/** The cookie of the device that answered: one for each sheet, for somebody may answer for several firms. */
function proofName(visit: Visit): string {
  return `santalka-sheet-${hashOfToken(tokenOf(visit)).slice(0, 16)}`
}

/** A link that does not work says nothing about why, and nothing about whether there ever was one. */
async function open(visit: Visit): Promise<OpenedSheet> {
  try {
    const { cookie } = visit.headers
    return await openSheet(visit.world, tokenOf(visit), cookieOf(typeof cookie === 'string' ? cookie : '', proofName(visit)))
  } catch (trouble) {
    if (isRefusal(trouble) && trouble.code === 'link-void') throw new Problem('refused', 'link-void')
    throw trouble
  }
}

function present({ reader }: Visit, { sheet, form, year, answeredAt, answers, isClosed }: OpenedSheet, kept: Kept): SheetData {
  const { language, query } = reader
  return {
    organisation: sheet.organisation,
    cluster: sheet.cluster,
    year,
    until: lastDayOf(sheet, reader.country.timezone),
    isClosed,
    answeredAt,
    isOwn: answers !== null,
    wasJustSent: answers !== null && query.get('sent') === 'yes',
    fields: form.sheetQuestions.map((question) => ({
      question,
      typed: [...(kept.typed.get(question)?.fields ?? showAnswer(answers?.get(question), language))],
      trouble: kept.troubles.get(question) ?? null,
      findings: kept.findings.filter(({ at }) => at === question),
    })),
  }
}

function isFinding(finding: unknown): finding is ReturnFinding {
  return typeof finding === 'object' && finding !== null && 'code' in finding && 'at' in finding
}
