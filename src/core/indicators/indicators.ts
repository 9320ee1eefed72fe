import { numberAt, rowsAt } from '#core/monitoring/answer.ts'
import type { Answers } from '#core/monitoring/answer.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import type { Unit } from '#core/registry/property-type.ts'
import type { Measured } from '#core/values/absence.ts'
import { absent, difference, isNumber, ratio, sum } from '#core/values/measured.ts'
import type { IndicatorShape } from './indicator.ts'

type Reading = (answers: Answers) => Measured

const at =
  (id: QuestionId): Reading =>
  (answers) =>
    numberAt(answers, id)

const rowsCounted =
  (id: QuestionId): Reading =>
  (answers) =>
    rowsAt(answers, id)?.length ?? absent('not-answered')

const higher = { better: 'higher', method: 1 } as const
const lower = { better: 'lower', method: 1 } as const
const neither = { better: 'neither', method: 1 } as const

const open = { disclosure: 'open' } as const
const counted = { disclosure: 'counted' } as const
const confidential = { disclosure: 'confidential' } as const

/** One answer as it is; a country's number is the sum. */
const number = (unit: Unit, id: QuestionId) => ({ unit, asks: [id], measure: at(id), nationally: { by: 'sum' } }) as const

const list = (unit: Unit, id: QuestionId) => ({ unit, asks: [id], measure: rowsCounted(id), nationally: { by: 'sum' } }) as const

type Quotient = Pick<Extract<IndicatorShape['nationally'], { by: 'ratio' }>, 'part' | 'whole' | 'amounts'>

/** A part over a whole; a country's number is all parts over all wholes, so that a large cluster weighs as much as it is large. */
const quotient = (unit: Unit, asks: readonly QuestionId[], { part, whole, amounts }: Quotient) =>
  ({
    unit,
    asks,
    measure: (answers: Answers) => ratio(part(answers), whole(answers)),
    nationally: { by: 'ratio', part, whole, amounts },
  }) as const

const share = (part: QuestionId, whole: QuestionId) =>
  quotient('share', [part, whole], { part: at(part), whole: at(whole), amounts: { part, whole } })

const arrivals: Reading = (answers) => difference(rowsCounted('joined')(answers), rowsCounted('left')(answers))
const ownIncome: Reading = (answers) => sum(numberAt(answers, 'income-members-eur'), numberAt(answers, 'income-services-eur'))

/** Members when the year began, worked out from those at its end. A year that began without members has no growth to tell. */
const membersBefore: Reading = (answers) => {
  const before = difference(numberAt(answers, 'members-total'), arrivals(answers))
  return isNumber(before) && before <= 0 ? absent('not-applicable') : before
}

/** Every indicator, by id, in the order of the dictionary: from what is put in to what comes of it. */
export const indicators = {
  // What is put in
  members: { ...number('members', 'members-total'), ...higher, ...open, level: 'input' },
  'companies-share': { ...share('members-companies', 'members-total'), ...neither, ...open, level: 'input' },
  'management-fte': { ...number('fte', 'management-fte'), ...higher, ...open, level: 'input' },
  'income-eur': { ...number('eur', 'income-eur'), ...higher, ...confidential, level: 'input' },
  'own-money-share': {
    ...quotient('share', ['income-members-eur', 'income-services-eur', 'income-eur'], {
      part: ownIncome,
      whole: at('income-eur'),
      amounts: { part: 'own-income', whole: 'income-eur' },
    }),
    ...higher,
    ...confidential,
    level: 'input',
  },
  'public-money-share': { ...share('income-public-eur', 'income-eur'), ...lower, ...confidential, level: 'input' },

  // What is done with it
  'joint-projects': { ...number('projects', 'joint-projects'), ...higher, ...counted, level: 'activity' },
  'rd-projects-share': { ...share('joint-projects-rd', 'joint-projects'), ...higher, ...counted, level: 'activity' },
  'international-projects': { ...number('projects', 'international-projects'), ...higher, ...counted, level: 'activity' },
  'joint-activities': { ...number('activities', 'joint-activities'), ...higher, ...open, level: 'activity' },
  events: { ...number('events', 'events'), ...higher, ...counted, level: 'activity' },
  'events-abroad': { ...number('events', 'events-abroad'), ...higher, ...counted, level: 'activity' },
  'training-events': { ...number('events', 'training-events'), ...higher, ...counted, level: 'activity' },
  'green-share': { ...share('green-activities', 'joint-activities'), ...higher, ...counted, level: 'activity' },
  'digital-share': { ...share('digital-activities', 'joint-activities'), ...higher, ...counted, level: 'activity' },

  // What comes out at once
  'membership-growth': {
    ...quotient('share', ['joined', 'left', 'members-total'], {
      part: arrivals,
      whole: membersBefore,
      amounts: { part: 'arrivals', whole: 'members-before' },
    }),
    ...higher,
    ...open,
    level: 'output',
  },
  'joint-work-share': { ...share('members-in-joint-work', 'members-total'), ...higher, ...counted, level: 'output' },
  'service-use-share': { ...share('members-using-services', 'members-total'), ...higher, ...counted, level: 'output' },
  'people-trained': { ...number('people', 'people-trained'), ...higher, ...counted, level: 'output' },
  'joint-products': { ...list('products', 'joint-products'), ...higher, ...open, level: 'output' },
  'new-products': { ...number('products', 'new-products'), ...higher, ...confidential, level: 'output' },
  'patent-applications': { ...number('patents', 'patent-applications'), ...higher, ...counted, level: 'output' },
  'patents-granted': { ...number('patents', 'patents-granted'), ...higher, ...counted, level: 'output' },
  'foreign-partners': { ...number('organisations', 'foreign-partners'), ...higher, ...counted, level: 'output' },
  // Two clusters may have partners in the same country, so countries are not added up.
  'partner-countries': {
    ...number('countries', 'partner-countries'),
    nationally: { by: 'median' },
    ...higher,
    ...counted,
    level: 'output',
  },

  // What members gain
  'value-chain-entries': { ...number('value-chains', 'value-chain-entries'), ...higher, ...counted, level: 'outcome' },
  'members-doing-rd-share': { ...share('members-doing-rd', 'members-companies'), ...higher, ...counted, level: 'outcome' },
  'rd-spending-eur': { ...number('eur', 'rd-spending-eur'), ...higher, ...confidential, level: 'outcome' },
  'rd-intensity': { ...share('rd-spending-eur', 'turnover-eur'), ...higher, ...confidential, level: 'outcome' },
  'rd-staff-share': { ...share('rd-staff', 'employees'), ...higher, ...confidential, level: 'outcome' },
  'exports-eur': { ...number('eur', 'exports-eur'), ...higher, ...confidential, level: 'outcome' },
  'exports-share': { ...share('exports-eur', 'turnover-eur'), ...higher, ...confidential, level: 'outcome' },
  'members-green-share': { ...share('members-green', 'members-total'), ...higher, ...counted, level: 'outcome' },
  'members-digital-share': { ...share('members-digital', 'members-total'), ...higher, ...counted, level: 'outcome' },

  // What the country gains
  'turnover-eur': { ...number('eur', 'turnover-eur'), ...higher, ...confidential, level: 'impact' },
  employees: { ...number('people', 'employees'), ...higher, ...confidential, level: 'impact' },
  'turnover-per-employee-eur': {
    ...quotient('eur', ['turnover-eur', 'employees'], {
      part: at('turnover-eur'),
      whole: at('employees'),
      amounts: { part: 'turnover-eur', whole: 'employees' },
    }),
    ...higher,
    ...confidential,
    level: 'impact',
  },
} as const satisfies { readonly [id: string]: IndicatorShape }

export type IndicatorId = keyof typeof indicators

export type Indicator = IndicatorShape & { readonly id: IndicatorId }

export function isIndicatorId(id: string): id is IndicatorId {
  return Object.hasOwn(indicators, id)
}

export const indicatorIds: readonly IndicatorId[] = Object.keys(indicators).filter(isIndicatorId)

export function indicatorOf(id: IndicatorId): Indicator {
  return { id, ...indicators[id] }
}
