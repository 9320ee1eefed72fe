import { exitCode, exitCodeOf, type ExitCode } from '#store/engine/exit-codes.ts'
import { DatabaseRefusal, reasonOf } from '#store/engine/trouble.ts'
import { sayTrouble } from '#words/operator.ts'
import { sayImportRefusal } from './say-import-refusal.ts'
import { type Terminal, UsageRefusal } from './terminal.ts'

/** Says in a sentence why a command could not be done, and answers the exit code. */
export function explain(error: unknown, { words, language, complain, environment }: Terminal): ExitCode {
  if (error instanceof UsageRefusal) {
    for (const sentence of error.sentences) complain(sentence)
    return exitCode.usage
  }
  if (error instanceof DatabaseRefusal) {
    complain(sayTrouble(words, error.trouble))
    return exitCodeOf[error.trouble.code]
  }
  const refused = sayImportRefusal(error, language)
  if (refused !== null) {
    for (const sentence of refused) complain(sentence)
    return exitCode.importRefused
  }
  complain(words.fault({ message: reasonOf(error) }))
  if (environment['LOG_LEVEL'] === 'debug' && error instanceof Error) complain(error.stack ?? '')
  else complain(words.faultHint())
  return exitCode.fault
}
