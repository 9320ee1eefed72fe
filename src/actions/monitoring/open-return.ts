import type { Person } from '#core/people/role.ts'
import { campaignOfReturn, clusterOfReturn, readReturn, readReturnEvents } from '#store/monitoring/returns.ts'
import type { ReturnEvent } from '#store/monitoring/returns.ts'
import { readComments } from '#store/monitoring/comments.ts'
import type { ReturnComment } from '#store/monitoring/comments.ts'
import { confine } from '#store/confine.ts'
import type { Transaction } from '#store/deed.ts'
import { readSubmissions } from '#store/monitoring/sheets.ts'
import type { Sheet, SheetSubmission } from '#store/monitoring/sheets.ts'
import { confinesOf, inReading, mustBeAllowed } from '#actions/in-work.ts'
import type { World } from '#actions/world.ts'
import { askHouse, gatherReturn } from './gather-return.ts'
import type { GatheredReturn, HouseKnowledge } from './gather-return.ts'
import { recordOfReturn } from './move-return.ts'

/** A return as its page shows it. */
export type OpenedReturn = GatheredReturn & {
  readonly events: readonly ReturnEvent[]
  /** What reviewers wrote, and what was answered. */
  readonly comments: readonly ReturnComment[]
  readonly sent: readonly Sheet[]
  /** Of the firms that let the coordinator see. */
  readonly submissions: readonly SheetSubmission[]
  /** Sheets that were answered, of whomever. */
  readonly answered: ReadonlyMap<string, string>
}

/** Opens a return for somebody who may read it; null when there is none. Told in the audit trail. */
export async function openReturn(world: World, person: Person, id: string): Promise<OpenedReturn | null> {
  const cluster = clusterOfReturn(id)
  const about = { act: 'read-return', on: cluster, record: recordOfReturn(id) } as const
  mustBeAllowed(person, about)
  if (cluster === null || (await readReturn(world.db, id)) === null) return null
  const house = await askHouse(world, { id, cluster, campaign: campaignOfReturn(id) })
  return inReading(world, person, about, (tx) => readOpened(tx, id, house))
}

/** Reads a return to compare with it what its writer sends: the saving is told in the audit trail, not this look. */
export async function openForEdit(world: World, person: Person, id: string): Promise<OpenedReturn | null> {
  const cluster = clusterOfReturn(id)
  mustBeAllowed(person, { act: 'edit-return', on: cluster })
  if (cluster === null) return null
  const house = await askHouse(world, { id, cluster, campaign: campaignOfReturn(id) })
  return world.db.transaction().execute(async (tx) => {
    await confine(tx, confinesOf(person))
    return readOpened(tx, id, house)
  })
}

async function readOpened(tx: Transaction, id: string, house: HouseKnowledge): Promise<OpenedReturn | null> {
  const head = await readReturn(tx, id)
  if (head === null) return null
  const gathered = await gatherReturn(tx, head, house)
  return {
    ...gathered,
    events: await readReturnEvents(tx, id),
    comments: await readComments(tx, id),
    // What a firm let the coordinator see and then no longer does, the second lock still shows: the latest word counts.
    submissions: (await readSubmissions(tx, id)).filter(({ sheet, at, shares }) =>
      house.submissions.some((latest) => latest.sheet === sheet && latest.at === at && latest.shares === shares),
    ),
    sent: house.sheets,
    answered: new Map(house.submissions.map(({ organisation, at }) => [organisation, at])),
  }
}
