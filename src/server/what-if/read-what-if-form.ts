import { askedFacts } from '#core/rules/what-if/asked-facts.ts'
import type { AskedFact } from '#core/rules/what-if/asked-facts.ts'
import type { Material } from '#core/rules/material.ts'
import { membersOn, referredOn } from '#core/rules/facts/rows-on.ts'
import { propertiesAsked } from '#core/rules/properties-asked.ts'
import type { RuleSet } from '#core/rules/rule-set.ts'
import { nothingAssumed } from '#core/rules/what-if/what-if.ts'
import type { Assumption, WhatIf } from '#core/rules/what-if/what-if.ts'
import { readWhatIf, writeWhatIf } from '#core/rules/what-if/what-if-address.ts'
import type { WhatIfFinding } from '#core/rules/what-if/what-if-address.ts'
import type { Day, SubjectId } from '#core/statements/statement.ts'
import type { CodeLists } from '#web/page-context.ts'
import type { FieldGroup, Gain, WhatIfForm } from '#web/public/rules/what-if/what-if-data.ts'
import { readFields } from './fact-fields.ts'
import { readThresholds } from './threshold-fields.ts'

/** A cluster seldom has more coordinators, and a page with more fields is read by nobody. */
const MOST_COORDINATORS = 2
const MOST_CARRIED = 30

export type AskedForm = {
  readonly ruleSet: RuleSet
  readonly known: ReadonlyMap<string, RuleSet>
  readonly material: Material | null
  /** The member whose facts the form shows. */
  readonly member: SubjectId | null
  readonly day: Day
  readonly query: URLSearchParams
  readonly codes: CodeLists
}

export type ReadForm = {
  readonly form: WhatIfForm
  readonly whatIf: WhatIf
  readonly findings: readonly WhatIfFinding[]
}

/** What an address assumes, apart from any form: `fact=…`, `gain=…`, `threshold=…`. */
export function readAddressOfWhatIf(query: URLSearchParams): { whatIf: WhatIf; findings: WhatIfFinding[] } {
  return readWhatIf({ facts: query.getAll('fact'), gained: query.getAll('gain'), thresholds: query.getAll('threshold') })
}

/**
 * The form of a rule set: fields for the facts that it asks of the cluster, of its coordinators and of one member, for
 * rows to win, and for its thresholds. What the address assumes besides is carried along.
 */
export function readWhatIfForm(asked: AskedForm): ReadForm {
  const { ruleSet, known, material, query } = asked
  const fromAddress = readAddressOfWhatIf(query)
  const facts = askedFacts(ruleSet, known)
  const groups: FieldGroup[] = []
  const assumptions: Assumption[] = []
  const taken = new Set<Assumption>()
  if (material !== null) {
    for (const { whose, subject, own } of subjectsOf(facts, material, asked)) {
      const read = readFields({ ...asked, material, facts: own, subject, assumed: fromAddress.whatIf.assumptions })
      if (read.fields.length > 0) groups.push({ whose, subject, fields: read.fields })
      assumptions.push(...read.assumptions)
      for (const each of read.taken) taken.add(each)
    }
  }
  const besides = fromAddress.whatIf.assumptions.filter((each) => !taken.has(each))
  const thresholds = readThresholds(ruleSet, { query, assumed: ofRuleSet(fromAddress.whatIf, ruleSet.id) })
  const others = fromAddress.whatIf.thresholds.filter((each) => each.ruleSet !== ruleSet.id)
  const gains = material === null ? [] : readGains(asked, fromAddress.whatIf.gained)
  const number = (rows: Gain['rows']) => gains.find((gain) => gain.rows === rows)?.number ?? 0
  const carried = writeWhatIf({ ...nothingAssumed, assumptions: besides, thresholds: others })
  return {
    form: { ruleSet, groups, gains, thresholds: thresholds.fields, carried: carried.slice(0, MOST_CARRIED) },
    whatIf: {
      assumptions: [...assumptions, ...besides],
      gained: { members: number('members'), coordinators: number('coordinators'), projects: number('projects') },
      thresholds: [...thresholds.changes, ...others],
    },
    findings: fromAddress.findings,
  }
}

function ofRuleSet({ thresholds }: WhatIf, ruleSet: string) {
  return thresholds.filter((each) => each.ruleSet === ruleSet)
}

type Asking = { readonly whose: FieldGroup['whose']; readonly subject: SubjectId; readonly own: readonly AskedFact[] }

/** Whose facts the form shows. */
function subjectsOf(facts: readonly AskedFact[], material: Material, { day, member }: AskedForm): Asking[] {
  const of = (whose: AskedFact['whose']) => facts.filter((fact) => fact.whose === whose)
  const coordinators = referredOn(material, 'coordinator', day).slice(0, MOST_COORDINATORS)
  return [
    { whose: 'cluster', subject: material.subject.subject, own: of('cluster') },
    ...coordinators.map(({ row }): Asking => ({ whose: 'coordinators', subject: row, own: of('coordinators') })),
    ...(member === null ? [] : [{ whose: 'members', subject: member, own: of('members') } as const]),
  ]
}

/** The members of the day whose facts can be shown; none when the rules ask nothing of members. */
export function membersAsked({ ruleSet, known, material, day }: AskedForm): SubjectId[] {
  if (material === null || !askedFacts(ruleSet, known).some(({ whose }) => whose === 'members')) return []
  return membersOn(material, day).map(({ row }) => row)
}

const propertyOfRows = { members: 'member', coordinators: 'coordinator', projects: 'project' } as const
const GAINS = ['members', 'coordinators', 'projects'] as const

/** How many rows more, of the kinds that the rules count. */
function readGains({ ruleSet, known, query }: AskedForm, assumed: WhatIf['gained']): Gain[] {
  const counted = propertiesAsked([ruleSet], known).cluster
  return GAINS.filter((rows) => counted.has(propertyOfRows[rows]) || assumed[rows] > 0).map((rows): Gain => {
    const name = `gain.${rows}`
    const given = query.get(name)
    if (given === null) return { name, rows, number: assumed[rows], text: String(assumed[rows]), trouble: null }
    const { whatIf, findings } = readWhatIf({ facts: [], gained: [`${rows}~${given}`], thresholds: [] })
    const trouble: WhatIfFinding | null = findings.length === 0 ? null : { code: 'gained-malformed', given }
    return { name, rows, number: whatIf.gained[rows], text: given, trouble }
  })
}
