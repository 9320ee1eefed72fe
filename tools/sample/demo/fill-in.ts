import { openReturn } from '#actions/monitoring/open-return.ts'
import type { OpenedReturn } from '#actions/monitoring/open-return.ts'
import { saveAnswers } from '#actions/monitoring/save-answers.ts'
import type { Edit } from '#actions/monitoring/save-answers.ts'
import { fingerprintOf, signReturn, submitReturn } from '#actions/monitoring/submit-return.ts'
import type { World } from '#actions/world.ts'
import type { Answer } from '#core/monitoring/answer.ts'
import { isSummed } from '#core/monitoring/question.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import { isCorrection, needsSource } from '#core/monitoring/what-is-left.ts'
import type { Person } from '#core/people/role.ts'
import { answersIn } from '../cycles/answers-of-year.ts'
import type { WrittenAnswers } from '../cycles/cycle.ts'

const ON_WHAT = 'Narių koordinatoriui pateikti duomenys'
const EXPLAINED = 'Skaičius patikrintas: metai buvo neįprasti.'

/** Types answers into a return as a coordinator does: what is known already is confirmed, what differs names its source. */
export async function fillIn(world: World, person: Person, id: string, answers: WrittenAnswers): Promise<void> {
  const opened = await mustOpen(world, person, id)
  await saveAnswers(world, person, {
    id,
    edits: answersIn(answers).map(([question, answer]) => editOf(opened, question, answer)),
  })
}

/** Submits or signs a return as it stands, after explaining what the checks still ask about. */
export async function handIn(world: World, person: Person, id: string, act: 'submit-return' | 'sign-return'): Promise<void> {
  if (act === 'submit-return') await explain(world, person, id)
  const opened = await mustOpen(world, person, id)
  const submission = { id, seenVersion: opened.head.version, fingerprint: fingerprintOf(opened) }
  await (act === 'submit-return' ? submitReturn(world, person, submission) : signReturn(world, person, submission))
}

async function explain(world: World, person: Person, id: string): Promise<void> {
  const opened = await mustOpen(world, person, id)
  const { toExplain, unsourced } = opened.left
  const asked = new Set<QuestionId>([...toExplain.map(({ at }) => at), ...unsourced])
  const edits = [...asked].map((question): Edit => {
    const edit = editOf(opened, question, opened.answers.get(question) ?? { absent: 'not-answered' })
    return toExplain.some(({ at }) => at === question) ? { ...edit, explanation: EXPLAINED } : edit
  })
  if (edits.length > 0) await saveAnswers(world, person, { id, edits })
}

function editOf({ prefill, standing }: OpenedReturn, question: QuestionId, answer: Answer): Edit {
  const known = prefill.fields.get(question)
  const isCorrected = isCorrection(known, answer)
  return {
    question,
    answer,
    origin: known === undefined || isCorrected ? { kind: 'typed' } : known.origin,
    explanation: standing.get(question)?.latest.explanation ?? null,
    // Sums of sheets show only once the return is handed in: a sum of one's own names its source from the start.
    source: isSummed(question) || (known !== undefined && isCorrected && needsSource(known)) ? ON_WHAT : null,
    parents: standing.get(question)?.heads ?? [],
  }
}

async function mustOpen(world: World, person: Person, id: string): Promise<OpenedReturn> {
  const opened = await openReturn(world, person, id)
  if (opened === null) throw new Error(`there is no return ${id}`)
  return opened
}
