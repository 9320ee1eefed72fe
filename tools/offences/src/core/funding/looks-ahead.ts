// breaks: core-order-funding
import type { last } from '#core/figures/last.ts'

export type Seen = typeof last
