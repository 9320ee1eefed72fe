import { publicBringer } from '#actions/economy/bringer.ts'
import { FLOW_TABLE, readFlowReceipts } from '#actions/economy/flow-receipts.ts'
import type { KeptFlowReceipt } from '#actions/economy/flow-receipts.ts'
import { gatherOlderNames } from '#actions/economy/gather-older-names.ts'
import { gatherProjectTies } from '#actions/economy/gather-project-ties.ts'
import { observe } from '#actions/economy/observe.ts'
import { observeFirms } from '#actions/economy/observe-firms.ts'
import type { World } from '#actions/world.ts'
import { flowTableId } from '#core/economy/flows/flow-table.ts'
import type { Observation } from '#core/economy/observed/observation.ts'
import type { ObservedTies } from '#core/economy/observed/observed-ties.ts'
import type { Question } from '#core/economy/observed/question.ts'
import type { Localised } from '#core/values/language.ts'
import { holdings } from '#lake/ask/holdings.ts'
import type { Holding } from '#lake/ask/holdings.ts'
import type { Load } from '#lake/load.ts'
import { readManifest } from '#lake/manifest.ts'
import type { Lake } from '#lake/open.ts'
import { keepRecent } from '#server/keep-recent.ts'
import type { LoadRow } from '#web/public/economy/load-data.ts'
import { openDistance } from './open-distance.ts'
import { openEffect } from './open-effect.ts'
import type { FirmsSeen, HeldData, Observatory } from './observatory.ts'
import { publicNotes } from './present-notes.ts'

const ANSWERS_KEPT = 24
const TIES_KEPT = 8
const YEARS_KEPT = 6
/** Questions that go through all rows at the same time. */
const MOST_AT_ONCE = 2
const STAMP_SECONDS = 1

/** The observatory over a lake: answers are kept for each state of the lake and of the register, and few are worked out at once. */
export function openObservatory(world: World, lake: Lake, askVersion: () => Promise<number>): Observatory {
  const answers = keepRecent<Observation | null>(ANSWERS_KEPT)
  const ties = keepRecent<ObservedTies | null>(TIES_KEPT)
  const firms = keepRecent<FirmsSeen | null>(YEARS_KEPT)
  const held = keepRecent<readonly HeldData[]>(2)
  const olderNames = keepRecent<ReadonlyMap<string, Localised>>(2)
  const inTurn = fewAtOnce(MOST_AT_ONCE)
  const oneByOne = fewAtOnce(1)
  const stateOf = async () => `${await stamp()} ${await askVersion()}`
  const effect = openEffect(world, lake, stateOf)
  const distance = openDistance(world, lake, stateOf)
  let seen = { at: Number.NEGATIVE_INFINITY, stamp: '' }

  async function stamp(): Promise<string> {
    const now = performance.now()
    if (now - seen.at < STAMP_SECONDS * 1_000) return seen.stamp
    const { generation } = await readManifest(lake.place)
    seen = { at: now, stamp: generation === 0 ? '' : `lake ${generation}` }
    return seen.stamp
  }

  async function seeing(question: Question): Promise<Observation | null> {
    return answers(`${await stamp()} ${await askVersion()} ${JSON.stringify(question)}`, () =>
      inTurn(() => observe({ ...world, lake }, question)),
    )
  }

  return {
    stamp,
    held: async () => held(await stamp(), async () => (await holdings(lake)).map(heldData)),
    flowTables: async () => (await readFlowReceipts(world.db)).map(flowRow),
    observe: seeing,
    projectTies: async (question) =>
      ties(`${await stamp()} ${await askVersion()} ${JSON.stringify(question)}`, async () => {
        const observation = await seeing(question)
        return observation === null ? null : inTurn(() => gatherProjectTies({ ...world, lake }, observation))
      }),
    olderNames: async () => olderNames(await stamp(), () => gatherOlderNames(lake)),
    firms: async (year) =>
      firms(`${await stamp()} ${await askVersion()} ${year}`, () => inTurn(() => observeFirms({ ...world, lake }, year))),
    effect: (kind, matching) => inTurn(() => effect(kind, matching)),
    // By itself: whoever waits for a curve keeps nobody from a table.
    distance: (asked) => oneByOne(() => distance(asked)),
  }
}

/** Runs at most so many at once; the others wait for their turn. */
function fewAtOnce(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    running += 1
    try {
      return await work()
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
}

function heldData({ dataSet, slices, rows, loads }: Holding): HeldData {
  const current = new Set(slices.flatMap((slice) => slice.loads))
  return { dataSet, slices, rows, loads: loads.map((load) => loadRow(load, current.has(load.id))) }
}

function loadRow(load: Load, isCurrent: boolean): LoadRow {
  return {
    id: load.id,
    dataSet: load.dataSet,
    file: load.file,
    sha256: load.sha256,
    bytes: load.bytes,
    layout: load.layout,
    encoding: load.encoding,
    parts: load.covers === 'whole' ? null : load.covers,
    notes: publicNotes(load.notes),
    dropped: load.dropped.map(({ slices, at, reason }) => ({ slices, day: at.slice(0, 10), reason: reason ?? null })),
    slices: load.slices,
    read: load.rowsRead,
    kept: load.rowsKept,
    refused: load.rowsRefused,
    refusals: Object.entries(load.refusedBy).map(([code, rows]) => ({ code, rows })),
    loadedAt: load.loadedAt,
    by: publicBringer(load.by),
    title: load.source.title,
    publisher: load.source.publisher,
    licence: load.source.licence,
    address: load.source.address,
    activityVersion: load.activityVersion,
    isCurrent,
    changed: load.changes.map(({ slice, before, after, appeared, vanished, corrected }) => ({
      slice,
      rowsBefore: before?.rows ?? null,
      rowsNow: after.rows,
      firmsBefore: before?.firms ?? null,
      firmsNow: after.firms,
      appeared,
      vanished,
      corrected,
    })),
  }
}

/** The receipt of a table of flows, as one of the lake's: it is taken whole or not at all. */
function flowRow(table: KeptFlowReceipt): LoadRow {
  const { receipt, source, isCurrent } = table
  return {
    id: flowTableId(table),
    dataSet: FLOW_TABLE,
    file: receipt.file,
    sha256: receipt.sha256,
    bytes: receipt.bytes,
    layout: receipt.layout,
    encoding: `${receipt.activities} × ${receipt.activities}`,
    parts: null,
    notes: receipt.notes,
    dropped: table.dropped.map(({ at, reason }) => ({ slices: [], day: at.slice(0, 10), reason })),
    slices: source.year === null ? [] : [String(source.year)],
    read: receipt.read,
    kept: receipt.activities ** 2,
    refused: 0,
    refusals: [],
    loadedAt: receipt.broughtAt,
    by: publicBringer(receipt.by),
    title: { lt: source.title, en: source.title },
    publisher: source.publisher ?? '–',
    licence: source.licence,
    address: source.address,
    activityVersion: table.version,
    isCurrent,
    changed: [],
  }
}
