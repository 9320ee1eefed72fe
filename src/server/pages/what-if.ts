import { judgeClusters } from '#actions/judge-clusters.ts'
import { compareWhatIf, movesIn } from '#actions/what-if.ts'
import type { BeforeAndAfter } from '#actions/what-if.ts'
import { nearest } from '#core/registry/nearest.ts'
import type { Cell, Column, Table } from '#core/registry/table.ts'
import { thresholdsOf } from '#core/rules/what-if/thresholds.ts'
import type { RuleSetEdition } from '#core/rules/rule-set.ts'
import { writeWhatIf } from '#core/rules/what-if/what-if-address.ts'
import type { WhatIf } from '#core/rules/what-if/what-if.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { RuleBook } from '#server/open-rules.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { presentVerdict } from '#server/present-verdicts.ts'
import { readChoice } from '#server/read-choice.ts'
import { columnHead } from '#server/tables/property-column.ts'
import { readTelling } from '#server/tell-verdicts.ts'
import { nameIn } from '#server/value-cell.ts'
import { membersAsked, readAddressOfWhatIf, readWhatIfForm } from '#server/what-if/read-what-if-form.ts'
import type { AskedForm } from '#server/what-if/read-what-if-form.ts'
import { tallyOf } from '#core/rules/overview/tally.ts'
import type { AssumedPart, Everywhere, MemberChoice, Move, WhatIfData } from '#web/public/rules/what-if/what-if-data.ts'
import { say } from '#words/say.ts'

export const whatIfPage: PageDefinition<WhatIfData> = {
  page: 'what-if',
  async load(reader) {
    const book = await reader.rules.book()
    const offered = [...book.editions.values()].filter(({ ruleSet }) => ruleSet.of === 'cluster')
    const choice = await readChoice(reader, offered)
    const edition = offered.find(({ ruleSet }) => ruleSet.id === choice.ruleSet)
    if (edition === undefined) {
      const { whatIf, findings } = readAddressOfWhatIf(reader.query)
      const telling = await readTelling(reader, { verdicts: [], judged: offered, book, about: choice.cluster })
      return { ...nothingYet, choice, troubles: findings, assumed: partsOf(whatIf, book), telling }
    }
    return { choice, ...(await readWhatIfOf(reader, { book, offered, edition, cluster: choice.cluster })) }
  },
  tables: async (data, reader) => [await movesTable(data, reader)],
  json: (data) => ({
    cluster: data.choice.cluster,
    ruleSet: data.choice.ruleSet,
    assumed: data.assumed.map(({ name, value }) => ({ name, value })),
    notUnderstood: troublesIn(data).map(({ code, given }) => ({ code, given })),
    before: data.cluster?.before.map(presentVerdict) ?? null,
    after: data.cluster?.after.map(presentVerdict) ?? null,
    alongside: data.alongside,
    everywhere: data.everywhere,
  }),
}

const nothingYet = {
  member: { members: [], chosen: null, notThere: null },
  form: null,
  cluster: null,
  alongside: [],
  everywhere: null,
} as const satisfies Partial<WhatIfData>

/** Everything that the page says of the address could not be understood. */
function troublesIn({ troubles, form }: WhatIfData): WhatIfData['troubles'] {
  if (form === null) return troubles
  const fields = [...form.groups.flatMap((group) => group.fields), ...form.gains, ...form.thresholds]
  return [...troubles, ...fields.flatMap(({ trouble }) => trouble ?? [])]
}

type Asked = {
  readonly book: RuleBook
  readonly offered: readonly RuleSetEdition[]
  readonly edition: RuleSetEdition
  readonly cluster: SubjectId | null
}

async function readWhatIfOf(reader: PageReader, { book, offered, edition, cluster }: Asked): Promise<Omit<WhatIfData, 'choice'>> {
  const { day, knownAt, query, codes, db } = reader
  const material = cluster === null ? null : ((await reader.rules.materialOf([cluster])).get(cluster) ?? null)
  const asked = { ruleSet: edition.ruleSet, known: book.ruleSets, material, day, query, codes }
  const member = readMember(query, membersAsked({ ...asked, member: null }))
  const { form, whatIf, findings } = readWhatIfForm({ ...asked, member: member.chosen } satisfies AskedForm)
  const assumed = partsOf(whatIf, book)
  const question = { day, knownAt, rules: book.editions }
  const own = cluster === null ? null : { ...question, clusters: [cluster] }
  const of = { ruleSets: [edition.ruleSet.id] }
  const before = own === null ? [] : await judgeClusters(db, { ...own, ...of })
  const after = own === null || assumed.length === 0 ? before : await judgeClusters(db, { ...own, ...of, whatIf })
  const compared = own === null || assumed.length === 0 ? [] : await compareWhatIf(db, { ...own, whatIf })
  const besides = form.groups.flatMap(({ fields }) => fields.flatMap((field) => field.known.statements))
  return {
    member,
    form,
    troubles: findings,
    assumed,
    cluster: own === null ? null : { before, after },
    alongside: turned(compared).filter(({ ruleSet }) => ruleSet !== edition.ruleSet.id),
    everywhere: whatIf.thresholds.length === 0 ? null : await readEverywhere(reader, whatIf),
    telling: await readTelling(reader, { verdicts: [...before, ...after], judged: offered, book, about: cluster, besides }),
  }
}

/** What is assumed, part by part, with the words of the address for each. */
function partsOf(whatIf: WhatIf, { ruleSets }: RuleBook): AssumedPart[] {
  const { gained } = whatIf
  const what: AssumedPart['what'][] = [
    ...whatIf.assumptions.map((assumption) => ({ kind: 'fact', assumption }) as const),
    ...(['members', 'coordinators', 'projects'] as const)
      .filter((rows) => gained[rows] > 0)
      .map((rows) => ({ kind: 'gained', rows, number: gained[rows] }) as const),
    ...whatIf.thresholds.map(({ ruleSet, condition, index, value }) => {
      const conditions = ruleSets.get(ruleSet)?.tests.flatMap((test) => test.conditions) ?? []
      const requires = conditions.find(({ id }) => id === condition)?.requires
      const before = requires === undefined ? null : (thresholdsOf(requires)[index]?.value ?? null)
      return { kind: 'threshold', ruleSet, condition, index, before, value } as const
    }),
  ]
  return writeWhatIf(whatIf).flatMap(([name, value], place) => {
    const part = what[place]
    return part === undefined ? [] : [{ name, value, what: part }]
  })
}

function readMember(query: URLSearchParams, members: readonly SubjectId[]): MemberChoice {
  const given = query.get('member') ?? ''
  const chosen = members.find((member) => member === `organisation/${given}`) ?? null
  const notThere = given === '' || chosen !== null ? null : { given, nearest: nearest(`organisation/${given}`, members) ?? null }
  return { members, chosen, notThere }
}

/** Tests whose outcome would be another. */
function turned(compared: readonly BeforeAndAfter[]): Move[] {
  return movesIn(compared).flatMap(({ subject, ruleSet, reading, test, before, after }) =>
    before === after ? [] : [{ subject, ruleSet, reading, test, before, after }],
  )
}

async function readEverywhere(reader: PageReader, { thresholds }: WhatIf): Promise<Everywhere> {
  const [all, index] = await Promise.all([reader.rules.withThresholds(thresholds), reader.clusterIndex()])
  // The clusters that the lists of the register show on the day.
  const compared = all.filter(({ after }) => index.bySubject.has(after.subject))
  const tests = compared.flatMap(({ before, after }) =>
    after.tests.map(({ test, outcome }, place) => ({
      ruleSet: after.ruleSet,
      reading: after.reading,
      test,
      before: before.tests[place]?.outcome ?? outcome,
      after: outcome,
    })),
  )
  const groups = Map.groupBy(tests, ({ ruleSet, reading, test }) => JSON.stringify([ruleSet, reading, test]))
  return {
    moves: turned(compared),
    clusters: new Set(compared.map(({ after }) => after.subject)).size,
    tallies: [...groups.values()].flatMap((own) => {
      const [first] = own
      if (first === undefined) return []
      const { ruleSet, reading, test } = first
      const before = tallyOf(own.map((each) => each.before))
      return [{ ruleSet, reading, test, before, after: tallyOf(own.map((each) => each.after)) }]
    }),
  }
}

/** Who would move: on the chosen cluster and, where thresholds are changed, on all. */
async function movesTable({ cluster, alongside, everywhere }: WhatIfData, reader: PageReader): Promise<Table> {
  const { language } = reader
  const own = (cluster?.after ?? []).flatMap((verdict, place) =>
    verdict.tests.flatMap(({ test, outcome }, index): Move[] => {
      const before = cluster?.before[place]?.tests[index]?.outcome ?? outcome
      const { subject, ruleSet, reading } = verdict
      return before === outcome ? [] : [{ subject, ruleSet, reading, test, before, after: outcome }]
    }),
  )
  // Of the chosen cluster counts what is assumed of it besides.
  const all = [...(everywhere?.moves ?? []), ...alongside, ...own]
  const moves = [
    ...new Map(all.map((move) => [JSON.stringify([move.subject, move.ruleSet, move.reading, move.test]), move])).values(),
  ]
  const names = await reader.namesOf(moves.map(({ subject }) => subject))
  const column = (id: 'cluster' | 'name' | 'rule-set' | 'reading' | 'test' | 'before' | 'after'): Column => ({
    id,
    ...columnHead(`what-if.column.${id}`, language),
    type: 'text',
  })
  return {
    id: 'what-if',
    title: say(language, 'what-if.title'),
    columns: (['cluster', 'name', 'rule-set', 'reading', 'test', 'before', 'after'] as const).map(column),
    rows: moves.map(({ subject, ruleSet, reading, test, before, after }): Cell[] => [
      subject,
      nameIn(names.get(subject), language) ?? null,
      ruleSet,
      reading,
      test,
      before,
      after,
    ]),
  }
}
