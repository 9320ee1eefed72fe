import { createHash } from 'node:crypto'
import type { Answers } from '#core/monitoring/answer.ts'
import { explanationsStanding } from '#core/monitoring/settle-heads.ts'
import { nothingBlocks } from '#core/monitoring/what-is-left.ts'
import { may } from '#core/people/may.ts'
import type { Person } from '#core/people/role.ts'
import { canonical } from '#core/statements/canonical.ts'
import { campaignOfReturn, clusterOfReturn } from '#store/monitoring/returns.ts'
import type { ReturnHead } from '#store/monitoring/returns.ts'
import { inWork, mustBeAllowed } from '#actions/in-work.ts'
import type { Work } from '#actions/in-work.ts'
import { Refusal } from '#actions/refusal.ts'
import type { World } from '#actions/world.ts'
import { askHouse, gatherReturn } from './gather-return.ts'
import type { GatheredReturn, HouseKnowledge } from './gather-return.ts'
import { holdForMove, moveReturn, recordOfReturn } from './move-return.ts'

/** What is submitted or signed: the return in the version that was seen, with exactly these answers. */
export type Submission = { readonly id: string; readonly seenVersion: number; readonly fingerprint: string }

/** A text that stands for the answers and explanations of a return: another answer, another text. */
export function fingerprintOf({
  head,
  form,
  answers,
  standing,
}: Pick<GatheredReturn, 'head' | 'form' | 'answers' | 'standing'>): string {
  const told = { return: head.id, form: form.id, answers: byName(answers), explanations: byName(explanationsStanding(standing)) }
  return createHash('sha256').update(canonical(told)).digest('hex')
}

/** Submits a return in which nothing is left to mend. Whoever may sign as well, signs in the same step. */
export async function submitReturn(world: World, person: Person, submission: Submission): Promise<ReturnHead> {
  const { id, seenVersion, fingerprint } = submission
  const { about, house } = await prepare(world, person, { act: 'submit-return', id })
  return inWork(world, person, { ...about, details: { fingerprint } }, async (work) => {
    const head = await holdSame(work, submission, house)
    const submitted = await moveReturn(work, head, { id, act: 'submit-return', seenVersion, reason: null, isSigned: false })
    if (!may(person, { act: 'sign-return', on: about.on })) return submitted
    return moveReturn(work, submitted, { id, act: 'sign-return', seenVersion: null, reason: null, isSigned: false, fingerprint })
  })
}

/** Signs a submitted return: exactly the answers that were seen. */
export async function signReturn(world: World, person: Person, submission: Submission): Promise<ReturnHead> {
  const { id, seenVersion, fingerprint } = submission
  const { about, house } = await prepare(world, person, { act: 'sign-return', id })
  return inWork(world, person, { ...about, details: { fingerprint } }, async (work) => {
    const head = await holdSame(work, submission, house)
    return moveReturn(work, head, { id, act: 'sign-return', seenVersion, reason: null, isSigned: false, fingerprint })
  })
}

type Asked = { readonly act: 'submit-return' | 'sign-return'; readonly id: string }

async function prepare(world: World, person: Person, { act, id }: Asked) {
  const about = { act, on: clusterOfReturn(id), record: recordOfReturn(id) } as const
  mustBeAllowed(person, about)
  if (about.on === null) throw new Refusal('not-found')
  return { about, house: await askHouse(world, { id, cluster: about.on, campaign: campaignOfReturn(id) }) }
}

/** Holds the return, when it is still what was seen and nothing is left to mend in it. */
async function holdSame(work: Work, { id, seenVersion, fingerprint }: Submission, house: HouseKnowledge): Promise<ReturnHead> {
  const head = await holdForMove(work, { id, seenVersion })
  const gathered = await gatherReturn(work.tx, head, house)
  if (fingerprintOf(gathered) !== fingerprint) throw new Refusal('changed-meanwhile')
  const { left } = gathered
  if (!nothingBlocks(left)) throw new Refusal('has-blocking-findings', [...left.blocking, ...left.toExplain])
  return head
}

function byName(map: Answers | ReadonlyMap<string, string>): { readonly [name: string]: unknown } {
  return Object.fromEntries(map)
}
