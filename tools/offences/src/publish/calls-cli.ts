// breaks: publish-sees-core-and-words
import { command } from '#cli/command.ts'

export const called = command
