// breaks: core-order-values
import { last } from '#core/figures/last.ts'

export const seen = last
