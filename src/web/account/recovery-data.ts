import type { PasswordFinding } from '#core/people/check-password.ts'

/** A new password: asked for, on its way, being set, and the way that leads nowhere. */
export type RecoveryData =
  | { readonly step: 'ask'; readonly minutes: number | null }
  | { readonly step: 'sent' }
  | { readonly step: 'set'; readonly token: string; readonly finding: PasswordFinding | null; readonly minutes: number | null }
  | { readonly step: 'void' }
