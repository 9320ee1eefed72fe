import { eachCluster, readRules } from '#actions/judge-clusters.ts'
import type { World } from '#actions/world.ts'
import { judgeBriefly } from '#core/rules/judge.ts'
import type { BriefVerdict } from '#core/rules/judge.ts'
import type { Material } from '#core/rules/material.ts'
import { propertiesAsked } from '#core/rules/properties-asked.ts'
import type { PropertiesAsked } from '#core/rules/properties-asked.ts'
import type { RuleSet, RuleSetEdition } from '#core/rules/rule-set.ts'
import type { Day, Moment, SubjectId } from '#core/statements/statement.ts'
import { readMaterial } from '#store/read-material.ts'
import { keepRecent } from './keep-recent.ts'

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
}

const BOOKS_KEPT = 6
const VERDICTS_KEPT = 8

export function openRules({ db }: Pick<World, 'db'>): Rules {
  const books = keepRecent<RuleBook>(BOOKS_KEPT)
  const verdicts = keepRecent<BriefVerdicts>(VERDICTS_KEPT)
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
      verdicts(`${state.version} ${state.knownAt ?? ''} ${day}`, () =>
        oneAtATime(async () => {
          const { editions: rules } = await book(state)
          const found = new Map<SubjectId, BriefVerdict[]>()
          for await (const { material, wanted, options } of eachCluster(db, {
            clusters: 'all',
            day,
            knownAt: state.knownAt,
            rules,
          })) {
            const judged = wanted.flatMap((edition) => judgeBriefly(edition, material, options))
            found.set(material.subject.subject, judged)
          }
          return found
        }),
      ),
  }
}

function bookOf(editions: ReadonlyMap<string, RuleSetEdition>): RuleBook {
  const ruleSets = new Map([...editions].map(([id, { ruleSet }]) => [id, ruleSet]))
  return { editions, ruleSets, asked: propertiesAsked(ruleSets.values(), ruleSets) }
}

/** Work on the whole register is done one after the other: two at once would only keep each other waiting. */
function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    // How the work before ended does not matter to this.
    const done = last.catch(() => undefined).then(work)
    last = done
    return done
  }
}
