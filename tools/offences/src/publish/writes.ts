import { sentence } from '#words/sentence.ts'

export const written = sentence
