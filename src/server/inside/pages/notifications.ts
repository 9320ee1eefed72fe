import { chooseRhythm } from '#actions/choose-rhythm.ts'
import type { Chooser } from '#actions/choose-rhythm.ts'
import { usualRhythm } from '#core/monitoring/digest.ts'
import { isRhythm } from '#core/monitoring/letters.ts'
import { readRhythm, readRhythmBySecret } from '#store/notices.ts'
import type { NotificationsData } from '#web/account/notifications-data.ts'
import { addressOf } from '#words/addresses.ts'
import { Problem } from '#server/problems.ts'
import type { InsideDefinition, Outcome, Visit } from '../inside-page.ts'
import type { Sent } from '../read-sent.ts'

/** How often the person who is signed in hears of changes. */
export const ownNotificationsPage: InsideDefinition<NotificationsData> = {
  page: 'notifications',
  needs: () => 'signed-in',
  load: async ({ world, person }) => ({ rhythm: (await readRhythm(world.db, person.id)) ?? usualRhythm }),
  deeds: {
    async choose(visit, sent) {
      // Seeing as another role, nothing is changed.
      if (visit.person.seeingAs !== null) throw new Problem('not-allowed')
      return choose(visit, sent, { person: visit.person.id })
    },
  },
}

/** The same for whoever follows the link of a digest: the secret in it is enough to choose, and to nothing else. */
export const notificationsPage: InsideDefinition<NotificationsData> = {
  page: 'notifications',
  needs: () => 'anyone',
  async load({ world, reader }) {
    const rhythm = await readRhythmBySecret(world.db, reader.slug ?? '')
    return rhythm === null ? null : { rhythm }
  },
  deeds: { choose: (visit, sent) => choose(visit, sent, { secret: visit.reader.slug ?? '' }) },
}

async function choose({ world, reader }: Visit, { fields }: Sent, chooser: Chooser): Promise<Outcome<NotificationsData>> {
  const rhythm = fields.get('rhythm') ?? ''
  if (!isRhythm(rhythm)) throw new Problem('bad-form')
  if (!(await chooseRhythm(world, chooser, rhythm))) throw new Problem('not-found')
  return { goTo: addressOf('notifications', reader.language, reader.slug ?? undefined), said: 'said.notifications-kept' }
}
