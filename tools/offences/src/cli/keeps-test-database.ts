// breaks: tests-stay-outside
import { throwAway } from '#store/testing/throw-away.ts'

export const kept = throwAway
