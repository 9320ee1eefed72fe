import { questionIds, questions, questionOf } from './question.ts'
import type { Question, QuestionId } from './question.ts'
import { sections } from './question-type.ts'
import type { Section } from './question-type.ts'

/** Where a series of numbers may not be read across: the answer means something else than in the form before. */
export type Break = {
  readonly question: QuestionId
  /** Why, in words: `form.break.<form>.<question>`. */
  readonly why: 'new' | 'dropped' | 'definition-changed'
}

/** The questions of the years from `from` on, until the next edition. */
export type FormEdition = {
  readonly id: string
  /** The first campaign that uses it (the year in which it is asked). */
  readonly from: number
  /** Questions of the coordinator's return. */
  readonly questions: readonly QuestionId[]
  /** Questions of the three-minute sheet of a member firm. */
  readonly sheetQuestions: readonly QuestionId[]
  /** What changed in meaning against the edition before. */
  readonly breaks: readonly Break[]
}

const sizeClasses: readonly QuestionId[] = ['members-micro', 'members-small', 'members-medium', 'members-large']
const onlyIn2022: readonly QuestionId[] = ['members-smes']
const since2025: readonly QuestionId[] = [
  ...sizeClasses,
  'value-chain-entries',
  'members-in-joint-work',
  'green-activities',
  'digital-activities',
  'members-green',
  'members-digital',
  'strategy-state',
  'members-surveyed',
]
const allOfReturn = questionIds.filter((id) => questions[id].by === 'coordinator')
const sheetQuestions = questionIds.filter((id) => questions[id].by === 'firm')

export const forms: readonly FormEdition[] = [
  {
    id: '2022',
    from: 2022,
    questions: allOfReturn.filter((id) => !since2025.includes(id)),
    sheetQuestions,
    breaks: [],
  },
  {
    id: '2025',
    from: 2025,
    questions: allOfReturn.filter((id) => !onlyIn2022.includes(id)),
    sheetQuestions,
    breaks: [
      { question: 'rd-spending-eur', why: 'definition-changed' },
      { question: 'events', why: 'definition-changed' },
      { question: 'members-smes', why: 'dropped' },
      ...since2025.map((question) => ({ question, why: 'new' }) as const),
    ],
  },
]

/** The form that a campaign uses; undefined for a year before the first one. */
export function formOf(campaign: number): FormEdition | undefined {
  return forms.findLast(({ from }) => from <= campaign)
}

/** The questions of one section of a form, in the order of the page. */
export function questionsOf(form: FormEdition, section: Section): Question[] {
  return [...form.questions, ...form.sheetQuestions].map(questionOf).filter((question) => question.section === section)
}

/** The sections of the coordinator's return that have questions in this form. */
export function sectionsOf(form: FormEdition): Section[] {
  return sections.filter((section) => form.questions.some((id) => questions[id].section === section))
}

/** The questions whose numbers of two editions may not be compared. */
export function formBreaks(earlier: FormEdition, later: FormEdition): ReadonlySet<QuestionId> {
  const between = forms.filter(({ from }) => earlier.from < from && from <= later.from)
  return new Set(between.flatMap(({ breaks }) => breaks.map(({ question }) => question)))
}
