import type { OpenedReturn } from '#actions/monitoring/open-return.ts'
import { sendSheets } from '#actions/monitoring/send-sheets.ts'
import { isRefusal } from '#actions/refusal.ts'
import type { SentSheet } from '#actions/monitoring/send-sheets.ts'
import { isMailAddress } from '#core/monitoring/letters.ts'
import { isFuzzyDate } from '#core/values/fuzzy-date.ts'
import { isLanguage } from '#core/values/language.ts'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { Problem } from '#server/problems.ts'
import type { Visit } from '../inside-page.ts'
import type { Sent } from '../read-sent.ts'

const MOST_FIRMS = 1_000
const LONGEST_DAYS = 120

/** Sends the sheets that were ticked; gives the links once, or the sentence that says why not. */
export async function sendSheetsOfForm(
  { world, person, reader }: Visit,
  { fields }: Sent,
  { head }: OpenedReturn,
): Promise<{ links: SentSheet[]; trouble: string | null }> {
  const { language, today, publicUrl } = reader
  const chosen = fields.getAll('firm').filter((firm) => /^organisation\/[a-z0-9-]{1,190}$/.test(firm))
  if (chosen.length === 0) return { links: [], trouble: say(language, 'return.sheets.nobody') }
  if (chosen.length > MOST_FIRMS) throw new Problem('bad-form')
  const until = fields.get('until') ?? ''
  if (!isFuzzyDate(until) || until.length !== 10 || until < today || until > laterThan(today)) throw new Problem('bad-form')
  const firms = [...new Set(chosen)].map((organisation) => {
    const email = (fields.get(`email:${organisation}`) ?? '').trim()
    const wanted = fields.get(`language:${organisation}`) ?? ''
    return { organisation, email: email === '' ? null : email, language: isLanguage(wanted) ? wanted : language }
  })
  const wrong = firms.find(({ email }) => email !== null && !isMailAddress(email))
  if (wrong !== undefined) return { links: [], trouble: say(language, 'return.sheets.bad-mail', { given: wrong.email ?? '' }) }
  try {
    const links = await sendSheets(world, person, {
      id: head.id,
      firms,
      until,
      urlOf: (token, of) => `${publicUrl}${addressOf('sheets', of, token)}`,
    })
    return { links, trouble: null }
  } catch (trouble) {
    if (!isRefusal(trouble) || trouble.code !== 'sheets-summed') throw trouble
    return { links: [], trouble: say(language, 'refusal.sheets-summed') }
  }
}

function laterThan(today: string): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + LONGEST_DAYS * 86_400_000).toISOString().slice(0, 10)
}
