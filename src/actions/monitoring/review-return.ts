import type { ReturnAct } from '#core/monitoring/return-states.ts'
import type { NoticeContent } from '#core/monitoring/letters.ts'
import { isSigned } from '#core/monitoring/signature.ts'
import type { Person } from '#core/people/role.ts'
import { readCampaign } from '#store/monitoring/campaigns.ts'
import { countOpenComments } from '#store/monitoring/comments.ts'
import { clusterOfReturn, readReturnEvents } from '#store/monitoring/returns.ts'
import type { ReturnHead } from '#store/monitoring/returns.ts'
import { inWork, mustBeAllowed } from '#actions/in-work.ts'
import type { Work } from '#actions/in-work.ts'
import { queueMail } from '#actions/queue-mail.ts'
import type { Mail } from '#actions/queue-mail.ts'
import { Refusal } from '#actions/refusal.ts'
import type { RefusalCode } from '#actions/refusal.ts'
import type { World } from '#actions/world.ts'
import { aboutReturn, addressingOf } from './letters-about.ts'
import type { Addressing, ReturnLinks } from './letters-about.ts'
import { holdForMove, moveReturn, recordOfReturn } from './move-return.ts'
import { recordApproved } from './record-approved.ts'

/** A return as somebody saw it: it is moved only if nobody moved it since. */
export type Seen = { readonly id: string; readonly seenVersion: number }

/** Approves a return: its public answers become statements, its indicators are worked out, all or nothing. */
export function approveReturn(world: World, person: Person, asked: Seen & { readonly links: ReturnLinks }): Promise<ReturnHead> {
  return review(world, person, { ...asked, act: 'approve-return', reason: null })
}

export function lockReturn(world: World, person: Person, asked: Seen & { readonly links: ReturnLinks }): Promise<ReturnHead> {
  return review(world, person, { ...asked, act: 'lock-return', reason: null })
}

/** Sends a return back to be corrected; the coordinator gets the reason by mail. */
export function sendBackReturn(
  world: World,
  person: Person,
  asked: Seen & { readonly reason: string; readonly links: ReturnLinks },
): Promise<ReturnHead> {
  return review(world, person, { ...asked, act: 'return-to-coordinator' })
}

/** Reopens an approved or locked return. What it said stays in the register until it is approved anew. */
export function reopenReturn(
  world: World,
  person: Person,
  asked: Seen & { readonly reason: string; readonly links: ReturnLinks },
): Promise<ReturnHead> {
  return review(world, person, { ...asked, act: 'reopen-return' })
}

export type BulkResult = {
  readonly done: readonly string[]
  /** Returns that were left as they are, and why. */
  readonly left: readonly { readonly id: string; readonly why: RefusalCode }[]
}

/**
 * Approves or locks many, each by itself and on the version that was seen: one that somebody moved meanwhile is left and
 * told, and none waits for another. Stopped half-way, those that were told done are done.
 */
export async function reviewMany(
  world: World,
  person: Person,
  {
    act,
    returns,
    links,
  }: { readonly act: 'approve-return' | 'lock-return'; readonly returns: readonly Seen[]; readonly links: ReturnLinks },
): Promise<BulkResult> {
  const done: string[] = []
  const left: { id: string; why: RefusalCode }[] = []
  if (returns.length === 0) mustBeAllowed(person, { act, on: null })
  for (const { id } of returns) mustBeAllowed(person, { act, on: clusterOfReturn(id) })
  for (const seen of returns) {
    try {
      await review(world, person, { ...seen, act, reason: null, links })
      done.push(seen.id)
    } catch (error) {
      // One that may not be moved does not keep the others; a fault does.
      if (!(error instanceof Refusal)) throw error
      left.push({ id: seen.id, why: error.code })
    }
  }
  return { done, left }
}

type Step = Seen & { readonly act: ReturnAct; readonly reason: string | null; readonly links: ReturnLinks }

async function review(world: World, person: Person, step: Step): Promise<ReturnHead> {
  const { id, act, links } = step
  const cluster = clusterOfReturn(id)
  mustBeAllowed(person, { act, on: cluster })
  if (cluster === null) throw new Refusal('not-found')
  const addressing = await addressingOf(world, [cluster])
  const reason = step.reason === null ? null : step.reason.trim()
  return inWork(world, person, { act, on: cluster, record: recordOfReturn(id) }, async (work) => {
    const head = await holdForMove(work, step)
    const campaign = (await readCampaign(work.tx, head.campaign))?.campaign
    if (campaign === undefined) throw new Refusal('not-found')
    const signed = isSigned(await readReturnEvents(work.tx, id))
    const moved = await moveReturn(work, head, { ...step, reason, isSigned: signed })
    if (act === 'approve-return') await recordApproved(work, moved, { campaign, name: addressing.nameOf(cluster) })
    await tellPeople(work, moved, { act, reason, addressing, links, asksAbout: campaign.asksAbout })
    return moved
  })
}

type Telling = {
  readonly act: ReturnAct
  readonly reason: string | null
  readonly addressing: Addressing
  readonly links: ReturnLinks
  readonly asksAbout: number
}

async function tellPeople(work: Work, head: ReturnHead, telling: Telling): Promise<void> {
  const { tx, at, person } = work
  const { act, addressing, links, asksAbout } = telling
  const reason = telling.reason ?? ''
  const comments = act === 'return-to-coordinator' ? ((await countOpenComments(tx, [head.id])).get(head.id) ?? 0) : 0
  const mails = addressing.peopleOf(head.cluster).flatMap((to): Mail[] => {
    const about = aboutReturn(addressing, { cluster: head.cluster, asksAbout, url: links.returnOf(to.language, head.id) })
    const rest = { to, once: `${act}:${head.id}:${head.version}:${to.person}` }
    const reviewer = person.name
    if (act === 'return-to-coordinator')
      return [{ kind: 'return-sent-back', args: { ...about, reviewer, reason, comments }, ...rest }]
    if (act === 'reopen-return') return [{ kind: 'reopened', args: { ...about, reviewer, reason }, ...rest }]
    const approved = { kind: 'approved', args: about } satisfies NoticeContent
    return act === 'approve-return' ? [{ ...approved, ...rest }] : []
  })
  await queueMail({ tx, recordedAt: at.toISOString() }, mails)
}
