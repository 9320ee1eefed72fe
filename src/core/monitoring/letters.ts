import type { Day } from '#core/values/fuzzy-date.ts'
import type { Language, Localised } from '#core/values/language.ts'

/** The return that a letter is about, and where its reader finds it. */
export type AboutReturn = { readonly cluster: Localised; readonly asksAbout: number; readonly url: string }

export type CampaignDate = { readonly what: CampaignDateKind; readonly on: Day }
export type CampaignDateKind = 'opens' | 'sheets-due' | 'returns-due' | 'closes' | 'study-due'

/** What each letter has to know. An address (`url`) is whole: `https://…`. */
export type LetterArguments = {
  invitation: { readonly inviter: string; readonly into: Localised; readonly url: string; readonly until: Day }
  recovery: { readonly url: string; readonly minutes: number }
  'campaign-opened': AboutReturn & { readonly campaign: string; readonly deadline: Day; readonly dates: readonly CampaignDate[] }
  /** `days` to the deadline; 0 on the day itself, negative when it has passed. */
  reminder: AboutReturn & { readonly deadline: Day; readonly days: number; readonly isStarted: boolean }
  'deadline-extended': AboutReturn & { readonly before: Day; readonly deadline: Day; readonly reason: string }
  'return-sent-back': AboutReturn & { readonly reviewer: string; readonly reason: string; readonly comments: number }
  reopened: AboutReturn & { readonly reviewer: string; readonly reason: string }
  'sheet-invitation': AboutReturn & { readonly organisation: Localised; readonly deadline: Day }
  digest: Digest
}

/** What each notice has to know: one line of a digest, counted with others of its kind about the same cluster. */
export type NoticeArguments = {
  comment: AboutReturn & { readonly author: string }
  approved: AboutReturn
  'return-submitted': AboutReturn
  overdue: AboutReturn
  'value-changed': AboutReturn & { readonly author: string }
}

export type LetterKind = keyof LetterArguments
export type NoticeKind = keyof NoticeArguments

/** Notices of one kind about one return, put together. */
export type DigestLine = AboutReturn & { readonly kind: NoticeKind; readonly count: number; readonly authors: readonly string[] }
export type Digest = {
  readonly count: number
  readonly lines: readonly DigestLine[]
  /** Where the reader chooses how often to hear of changes, and where a mail program may end them at once. */
  readonly preferencesUrl: string
  readonly stopUrl: string
}

export type LetterContent = { [Kind in LetterKind]: { readonly kind: Kind; readonly args: LetterArguments[Kind] } }[LetterKind]
export type NoticeContent = { [Kind in NoticeKind]: { readonly kind: Kind; readonly args: NoticeArguments[Kind] } }[NoticeKind]

/** Whoever gets mail. `person` is null where there is no account: an invited one, a member firm with a personal link. */
export type Recipient = {
  readonly person: string | null
  readonly name: string
  readonly address: string
  readonly language: Language
}

/** Where a letter is on its way; the migration that makes its table says what each means. */
export type LetterState = 'waiting' | 'sending' | 'handed-over' | 'sent' | 'in-doubt' | 'dead'

/** How often a person wants to hear of changes. Letters come at once whatever the rhythm. */
export const rhythms = ['at-once', 'daily', 'weekly', 'never'] as const
export type Rhythm = (typeof rhythms)[number]

export function isRhythm(text: string): text is Rhythm {
  return rhythms.some((rhythm) => rhythm === text)
}

/** Letters that open a door: whoever reads one can act as its reader, so it is forgotten once it is sent. */
const opensDoor = {
  invitation: true,
  recovery: true,
  'campaign-opened': false,
  reminder: false,
  'deadline-extended': false,
  'return-sent-back': false,
  reopened: false,
  'sheet-invitation': true,
  digest: false,
} as const satisfies Record<LetterKind, boolean>

export const letterKinds: readonly LetterKind[] = Object.keys(opensDoor).filter(isLetterKind)

export const secretLetters: readonly LetterKind[] = letterKinds.filter((kind) => opensDoor[kind])

/** Stands where the mail server's answer would, on a letter given up because its link no longer opens anything. */
export const LINK_EXPIRED = 'link-expired'

export function isLetterKind(kind: string): kind is LetterKind {
  return Object.hasOwn(opensDoor, kind)
}

/**
 * Whether mail can be sent there: one plain address of one mailbox. What could end a header, name a second recipient or
 * carry a comment has no place in it, whatever the standard allows.
 */
export function isMailAddress(address: string): boolean {
  return address.length <= 254 && /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@([\p{L}\p{N}-]{1,63}\.)+[\p{L}\p{N}-]{2,63}$/u.test(address)
}
