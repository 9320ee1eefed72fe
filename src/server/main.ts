import { languageOf } from '#store/engine/config.ts'
import { exitCode, exitCodeOf } from '#store/engine/exit-codes.ts'
import { codeOf, DatabaseRefusal, reasonOf } from '#store/engine/trouble.ts'
import { operatorWords, sayProblem, sayTrouble } from '#words/operator.ts'
import { readServerConfig, type ServerConfig } from './config.ts'
import { parts } from './parts.ts'
import { type RunningServer, StartRefusal, startServer } from './start-server.ts'

const words = operatorWords(languageOf(process.env))

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Every way in which the server can fail ends in a sentence and an exit code. */
function explain(error: unknown, config: ServerConfig): number {
  if (error instanceof DatabaseRefusal) {
    complain(sayTrouble(words, error.trouble))
    return exitCodeOf[error.trouble.code]
  }
  if (error instanceof StartRefusal) {
    for (const sentence of error.sentences) complain(sentence)
    return error.exitCode
  }
  const code = codeOf(error)
  if (code === 'EADDRINUSE') {
    complain(words.portBusy({ port: config.port }))
    return exitCode.portBusy
  }
  if (code === 'EACCES') {
    complain(words.portForbidden({ port: config.port }))
    return exitCode.usage
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    complain(words.hostUnknown({ host: config.host ?? '' }))
    return exitCode.usage
  }
  return explainFault(error, config)
}

function explainFault(error: unknown, config: ServerConfig): number {
  complain(words.fault({ message: reasonOf(error) }))
  if (config.logLevel === 'debug' || config.logLevel === 'trace') complain(error instanceof Error ? (error.stack ?? '') : '')
  else complain(words.faultHint())
  return exitCode.fault
}

async function main(): Promise<void> {
  const read = readServerConfig(process.env, process.cwd())
  if ('problems' in read) {
    for (const problem of read.problems) complain(sayProblem(words, problem))
    process.exitCode = exitCode.usage
    return
  }
  const { config } = read
  const stop = untilSignal()
  try {
    const starting = startServer({ config, parts, words, say, now: () => new Date() })
    // A server that is told to stop before it is up ends what it began, then stops.
    const server: RunningServer = await starting
    say(words.serving({ address: `http://localhost:${server.port}` }))
    await stop
    say(words.stopping())
    await server.close()
    say(words.stopped())
  } catch (error) {
    process.exitCode = explain(error, config)
  }
}

/** The first signal asks to stop; the ones after it change nothing, for a terminal sends it to everyone at once. */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}

await main()
// Whatever still keeps the process alive after an orderly end is not worth waiting for.
setTimeout(() => process.exit(), 500).unref()
