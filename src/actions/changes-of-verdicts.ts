import type { Outcomes } from '#core/rules/judge-for-record.ts'
import { propertiesAsked, ruleSetsReferredTo } from '#core/rules/properties-asked.ts'
import type { RuleSet } from '#core/rules/rule-set.ts'
import type { Outcome } from '#core/rules/verdict.ts'
import type { Day, Moment } from '#core/statements/statement.ts'
import type { Reader } from '#store/deed.ts'
import { readChangedVerdicts, readFactsBetween } from '#store/given-verdicts.ts'
import type { ChangedVerdictsAsked, FactBetween, GivenVerdict, VerdictPair } from '#store/given-verdicts.ts'
import { historyOfRuleSet } from '#store/rule-sets.ts'

/** An outcome that became another; of the test when `condition` is null. Null = there was (is) no such test or condition. */
export type Turned = {
  readonly test: string
  readonly condition: string | null
  readonly before: Outcome | null
  readonly after: Outcome | null
}

/** Why a verdict is another than before; several causes may have come together. */
export type VerdictCause =
  | { readonly kind: 'edition'; readonly ruleSet: string; readonly from: number; readonly to: number }
  /** Statements recorded or judged in between; `used` are those on which one of the two verdicts rests. */
  | { readonly kind: 'facts'; readonly facts: readonly (Omit<FactBetween, 'verdict'> & { readonly used: boolean })[] }
  /** Nothing else: only the day is another. */
  | { readonly kind: 'time'; readonly from: Day; readonly to: Day }
  /** Neither: the program judges otherwise than it did. */
  | { readonly kind: 'program' }

export type VerdictChange = {
  readonly before: GivenVerdict
  readonly after: GivenVerdict
  readonly turned: readonly Turned[]
  /** Statements on which it rests now and did not before, and the other way round. */
  readonly evidence: { readonly added: readonly number[]; readonly gone: readonly number[] }
  readonly causes: readonly VerdictCause[]
}

const MOST = 100

/** Which verdicts became others, the newest first, and why. */
export async function changesOfVerdicts(
  db: Reader,
  asked: Partial<ChangedVerdictsAsked> & { readonly since?: Moment | null } = {},
): Promise<VerdictChange[]> {
  const pairs = await readChangedVerdicts(db, {
    since: null,
    knownAt: null,
    most: MOST,
    alsoUnturned: false,
    subjects: null,
    ruleSets: null,
    change: null,
    before: null,
    ...asked,
  })
  const histories = await readHistories(
    db,
    pairs.map(({ after }) => after.ruleSet),
  )
  const facts = await readFactsBetween(
    db,
    pairs.map(({ before, after }) => ({
      verdict: after.id,
      previous: before.id,
      properties: [...propertiesOf(histories, before), ...propertiesOf(histories, after)],
    })),
  )
  const factsOf = Map.groupBy(facts, ({ verdict }) => verdict)
  return pairs.map((pair) => explain(pair, factsOf.get(pair.after.id) ?? [], histories))
}

function explain(pair: VerdictPair, facts: readonly FactBetween[], histories: Histories): VerdictChange {
  const { before, after } = pair
  const had = new Set(before.evidence)
  const has = new Set(after.evidence)
  const causes: VerdictCause[] = editionsBetween(pair, histories)
  if (facts.length > 0)
    causes.push({
      kind: 'facts',
      facts: facts.map(({ verdict: _verdict, ...fact }) => ({
        ...fact,
        used: had.has(fact.statement) || has.has(fact.statement),
      })),
    })
  if (causes.length === 0)
    causes.push(
      before.referenceDay === after.referenceDay
        ? { kind: 'program' }
        : { kind: 'time', from: before.referenceDay, to: after.referenceDay },
    )
  return {
    before,
    after,
    turned: turnedBetween(before.outcomes, after.outcomes),
    evidence: {
      added: after.evidence.filter((statement) => !had.has(statement)),
      gone: before.evidence.filter((statement) => !has.has(statement)),
    },
    causes,
  }
}

function turnedBetween(before: Outcomes, after: Outcomes): Turned[] {
  const turned: Turned[] = []
  for (const test of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[test], after[test]]
    if (was?.outcome !== is?.outcome)
      turned.push({ test, condition: null, before: was?.outcome ?? null, after: is?.outcome ?? null })
    const conditions = { ...was?.conditions, ...is?.conditions }
    for (const condition of Object.keys(conditions)) {
      const [one, other] = [was?.conditions[condition] ?? null, is?.conditions[condition] ?? null]
      if (one !== other) turned.push({ test, condition, before: one, after: other })
    }
  }
  return turned
}

/** Editions of rule sets, the first one first, with the moment of each. */
type Histories = ReadonlyMap<string, Awaited<ReturnType<typeof historyOfRuleSet>>>

/** The editions of some rule sets and of all to which any of these ever referred. */
async function readHistories(db: Reader, ids: readonly string[]): Promise<Histories> {
  const histories = new Map<string, Awaited<ReturnType<typeof historyOfRuleSet>>>()
  const waiting = [...new Set(ids)]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (histories.has(id)) continue
    const history = await historyOfRuleSet(db, id)
    histories.set(id, history)
    for (const { ruleSet } of history) if (ruleSet !== null) waiting.push(...directlyReferred(ruleSet))
  }
  return histories
}

function directlyReferred(ruleSet: RuleSet): Set<string> {
  // Every reference counts as known here: what it leads to is read afterwards.
  return ruleSetsReferredTo(ruleSet, new Map())
}

/** The rule sets of a moment. */
function ruleSetsAt(histories: Histories, knownAt: Moment): Map<string, RuleSet> {
  const there = new Map<string, RuleSet>()
  for (const [id, history] of histories) {
    const latest = editionAt(history, knownAt)
    if (latest?.ruleSet) there.set(id, latest.ruleSet)
  }
  return there
}

function editionAt(history: Awaited<ReturnType<typeof historyOfRuleSet>>, knownAt: Moment) {
  return history.findLast(({ recordedAt }) => recordedAt <= knownAt) ?? history[0]
}

function propertiesOf(histories: Histories, { ruleSet: id, knownAt }: GivenVerdict): string[] {
  const known = ruleSetsAt(histories, knownAt)
  const ruleSet = known.get(id)
  if (ruleSet === undefined) return []
  return Object.values(propertiesAsked([ruleSet], known)).flatMap((properties) => [...properties])
}

/** The rule set itself and those to which it refers, where their editions differ. */
function editionsBetween({ before, after }: VerdictPair, histories: Histories): VerdictCause[] {
  const known = ruleSetsAt(histories, after.knownAt)
  const ruleSet = known.get(after.ruleSet)
  const own: VerdictCause[] =
    before.edition === after.edition ? [] : [{ kind: 'edition', ruleSet: after.ruleSet, from: before.edition, to: after.edition }]
  if (ruleSet === undefined) return own
  const referred = [...ruleSetsReferredTo(ruleSet, known)].flatMap((id): VerdictCause[] => {
    const history = histories.get(id) ?? []
    const [from, to] = [editionAt(history, before.knownAt)?.edition, editionAt(history, after.knownAt)?.edition]
    return from === undefined || to === undefined || from === to ? [] : [{ kind: 'edition', ruleSet: id, from, to }]
  })
  return [...own, ...referred]
}
