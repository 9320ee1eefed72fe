import type { Rhythm } from '#core/monitoring/letters.ts'

export type NotificationsData = { readonly rhythm: Rhythm }
