import { eachCluster, readRules } from '#actions/judge-clusters.ts'
import type { ClusterCase } from '#actions/judge-clusters.ts'
import { compareWhatIf } from '#actions/what-if.ts'
import type { BeforeAndAfter } from '#actions/what-if.ts'
import type { World } from '#actions/world.ts'
import { judgeBriefly } from '#core/rules/judge.ts'
import type { BriefVerdict } from '#core/rules/judge.ts'
import { addOpenTest, newOpenBook } from '#core/rules/overview/open-book.ts'
import type { OpenBook } from '#core/rules/overview/open-book.ts'
import { openTests } from '#core/rules/overview/open-tests.ts'
import type { Material } from '#core/rules/material.ts'
import { propertiesAsked } from '#core/rules/properties-asked.ts'
import type { PropertiesAsked } from '#core/rules/properties-asked.ts'
import type { RuleSet, RuleSetEdition } from '#core/rules/rule-set.ts'
import { nothingAssumed } from '#core/rules/what-if/what-if.ts'
import type { ThresholdChange } from '#core/rules/what-if/what-if.ts'
import type { Day, Moment, SubjectId } from '#core/statements/statement.ts'
import { readMaterial } from '#store/read-material.ts'
import { keepRecent } from './keep-recent.ts'
import { Problem } from './problems.ts'

/** The rule sets as they stood at a moment, by id, and what they ask for. */
export type RuleBook = {
  readonly editions: ReadonlyMap<string, RuleSetEdition>
  readonly ruleSets: ReadonlyMap<string, RuleSet>
  readonly asked: PropertiesAsked
}

/** The verdicts of all rule sets on clusters, by cluster, each in the order of the rule sets' ids and their readings. */
export type BriefVerdicts = ReadonlyMap<SubjectId, readonly BriefVerdict[]>

/** A version of the data, and what of it was known at a moment (null = all). */
export type State = { readonly version: number; readonly knownAt: Moment | null }

/** The rules as the server reads them: what does not change with the reader is worked out once. */
export type Rules = {
  readonly book: (state: State) => Promise<RuleBook>
  readonly materialOf: (state: State, clusters: readonly SubjectId[]) => Promise<ReadonlyMap<SubjectId, Material>>
  readonly briefVerdicts: (state: State, day: Day) => Promise<BriefVerdicts>
  /** The verdicts that cannot be said, with all that they wait for. */
  readonly openBook: (state: State, day: Day) => Promise<OpenBook>
  /** What other thresholds would mean for all clusters. */
  readonly withThresholds: (state: State, day: Day, thresholds: readonly ThresholdChange[]) => Promise<readonly BeforeAndAfter[]>
}

const BOOKS_KEPT = 6
const VERDICTS_KEPT = 8
const OPEN_BOOKS_KEPT = 2
const COMPARISONS_KEPT = 6
/** Whoever asks for more questions on the whole register at once is asked to come back. */
const MOST_WAITING = 6

export function openRules({ db }: Pick<World, 'db'>): Rules {
  const books = keepRecent<RuleBook>(BOOKS_KEPT)
  const verdicts = keepRecent<BriefVerdicts>(VERDICTS_KEPT)
  const openBooks = keepRecent<OpenBook>(OPEN_BOOKS_KEPT)
  const comparisons = keepRecent<readonly BeforeAndAfter[]>(COMPARISONS_KEPT)
  const oneAtATime = inTurn()

  const book: Rules['book'] = ({ version, knownAt }) =>
    books(`${version} ${knownAt ?? ''}`, async () => bookOf(await readRules(db, knownAt)))

  return {
    book,
    async materialOf(state, clusters) {
      const { asked } = await book(state)
      return readMaterial(db, { clusters, asked, knownAt: state.knownAt })
    },
    briefVerdicts: (state, day) =>
      verdicts(keyOf(state, day), () =>
        oneAtATime(async () => {
          const found = new Map<SubjectId, BriefVerdict[]>()
          for await (const { material, wanted, options } of everyCluster(state, day)) {
            const judged = wanted.flatMap((edition) => judgeBriefly(edition, material, options))
            found.set(material.subject.subject, judged)
          }
          return found
        }),
      ),
    openBook: (state, day) =>
      openBooks(keyOf(state, day), () =>
        oneAtATime(async () => {
          const found = newOpenBook()
          for await (const { material, wanted, options } of everyCluster(state, day)) {
            for (const edition of wanted) for (const test of openTests(edition, material, options)) addOpenTest(found, test)
          }
          return found
        }),
      ),
    withThresholds: (state, day, thresholds) =>
      comparisons(`${keyOf(state, day)} ${JSON.stringify(thresholds)}`, () =>
        oneAtATime(async () => {
          const { editions: rules } = await book(state)
          const whatIf = { ...nothingAssumed, thresholds }
          return compareWhatIf(db, { clusters: 'all', day, knownAt: state.knownAt, rules, whatIf })
        }),
      ),
  }

  async function* everyCluster(state: State, day: Day): AsyncGenerator<ClusterCase> {
    const { editions: rules } = await book(state)
    yield* eachCluster(db, { clusters: 'all', day, knownAt: state.knownAt, rules })
  }
}

function keyOf({ version, knownAt }: State, day: Day): string {
  return `${version} ${knownAt ?? ''} ${day}`
}

function bookOf(editions: ReadonlyMap<string, RuleSetEdition>): RuleBook {
  const ruleSets = new Map([...editions].map(([id, { ruleSet }]) => [id, ruleSet]))
  return { editions, ruleSets, asked: propertiesAsked(ruleSets.values(), ruleSets) }
}

/**
 * Work on the whole register is done one after the other: two at once would only keep each other waiting. Any day and any
 * threshold can be asked for, so only so many may wait.
 */
function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return async (work) => {
    if (waiting >= MOST_WAITING) throw new Problem('too-busy')
    waiting += 1
    // How the work before ended does not matter to this.
    const done = last.catch(() => undefined).then(work)
    last = done
    try {
      return await done
    } finally {
      waiting -= 1
    }
  }
}
