// breaks: words-sees-core
import { rows } from '#store/rows.ts'

export const read = rows
