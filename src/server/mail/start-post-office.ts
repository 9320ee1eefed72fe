import { countryTimezone, dayIn } from '#actions/country-day.ts'
import { gatherNotices } from '#actions/gather-notices.ts'
import { localTimeIn } from '#actions/local-time.ts'
import { remind } from '#actions/monitoring/remind.ts'
import type { World } from '#actions/world.ts'
import type { ServerConfig } from '#server/config.ts'
import { returnLinks } from '#server/inside/return-links.ts'
import { forgetExpired } from '#store/mail-claims.ts'
import { addressOf } from '#words/addresses.ts'
import { openTransport } from './open-transport.ts'
import { openPostOffice } from './post-office.ts'
import type { PostOffice } from './post-office.ts'
import { STOP_PATH } from './serve-stop.ts'

/** The post office of a running server, with what it has to see to besides sending. */
export async function startPostOffice(
  world: World,
  { mail, publicUrl }: Pick<ServerConfig, 'mail' | 'publicUrl'>,
  onTrouble: (trouble: unknown) => void,
): Promise<PostOffice> {
  const timezone = await countryTimezone(world)
  const gathering = {
    localTime: (moment: Date) => localTimeIn(timezone, moment),
    preferencesUrl: (language: 'lt' | 'en', secret: string) => publicUrl + addressOf('notifications', language, secret),
    stopUrl: (secret: string) => `${publicUrl}${STOP_PATH}/${secret}`,
  }
  let lookedAt = ''
  // People are reminded by day. Looking once an hour finds what a stop or a late change of a deadline left out.
  async function remindInTheMorning(each: World): Promise<void> {
    const hour = localTimeIn(timezone, each.now()).slice(0, 13)
    if (hour === lookedAt || hour.slice(11) < '07') return
    await remind(each, { today: hour.slice(0, 10), links: returnLinks(publicUrl) })
    lookedAt = hour
  }
  return openPostOffice(world, {
    transport: mail === undefined ? null : openTransport(mail.smtpUrl),
    sender: { from: mail?.from ?? '', publicUrl, timezone },
    rounds: [
      ({ db, now }) => forgetExpired(db, { at: now(), today: dayIn(timezone, now()) }),
      remindInTheMorning,
      (each) => gatherNotices(each, gathering),
    ],
    onTrouble,
  })
}
