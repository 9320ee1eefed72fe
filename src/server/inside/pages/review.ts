import { commentReturn } from '#actions/monitoring/comment-return.ts'
import { approveReturn, lockReturn, reopenReturn, sendBackReturn } from '#actions/monitoring/review-return.ts'
import { Refusal } from '#actions/refusal.ts'
import { clusterOfReturn } from '#store/monitoring/returns.ts'
import { addressOf } from '#words/addresses.ts'
import type { MessageKey } from '#words/catalogue.ts'
import type { ReviewData } from '#web/agency/review-data.ts'
import { reviewTable } from '#server/tables/review-table.ts'
import { Problem } from '#server/problems.ts'
import type { FormDeed, InsideDefinition, Outcome, Visit } from '../inside-page.ts'
import type { Sent } from '../read-sent.ts'
import { returnLinks } from '../return-links.ts'
import { sayableRefusal } from '../sayable-refusal.ts'
import { reviewData } from './review-content.ts'

/** The review of one return: outliers first, each field with what it is held against, comments, and what may be done. */
export const reviewPage: InsideDefinition<ReviewData> = {
  page: 'review',
  needs: (slug) => ({ act: 'read-return', on: clusterOfReturn(slug ?? '') }),
  load: (visit) => reviewData(visit),
  tables: (data, { language }) => [reviewTable(data, language)],
  deeds: {
    approve: move('said.return.approved', (visit, seen) => approveReturn(visit.world, visit.person, seen)),
    lock: move('said.return.locked', (visit, seen) => lockReturn(visit.world, visit.person, seen)),
    'send-back': move('said.return.sent-back', (visit, seen) => sendBackReturn(visit.world, visit.person, seen)),
    reopen: move('said.return.reopened', (visit, seen) => reopenReturn(visit.world, visit.person, seen)),
    comment: comment(false),
    settle: comment(true),
  },
}

type SeenWithReason = Parameters<typeof reopenReturn>[2]

function move(said: MessageKey, deed: (visit: Visit, seen: SeenWithReason) => Promise<unknown>): FormDeed<ReviewData> {
  return (visit, sent) => {
    const { reader } = visit
    const seen = {
      id: reader.slug ?? '',
      seenVersion: numberIn(sent, 'version') ?? -1,
      reason: sent.fields.get('reason') ?? '',
      links: returnLinks(reader.publicUrl),
    }
    return told(visit, sent, said, () => deed(visit, seen))
  }
}

function comment(settles: boolean): FormDeed<ReviewData> {
  return (visit, sent) =>
    told(visit, sent, settles ? 'said.return.settled' : 'said.return.commented', () =>
      commentReturn(visit.world, visit.person, {
        id: visit.reader.slug ?? '',
        question: sent.fields.get('question') || null,
        on: numberIn(sent, 'on'),
        settles,
        text: sent.fields.get('text') ?? '',
        links: returnLinks(visit.reader.publicUrl),
      }),
    )
}

/** Does a deed. What can be mended comes back on the page as it now is, with everything that was typed. */
async function told(
  visit: Visit,
  { deed, fields }: Sent,
  said: MessageKey,
  work: () => Promise<unknown>,
): Promise<Outcome<ReviewData>> {
  const { reader } = visit
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'not-allowed' || error.code === 'not-found') throw error
    const trouble = { form: deed, why: sayableRefusal(error.code), entered: Object.fromEntries(fields) }
    const show = await reviewData(visit, trouble)
    if (show === null) throw new Problem('not-found')
    return { show, status: error.code === 'changed-meanwhile' || error.code === 'wrong-state' ? 409 : 422 }
  }
  const place = fields.get('question') ?? ''
  const back = addressOf('reviews', reader.language, reader.slug ?? '')
  return { goTo: /^[a-z-]+$/.test(place) ? `${back}#${place}` : back, said }
}

function numberIn({ fields }: Sent, name: string): number | null {
  const text = fields.get(name) ?? ''
  return /^\d{1,15}$/.test(text) ? Number(text) : null
}
