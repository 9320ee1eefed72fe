import type { SendMailOptions } from 'nodemailer'
import type { LetterArguments } from '#core/monitoring/letters.ts'
import { writeCampaignCalendar } from '#publish/write-calendar.ts'
import type { TakenLetter } from '#store/mail-claims.ts'
import { writeLetter } from '#words/write-letter.ts'

/** What letters need to know of the house they come from. */
export type Sender = { readonly from: string; readonly publicUrl: string; readonly timezone: string }

/** A letter as a mail server takes it. Everything that people wrote is in the body, in a name or in the subject, and is encoded there. */
export function composeLetter(letter: TakenLetter, { from, publicUrl, timezone }: Sender): SendMailOptions {
  const { content, language, messageId, name, address, queuedAt } = letter
  const { subject, text, html } = writeLetter(content, language, { host: new URL(publicUrl).host })
  return {
    from: { name: 'Santalka', address: from },
    to: { name: name.replaceAll(/\p{Cc}/gu, ' '), address },
    // The recipient is told here and nowhere else, so that no name can bring another one along.
    envelope: { from, to: [address] },
    messageId,
    date: new Date(queuedAt),
    subject,
    text,
    html,
    headers: {
      // Out-of-office answers to it would be read by nobody (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': language,
      ...(content.kind === 'digest' ? stopHeaders(content.args.stopUrl) : {}),
    },
    attachments: content.kind === 'campaign-opened' ? [calendarOf(content.args)] : [],
  }

  function calendarOf({ campaign, asksAbout, dates }: LetterArguments['campaign-opened']) {
    const settledAt = new Date(queuedAt)
    const file = writeCampaignCalendar({ campaign, asksAbout, dates, language, timezone, publicUrl, settledAt, revision: 0 })
    return { filename: `santalka-${campaign}.ics`, contentType: 'text/calendar; charset=utf-8', content: file }
  }
}

/** A mail program may end the digests with one press of a button (RFC 8058). */
function stopHeaders(stopUrl: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${stopUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}
