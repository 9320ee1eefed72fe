// breaks: core-order-disclosure
import type { last } from '#core/figures/last.ts'

export type Seen = typeof last
