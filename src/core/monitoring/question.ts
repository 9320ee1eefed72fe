import type { PropertyId } from '#core/registry/properties.ts'
import type { Unit } from '#core/registry/property-type.ts'
import type { AnswerType, CellType, Column, QuestionShape, Section } from './question-type.ts'

const text = { kind: 'text' } as const
const words = { kind: 'words' } as const
const date = { kind: 'date' } as const
const url = { kind: 'url' } as const
const yesNo = { kind: 'yes-no' } as const
const document = { kind: 'document' } as const
const organisation = { kind: 'organisation' } as const
const code = (list: string) => ({ kind: 'code', list }) as const
const count = (unit: Unit, most = 100_000) => ({ kind: 'number', unit, whole: true, least: 0, most }) as const
const eur = { kind: 'number', unit: 'eur', least: 0, most: 100_000_000_000 } as const
const fte = { kind: 'number', unit: 'fte', least: 0, most: 500 } as const
const column = (id: string, cell: CellType): Column => ({ id, cell })
const mayColumn = (id: string, cell: CellType): Column => ({ id, cell, optional: true })
const rows = (key: string, ...columns: Column[]): AnswerType => ({ kind: 'rows', key, columns })

type Given = Partial<Pick<QuestionShape, 'audience' | 'needed' | 'nature'>>

const stock = (period: 'year-end' | 'since-founding', property: PropertyId | null, given: Given = {}) =>
  ({ period, by: 'coordinator', property, audience: 'public', needed: 'asked', nature: 'stock', ...given }) as const
const flow = (property: PropertyId | null, given: Given = {}) =>
  ({ period: 'year', by: 'coordinator', property, audience: 'public', needed: 'asked', nature: 'flow', ...given }) as const
const ofFirm = (property: PropertyId | null) =>
  ({
    section: 'sheet',
    period: 'year',
    by: 'firm',
    property,
    audience: 'confidential',
    needed: 'asked',
    nature: 'flow',
  }) as const

const always = { needed: 'always' } as const
const confidential = { audience: 'confidential' } as const
const within = <S extends Section>(section: S) => ({ section }) as const

/** Every question ever asked, by id; which of them a year asks is said by its form (`form.ts`). The order is that of the pages. */
export const questions = {
  // The cluster itself
  coordinator: { ...within('cluster'), answer: organisation, ...stock('year-end', 'coordinator', always) },
  website: { ...within('cluster'), answer: url, ...stock('year-end', 'website') },
  fields: {
    ...within('cluster'),
    answer: rows('field', column('field', code('field'))),
    ...stock('year-end', 'field', always),
  },
  'joint-activity-since': { ...within('cluster'), answer: date, ...stock('since-founding', 'joint-activity-since', always) },
  labels: {
    ...within('cluster'),
    answer: rows(
      'scheme',
      column('scheme', code('label-scheme')),
      column('level', code('label-level')),
      mayColumn('from', date),
      mayColumn('until', date),
    ),
    ...stock('year-end', 'label'),
  },
  listings: {
    ...within('cluster'),
    answer: rows('listing', column('listing', code('listing'))),
    ...stock('year-end', 'listed-on'),
  },

  // Members
  members: {
    ...within('members'),
    answer: rows(
      'organisation',
      column('organisation', organisation),
      column('role', code('member-role')),
      mayColumn('kind', code('organisation-kind')),
      mayColumn('size', code('firm-size')),
    ),
    ...stock('year-end', 'member', always),
  },
  'members-total': { ...within('members'), answer: count('members', 5_000), ...stock('year-end', 'members-total', always) },
  'members-companies': {
    ...within('members'),
    answer: count('companies', 5_000),
    ...stock('year-end', 'members-companies', always),
  },
  'members-smes': { ...within('members'), answer: count('companies', 5_000), ...stock('year-end', null) },
  'members-micro': { ...within('members'), answer: count('companies', 5_000), ...stock('year-end', null) },
  'members-small': { ...within('members'), answer: count('companies', 5_000), ...stock('year-end', null) },
  'members-medium': { ...within('members'), answer: count('companies', 5_000), ...stock('year-end', null) },
  'members-large': { ...within('members'), answer: count('companies', 5_000), ...stock('year-end', null) },
  'members-research': { ...within('members'), answer: count('organisations', 5_000), ...stock('year-end', 'members-research') },
  'members-other': { ...within('members'), answer: count('organisations', 5_000), ...stock('year-end', 'members-other') },
  'members-foreign': { ...within('members'), answer: count('organisations', 5_000), ...stock('year-end', null) },
  joined: {
    ...within('members'),
    answer: rows('organisation', column('organisation', organisation), mayColumn('on', date)),
    ...flow(null),
  },
  left: {
    ...within('members'),
    answer: rows(
      'organisation',
      column('organisation', organisation),
      mayColumn('on', date),
      mayColumn('reason', code('leaving-reason')),
    ),
    ...flow(null),
  },

  // The members' economy: sums of the sheets, confirmed or completed by the coordinator
  'turnover-eur': { ...within('economy'), answer: eur, ...flow('members-turnover-eur', confidential) },
  'exports-eur': { ...within('economy'), answer: eur, ...flow(null, confidential) },
  employees: { ...within('economy'), answer: count('people', 1_000_000), ...flow('members-employees', confidential) },
  'rd-spending-eur': { ...within('economy'), answer: eur, ...flow(null, confidential) },
  'rd-staff': { ...within('economy'), answer: count('people', 1_000_000), ...flow(null, confidential) },
  'members-doing-rd': { ...within('economy'), answer: count('companies', 5_000), ...flow(null) },

  // What members did together
  'joint-projects': { ...within('together'), answer: count('projects', 1_000), ...flow(null, always) },
  'joint-projects-rd': { ...within('together'), answer: count('projects', 1_000), ...flow(null) },
  'members-in-joint-work': { ...within('together'), answer: count('members', 5_000), ...flow(null) },
  'joint-activities': { ...within('together'), answer: count('activities', 10_000), ...flow('activities-held') },
  'joint-products': {
    ...within('together'),
    answer: rows('name', column('name', words), mayColumn('since', date)),
    ...stock('since-founding', 'joint-product'),
  },
  'new-products': { ...within('together'), answer: count('products', 10_000), ...flow(null) },
  'patent-applications': { ...within('together'), answer: count('patents', 10_000), ...flow(null) },
  'patents-granted': { ...within('together'), answer: count('patents', 10_000), ...flow(null) },
  events: { ...within('together'), answer: count('events', 5_000), ...flow(null) },
  'training-events': { ...within('together'), answer: count('events', 5_000), ...flow(null) },
  'people-trained': { ...within('together'), answer: count('people', 1_000_000), ...flow(null) },

  // Abroad
  'value-chain-entries': { ...within('abroad'), answer: count('value-chains', 1_000), ...flow(null) },
  'foreign-partners': { ...within('abroad'), answer: count('organisations', 10_000), ...stock('year-end', null) },
  'partner-countries': { ...within('abroad'), answer: count('countries', 200), ...stock('year-end', null) },
  'international-projects': { ...within('abroad'), answer: count('projects', 1_000), ...flow(null) },
  'events-abroad': { ...within('abroad'), answer: count('events', 5_000), ...flow(null) },

  // Management
  services: {
    ...within('management'),
    answer: rows('name', column('name', words)),
    ...stock('year-end', 'service', always),
  },
  'members-using-services': { ...within('management'), answer: count('members', 5_000), ...flow(null) },
  'management-fte': { ...within('management'), answer: fte, ...stock('year-end', 'management-fte', always) },
  'governance-document': { ...within('management'), answer: document, ...stock('year-end', 'governance-document') },
  'strategy-document': { ...within('management'), answer: document, ...stock('year-end', 'strategy-document') },
  'strategy-state': { ...within('management'), answer: code('strategy-state'), ...stock('year-end', null) },
  'strategy-reviewed': { ...within('management'), answer: yesNo, ...flow(null) },
  'members-surveyed': { ...within('management'), answer: yesNo, ...flow(null) },
  'public-body-cooperation': {
    ...within('management'),
    answer: yesNo,
    ...stock('year-end', 'public-body-cooperation'),
  },

  // Money of the cluster organisation
  'income-eur': { ...within('money'), answer: eur, ...flow(null, { ...confidential, ...always }) },
  'income-members-eur': { ...within('money'), answer: eur, ...flow(null, confidential) },
  'income-services-eur': { ...within('money'), answer: eur, ...flow(null, confidential) },
  'income-public-eur': { ...within('money'), answer: eur, ...flow(null, confidential) },
  'income-other-eur': { ...within('money'), answer: eur, ...flow(null, confidential) },

  // Green and digital activities
  'green-activities': { ...within('twin'), answer: count('activities', 10_000), ...flow(null) },
  'digital-activities': { ...within('twin'), answer: count('activities', 10_000), ...flow(null) },
  'members-green': { ...within('twin'), answer: count('members', 5_000), ...stock('year-end', null) },
  'members-digital': { ...within('twin'), answer: count('members', 5_000), ...stock('year-end', null) },

  // In the coordinator's own words
  'main-result': { ...within('words'), answer: words, ...flow(null) },
  obstacles: { ...within('words'), answer: text, ...flow(null, confidential) },

  // The three-minute sheet of a member firm
  'firm-turnover-eur': { ...ofFirm('turnover-eur'), answer: eur },
  'firm-exports-eur': { ...ofFirm('export-income-eur'), answer: eur },
  'firm-employees': { ...ofFirm('employees'), answer: count('people', 200_000) },
  'firm-rd-spending-eur': { ...ofFirm(null), answer: eur },
  'firm-rd-staff': { ...ofFirm(null), answer: count('people', 200_000) },
  'firm-new-products': { ...ofFirm(null), answer: count('products', 1_000) },
  'firm-consent': { ...ofFirm(null), answer: code('sheet-consent'), needed: 'always' },
} as const satisfies { readonly [id: string]: QuestionShape }

export type QuestionId = keyof typeof questions

export type Question = QuestionShape & { readonly id: QuestionId }

export function isQuestionId(id: string): id is QuestionId {
  return Object.hasOwn(questions, id)
}

export const questionIds: readonly QuestionId[] = Object.keys(questions).filter(isQuestionId)

export function questionOf(id: QuestionId): Question {
  return { id, ...questions[id] }
}

/** Questions of the return that are the sum of a question of the sheets: derived from them, not asked again. */
export const sumOf = {
  'turnover-eur': 'firm-turnover-eur',
  'exports-eur': 'firm-exports-eur',
  employees: 'firm-employees',
  'rd-spending-eur': 'firm-rd-spending-eur',
  'rd-staff': 'firm-rd-staff',
  'new-products': 'firm-new-products',
} as const satisfies { readonly [sum in QuestionId]?: QuestionId }

export type SummedQuestion = keyof typeof sumOf

export const summedQuestions = questionIds.filter(isSummed)

export function isSummed(id: QuestionId): id is SummedQuestion {
  return Object.hasOwn(sumOf, id)
}
