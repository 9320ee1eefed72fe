import { growActivityTree } from '#core/economy/activities/activity-tree.ts'
import type { ActivityLevel } from '#core/economy/activities/activity-tree.ts'
import { buildBridge } from '#core/economy/activities/bridge.ts'
import type { Correspondence } from '#core/economy/activities/bridge.ts'
import type { ActivityBook } from '#lake/ask/activity-book.ts'

/** What leads from edition 2 to edition 2.1 at a level, firm by firm where one is seen in both. */
export function bookOf(trees: ActivityBook['trees'], links: Correspondence['links'], level: ActivityLevel = 'class') {
  const correspondence = { from: '2', to: '2.1', links } as const
  return {
    trees,
    bridge: buildBridge({ correspondence, from: trees['2'], to: trees['2.1'], level }),
    isLinked: (own: string, other: string) => links.some(({ from, to }) => from === own && to === other),
  } satisfies ActivityBook
}

/** A class that goes over whole, and two that are split and meet in one. */
export const twoEditions = bookOf(
  {
    '2': growActivityTree('2', ['62.01', '96.02', '96.09']),
    '2.1': growActivityTree('2.1', ['62.10', '96.21', '96.22', '96.99']),
  },
  [
    { from: '62.01', to: '62.10' },
    { from: '96.02', to: '96.21' },
    { from: '96.02', to: '96.22' },
    { from: '96.09', to: '96.99' },
    { from: '96.09', to: '96.22' },
  ],
)
