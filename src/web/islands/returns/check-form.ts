import { checkReturn } from '#core/monitoring/check-return.ts'
import type { Answer } from '#core/monitoring/answer.ts'
import { forms } from '#core/monitoring/form.ts'
import { parseAnswer } from '#core/monitoring/parse-answer.ts'
import { isSummed, questionOf } from '#core/monitoring/question.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import type { ReturnFinding } from '#core/monitoring/return-finding.ts'
import { textIn } from '#core/values/language.ts'
import { sayReturnFinding } from '#words/say-return-finding.ts'
import { fieldOf, readForm } from './form-fields.ts'
import { material } from './material.ts'

/** Checks what stands in the form by the same rules as the house, and says what it finds beside the fields. */
export function checkForm(touched: ReadonlySet<QuestionId>): void {
  const form = forms.find(({ id }) => id === material.form)
  const { check, year, language } = material
  if (form === undefined || check === null) return
  const answers = new Map<QuestionId, Answer>()
  const explanations = new Map<QuestionId, string>()
  const shown = new Set<QuestionId>()
  for (const [question, { fields, explanation }] of readForm()) {
    const counts = touched.has(question) || fieldOf(question)?.dataset['shows'] === 'answer'
    if (!counts) continue
    const parsed = parseAnswer(questionOf(question), fields, { language, codesOf: () => null })
    const isLookedFor = [...fields].some(([name, value]) => name.endsWith('~') && value !== '')
    if ('trouble' in parsed || isLookedFor) continue
    answers.set(question, parsed.answer)
    explanations.set(question, explanation)
    shown.add(question)
  }
  const findings = checkReturn({
    form,
    year,
    answers,
    explanations,
    lastYear: lastYearOf(),
    peers: check.peers.length === 0 ? null : new Map(check.peers),
    sheets: sheetsOf(),
  })
  for (const question of shown)
    paint(
      question,
      findings.filter(({ at }) => at === question),
    )
}

function lastYearOf() {
  const given = material.check?.lastYear
  const form = forms.find(({ id }) => id === given?.form)
  return given == null || form === undefined ? null : { form, answers: new Map(given.answers) }
}

function sheetsOf() {
  const given = material.check?.sheets
  if (given == null) return null
  const sums = given.sums.flatMap(([question, { sum, answered }]) =>
    isSummed(question) ? [[question, { question, sum, answered }] as const] : [],
  )
  return { firms: given.firms, sheets: given.sheets, sums: new Map(sums) }
}

function paint(question: QuestionId, findings: readonly ReturnFinding[]): void {
  const field = fieldOf(question)
  const place = field?.querySelector('[data-findings]')
  if (field == null || place == null) return
  const { language } = material
  const nameOf = (organisation: string) => {
    const name = material.names[organisation]
    return (name === undefined ? undefined : textIn(name, language)?.text) ?? organisation
  }
  const unread = place.querySelector('.finding-unread')
  const lines = findings.map((finding) => {
    const line = document.createElement('p')
    line.className = `finding finding-${finding.weight}`
    line.textContent = sayReturnFinding({ language, nameOf }, finding)
    return line
  })
  const before = [...place.querySelectorAll('.finding:not(.finding-unread)')].map((each) => each.textContent).join('\n')
  // Said again only when it is something else: a listener would hear the same sentence at every key.
  if (before !== lines.map((each) => each.textContent).join('\n'))
    place.replaceChildren(...(unread === null ? [] : [unread]), ...lines)
  field.classList.toggle('question-wrong', unread !== null || findings.some(({ weight }) => weight === 'blocks'))
  const explanation = field.querySelector<HTMLElement>('[data-explanation]')
  if (explanation !== null && findings.some(({ weight }) => weight === 'asks')) explanation.hidden = false
  const source = field.querySelector<HTMLElement>('[data-source]')
  if (source !== null) source.hidden = false
}
