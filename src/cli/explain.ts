import { readConfig } from '#store/engine/config.ts'
import { exitCode, exitCodeOf, type ExitCode } from '#store/engine/exit-codes.ts'
import { reasonOf } from '#store/engine/trouble.ts'
import { troubleOf } from '#store/engine/trouble-of.ts'
import { sayTrouble } from '#words/operator.ts'
import { sayImportRefusal } from './say-import-refusal.ts'
import { type Terminal, UsageRefusal } from './terminal.ts'

/** Says in a sentence why a command could not be done, and answers the exit code. */
export function explain(error: unknown, { words, language, complain, environment, workingFolder }: Terminal): ExitCode {
  if (error instanceof UsageRefusal) {
    for (const sentence of error.sentences) complain(sentence)
    return exitCode.usage
  }
  const read = readConfig(environment, workingFolder)
  const trouble = 'config' in read ? troubleOf(error, read.config) : null
  if (trouble !== null) {
    complain(sayTrouble(words, trouble))
    return exitCodeOf[trouble.code]
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
