// breaks: core-order-unlisted
import { stray } from '#core/misc/stray.ts'

export const used = stray
