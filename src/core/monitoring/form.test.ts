import { describe, expect, test } from 'vitest'
import { formBreaks, formOf, forms, questionsOf, sectionsOf } from './form.ts'
import type { FormEdition } from './form.ts'
import { questionIds, questionOf, questions, summedQuestions, sumOf } from './question.ts'
import type { QuestionId } from './question.ts'
import { sections } from './question-type.ts'

const [of2022, of2025] = forms
if (of2022 === undefined || of2025 === undefined) throw new Error('There are two editions')

/** What an answer is about: two questions with the same subject matter ask the same thing. */
function matterOf(id: QuestionId): string {
  const { property, period, answer, by } = questionOf(id)
  const unit = answer.kind === 'number' ? answer.unit : answer.kind
  return property === null ? `own:${id}` : [property, period, unit, by].join(' ')
}

describe.each(forms)('the form of $id', (form: FormEdition) => {
  const asked = [...form.questions, ...form.sheetQuestions]

  test('asks nothing twice: not the same property of the same period from the same person', () => {
    const matters = asked.map(matterOf)
    expect(matters.filter((matter, index) => matters.indexOf(matter) !== index)).toEqual([])
    expect(new Set(asked).size).toBe(asked.length)
  })

  test('takes sums of firms’ figures from their sheets: each is asked of the firm once, in the same unit', () => {
    for (const id of summedQuestions.filter((summed) => form.questions.includes(summed))) {
      const ofFirm = sumOf[id]
      expect(form.sheetQuestions).toContain(ofFirm)
      expect(questions[ofFirm].answer.unit).toBe(questions[id].answer.unit)
    }
    const summed: readonly QuestionId[] = Object.values(sumOf)
    expect(form.sheetQuestions.filter((id) => !summed.includes(id))).toEqual(['firm-consent'])
  })

  test('asks a firm for three minutes: at most nine questions', () => {
    expect(form.sheetQuestions.length).toBeLessThanOrEqual(9)
  })

  test('puts every question on a page', () => {
    const drawn = sections.flatMap((section) => questionsOf(form, section).map(({ id }) => id))
    expect(drawn.toSorted()).toEqual(asked.toSorted())
    expect(sectionsOf(form)).toEqual(sections.filter((section) => section !== 'sheet' && questionsOf(form, section).length > 0))
  })

  test('tells the sheet from the return', () => {
    expect(form.questions.filter((id) => questions[id].by === 'firm')).toEqual([])
    expect(form.sheetQuestions.filter((id) => questions[id].by === 'coordinator')).toEqual([])
  })

  test('never publishes what firms tell in confidence', () => {
    const told: readonly QuestionId[] = [...form.sheetQuestions, 'turnover-eur', 'exports-eur', 'rd-spending-eur', 'rd-staff']
    expect(told.filter((id) => questionOf(id).audience !== 'confidential')).toEqual([])
  })
})

test.each([
  { campaign: 2021, id: undefined },
  { campaign: 2022, id: '2022' },
  { campaign: 2024, id: '2022' },
  { campaign: 2025, id: '2025' },
  { campaign: 2031, id: '2025' },
])('the campaign of $campaign uses the form $id', ({ campaign, id }) => {
  expect(formOf(campaign)?.id).toBe(id)
})

describe('between two editions', () => {
  test('every question that came, went or changed its meaning is a break', () => {
    const broken = formBreaks(of2022, of2025)
    const cameOrWent = questionIds.filter((id) => of2022.questions.includes(id) !== of2025.questions.includes(id))
    expect(cameOrWent.filter((id) => !broken.has(id))).toEqual([])
    expect(broken.has('rd-spending-eur')).toBe(true)
    expect(broken.has('turnover-eur')).toBe(false)
  })

  test('there is none between a form and itself', () => {
    expect(formBreaks(of2025, of2025).size).toBe(0)
  })

  test('every question of the library is asked by some edition', () => {
    expect(questionIds.filter((id) => !forms.some((form) => [...form.questions, ...form.sheetQuestions].includes(id)))).toEqual(
      [],
    )
  })
})
