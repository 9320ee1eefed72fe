// breaks: doors-do-not-talk-cli
import { answer } from '#server/answer.ts'

export const called = answer
