import type { Mandate } from '#core/people/role.ts'
import type { MessageKey } from '#words/catalogue.ts'

/** One thing that waits for a person, and where it is done. */
export type Waiting = {
  readonly title: MessageKey
  readonly values: { readonly [name: string]: string | number }
  readonly subject: string | null
  readonly href: string
  /** Until when; null = no term. */
  readonly until: string | null
  readonly isUrgent: boolean
}

export type DeskData = { readonly waiting: readonly Waiting[]; readonly mandates: readonly Mandate[] }
