import { isRefusal } from '#actions/refusal.ts'
import { openForEdit, openReturn } from '#actions/monitoring/open-return.ts'
import type { OpenedReturn } from '#actions/monitoring/open-return.ts'
import { saveAnswers } from '#actions/monitoring/save-answers.ts'
import { fingerprintOf, signReturn, submitReturn } from '#actions/monitoring/submit-return.ts'
import type { Submission } from '#actions/monitoring/submit-return.ts'
import { sections } from '#core/monitoring/question-type.ts'
import { questionOf } from '#core/monitoring/question.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import { readTyped } from '#core/monitoring/typed-answers.ts'
import { clusterOfReturn } from '#store/monitoring/returns.ts'
import type { ReturnData } from '#web/coordinator/return-data.ts'
import { addressOf } from '#words/addresses.ts'
import { isMessageKey } from '#words/say.ts'
import { Problem } from '#server/problems.ts'
import type { FormDeed, InsideDefinition, Outcome, Visit } from '../inside-page.ts'
import type { Sent } from '../read-sent.ts'
import { nothingKept, presentReturn } from '../returns/present-return.ts'
import type { Kept } from '../returns/present-return.ts'
import { readEdits } from '../returns/read-edits.ts'
import { mustBeAllowed } from '#actions/in-work.ts'
import { saveFromScript } from '../returns/save-from-script.ts'
import { findFromScript } from '../returns/find-from-script.ts'
import { sendSheetsOfForm } from '../returns/send-sheets-of-form.ts'

/** A return, filled in, submitted and signed. */
export const returnPage: InsideDefinition<ReturnData> = {
  page: 'return',
  needs: (slug) => ({ act: 'read-return', on: clusterOfReturn(slug ?? '') }),
  async load(visit) {
    const opened = await openReturn(visit.world, visit.person, visit.reader.slug ?? '')
    return opened === null ? null : present(visit, opened, nothingKept)
  },
  deeds: {
    async save(visit, sent) {
      if (sent.json !== null) return saveFromScript(visit, sent.json)
      const saved = await saveForm(visit, sent, () => false)
      return 'outcome' in saved ? saved.outcome : { goTo: here(visit), said: 'said.return-saved' }
    },
    confirm: (visit, sent) => confirmForm(visit, sent, () => true),
    ...Object.fromEntries(
      sections.map((section): [string, FormDeed<ReturnData>] => [
        `confirm-${section}`,
        (visit, sent) => confirmForm(visit, sent, (question) => questionOf(question).section === section),
      ]),
    ),
    find: async (visit, sent) => findFromScript(visit, sent.fields.get('words') ?? ''),
    async submit(visit, sent) {
      // What was typed since the last save is submitted too, or the page says what could not be read.
      const saved = await saveForm(visit, sent, () => false)
      if ('outcome' in saved) return saved.outcome
      const seen = submissionOf(visit, sent)
      const submission = saved.count === 0 ? seen : await seenAndTyped(visit, seen, saved.before)
      return attempt(visit, async () => {
        await submitReturn(visit.world, visit.person, submission)
        return { goTo: addressOf('feedback', visit.reader.language, submission.id), said: 'said.return-submitted' }
      })
    },
    sign: (visit, sent) =>
      attempt(visit, async () => {
        await signReturn(visit.world, visit.person, submissionOf(visit, sent))
        return { goTo: here(visit), said: 'said.return-signed' }
      }),
    'send-sheets': async (visit, sent) => {
      mustBeAllowed(visit.person, { act: 'send-sheets', on: clusterOfReturn(visit.reader.slug ?? '') })
      const opened = await mustOpen(visit)
      const { links, trouble } = await sendSheetsOfForm(visit, sent, opened)
      const kept = { ...nothingKept, links, sheetTrouble: trouble }
      return { show: present(visit, await mustOpen(visit), kept), status: trouble === null ? 200 : 422 }
    },
  },
}

function present({ person, reader }: Visit, opened: OpenedReturn, kept: Kept): ReturnData {
  const { language, today, country } = reader
  return presentReturn(opened, { person, language, today, timezone: country.timezone, kept })
}

async function mustOpen({ world, person, reader }: Visit): Promise<OpenedReturn> {
  const opened = await openReturn(world, person, reader.slug ?? '')
  if (opened === null) throw new Problem('not-found')
  return opened
}

async function confirmForm(visit: Visit, sent: Sent, confirms: (question: QuestionId) => boolean): Promise<Outcome<ReturnData>> {
  const saved = await saveForm(visit, sent, confirms)
  return 'outcome' in saved ? saved.outcome : { goTo: here(visit), said: 'said.return-confirmed' }
}

type SavedForm = { readonly count: number; readonly before: string } | { readonly outcome: Outcome<ReturnData> }

/** Saves everything of a form that can be read; shows the rest again as it was typed. */
async function saveForm(visit: Visit, sent: Sent, confirms: (question: QuestionId) => boolean): Promise<SavedForm> {
  const { world, person, reader } = visit
  const opened = await openForEdit(world, person, reader.slug ?? '')
  if (opened === null) throw new Problem('not-found')
  const typed = readTyped(sent.fields)
  const { edits, troubles, choices } = await readEdits(visit, { opened, typed, confirms })
  try {
    if (edits.length > 0) await saveAnswers(world, person, { id: reader.slug ?? '', edits })
  } catch (trouble) {
    const key = isRefusal(trouble) ? `return.refused.${trouble.code}` : ''
    if (!isMessageKey(key)) throw trouble
    // Nothing of it was taken: all of it stays before the writer's eyes.
    return { outcome: await again(visit, { ...nothingKept, typed, refused: key }, 409) }
  }
  if (troubles.size + choices.size === 0) return { count: edits.length, before: fingerprintOf(opened) }
  const kept = new Map([...typed].filter(([question]) => troubles.has(question) || choices.has(question)))
  return { outcome: await again(visit, { ...nothingKept, typed: kept, troubles, choices }, 422) }
}

async function again(visit: Visit, kept: Kept, status: 409 | 422): Promise<Outcome<ReturnData>> {
  return { show: present(visit, await mustOpen(visit), kept), status }
}

/** Does what may be refused with a sentence on the page itself. */
async function attempt(visit: Visit, deed: () => Promise<Outcome<ReturnData>>): Promise<Outcome<ReturnData>> {
  try {
    return await deed()
  } catch (trouble) {
    const key = isRefusal(trouble) ? `return.refused.${trouble.code}` : ''
    if (!isMessageKey(key)) throw trouble
    return again(
      visit,
      { ...nothingKept, refused: key },
      isRefusal(trouble) && trouble.code === 'has-blocking-findings' ? 422 : 409,
    )
  }
}

/** What the writer saw, and what the writer typed since: nothing of others, or the submission is refused. */
async function seenAndTyped({ world, person }: Visit, seen: Submission, before: string): Promise<Submission> {
  if (seen.fingerprint !== before) return seen
  const opened = await openForEdit(world, person, seen.id)
  return opened === null ? seen : { ...seen, seenVersion: opened.head.version, fingerprint: fingerprintOf(opened) }
}

function submissionOf({ reader }: Visit, { fields }: Sent) {
  const seenVersion = Number(fields.get('version') ?? '')
  if (!Number.isInteger(seenVersion)) throw new Problem('bad-form')
  return { id: reader.slug ?? '', seenVersion, fingerprint: fields.get('fingerprint') ?? '' }
}

function here({ reader }: Visit): string {
  return addressOf('returns', reader.language, reader.slug ?? '')
}
