import { inSight } from '#actions/in-work.ts'
import { cardsOf, progressOf } from '#core/monitoring/board.ts'
import { isAwaited } from '#core/monitoring/return-states.ts'
import type { BoardCard } from '#core/monitoring/board.ts'
import { isSigned } from '#core/monitoring/signature.ts'
import { eyesOf, may, mayAnywhere, reachOf } from '#core/people/may.ts'
import type { Wish } from '#core/people/may.ts'
import { addDays } from '#core/values/term.ts'
import type { Transaction } from '#store/deed.ts'
import { readCampaigns, readExtensions } from '#store/monitoring/campaigns.ts'
import { countOpenComments } from '#store/monitoring/comments.ts'
import { readEventsOf, readReturns } from '#store/monitoring/returns.ts'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import type { DeskData, Waiting } from '#web/account/desk-data.ts'
import type { InsideDefinition, Visit } from '../inside-page.ts'

/** The page on which somebody lands after signing in: what waits. */
export const deskPage: InsideDefinition<DeskData> = {
  page: 'desk',
  needs: () => 'signed-in',
  load: async (visit) => ({
    waiting: [...(await ofCampaigns(visit)), ...ofStudies(visit), ...ofHeld(visit), ...ofMandates(visit)].toSorted(
      (one, other) => Number(other.isUrgent) - Number(one.isUrgent),
    ),
    mandates: eyesOf(visit.person).map(({ role, scope }) => ({
      role,
      scope,
      ...(visit.person.mandates.find((each) => each.role === role && each.scope === scope) ?? {
        from: visit.reader.today,
        until: null,
      }),
    })),
  }),
}

/** Campaigns that are not over: what waits of them depends on the role. */
async function ofCampaigns(visit: Visit): Promise<Waiting[]> {
  const { world, person, reader } = visit
  const own = reachOf(person, 'edit-return')
  const clusters = own === 'all' ? [] : own.filter((cluster) => may(person, { act: 'read-return', on: cluster }))
  const seesAll = mayAnywhere(person, 'read-campaign')
  if (clusters.length === 0 && !seesAll) return []
  const open = (await readCampaigns(world.db)).filter(
    ({ campaign: { opens, closes } }) => opens <= reader.today && reader.today <= addDays(closes, 60),
  )
  const wish: Wish = seesAll ? { act: 'read-campaign', on: null } : { act: 'read-return', on: clusters[0] ?? null }
  return inSight(world, person, wish, async (tx) => {
    const waiting: Waiting[] = []
    for (const { campaign } of open) {
      const returns = await readReturns(tx, seesAll ? { campaign: campaign.id } : { campaign: campaign.id, clusters })
      const extensions = await readExtensions(tx, campaign.id)
      const cards = cardsOf({ campaign, returns, extensions, today: reader.today })
      if (seesAll) waiting.push(...forAgency(visit, campaign.id, cards))
      waiting.push(
        ...(await forCluster(tx, visit, {
          cards: cards.filter(({ cluster }) => clusters.includes(cluster)),
          year: campaign.asksAbout,
        })),
      )
    }
    return waiting
  })
}

function forAgency({ person, reader }: Visit, campaign: string, cards: readonly BoardCard[]): Waiting[] {
  const board = addressOf('campaigns', reader.language, campaign)
  const progress = progressOf(cards)
  const entry = (title: Waiting['title'], count: number, rest: Partial<Waiting> = {}): Waiting[] =>
    count === 0
      ? []
      : [
          {
            title,
            values: { count, year: campaign },
            subject: null,
            href: `${board}#board`,
            until: null,
            isUrgent: false,
            ...rest,
          },
        ]
  const mayReview = may(person, { act: 'approve-return', on: null })
  return [
    ...(mayReview
      ? entry('desk.to-review', progress.byState.submitted, { isUrgent: true, href: `${board}?state=submitted#board` })
      : []),
    ...entry('desk.late', progress.late, { href: `${board}?late=yes#board` }),
    ...(may(person, { act: 'lock-return', on: null })
      ? entry('desk.to-lock', progress.byState.approved, { href: `${board}?tick=approved#board` })
      : []),
    {
      title: 'desk.progress',
      values: { year: campaign, submitted: progress.submitted, asked: progress.asked },
      subject: null,
      href: board,
      until: null,
      isUrgent: false,
    },
  ]
}

type Own = { readonly cards: readonly BoardCard[]; readonly year: number }

async function forCluster(tx: Transaction, { person, reader }: Visit, { cards, year }: Own): Promise<Waiting[]> {
  const ids = cards.map(({ id }) => id)
  const [comments, events] = [await countOpenComments(tx, ids), await readEventsOf(tx, ids)]
  return cards.flatMap(({ id, cluster, state, deadline, daysLate }): Waiting[] => {
    const href = addressOf('returns', reader.language, id)
    const entry = {
      values: { year: String(year) },
      subject: cluster,
      href,
      until: deadline,
      isUrgent: daysLate > 0 || state === 'returned',
    }
    const toSign = state === 'submitted' && !isSigned(events.get(id) ?? []) && may(person, { act: 'sign-return', on: cluster })
    const open = comments.get(id) ?? 0
    return [
      ...(isAwaited(state)
        ? [{ ...entry, title: state === 'returned' ? ('desk.return-sent-back' as const) : ('desk.returns-to-fill' as const) }]
        : []),
      ...(toSign ? [{ ...entry, title: 'desk.returns-to-sign' as const, isUrgent: true }] : []),
      ...(open === 0
        ? []
        : [{ ...entry, title: 'desk.comments' as const, values: { count: open, year: String(year) }, until: null }]),
    ]
  })
}

function ofStudies({ person, reader }: Visit): Waiting[] {
  if (!mayAnywhere(person, 'approve-study')) return []
  const href = addressOf('study-drafts', reader.language)
  return [{ title: 'desk.drafts', values: {}, subject: null, href, until: null, isUrgent: false }]
}

/** Mandates that do not count yet, and where that is changed. */
function ofHeld({ person: { held = [] }, reader: { language } }: Visit): Waiting[] {
  const href = `${addressOf('account', language)}#second-factor`
  return held.map(({ role }) => ({
    title: 'desk.second-factor',
    values: { role: say(language, `role.${role}`) },
    subject: null,
    href,
    until: null,
    isUrgent: true,
  }))
}

/** One's own mandates that end within a month. */
function ofMandates({ person, reader }: Visit): Waiting[] {
  const soon = addDays(reader.today, 31)
  return person.mandates.flatMap(({ role, scope, until }): Waiting[] =>
    until === null || until > soon
      ? []
      : [
          {
            title: 'desk.mandate-ending',
            values: { role: say(reader.language, `role.${role}`) },
            subject: scope === 'country' ? null : scope,
            href: `${addressOf('desk', reader.language)}#mandates`,
            until,
            isUrgent: false,
          },
        ],
  )
}
