import type { FormEdition } from '#core/monitoring/form.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import { indicators } from './indicators.ts'
import type { IndicatorId } from './indicators.ts'
import { levels } from './indicator.ts'
import type { Level } from './indicator.ts'

/**
 * The tasks that the concept of 2017 sets, each a chain from public money to effect: what is put in, done, comes out, is
 * gained by members and by the country. Words: `indicator.task.<id>`.
 */
export const tasks = ['innovation', 'export', 'productivity', 'ecosystem', 'cooperation', 'spreading'] as const
export type Task = (typeof tasks)[number]

/** The indicators that show each step of a chain. An empty step is a link that nobody measures, and is told. */
export const chains = {
  innovation: {
    input: ['income-eur', 'public-money-share'],
    activity: ['joint-projects', 'rd-projects-share'],
    output: ['new-products', 'joint-products', 'patent-applications', 'patents-granted'],
    outcome: ['rd-spending-eur', 'rd-intensity', 'rd-staff-share', 'members-doing-rd-share'],
    impact: ['turnover-per-employee-eur'],
  },
  export: {
    input: ['income-eur', 'public-money-share'],
    activity: ['events-abroad', 'international-projects'],
    output: ['foreign-partners', 'partner-countries'],
    outcome: ['value-chain-entries', 'exports-eur', 'exports-share'],
    impact: ['turnover-eur', 'employees'],
  },
  productivity: {
    input: ['management-fte', 'income-eur'],
    activity: ['training-events', 'digital-share', 'green-share'],
    output: ['people-trained', 'service-use-share'],
    outcome: ['members-digital-share', 'members-green-share'],
    impact: ['turnover-per-employee-eur'],
  },
  ecosystem: {
    input: ['management-fte', 'own-money-share', 'members', 'companies-share'],
    activity: ['joint-activities', 'events'],
    output: ['service-use-share', 'membership-growth'],
    // Whether a cluster outlives its support is seen over years, not in one return.
    outcome: [],
    impact: ['employees'],
  },
  cooperation: {
    input: ['members', 'companies-share'],
    activity: ['joint-projects', 'international-projects', 'events'],
    output: ['joint-work-share', 'joint-products'],
    outcome: ['value-chain-entries'],
    impact: ['turnover-eur'],
  },
  spreading: {
    input: ['public-money-share'],
    activity: ['events'],
    output: ['membership-growth'],
    // Nobody asks firms outside clusters what they learnt from them.
    outcome: [],
    impact: [],
  },
} as const satisfies { readonly [task in Task]: { readonly [level in Level]: readonly IndicatorId[] } }

/** A place in a chain where the way from money to effect cannot be followed. */
export type MissingLink = {
  readonly task: Task
  readonly level: Level | 'measure'
  readonly why:
    /** No indicator stands for this step. */
    | 'no-indicator'
    /** The form of the year asks for none of them. */
    | 'not-asked'
    /** Too few clusters gave any of the numbers (`answered` says how many did at most). */
    | 'not-answered'
    /** No measure of public money names this task. */
    | 'no-measure'
  readonly answered: number | null
}

export type ChainEvidence = {
  readonly form: FormEdition
  /** How many clusters gave a number, by indicator; an indicator without an entry is not looked at. */
  readonly answered: ReadonlyMap<IndicatorId, number>
  /** The measures of public money by the tasks that they serve. */
  readonly measures: ReadonlyMap<Task, readonly SubjectId[]>
}

/** With fewer clusters a step rests on hearsay. */
const FEWEST_ANSWERS = 5

/** Every missing link of every chain, in the order of tasks and steps. */
export function missingLinks(evidence: ChainEvidence): MissingLink[] {
  return tasks.flatMap((task) => {
    const isPaidFor = (evidence.measures.get(task) ?? []).length > 0
    const noMeasure: MissingLink = { task, level: 'measure', why: 'no-measure', answered: null }
    return [...(isPaidFor ? [] : [noMeasure]), ...levels.flatMap((level) => missingAt(task, level, evidence))]
  })
}

function missingAt(task: Task, level: Level, { form, answered }: ChainEvidence): MissingLink[] {
  const ids: readonly IndicatorId[] = chains[task][level]
  if (ids.length === 0) return [{ task, level, why: 'no-indicator', answered: null }]
  const asked = ids.filter((id) => asksOf(id).every((question) => form.questions.includes(question)))
  if (asked.length === 0) return [{ task, level, why: 'not-asked', answered: null }]
  const known = asked.flatMap((id) => answered.get(id) ?? [])
  const most = Math.max(0, ...known)
  return known.length > 0 && most < FEWEST_ANSWERS ? [{ task, level, why: 'not-answered', answered: most }] : []
}

function asksOf(id: IndicatorId): readonly QuestionId[] {
  return indicators[id].asks
}
