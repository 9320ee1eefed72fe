// breaks: core-order-rules
import { last } from '#core/figures/last.ts'

export const seen = last
