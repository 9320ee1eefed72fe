// breaks: core-order-statements
import type { last } from '#core/figures/last.ts'

export type Seen = typeof last
