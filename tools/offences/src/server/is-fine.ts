import type { Kysely } from 'kysely'
import { open } from '#store/engine/open.ts'
import { sentence } from '#words/sentence.ts'

export type Fine = Kysely<typeof open>
export const fine = sentence
