import { rows } from '#store/rows.ts'
import type { open } from '#store/engine/open.ts'
import { thing } from '#core/values/thing.ts'

export const fine: [typeof open, number] = [rows, thing]
