import { createHash } from 'node:crypto'
import { serialize } from 'node:v8'
import type { ActivityTree } from '#core/economy/activities/activity-tree.ts'
import type { GroupSet } from '#core/economy/groups/group-set.ts'
import type { DecidedYear } from '#core/economy/observed/protect-year.ts'
import type { YearTable } from '#core/economy/observed/year-sums.ts'
import type { DisclosureRule } from '#core/disclosure/rule.ts'
import type { Lake } from '#lake/open.ts'
import { keepInLake } from './keep-in-lake.ts'
import { onThread } from './on-thread.ts'

/** What is to be decided, as it goes to the other thread. */
export type ToDecide = {
  readonly tables: readonly YearTable[]
  readonly tree: ActivityTree
  readonly sets: readonly GroupSet[]
  readonly counties: ReadonlyMap<string, string | null>
  readonly rule: DisclosureRule
  readonly settled: DecidedYear | undefined
}

/** Another way of deciding is another answer. */
const METHOD = 11

const thread = new URL('decide-thread.ts', import.meta.url)

/**
 * Decides what is kept back of a year on a thread of its own, since it takes seconds, and writes the answer down in the folder of the lake
 * under the hash of all that it depends on.
 */
export async function decideApart(lake: Lake, toDecide: ToDecide): Promise<DecidedYear> {
  return keepInLake({ lake, folder: 'kept-back', key: valuesOf(toDecide), isFound: isDecided }, async () => {
    const decided = await onThread(thread, serialize(toDecide))
    if (!isDecided(decided)) throw new TypeError('the thread gave no decision')
    return decided
  })
}

/** All values, of which the name of the file is the hash: how V8 holds a text in memory, which goes into what it serialises, may differ from one asking to the next. */
function valuesOf(toDecide: ToDecide): string {
  const sha256 = (of: Float64Array | Uint8Array) => createHash('sha256').update(of).digest('hex')
  const told = (_key: string, value: unknown) =>
    value instanceof Float64Array || value instanceof Uint8Array
      ? sha256(value)
      : value instanceof Map
        ? [...value.entries()]
        : value
  const inPersons = toDecide.tables.map(({ amount, persons }) => amount === persons)
  return JSON.stringify([METHOD, inPersons, toDecide], told)
}

function isDecided(read: unknown): read is DecidedYear {
  return (
    typeof read === 'object' &&
    read !== null &&
    'inPersons' in read &&
    'inAmount' in read &&
    'byClass' in read &&
    (read.byClass === null || read.byClass instanceof Uint8Array) &&
    read.inPersons instanceof Uint8Array &&
    read.inAmount instanceof Uint8Array
  )
}
