import { deadlineOf } from '#core/monitoring/campaign.ts'
import type { Campaign } from '#core/monitoring/campaign.ts'
import { reminderKey, remindersDue } from '#core/monitoring/reminders.ts'
import type { ReminderDue } from '#core/monitoring/reminders.ts'
import type { Day } from '#core/statements/statement.ts'
import { readSentReminders } from '#store/mail.ts'
import { readCampaigns, readExtensions } from '#store/monitoring/campaigns.ts'
import { readReturns } from '#store/monitoring/returns.ts'
import type { ReturnHead } from '#store/monitoring/returns.ts'
import { readNames } from '#store/read-names.ts'
import { readRoleHolders } from '#store/recipients.ts'
import type { RoleHolder } from '#store/recipients.ts'
import { queueMail } from '#actions/queue-mail.ts'
import type { Mail } from '#actions/queue-mail.ts'
import type { World } from '#actions/world.ts'
import type { ReturnLinks } from './letters-about.ts'

/**
 * Writes the reminders that the plans of all open campaigns ask for today. Asked again on the same day, by several
 * servers as well, it writes none twice: each is known by its return, deadline, step and reader.
 */
export async function remind(world: World, { today, links }: { today: Day; links: ReturnLinks }): Promise<number> {
  let written = 0
  for (const { campaign } of await readCampaigns(world.db)) {
    if (campaign.opens <= today) written += await remindOf(world, campaign, { today, links })
  }
  return written
}

async function remindOf(
  { db, now }: World,
  campaign: Campaign,
  { today, links }: { today: Day; links: ReturnLinks },
): Promise<number> {
  const [heads, extensions, sent] = await Promise.all([
    readReturns(db, { campaign: campaign.id, clusters: campaign.population.asked }),
    readExtensions(db, campaign.id),
    readSentReminders(db, campaign.id),
  ])
  const awaited = heads.map((head) => ({ ...head, deadline: deadlineOf(campaign, extensions, head.cluster) }))
  const due = remindersDue(campaign.reminders, today, { returns: awaited, sent: new Set(sent) })
  if (due.length === 0) return 0
  const byId = new Map(awaited.map((each) => [each.id, each]))
  const clusters = [...new Set(due.flatMap((each) => byId.get(each.return)?.cluster ?? []))]
  const [names, holders] = await Promise.all([
    readNames(db, clusters, { day: today, knownAt: null }),
    readRoleHolders(db, { roles: ['coordinator', 'signatory', 'officer'], scopes: [...clusters, 'country'], day: today }),
  ])
  const mails = due.flatMap((reminder): Mail[] => {
    const head = byId.get(reminder.return)
    if (head === undefined) return []
    const about = { cluster: names.get(head.cluster) ?? {}, asksAbout: campaign.asksAbout }
    return readersOf(reminder, head, holders).map((reader) => mailFor(reader, { reminder, head, about, links }))
  })
  return db.transaction().execute((tx) => queueMail({ tx, recordedAt: now().toISOString() }, mails))
}

function readersOf({ to }: ReminderDue, { cluster }: ReturnHead, holders: readonly RoleHolder[]): RoleHolder[] {
  return holders.filter(({ role, scope }) => to.some((reader) => reader === role) && (scope === cluster || scope === 'country'))
}

type About = {
  readonly reminder: ReminderDue
  readonly head: ReturnHead & { readonly deadline: Day }
  readonly about: { readonly cluster: Readonly<Record<string, string>>; readonly asksAbout: number }
  readonly links: ReturnLinks
}

/** The coordinator gets a letter for each return; the agency, which waits for many, hears of them in its digest. */
function mailFor({ role, scope: _scope, ...to }: RoleHolder, { reminder, head, about, links }: About): Mail {
  const once = `${reminderKey(head, reminder.step)}:${to.person}`
  if (role === 'officer') return { kind: 'overdue', once, to, args: { ...about, url: links.reviewOf(to.language, head.id) } }
  const { deadline, state } = head
  const args = {
    ...about,
    url: links.returnOf(to.language, head.id),
    deadline,
    days: reminder.days,
    isStarted: state !== 'not-started',
  }
  return { kind: 'reminder', once, to, args }
}
