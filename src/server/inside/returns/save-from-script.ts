import { openForEdit } from '#actions/monitoring/open-return.ts'
import { saveAnswers } from '#actions/monitoring/save-answers.ts'
import { fingerprintOf } from '#actions/monitoring/submit-return.ts'
import { isRefusal } from '#actions/refusal.ts'
import { isQuestionId } from '#core/monitoring/question.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import { answersStanding } from '#core/monitoring/settle-heads.ts'
import type { TypedAnswer } from '#core/monitoring/typed-answers.ts'
import { canonical } from '#core/statements/canonical.ts'
import type { ReturnData } from '#web/coordinator/return-data.ts'
import { isMessageKey, say } from '#words/say.ts'
import { Problem } from '#server/problems.ts'
import type { Outcome, Visit } from '../inside-page.ts'
import { readEdits } from './read-edits.ts'
import type { ReadEdits } from './read-edits.ts'

/** Saves what the script of the form sends while somebody types: a few questions at a time. */
export async function saveFromScript(visit: Visit, json: unknown): Promise<Outcome<ReturnData>> {
  const { world, person, reader } = visit
  const id = reader.slug ?? ''
  const sent = readSaving(json)
  const opened = await openForEdit(world, person, id)
  if (opened === null) throw new Problem('not-found')
  const { edits, troubles, choices } = await readEdits(visit, { opened, typed: sent.typed, confirms: () => false })
  const told = { troubles: sayTroubles(visit, { troubles, choices }) }
  try {
    const saved =
      edits.length === 0 ? { head: opened.head, standing: opened.standing } : await saveAnswers(world, person, { id, edits })
    const after = { ...opened, ...saved, answers: answersStanding(saved.standing) }
    const stands = [...sent.typed.keys()].flatMap((question) => {
      const stand = saved.standing.get(question)
      return stand === undefined || question in told.troubles ? [] : [{ question, stand }]
    })
    return {
      json: {
        ...told,
        saved: Object.fromEntries(stands.map(({ question, stand }) => [question, stand.heads])),
        // What stands now is not what was sent: another person's rows came in, or another answer stands beside it.
        other: stands.flatMap(({ question, stand }) => {
          const edit = edits.find((each) => each.question === question)
          const isOther = edit !== undefined && canonical(edit.answer) !== canonical(stand.answer)
          return stand.rivals.length > 0 || isOther ? [question] : []
        }),
        rivals: stands.flatMap(({ question, stand }) => (stand.rivals.length > 0 ? [question] : [])),
        elsewhere: sent.fingerprint !== fingerprintOf(opened),
        fingerprint: fingerprintOf(after),
        version: saved.head.version,
        state: saved.head.state,
      },
    }
  } catch (trouble) {
    const key = isRefusal(trouble) ? `return.refused.${trouble.code}` : ''
    if (isRefusal(trouble) && trouble.code === 'answer-malformed')
      return {
        json: { ...told, malformed: trouble.findings, text: say(reader.language, 'answer.trouble.not-in-register') },
        status: 422,
      }
    if (!isMessageKey(key)) throw trouble
    return { json: { ...told, refused: isRefusal(trouble) ? trouble.code : '', text: say(reader.language, key) }, status: 409 }
  }
}

type Troubles = Pick<ReadEdits, 'troubles' | 'choices'>

function sayTroubles({ reader: { language } }: Visit, { troubles, choices }: Troubles): { [question: string]: string } {
  const told: { [question: string]: string } = {}
  for (const [question, { code, given, line }] of troubles)
    told[question] = say(language, `answer.trouble.${code}`, { given, line: line ?? 0 })
  for (const [question, [first]] of choices) {
    const key = (first?.hits.length ?? 0) === 0 ? 'return.organisation.none' : 'return.organisation.many'
    told[question] = say(language, key, { given: first?.given ?? '' })
  }
  return told
}

type Saving = { readonly typed: ReadonlyMap<QuestionId, TypedAnswer>; readonly fingerprint: string }

const MOST_EDITS = 200

/** Reads the JSON of the script; anything else than what the script sends is refused. */
function readSaving(json: unknown): Saving {
  if (!isRecord(json) || !Array.isArray(json['edits']) || json['edits'].length > MOST_EDITS) throw new Problem('bad-form')
  const typed = new Map<QuestionId, TypedAnswer>()
  for (const edit of json['edits']) {
    if (!isRecord(edit) || !isRecord(edit['fields'])) throw new Problem('bad-form')
    const { question, fields, parents } = edit
    if (typeof question !== 'string' || !isQuestionId(question) || !Array.isArray(parents)) throw new Problem('bad-form')
    typed.set(question, {
      fields: new Map(Object.entries(fields).map(([name, value]) => [name, textOf(value)])),
      explanation: textOf(edit['explanation']).trim(),
      source: textOf(edit['source']).trim(),
      parents: parents.filter((each): each is number => Number.isSafeInteger(each)),
      was: '',
      isConfirmed: edit['confirm'] === true,
      taken: typeof edit['take'] === 'number' ? edit['take'] : null,
    })
  }
  return { typed, fingerprint: textOf(json['fingerprint']) }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.normalize('NFC') : ''
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
