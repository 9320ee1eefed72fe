// breaks: actions-know-no-door
import { sentence } from '#words/sentence.ts'

export const said = sentence
