import { setImmediate as breathe } from 'node:timers/promises'
import type { World } from '#actions/world.ts'
import { judgeBriefly } from '#core/rules/judge.ts'
import type { BriefVerdict } from '#core/rules/judge.ts'
import type { Material } from '#core/rules/material.ts'
import { propertiesAsked } from '#core/rules/properties-asked.ts'
import type { PropertiesAsked } from '#core/rules/properties-asked.ts'
import type { RuleSet, RuleSetEdition } from '#core/rules/rule-set.ts'
import type { Day, Moment, SubjectId } from '#core/statements/statement.ts'
import { readClusterIds, readMaterial } from '#store/read-material.ts'
import { readRuleSetEditions } from '#store/rule-sets.ts'
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

/** So many clusters are read at once: a register of any size needs no more memory than these. */
const CLUSTERS_AT_ONCE = 100

/** Work of this length keeps other readers waiting noticeably. */
const LONGEST_BREATH_MS = 12

export function openRules({ db }: Pick<World, 'db'>): Rules {
  const books = keepRecent<RuleBook>(BOOKS_KEPT)
  const verdicts = keepRecent<BriefVerdicts>(VERDICTS_KEPT)
  const oneAtATime = inTurn()

  const book: Rules['book'] = ({ version, knownAt }) =>
    books(`${version} ${knownAt ?? ''}`, async () => bookOf(await readRuleSetEditions(db, knownAt)))

  return {
    book,
    async materialOf(state, clusters) {
      const { asked } = await book(state)
      return readMaterial(db, { clusters, asked, knownAt: state.knownAt })
    },
    briefVerdicts: (state, day) =>
      verdicts(`${state.version} ${state.knownAt ?? ''} ${day}`, () =>
        oneAtATime(async () => {
          const { editions } = await book(state)
          const judged = [...editions.values()].filter(({ ruleSet }) => ruleSet.of === 'cluster')
          const found = new Map<SubjectId, BriefVerdict[]>()
          await forEachMaterial(state, (material) => {
            const options = { day, knownAt: state.knownAt, ruleSets: editions }
            found.set(
              material.subject.subject,
              judged.flatMap((edition) => judgeBriefly(edition, material, options)),
            )
          })
          return found
        }),
      ),
  }

  /** Goes through all clusters, some at a time, and lets other readers in between. */
  async function forEachMaterial(state: State, visit: (material: Material) => void): Promise<void> {
    const { asked } = await book(state)
    const clusters = await readClusterIds(db, state.knownAt)
    let since = performance.now()
    for (let start = 0; start < clusters.length; start += CLUSTERS_AT_ONCE) {
      const some = clusters.slice(start, start + CLUSTERS_AT_ONCE)
      const materials = await readMaterial(db, { clusters: some, asked, knownAt: state.knownAt })
      for (const material of materials.values()) {
        visit(material)
        if (performance.now() - since < LONGEST_BREATH_MS) continue
        await breathe()
        since = performance.now()
      }
    }
  }
}

function bookOf(editions: readonly RuleSetEdition[]): RuleBook {
  const byId = new Map(editions.map((edition) => [edition.ruleSet.id, edition]))
  const ruleSets = new Map(editions.map(({ ruleSet }) => [ruleSet.id, ruleSet]))
  return { editions: byId, ruleSets, asked: propertiesAsked(ruleSets.values(), ruleSets) }
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
