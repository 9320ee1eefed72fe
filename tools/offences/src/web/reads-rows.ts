// breaks: web-sees-core-and-words
import { rows } from '#store/rows.ts'

export const read = rows
