// breaks: core-order-network
import { last } from '#core/figures/last.ts'

export const seen = last
