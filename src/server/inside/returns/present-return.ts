import { canonical } from '#core/statements/canonical.ts'
import { fingerprintOf } from '#actions/monitoring/submit-return.ts'
import type { OpenedReturn } from '#actions/monitoring/open-return.ts'
import type { SentSheet } from '#actions/monitoring/send-sheets.ts'
import { rowsAt } from '#core/monitoring/answer.ts'
import { questionsOf, sectionsOf } from '#core/monitoring/form.ts'
import type { Answer } from '#core/monitoring/answer.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import type { RecordedAnswer } from '#core/monitoring/recorded-answer.ts'
import { actsFrom, isAwaited, returnStates } from '#core/monitoring/return-states.ts'
import type { ReturnAct } from '#core/monitoring/return-states.ts'
import { signatureOf } from '#core/monitoring/signature.ts'
import { showAnswer } from '#core/monitoring/show-answer.ts'
import { sealOf } from '#core/monitoring/typed-answers.ts'
import type { TypedAnswer } from '#core/monitoring/typed-answers.ts'
import { isCorrection, needsSource } from '#core/monitoring/what-is-left.ts'
import type { AnswerTrouble } from '#core/monitoring/parse-answer.ts'
import { may } from '#core/people/may.ts'
import type { Person } from '#core/people/role.ts'
import { lastDayOf } from './last-day-of.ts'
import { dayNumber, dayOfNumber } from '#core/values/term.ts'
import type { Day } from '#core/statements/statement.ts'
import type { Language } from '#core/values/language.ts'
import type { MessageKey } from '#words/catalogue.ts'
import type { Choice, FieldData, HistoryEntry, OpenComment, ReturnData, SheetLine } from '#web/coordinator/return-data.ts'

/** What was just sent and could not be taken, to be shown again as it was typed. */
export type Kept = {
  readonly typed: ReadonlyMap<QuestionId, TypedAnswer>
  readonly troubles: ReadonlyMap<QuestionId, AnswerTrouble>
  readonly choices: ReadonlyMap<QuestionId, readonly Choice[]>
  readonly refused: MessageKey | null
  readonly links: readonly SentSheet[]
  readonly sheetTrouble: string | null
}

export const nothingKept: Kept = {
  typed: new Map(),
  troubles: new Map(),
  choices: new Map(),
  refused: null,
  links: [],
  sheetTrouble: null,
}

type Shown = {
  readonly person: Person
  readonly language: Language
  readonly today: Day
  readonly timezone: string
  readonly kept: Kept
}

/** A return for the eyes of a person, field by field: nothing that is not named here leaves the house. */
export function presentReturn(opened: OpenedReturn, { person, language, today, timezone, kept }: Shown): ReturnData {
  const { head, form, year, prefill, left, events, check } = { ...opened, check: checkMaterial(opened) }
  const acts = new Set<ReturnAct>(actsFrom(head.state))
  const mayDo = (act: ReturnAct) => may(person, { act, on: head.cluster })
  const isOpen = acts.has('edit-return')
  const edit = isOpen && mayDo('edit-return')
  const signature = signatureOf(events)
  const lastReturn = events.findLast(({ act }) => act !== 'edit-return')
  return {
    id: head.id,
    person: person.id,
    cluster: head.cluster,
    form: form.id,
    year,
    state: head.state,
    version: head.version,
    fingerprint: fingerprintOf(opened),
    returnedBecause: head.state === 'returned' || head.state === 'reopened' ? (lastReturn?.reason ?? null) : null,
    comments: openComments(opened),
    signature: signature === null ? null : { name: signature.personName, at: signature.at, fingerprint: signature.fingerprint },
    may: {
      edit,
      // Not started yet: submitting begins with the first answer.
      submit: isOpen && head.state !== 'not-started' && mayDo('submit-return'),
      sign: mayDo('sign-return'),
      sendSheets: isOpen && may(person, { act: 'send-sheets', on: head.cluster }),
      feedback: !isAwaited(head.state) && may(person, { act: 'read-feedback', on: head.cluster }),
      audit: may(person, { act: 'read-audit', on: head.cluster }),
    },
    sections: sectionsOf(form).map((section) => ({
      section,
      fields: questionsOf(form, section)
        .filter(({ by }) => by === 'coordinator')
        .map(({ id }) => presentField(opened, id, { language, kept })),
    })),
    prefilled: { count: form.questions.filter((id) => prefill.fields.has(id)).length, all: form.questions.length },
    left,
    sheets: presentSheets(opened, { today, timezone, kept }),
    history: presentHistory(opened),
    refused: kept.refused,
    check: edit ? check : null,
  }
}

/** Threads that wait for an answer, each by its first words. */
function openComments({ comments }: OpenedReturn): OpenComment[] {
  const settled = new Set(comments.flatMap(({ on, settles }) => (settles && on !== null ? [on] : [])))
  return comments.flatMap(({ id, question, on, text, personName, at }) =>
    on === null && !settled.has(id) ? [{ id, question, text, by: personName, at }] : [],
  )
}

type HowShown = { readonly language: Language; readonly kept: Kept }

function presentField(opened: OpenedReturn, question: QuestionId, { language, kept }: HowShown): FieldData {
  const { standing, prefill, findings, left, lastYear } = opened
  const stand = standing.get(question)
  const known = prefill.fields.get(question)
  const answer = stand?.answer ?? known?.answer
  const typed = kept.typed.get(question)
  const shows = stand !== undefined ? 'answer' : known !== undefined ? 'prefilled' : 'nothing'
  const explanation = stand?.latest.explanation ?? ''
  const source = stand?.latest.source ?? ''
  const before = lastYear?.answers.get(question)
  return {
    question,
    typed: [...(typed?.fields ?? showAnswer(answer, language))],
    answer,
    shows,
    origin: stand?.latest.origin ?? known?.origin ?? null,
    known: stand !== undefined && isCorrection(known, stand.answer) ? (known?.answer ?? null) : null,
    parents: typed?.parents ?? stand?.heads ?? [],
    was: typed?.was ?? sealOf(answer, stand?.latest.explanation ?? null, stand?.latest.source ?? null),
    explanation: typed?.explanation ?? explanation,
    source: typed?.source ?? source,
    asksSource: known !== undefined && needsSource(known),
    lacksSource: left.unsourced.includes(question),
    lastYear: before ?? null,
    rivals: (stand?.rivals ?? []).map(({ id, value, explanation: why, recorderName, recordedAt }) => ({
      id,
      answer: value,
      explanation: why,
      by: recorderName,
      at: recordedAt,
    })),
    findings: stand === undefined ? [] : findings.filter(({ at }) => at === question),
    trouble: kept.troubles.get(question) ?? null,
    choices: kept.choices.get(question) ?? [],
    by: stand === undefined ? null : { name: stand.latest.recorderName, at: stand.latest.recordedAt },
  }
}

/** How long a firm usually has: two weeks, unless the coordinator says another day. */
const USUAL_DAYS = 14

function presentSheets(
  opened: OpenedReturn,
  { today, timezone, kept }: Pick<Shown, 'today' | 'timezone' | 'kept'>,
): ReturnData['sheets'] {
  const { sent, answered, submissions, sheets } = opened
  const shares = new Set(submissions.filter((each) => each.shares === 'values').map(({ organisation }) => organisation))
  const bySent = new Map(sent.map((sheet) => [sheet.organisation, sheet]))
  const rows = rowsAt(opened.answers, 'members') ?? rowsIn(opened.prefill.fields.get('members')?.answer)
  const firms = rows.flatMap((row) =>
    typeof row['organisation'] === 'string' && isFirm(row['kind']) ? [row['organisation']] : [],
  )
  const lines = [...new Set([...firms, ...bySent.keys()])].map((organisation): SheetLine => {
    const sheet = bySent.get(organisation)
    const until = sheet === undefined ? null : lastDayOf(sheet, timezone)
    return {
      organisation,
      email: sheet?.email ?? '',
      language: sheet?.language ?? 'lt',
      sentUntil: until,
      isExpired: until !== null && until < today,
      answeredAt: answered.get(organisation) ?? null,
      shares: shares.has(organisation),
      isTicked: kept.sheetTrouble === null && sheet === undefined,
    }
  })
  return {
    lines,
    until: dayOfNumber(dayNumber(today) + USUAL_DAYS),
    links: kept.links.map(({ organisation, url }) => ({ organisation, url })),
    trouble: kept.sheetTrouble,
    sums: [...(sheets?.sums ?? [])].map(([question, { sum, answered: given }]) => ({ question, sum, answered: given })),
    firms: sheets?.firms ?? 0,
  }
}

function rowsIn(answer: Answer | undefined) {
  return rowsAt(new Map(answer === undefined ? [] : [['members', answer] as const]), 'members') ?? []
}

/** A member of whom nothing is known may be a firm. */
function isFirm(kind: unknown): boolean {
  return kind === 'company' || kind === null || kind === undefined
}

const HISTORY_SHOWN = 300

function presentHistory({ events, recorded, form }: OpenedReturn): HistoryEntry[] {
  const before = new Map<number, RecordedAnswer>(recorded.map((each) => [each.id, each]))
  const moves = events.flatMap(({ at, personName, act, to, reason }): HistoryEntry[] => {
    const state = returnStates.find((each) => each === to)
    return state === undefined ? [] : [{ at, by: personName, act, to: state, reason }]
  })
  const answers = recorded
    .filter(({ question }) => form.questions.includes(question))
    .map(({ recordedAt, recorderName, question, value, parents }): HistoryEntry => {
      const parent = before.get(parents.at(-1) ?? -1)
      return { at: recordedAt, by: recorderName, question, answer: value, before: changed(parent, value) }
    })
  return [...moves, ...answers.slice(-HISTORY_SHOWN)].toSorted((one, other) => (one.at < other.at ? 1 : -1))
}

function changed(parent: RecordedAnswer | undefined, value: Answer): Answer | null {
  return parent === undefined || canonical(parent.value) === canonical(value) ? null : parent.value
}

function checkMaterial({ lastYear, peers, sheets }: OpenedReturn): ReturnData['check'] {
  return {
    lastYear: lastYear === null ? null : { form: lastYear.form.id, answers: [...lastYear.answers] },
    peers: [...(peers ?? [])].map(([question, { clusters, centre, scale }]) => [question, { clusters, centre, scale }]),
    sheets:
      sheets === null
        ? null
        : {
            firms: sheets.firms,
            sheets: sheets.sheets,
            sums: [...sheets.sums].map(([question, { sum, answered }]) => [question, { sum, answered }]),
          },
  }
}
