// breaks: store-sees-core
import { sentence } from '#words/sentence.ts'

export const said = sentence
