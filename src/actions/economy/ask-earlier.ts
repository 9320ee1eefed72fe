import { activitiesAt, activityLevels } from '#core/economy/activities/activity-tree.ts'
import type { ActivityLevel, ActivityTree, ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import { codesOfGroup } from '#core/economy/groups/group-set.ts'
import type { GroupSet } from '#core/economy/groups/group-set.ts'
import type { WantedColumns } from '#core/economy/observed/cover-codes.ts'
import { leadYear } from '#core/economy/observed/lead-year.ts'
import { showTables } from '#core/economy/observed/show-cells.ts'
import type { ShownTables } from '#core/economy/observed/show-cells.ts'
import type { CellsAnswer } from '#lake/ask/cells-of.ts'
import type { Lake } from '#lake/open.ts'
import { askYear } from './ask-year.ts'
import type { Asking, Shown } from './ask-table.ts'
import type { ActivityBooks } from './gather-activity-book.ts'
import { versionOf } from './held-years.ts'

type EarlierAsking = Asking & {
  readonly books: ActivityBooks
  readonly trees: { readonly [version in ActivityVersion]: ActivityTree }
}

/** An earlier year beside the one that is shown; `estimated` is the share of it that has no one activity there, null where all of it is coded alike. */
export type Earlier = {
  readonly shown: ShownTables
  readonly loads: CellsAnswer['loads']
  readonly estimated: number | null
}

/**
 * An earlier year in the edition of a later one. Coded in the other, it is led over as it is shown on the page of that year, and only where the
 * official correspondence is held (else null): of the same firms in two editions, each protected by itself, one would tell what the other keeps back.
 */
export async function askEarlier(lake: Lake, { version, ...shown }: Shown, asking: EarlierAsking): Promise<Earlier | null> {
  const { books, trees, set, asked } = asking
  const own = versionOf(shown.holding, shown.year)
  if (own === version) {
    const { tables, answer } = await askYear(lake, { ...shown, version }, asking)
    const { estimatedShare } = answer.coverage
    return { shown: showTables(tables), loads: answer.loads, estimated: estimatedShare > 0 ? estimatedShare : null }
  }
  const bridge = books.linksTo(version, set === null ? asked.level : 'class')
  if (bridge === null) return null
  const bookFor = (level: ActivityLevel) => books.bookFor(own, level)
  const askLevel = (level: ActivityLevel) =>
    askYear(
      lake,
      { ...shown, version: own },
      {
        ...asking,
        asked: { ...asked, level, groups: null },
        set: null,
        derived: null,
        tree: trees[own],
        bookFor,
      },
    )
  const levels = {
    section: await askLevel('section'),
    division: await askLevel('division'),
    group: await askLevel('group'),
    class: await askLevel('class'),
  }
  const tablesOf = (level: ActivityLevel) => showTables(levels[level].tables)
  const led = leadYear(
    { section: tablesOf('section'), division: tablesOf('division'), group: tablesOf('group'), class: tablesOf('class') },
    trees[own],
    {
      bridge,
      groups: set === null ? null : codesOf(set, trees[version]),
      among: noFinerThan(asked.level, trees[version]),
      unlinked: set === null ? unlinkedAt(asked.level, trees[version], books.linksTo(own, 'class')) : [],
    },
  )
  // A year with months of both editions was led over in part already in its own.
  const { loads, coverage } = levels.class.answer
  return { shown: led.shown, loads, estimated: 1 - (1 - coverage.estimatedShare) * (1 - led.divided) }
}

function noFinerThan(level: ActivityLevel, { levels }: ActivityTree): string[] {
  return [...levels].flatMap(([code, own]) => (activityLevels.indexOf(own) <= activityLevels.indexOf(level) ? [code] : []))
}

/** Activities of a level of which the correspondence has no class: it does not say where their firms were before. */
function unlinkedAt(level: ActivityLevel, tree: ActivityTree, back: ReturnType<ActivityBooks['linksTo']>): string[] {
  return activitiesAt(tree, level).filter((code) => back?.(code).shares.length === 0)
}

function codesOf({ groups }: GroupSet, tree: ActivityTree): WantedColumns['groups'] {
  return new Map(
    groups.flatMap((group) => {
      const codes = codesOfGroup(group, tree)
      return codes === null || codes.length === 0 ? [] : [[group.id, new Set(codes)] as const]
    }),
  )
}
