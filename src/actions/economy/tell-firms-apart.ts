import type { ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import type { FirmFlows } from '#core/economy/firms/firm-flows.ts'
import type { FirmsOfYear } from '#core/economy/observed/firm-demography.ts'
import type { SurvivalCounts } from '#core/economy/observed/firm-survival.ts'
import type { HeldFlows } from '#core/economy/observed/protect-firms.ts'
import { onThread } from './on-thread.ts'

/** Counted firms as they go to the other thread: in the editions that their years are coded in. */
export type FlowsToTell = Pick<HeldFlows, 'rule' | 'rules'> & {
  /** The edition of each year. */
  readonly versions: ReadonlyMap<number, ActivityVersion>
  /** Municipalities with the county of each. */
  readonly counties: ReadonlyMap<string, string | null>
  readonly editions: ReadonlyMap<ActivityVersion, FirmFlows>
}

export type ToTell = FlowsToTell & { readonly asked: { readonly year: number } | { readonly survivalIn: ActivityVersion } }

const thread = new URL('tell-firms-thread.ts', import.meta.url)

/** The firms of one year, on a thread of its own: what is kept back takes seconds to decide. */
export async function tellYearApart(flows: FlowsToTell, year: number): Promise<FirmsOfYear> {
  const told = await onThread(thread, { ...flows, asked: { year } } satisfies ToTell)
  if (!isFirmsOfYear(told)) throw new TypeError('the thread told no year')
  return told
}

/** The survival of all cohorts in an edition, likewise. */
export async function tellSurvivalApart(flows: FlowsToTell, survivalIn: ActivityVersion): Promise<SurvivalCounts> {
  const told = await onThread(thread, { ...flows, asked: { survivalIn } } satisfies ToTell)
  if (!isSurvival(told)) throw new TypeError('the thread told no survival')
  return told
}

export function isFirmsOfYear(read: unknown): read is FirmsOfYear {
  return typeof read === 'object' && read !== null && 'fields' in read && 'years' in read
}

export function isSurvival(read: unknown): read is SurvivalCounts {
  return typeof read === 'object' && read !== null && 'ages' in read && 'columns' in read
}
