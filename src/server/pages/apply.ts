import { judgeClusters } from '#actions/judge-clusters.ts'
import type { Column, Table } from '#core/registry/table.ts'
import { judgeBriefly } from '#core/rules/judge.ts'
import type { RuleSet, RuleSetEdition } from '#core/rules/rule-set.ts'
import { covers, spanOf } from '#core/statements/span.ts'
import type { Day, SubjectId } from '#core/statements/statement.ts'
import { daysOf } from '#core/rules/facts/facts-on.ts'
import type { RuleBook } from '#server/open-rules.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { presentRuleSet, presentVerdict } from '#server/present-verdicts.ts'
import { readChoice } from '#server/read-choice.ts'
import { columnHead } from '#server/tables/property-column.ts'
import { verdictsTable } from '#server/tables/verdicts-table.ts'
import { readTelling } from '#server/tell-verdicts.ts'
import type { Answer, ApplyData, CallRow, CallState } from '#web/public/rules/apply/apply-data.ts'
import { say } from '#words/say.ts'

export const applyPage: PageDefinition<ApplyData> = {
  page: 'apply',
  async load(reader) {
    const book = await reader.rules.book()
    const calls = [...book.editions.values()].filter(({ ruleSet }) => isCall(ruleSet)).toSorted(latestFirst)
    const choice = await readChoice(reader, calls)
    const edition = calls.find(({ ruleSet }) => ruleSet.id === choice.ruleSet)
    if (choice.cluster !== null && edition !== undefined)
      return { choice, calls: [], answer: await readAnswer(reader, { cluster: choice.cluster, edition, book }) }
    return { choice, calls: await readCalls(reader, { calls, cluster: choice.cluster, book }), answer: null }
  },
  // While nothing is chosen, the table is that of the calls.
  tables: async ({ answer, calls }, reader) =>
    answer === null
      ? [callsTable(calls, reader)]
      : [await verdictsTable({ verdicts: answer.judged.verdicts, telling: answer.telling }, reader)],
  json: ({ choice, answer, calls }) =>
    answer === null
      ? { calls: calls.map(({ ruleSet, today }) => ({ id: ruleSet.id, name: ruleSet.name, inForce: ruleSet.inForce, today })) }
      : {
          cluster: choice.cluster,
          call: presentRuleSet(answer.judged.edition),
          today: answer.today,
          lastDay: answer.lastDay,
          measure: answer.measure?.subject ?? null,
          verdicts: answer.judged.verdicts.map(presentVerdict),
        },
}

function isCall({ of, purpose }: RuleSet): boolean {
  return of === 'cluster' && purpose === 'eligibility'
}

type ToAnswer = { cluster: SubjectId; edition: RuleSetEdition; book: RuleBook }

async function readAnswer(reader: PageReader, { cluster, edition, book }: ToAnswer): Promise<Answer> {
  const { day, knownAt, today } = reader
  const { ruleSet } = edition
  const question = { clusters: [cluster], day, knownAt, rules: book.editions, ruleSets: [ruleSet.id] }
  const verdicts = await judgeClusters(reader.db, question)
  const shown = ruleSet.measure === null ? [] : await reader.shownOf([ruleSet.measure])
  return {
    judged: { edition, verdicts },
    telling: await readTelling(reader, { verdicts, judged: [edition], book, about: cluster }),
    today: stateOf(ruleSet, today),
    lastDay: ruleSet.inForce.to === null ? null : daysOf(ruleSet.inForce.to).last,
    measure: ruleSet.measure === null || shown.length === 0 ? null : { subject: ruleSet.measure, shown },
  }
}

type ToList = { calls: readonly RuleSetEdition[]; cluster: SubjectId | null; book: RuleBook }

async function readCalls(reader: PageReader, { calls, cluster, book }: ToList): Promise<CallRow[]> {
  const { day, knownAt, today } = reader
  const material = cluster === null ? undefined : (await reader.rules.materialOf([cluster])).get(cluster)
  return calls.map((edition): CallRow => {
    const { id, name, summary, inForce, readings } = edition.ruleSet
    const verdicts = material === undefined ? [] : judgeBriefly(edition, material, { day, knownAt, ruleSets: book.editions })
    return {
      ruleSet: { id, name, summary, inForce, readings },
      today: stateOf(edition.ruleSet, today),
      // A call that decides several things is passed when the last of them is.
      answers: verdicts.flatMap(({ reading, tests }) => {
        const last = tests.at(-1)
        return last === undefined ? [] : [{ reading, outcome: last.outcome }]
      }),
    }
  })
}

function callsTable(calls: readonly CallRow[], { language }: PageReader): Table {
  const column = (id: 'rules' | 'name' | 'from' | 'to' | 'today'): Column => ({
    id,
    ...columnHead(`apply.column.${id}`, language),
    type: id === 'from' || id === 'to' ? 'date' : 'text',
  })
  return {
    id: 'calls',
    title: say(language, 'apply.calls'),
    columns: (['rules', 'name', 'from', 'to', 'today'] as const).map(column),
    rows: calls.map(({ ruleSet, today }) => [
      ruleSet.id,
      ruleSet.name[language],
      ruleSet.inForce.from,
      ruleSet.inForce.to,
      today,
    ]),
  }
}

/** Where a call stands on a day. */
export function stateOf({ inForce: { from, to } }: Pick<RuleSet, 'inForce'>, day: Day): CallState {
  if (from === null && to === null) return 'not-known'
  const span = spanOf({ validFrom: from, validTo: to })
  if (covers(span, day)) return from === null ? 'not-known' : 'open'
  return span.from !== null && day < span.from ? 'not-yet' : 'closed'
}

function latestFirst(one: RuleSetEdition, other: RuleSetEdition): number {
  const day = ({ ruleSet: { inForce } }: RuleSetEdition) => inForce.to ?? inForce.from ?? ''
  return day(one) < day(other) ? 1 : day(one) > day(other) ? -1 : 0
}
