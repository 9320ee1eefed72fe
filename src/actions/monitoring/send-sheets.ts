import { createHash, randomBytes } from 'node:crypto'
import { actsFrom } from '#core/monitoring/return-states.ts'
import { showsHidden } from '#core/monitoring/sheets.ts'
import type { Person } from '#core/people/role.ts'
import type { Day, SubjectId } from '#core/statements/statement.ts'
import type { Language, Localised } from '#core/values/language.ts'
import { clusterOfReturn } from '#store/monitoring/returns.ts'
import { putSheet, readSheets, readSubmissions } from '#store/monitoring/sheets.ts'
import { readNames } from '#store/read-names.ts'
import { countryTimezone, endOfDay } from '#actions/country-day.ts'
import { inWork, mustBeAllowed } from '#actions/in-work.ts'
import { queueMail } from '#actions/queue-mail.ts'
import { Refusal } from '#actions/refusal.ts'
import type { World } from '#actions/world.ts'
import { sheetSums } from './gather-return.ts'
import { holdForMove, recordOfReturn } from './move-return.ts'

export type SheetsToSend = {
  readonly id: string
  readonly firms: readonly { readonly organisation: SubjectId; readonly email: string | null; readonly language: Language }[]
  /** The last day on which the links work, by the clocks of the country. */
  readonly until: Day
  /** The whole address of a sheet: `https://…`. */
  readonly urlOf: (token: string, language: Language) => string
}

/** The link of a firm; told once, to be copied: only its hash is kept. null: it went by mail. */
export type SentSheet = { readonly organisation: SubjectId; readonly url: string | null }

/** Sends member firms their three-minute sheet: by mail where there is an address, else as a link to pass on. */
export async function sendSheets(world: World, person: Person, { id, firms, until, urlOf }: SheetsToSend): Promise<SentSheet[]> {
  const about = { act: 'send-sheets', on: clusterOfReturn(id), record: recordOfReturn(id) } as const
  const organisations = firms.map(({ organisation }) => organisation)
  mustBeAllowed(person, about)
  await mustNotBeSummed(world, id)
  const expiresAt = endOfDay(await countryTimezone(world), until).toISOString()
  return inWork(world, person, { ...about, details: { organisations } }, async ({ tx, at }) => {
    const head = await holdForMove({ tx }, { id, seenVersion: null })
    if (!actsFrom(head.state).includes('edit-return')) throw new Refusal('wrong-state', [head.state])
    const names = await readNames(tx, [head.cluster, ...organisations], { day: until, knownAt: null })
    const moment = at.toISOString()
    const sent: SentSheet[] = []
    for (const { organisation, email, language } of firms) {
      const name = names.get(organisation)
      if (name === undefined) throw new Refusal('answer-malformed', [organisation])
      const token = randomBytes(20).toString('hex')
      const url = urlOf(token, language)
      await putSheet(tx, {
        returnId: id,
        cluster: head.cluster,
        organisation,
        email,
        language,
        tokenHash: hashOfToken(token),
        madeAt: moment,
        madeBy: person.id,
        expiresAt,
      })
      if (email !== null) {
        const to = { person: null, name: textOf(name), address: email, language }
        const args = {
          cluster: names.get(head.cluster) ?? {},
          asksAbout: Number(head.campaign) - 1,
          url,
          organisation: name,
          deadline: until,
        }
        await queueMail({ tx, recordedAt: moment }, [{ kind: 'sheet-invitation', args, to }])
      }
      // Who has the link answers as the firm: where it went by mail, nobody else needs it.
      sent.push({ organisation, url: email === null ? url : null })
    }
    return sent
  })
}

/** Sums that were shown stay as they are: with one more firm in them, the difference would be that firm's number. */
async function mustNotBeSummed({ db, now }: World, id: string): Promise<void> {
  const [sheets, submissions] = await Promise.all([readSheets(db, id), readSubmissions(db, id)])
  const sums = sheetSums({ sheets, submissions, moment: now().toISOString() })
  if (sums !== null && showsHidden(sums, submissions)) throw new Refusal('sheets-summed')
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function textOf({ lt, en }: Localised): string {
  return lt ?? en ?? ''
}
