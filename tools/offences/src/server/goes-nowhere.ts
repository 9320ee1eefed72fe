// breaks: not-to-nowhere
import { nothing } from '#core/values/not-there.ts'

export const lost = nothing
