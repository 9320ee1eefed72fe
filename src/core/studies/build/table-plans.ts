import { indicatorOf } from '#core/indicators/indicators.ts'
import type { IndicatorId } from '#core/indicators/indicators.ts'
import { numberAt } from '#core/monitoring/answer.ts'
import {
  amountsOf,
  amountsOfIndicator,
  clustersAnswering,
  clustersIn,
  clustersWith,
  grantsUntil,
  incomeIn,
  labelsIn,
  membershipsIn,
  organisationsIn,
  pairedAmountsOf,
  projectsUntil,
} from './contributions.ts'
import type { Amounts, MeasurePlan, TablePlan } from './plan.ts'

const counting = (id: string, unit: MeasurePlan['unit'], of: Amounts): MeasurePlan => ({
  id,
  unit,
  decimals: 0,
  indicator: null,
  rule: 'open',
  amounts: { by: 'sum', kind: 'count', name: id, of },
})

/** An indicator added up, or as a ratio of sums, as its definition says. */
function indicator(id: IndicatorId): MeasurePlan {
  const definition = indicatorOf(id)
  const { unit, nationally, disclosure: rule } = definition
  const common = { id, unit, indicator: id, rule, decimals: unit === 'share' ? 1 : 0 }
  if (nationally.by !== 'ratio') {
    const { name, of } = amountsOfIndicator(definition)
    return { ...common, amounts: { by: 'sum', kind: 'magnitude', name, of } }
  }
  const { part, whole, amounts: names } = nationally
  return {
    ...common,
    amounts: {
      by: 'ratio',
      kind: 'magnitude',
      names,
      part: pairedAmountsOf(part, whole, names.part),
      whole: pairedAmountsOf(whole, part, names.whole),
      all: { part: amountsOf(part, names.part), whole: amountsOf(whole, names.whole) },
    },
  }
}

/** The share of the clusters that answered a question which answered with at least one. */
function shareWith(id: 'joint-projects' | 'foreign-partners' | 'value-chain-entries' | 'patent-applications'): MeasurePlan {
  const { measure } = indicatorOf(id)
  return {
    id: `clusters-with-${id}`,
    unit: 'share',
    decimals: 1,
    indicator: null,
    rule: 'counted',
    amounts: {
      by: 'ratio',
      kind: 'count',
      names: { part: `with.${id}`, whole: `answering.${id}` },
      part: clustersWith(measure, `with.${id}`),
      whole: clustersAnswering(measure, `answering.${id}`),
      all: null,
    },
  }
}

const active = clustersIn(({ isActive }) => isActive, 'active')
const ofRegister = { basis: 'register', of: 'clusters' } as const
const ofMembers = { basis: 'register', of: 'organisations' } as const
const ofReturns = { basis: 'returns', of: 'clusters' } as const
const everyYear = { years: 'all' } as const
const lastYear = { years: 'last' } as const

/** Every table of the study, in the order of its chapters. Words: `study.table.<id>` and `study.measure.<id>`. */
export const tablePlans: readonly TablePlan[] = [
  {
    id: 'clusters',
    chapter: 'trends',
    ...everyYear,
    breakdown: null,
    ...ofRegister,
    measures: [
      counting('clusters', 'clusters', active),
      counting(
        'clusters-new',
        'clusters',
        clustersIn(({ isNew }) => isNew, 'new'),
      ),
      counting(
        'clusters-ended',
        'clusters',
        clustersIn(({ hasEnded }) => hasEnded, 'ended'),
      ),
    ],
  },
  {
    id: 'members',
    chapter: 'trends',
    ...everyYear,
    breakdown: null,
    ...ofMembers,
    measures: [counting('memberships', 'members', membershipsIn), counting('organisations', 'organisations', organisationsIn)],
  },
  {
    id: 'clusters-by-field',
    chapter: 'fields',
    ...everyYear,
    breakdown: 'field',
    ...ofRegister,
    measures: [counting('clusters', 'clusters', active)],
  },
  {
    id: 'organisations-by-section',
    chapter: 'fields',
    ...everyYear,
    breakdown: 'section',
    ...ofMembers,
    measures: [counting('organisations', 'organisations', organisationsIn)],
  },
  {
    id: 'organisations-by-kind',
    chapter: 'members',
    ...everyYear,
    breakdown: 'kind',
    ...ofMembers,
    measures: [counting('organisations', 'organisations', organisationsIn)],
  },
  {
    id: 'members-by-cluster',
    chapter: 'members',
    ...lastYear,
    breakdown: 'cluster',
    ...ofMembers,
    measures: [counting('memberships', 'members', membershipsIn)],
  },
  {
    id: 'clusters-by-county',
    chapter: 'regions',
    ...everyYear,
    breakdown: 'county',
    ...ofRegister,
    measures: [counting('clusters', 'clusters', active)],
  },
  {
    id: 'organisations-by-county',
    chapter: 'regions',
    ...everyYear,
    breakdown: 'county',
    ...ofMembers,
    measures: [counting('organisations', 'organisations', organisationsIn)],
  },
  {
    id: 'economy',
    chapter: 'economy',
    ...everyYear,
    breakdown: null,
    ...ofReturns,
    measures: [indicator('turnover-eur'), indicator('exports-eur'), indicator('employees'), indicator('rd-spending-eur')],
  },
  {
    id: 'turnover-by-field',
    chapter: 'economy',
    ...everyYear,
    breakdown: 'field',
    ...ofReturns,
    measures: [indicator('turnover-eur')],
  },
  {
    id: 'employees-by-county',
    chapter: 'economy',
    ...everyYear,
    breakdown: 'county',
    ...ofReturns,
    measures: [indicator('employees')],
  },
  {
    id: 'intensities',
    chapter: 'economy',
    ...everyYear,
    breakdown: null,
    ...ofReturns,
    measures: [indicator('exports-share'), indicator('rd-intensity'), indicator('turnover-per-employee-eur')],
  },
  {
    id: 'joint-work',
    chapter: 'together',
    ...everyYear,
    breakdown: null,
    ...ofReturns,
    measures: [
      indicator('joint-projects'),
      indicator('joint-activities'),
      indicator('patent-applications'),
      indicator('people-trained'),
      shareWith('joint-projects'),
    ],
  },
  {
    id: 'joint-projects-by-field',
    chapter: 'together',
    ...everyYear,
    breakdown: 'field',
    ...ofReturns,
    measures: [indicator('joint-projects')],
  },
  {
    id: 'twin-transition',
    chapter: 'together',
    ...everyYear,
    breakdown: null,
    ...ofReturns,
    measures: [
      indicator('green-share'),
      indicator('digital-share'),
      indicator('members-green-share'),
      indicator('members-digital-share'),
    ],
  },
  {
    id: 'abroad',
    chapter: 'abroad',
    ...everyYear,
    breakdown: null,
    ...ofReturns,
    measures: [
      indicator('foreign-partners'),
      indicator('international-projects'),
      indicator('value-chain-entries'),
      shareWith('foreign-partners'),
    ],
  },
  {
    id: 'partners-by-field',
    chapter: 'abroad',
    ...everyYear,
    breakdown: 'field',
    ...ofReturns,
    measures: [indicator('foreign-partners')],
  },
  {
    id: 'management',
    chapter: 'management',
    ...everyYear,
    breakdown: null,
    ...ofReturns,
    measures: [indicator('management-fte'), indicator('service-use-share')],
  },
  {
    id: 'income',
    chapter: 'management',
    ...everyYear,
    breakdown: 'income-kind',
    ...ofReturns,
    measures: [
      {
        id: 'income',
        unit: 'eur',
        decimals: 0,
        indicator: null,
        rule: 'confidential',
        amounts: { by: 'sum', kind: 'magnitude', name: 'income', of: incomeIn },
      },
    ],
  },
  {
    id: 'levels',
    chapter: 'levels',
    ...everyYear,
    breakdown: 'level',
    ...ofRegister,
    measures: [counting('clusters', 'clusters', active)],
  },
  {
    id: 'labels',
    chapter: 'levels',
    ...everyYear,
    breakdown: 'label',
    ...ofRegister,
    measures: [counting('labels', 'clusters', labelsIn)],
  },
  {
    id: 'support',
    chapter: 'support',
    ...lastYear,
    breakdown: 'measure',
    ...ofRegister,
    measures: [
      counting('projects', 'projects', projectsUntil),
      {
        id: 'grants',
        unit: 'eur',
        decimals: 0,
        indicator: null,
        rule: 'open',
        amounts: { by: 'sum', kind: 'magnitude', name: 'grants', of: grantsUntil },
      },
    ],
  },
  {
    id: 'supported-clusters',
    chapter: 'support',
    ...everyYear,
    breakdown: 'supported',
    ...ofReturns,
    measures: [
      counting(
        'answering',
        'clusters',
        clustersAnswering((answers) => numberAt(answers, 'members-total'), 'answering'),
      ),
      indicator('members'),
      indicator('joint-projects'),
    ],
  },
]
