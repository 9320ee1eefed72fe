import { languageOf } from '#store/engine/config.ts'
import { exitCode, exitCodeOf } from '#store/engine/exit-codes.ts'
import { codeOf, reasonOf } from '#store/engine/trouble.ts'
import { troubleOf } from '#store/engine/trouble-of.ts'
import { operatorWords, sayProblem, sayTrouble } from '#words/operator.ts'
import { readServerConfig, type ServerConfig } from './config.ts'
import { parts } from './parts.ts'
import { StartRefusal, startServer } from './start-server.ts'

const words = operatorWords(languageOf(process.env))

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Every way in which the server can fail ends in a sentence and an exit code. */
function explain(error: unknown, config: ServerConfig): number {
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
  const trouble = troubleOf(error, config)
  if (trouble === null) return explainFault(error, config)
  complain(sayTrouble(words, trouble))
  return exitCodeOf[trouble.code]
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
  const { stop, stopping } = untilSignal()
  process.on('uncaughtException', (error) => {
    explainFault(error, config)
    process.exit(exitCode.fault)
  })
  try {
    const server = await startServer({ config, parts, words, say, now: () => new Date(), stopping })
    say(words.serving({ address: `http://localhost:${server.port}` }))
    await stop
    say(words.stopping())
    await server.close()
    say(words.stopped())
  } catch (error) {
    // A server that was told to stop before it was up has nothing to explain.
    if (stopping.aborted) say(words.stopped())
    else process.exitCode = explain(error, config)
  }
}

/** The first signal asks to stop; the ones after it change nothing, for a terminal sends it to everyone at once. */
function untilSignal(): { stop: Promise<void>; stopping: AbortSignal } {
  const controller = new AbortController()
  const stop = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        controller.abort()
        resolve()
      })
    }
  })
  return { stop, stopping: controller.signal }
}

await main()
// Whatever still keeps the process alive after an orderly end is not worth waiting for.
setTimeout(() => process.exit(), 500).unref()
