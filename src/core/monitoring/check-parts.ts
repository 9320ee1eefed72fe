import type { Unit } from '#core/registry/property-type.ts'
import { isNumber, sum } from '#core/values/measured.ts'
import { isDocument, numberAt, textAt } from './answer.ts'
import type { Answers } from './answer.ts'
import { questions } from './question.ts'
import type { QuestionId } from './question.ts'
import { findingAt } from './return-finding.ts'
import type { ReturnFinding } from './return-finding.ts'

/** A part is never more than its whole. R&D may cost more than a young firm earns, so that pair is not here. */
const partsOf: readonly { readonly part: QuestionId; readonly whole: QuestionId }[] = [
  { part: 'exports-eur', whole: 'turnover-eur' },
  { part: 'rd-staff', whole: 'employees' },
  { part: 'members-companies', whole: 'members-total' },
  { part: 'members-smes', whole: 'members-companies' },
  { part: 'members-research', whole: 'members-total' },
  { part: 'members-other', whole: 'members-total' },
  { part: 'members-foreign', whole: 'members-total' },
  { part: 'members-doing-rd', whole: 'members-total' },
  { part: 'members-in-joint-work', whole: 'members-total' },
  { part: 'members-using-services', whole: 'members-total' },
  { part: 'members-green', whole: 'members-total' },
  { part: 'members-digital', whole: 'members-total' },
  { part: 'joint-projects-rd', whole: 'joint-projects' },
  { part: 'international-projects', whole: 'joint-projects' },
  { part: 'partner-countries', whole: 'foreign-partners' },
  { part: 'income-members-eur', whole: 'income-eur' },
  { part: 'income-services-eur', whole: 'income-eur' },
  { part: 'income-public-eur', whole: 'income-eur' },
  { part: 'income-other-eur', whole: 'income-eur' },
  { part: 'firm-exports-eur', whole: 'firm-turnover-eur' },
  { part: 'firm-rd-staff', whole: 'firm-employees' },
]

const incomeParts: readonly QuestionId[] = ['income-members-eur', 'income-services-eur', 'income-public-eur', 'income-other-eur']

/** Four sums may each be rounded to the euro. */
const ROUNDING_EUR = 2

/** Parts against wholes, parts of the income against all of it, and the strategy against its document. */
export function checkParts(answers: Answers): ReturnFinding[] {
  return [...checkWholes(answers), ...checkIncome(answers), ...checkStrategy(answers)]
}

function checkWholes(answers: Answers): ReturnFinding[] {
  return partsOf.flatMap(({ part, whole }) => {
    const now = numberAt(answers, part)
    const wholeNow = numberAt(answers, whole)
    if (!isNumber(now) || !isNumber(wholeNow) || now <= wholeNow) return []
    return [findingAt(part, { code: 'part-exceeds-whole', now, whole, wholeNow, unit: unitOf(part) })]
  })
}

function checkIncome(answers: Answers): ReturnFinding[] {
  const total = numberAt(answers, 'income-eur')
  const parts = sum(...incomeParts.map((id) => numberAt(answers, id)))
  if (!isNumber(total) || !isNumber(parts) || Math.abs(total - parts) <= ROUNDING_EUR) return []
  return [findingAt('income-eur', { code: 'money-does-not-add-up', total, parts })]
}

function checkStrategy(answers: Answers): ReturnFinding[] {
  const state = textAt(answers, 'strategy-state')
  if (state !== 'in-force' && state !== 'in-force-with-plan') return []
  const hasDocument = isDocument(answers.get('strategy-document'))
  return hasDocument ? [] : [findingAt('strategy-document', { code: 'strategy-without-document' })]
}

/** The unit of a question that asks for a number. */
export function unitOf(id: QuestionId): Unit {
  const { answer } = questions[id]
  if (answer.kind !== 'number') throw new RangeError(`${id} does not ask for a number`)
  return answer.unit
}
