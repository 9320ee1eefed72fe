// breaks: core-order-studies
import { last } from '#core/figures/last.ts'

export const seen = last
