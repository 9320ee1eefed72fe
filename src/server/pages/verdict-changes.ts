import { changesOfVerdicts } from '#actions/changes-of-verdicts.ts'
import type { VerdictCause, VerdictChange } from '#actions/changes-of-verdicts.ts'
import { compareEditions } from '#core/rules/editions/compare-editions.ts'
import type { RuleSet } from '#core/rules/rule-set.ts'
import type { Day, Moment } from '#core/statements/statement.ts'
import { isFuzzyDate } from '#core/values/fuzzy-date.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { presentGiven } from '#server/present-given.ts'
import { Problem } from '#server/problems.ts'
import { readChoice } from '#server/read-choice.ts'
import { readWord } from '#server/read-rule-filters.ts'
import { verdictChangesTable } from '#server/tables/verdict-changes-table.ts'
import { readTelling } from '#server/tell-verdicts.ts'
import { countGivenVerdicts, readGivenVerdictsOf } from '#store/given-verdicts.ts'
import { historyOfRuleSet } from '#store/rule-sets.ts'
import type { CauseNote, VerdictChangeNote, VerdictChangesData } from '#web/public/rules/verdict-changes/verdict-changes-data.ts'

const CHANGES = 30
const GIVEN = 200

/** An export goes back further than a page. */
const MOST_EXPORTED = 5_000

/** Statements told with a change; a change of everything would tell thousands. */
const MOST_STATEMENTS = 40

export const verdictChangesPage: PageDefinition<VerdictChangesData> = {
  page: 'verdict-changes',
  load: (reader) => readChanges(reader, CHANGES),
  tables: async (_data, reader) => [await verdictChangesTable(await readChanges(reader, MOST_EXPORTED), reader)],
  async json(_data, reader) {
    const { changes, given, counts } = await readChanges(reader, MOST_EXPORTED)
    return {
      counts,
      changes: changes.map(({ before, after, turned, added, gone, causes }) => ({
        before: presentGiven(before),
        after: presentGiven(after),
        turned,
        evidence: { added, gone },
        causes: causes.map(presentCause),
      })),
      given: given.map(presentGiven),
    }
  },
}

async function readChanges(reader: PageReader, most: number): Promise<VerdictChangesData> {
  const { db, knownAt, query } = reader
  const { editions, ...book } = await reader.rules.book()
  const choice = await readChoice(
    reader,
    [...editions.values()].filter(({ ruleSet }) => ruleSet.of === 'cluster'),
  )
  const alsoUnturned = readWord(query, 'unturned', ['yes']) !== null
  const since = readSince(query)
  const before = readNumber(query, 'before')
  const change = readNumber(query, 'change')
  const found = await changesOfVerdicts(db, {
    since: since === null ? null : startOf(since),
    knownAt,
    // One more than is shown tells whether there are older ones.
    most: most + 1,
    alsoUnturned,
    subjects: choice.cluster === null ? null : [choice.cluster],
    ruleSets: choice.ruleSet === null ? null : [choice.ruleSet],
    before,
    change,
  })
  const shown = found.slice(0, most)
  const texts = textsOf(reader)
  const changes: VerdictChangeNote[] = []
  for (const each of shown) changes.push(await noteOf(each, texts))
  const given = choice.cluster === null ? [] : await readGivenVerdictsOf(db, choice.cluster, { knownAt, most: GIVEN })
  return {
    choice,
    alsoUnturned,
    since,
    changes,
    older: found.length > most ? (shown.at(-1)?.after.id ?? null) : null,
    isNewest: before === null,
    change,
    counts: await countGivenVerdicts(db, knownAt),
    given: given.map(presentGiven),
    telling: await readTelling(reader, {
      verdicts: [],
      judged: [...editions.values()],
      book: { editions, ...book },
      about: null,
      besides: changes.slice(0, CHANGES).flatMap(statementsTold),
    }),
  }
}

/** The statements that a page tells of a change: those that came or went, and those that may have caused it. */
function statementsTold({ added, gone, causes }: VerdictChangeNote): number[] {
  const facts = causes.flatMap((cause) => (cause.kind === 'facts' ? cause.facts.map(({ statement }) => statement) : []))
  return [facts, added, gone].flatMap((numbers) => numbers.slice(0, MOST_STATEMENTS))
}

type Texts = (ruleSet: string, edition: number) => Promise<RuleSet | null>

/** The texts of editions, each history read once. */
function textsOf({ db }: PageReader): Texts {
  const histories = new Map<string, ReturnType<typeof historyOfRuleSet>>()
  return async (ruleSet, edition) => {
    const history = histories.get(ruleSet) ?? historyOfRuleSet(db, ruleSet)
    histories.set(ruleSet, history)
    return (await history).find((each) => each.edition === edition)?.ruleSet ?? null
  }
}

async function noteOf({ before, after, turned, evidence, causes }: VerdictChange, texts: Texts): Promise<VerdictChangeNote> {
  return {
    before: presentGiven(before),
    after: presentGiven(after),
    ruleSet: (await texts(after.ruleSet, after.edition)) ?? (await texts(before.ruleSet, before.edition)),
    turned,
    added: evidence.added,
    gone: evidence.gone,
    causes: await Promise.all(causes.map((cause) => causeOf(cause, texts))),
  }
}

async function causeOf(cause: VerdictCause, texts: Texts): Promise<CauseNote> {
  if (cause.kind === 'facts')
    return { kind: 'facts', facts: cause.facts.toSorted((one, other) => Number(other.used) - Number(one.used)) }
  if (cause.kind !== 'edition') return cause
  const { ruleSet, from, to } = cause
  const [before, after] = [await texts(ruleSet, from), await texts(ruleSet, to)]
  return { ...cause, before, after, differences: before === null || after === null ? [] : compareEditions(before, after) }
}

/** The texts themselves are at the address of the rule set. */
function presentCause(cause: CauseNote) {
  if (cause.kind !== 'edition') return cause
  const { kind, ruleSet, from, to, differences } = cause
  return { kind, ruleSet, from, to, differences }
}

function readSince(query: URLSearchParams): Day | null {
  const text = (query.get('since') ?? '').trim()
  if (text === '') return null
  if (!isFuzzyDate(text) || text.length !== 10) throw new Problem('bad-query', text, 'since')
  return text
}

function startOf(day: Day): Moment {
  return `${day}T00:00:00.000000Z`
}

function readNumber(query: URLSearchParams, name: string): number | null {
  const text = query.get(name) ?? ''
  if (text === '') return null
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new Problem('bad-query', text, name)
  return Number(text)
}
