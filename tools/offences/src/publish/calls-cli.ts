// breaks: doors-do-not-talk-publish
import { command } from '#cli/command.ts'

export const called = command
