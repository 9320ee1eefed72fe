import { isAwaited } from '#core/monitoring/return-states.ts'
import { deadlineOf } from '#core/monitoring/campaign.ts'
import type { Campaign } from '#core/monitoring/campaign.ts'
import type { Person } from '#core/people/role.ts'
import type { Day } from '#core/statements/statement.ts'
import { isFuzzyDate } from '#core/values/fuzzy-date.ts'
import { appendExtensions, readCampaign, readExtensions } from '#store/monitoring/campaigns.ts'
import { readReturns } from '#store/monitoring/returns.ts'
import { inWork, mustBeAllowed } from '#actions/in-work.ts'
import { queueMail } from '#actions/queue-mail.ts'
import type { Mail } from '#actions/queue-mail.ts'
import { Refusal } from '#actions/refusal.ts'
import type { World } from '#actions/world.ts'
import { recordEdition } from './change-campaign.ts'
import { aboutReturn, addressingOf } from './letters-about.ts'
import type { ReturnLinks } from './letters-about.ts'
import { recordOfCampaign } from './open-campaign.ts'

export type ExtensionWish = {
  readonly campaign: string
  readonly clusters: 'all' | readonly string[]
  readonly until: Day
  readonly reason: string
  readonly links: ReturnLinks
}

/**
 * Gives more time: to some clusters as extensions of their own, to all by a new edition of the campaign. Everybody whose
 * return is still awaited gets a letter with the reason. An earlier day than the present one is refused.
 */
export async function extendDeadline(world: World, person: Person, wish: ExtensionWish): Promise<{ extended: number }> {
  mustBeAllowed(person, { act: 'extend-deadline', on: null })
  const { clusters, until, links } = wish
  const reason = wish.reason.trim()
  if (reason === '') throw new Refusal('reason-missing')
  if (until.length !== 10 || !isFuzzyDate(until)) throw new Refusal('answer-malformed', ['until'])
  const found = await readCampaign(world.db, wish.campaign)
  if (found === null) throw new Refusal('not-found')
  const { campaign, edition } = found
  const wanted = clusters === 'all' ? campaign.population.asked : clusters
  if (wanted.some((cluster) => !campaign.population.asked.includes(cluster))) throw new Refusal('not-found')
  const addressing = await addressingOf(world, wanted)
  const details = { until, reason, clusters: clusters === 'all' ? 'all' : [...clusters] }
  return inWork(
    world,
    person,
    { act: 'extend-deadline', on: null, record: recordOfCampaign(campaign.id), details },
    async (work) => {
      const { tx, at } = work
      const recordedAt = at.toISOString()
      const before = await readExtensions(tx, campaign.id)
      if (clusters === 'all') {
        if (until <= campaign.deadline) throw new Refusal('answer-malformed', ['until'])
        await recordEdition(work, withDeadline(campaign, until), { seenEdition: edition, what: `deadline ${until}` })
      } else {
        if (wanted.some((cluster) => until <= deadlineOf(campaign, before, cluster)))
          throw new Refusal('answer-malformed', ['until'])
        const extensions = wanted.map((cluster) => ({ cluster, until, reason }))
        await appendExtensions(tx, campaign.id, { extensions, at: recordedAt, by: person.id })
      }
      const awaited = (await readReturns(tx, { campaign: campaign.id, clusters: wanted })).filter(
        ({ cluster, state }) => isAwaited(state) && deadlineOf(campaign, before, cluster) < until,
      )
      const mails = awaited.flatMap(({ id, cluster }): Mail[] =>
        addressing.peopleOf(cluster).map((to) => ({
          kind: 'deadline-extended',
          to,
          once: `deadline-extended:${id}:${until}:${to.person}`,
          args: {
            ...aboutReturn(addressing, { cluster, asksAbout: campaign.asksAbout, url: links.returnOf(to.language, id) }),
            before: deadlineOf(campaign, before, cluster),
            deadline: until,
            reason,
          },
        })),
      )
      work.tell({ letters: await queueMail({ tx, recordedAt }, mails) })
      return { extended: wanted.length }
    },
  )
}

/** What comes after the deadline moves with it when it would lie before it. */
function withDeadline(campaign: Campaign, deadline: Day): Campaign {
  const closes = later(campaign.closes, deadline)
  return { ...campaign, deadline, closes, studyDue: later(campaign.studyDue, closes) }
}

function later(one: Day, other: Day): Day {
  return one < other ? other : one
}
