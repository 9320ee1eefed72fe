import { isQuestionId } from '#core/monitoring/question.ts'
import type { Person } from '#core/people/role.ts'
import { may } from '#core/people/may.ts'
import { readCampaign } from '#store/monitoring/campaigns.ts'
import { appendComment, readComments } from '#store/monitoring/comments.ts'
import { clusterOfReturn, holdReturn } from '#store/monitoring/returns.ts'
import { inWork, mustBeAllowed } from '#actions/in-work.ts'
import { queueMail } from '#actions/queue-mail.ts'
import type { Mail } from '#actions/queue-mail.ts'
import { Refusal } from '#actions/refusal.ts'
import type { World } from '#actions/world.ts'
import { aboutReturn, addressingOf, readOfficers } from './letters-about.ts'
import type { ReturnLinks } from './letters-about.ts'
import { recordOfReturn } from './move-return.ts'

export type CommentWish = {
  readonly id: string
  /** The field that it is about; null = the return as a whole. */
  readonly question: string | null
  /** The comment that it answers or settles; null = it begins a thread. */
  readonly on: number | null
  readonly settles: boolean
  readonly text: string
  readonly links: ReturnLinks
}

const LONGEST = 4_000

/** Writes a comment on a return: the other side hears of it in its digest. A settling needs no words. */
export async function commentReturn(world: World, person: Person, wish: CommentWish): Promise<number> {
  const { id, question, on, settles, links } = wish
  const cluster = clusterOfReturn(id)
  mustBeAllowed(person, { act: 'comment-return', on: cluster })
  if (cluster === null) throw new Refusal('not-found')
  const text = wish.text.trim()
  if ((text === '' && !settles) || text.length > LONGEST) throw new Refusal('answer-malformed', ['text'])
  if (question !== null && !isQuestionId(question)) throw new Refusal('not-found')
  if (settles && on === null) throw new Refusal('answer-malformed', ['on'])
  const addressing = await addressingOf(world, [cluster])
  const isAgency = may(person, { act: 'approve-return', on: null })
  const readers = isAgency ? addressing.peopleOf(cluster) : await readOfficers(world, addressing.day)
  const about = { act: 'comment-return', on: cluster, record: recordOfReturn(id) } as const
  return inWork(world, person, about, async ({ tx, at, tell }) => {
    const head = await holdReturn(tx, id, 'share')
    const campaign = head === null ? null : await readCampaign(tx, head.campaign)
    if (head === null || campaign === null) throw new Refusal('not-found')
    const begun = on === null ? null : (await readComments(tx, id)).find((each) => each.id === on)
    if (begun === undefined || (begun !== null && begun.on !== null)) throw new Refusal('not-found')
    const author = { id: person.id, name: person.name }
    const of = begun === null ? question : begun.question
    const recordedAt = at.toISOString()
    const made = await appendComment(tx, head, { question: of, on, settles, text, at: recordedAt, person: author })
    tell({ comment: made, settles, ...(of === null ? {} : { question: of }) })
    const mails = readers
      .filter((to) => to.person !== person.id)
      .map((to): Mail => {
        const url = isAgency ? links.returnOf(to.language, id) : links.reviewOf(to.language, id)
        const args = {
          ...aboutReturn(addressing, { cluster, asksAbout: campaign.campaign.asksAbout, url }),
          author: person.name,
        }
        return { kind: 'comment', to, once: `comment:${id}:${made}:${to.person}`, args }
      })
    if (!settles) await queueMail({ tx, recordedAt }, mails)
    return made
  })
}
