import type { Answer } from '../answer.ts'
import type { ReturnToCheck } from '../check-return.ts'
import { formOf } from '../form.ts'
import type { FormEdition } from '../form.ts'
import type { QuestionId } from '../question.ts'
import { buildAnswers } from './build-answers.ts'

function editionOf(campaign: number): FormEdition {
  const form = formOf(campaign)
  if (form === undefined) throw new RangeError(`No form for ${campaign}`)
  return form
}

export const editions = { of2022: editionOf(2022), of2025: editionOf(2025) } as const

export function member(organisation: string) {
  return { organisation: `organisation/${organisation}`, role: 'member', kind: 'company', size: 'small' } as const
}

/** A return in which every necessary answer is there and nothing is wrong, for the year 2025. */
const soundAnswers = {
  coordinator: 'organisation/c',
  fields: [{ field: 'health' }],
  'joint-activity-since': '2015-09',
  members: ['a', 'b', 'c', 'd', 'e'].map(member),
  'members-total': 5,
  'members-companies': 5,
  'members-micro': 0,
  'members-small': 5,
  'members-medium': 0,
  'members-large': 0,
  'members-research': 0,
  'members-other': 0,
  'joint-projects': 4,
  services: [{ name: { lt: 'mokymai' } }],
  'management-fte': 0.5,
  'income-eur': 100,
} as const satisfies { readonly [id in QuestionId]?: Answer }

type Given = Partial<Omit<ReturnToCheck, 'answers'>> & { readonly answers?: { readonly [id in QuestionId]?: Answer } }

/** A return to check: sound, but for what is given. */
export function buildReturn({ answers = {}, ...given }: Given = {}): ReturnToCheck {
  return {
    form: editions.of2025,
    year: 2025,
    answers: buildAnswers({ ...soundAnswers, ...answers }),
    explanations: new Map(),
    lastYear: null,
    peers: null,
    sheets: null,
    ...given,
  }
}

/** Last year's return with the same form. */
export function buildLastYear(answers: { readonly [id in QuestionId]?: Answer }, form = editions.of2025) {
  return { form, answers: buildAnswers({ ...soundAnswers, ...answers }) }
}
