import { isLetterKind, isMailAddress } from '#core/monitoring/letters.ts'
import type { LetterContent, NoticeContent, Recipient } from '#core/monitoring/letters.ts'
import { appendLetters, appendNotices } from '#store/mail.ts'
import type { Writing } from '#store/mail.ts'

/** A letter goes out by itself and soon; a notice needs a reader with an account, and waits for others. */
export type Mail =
  | (LetterContent & { readonly to: Recipient; readonly once?: string })
  | (NoticeContent & { readonly to: Recipient & { readonly person: string }; readonly once?: string })

/**
 * Writes mail down in the transaction of the deed that causes it: it is sent if and only if the deed holds. Mail with the
 * same `once` is written down once, however often the deed is repeated. Gives how many are new.
 *
 *     await queueMail(deed, [{ kind: 'reopened', args, to, once: `reopened:${id}:${deed.change}` }])
 */
export async function queueMail(writing: Writing, mails: readonly Mail[]): Promise<number> {
  const letters = mails.filter(isLetter).map((mail) => ({ ...mail, once: mail.once ?? null, trouble: troubleOf(mail.to) }))
  const notices = mails.filter(isNotice).map((mail) => ({ ...mail, once: mail.once ?? null }))
  return (await appendLetters(writing, letters)) + (await appendNotices(writing, notices))
}

// One wrong address among a thousand must not keep a campaign from opening; the administrator sees the letter.
function troubleOf({ address }: Recipient): string | null {
  return isMailAddress(address) ? null : 'not a mail address'
}

function isLetter(mail: Mail): mail is Extract<Mail, LetterContent> {
  return isLetterKind(mail.kind)
}

function isNotice(mail: Mail): mail is Extract<Mail, NoticeContent> {
  return !isLetterKind(mail.kind)
}
