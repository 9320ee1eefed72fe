// breaks: doors-do-not-talk-server
import { command } from '#cli/command.ts'

export const called = command
