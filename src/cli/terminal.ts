import type { Language } from '#core/values/language.ts'
import { type Config, languageOf, readConfig } from '#store/engine/config.ts'
import { migrate, readMigrations, readMigrationState } from '#store/engine/migrate.ts'
import { type Database, openDatabase } from '#store/engine/open-database.ts'
import { DatabaseRefusal, type OnProgress } from '#store/engine/trouble.ts'
import type { OperatorWords } from '#words/en/operator.ts'
import { operatorWords, sayProblem, sayProgress } from '#words/operator.ts'

/** The operator's terminal: where lines go, in which language, and with which settings. */
export type Terminal = {
  language: Language
  words: OperatorWords
  say: (line: string) => void
  complain: (line: string) => void
  environment: Readonly<Record<string, string | undefined>>
  workingFolder: string
  now: () => Date
}

/** A command that was understood but cannot be done as it was given; the sentence is for the operator. */
export class UsageRefusal extends Error {
  readonly sentences: readonly string[]

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.name = 'UsageRefusal'
    this.sentences = sentences
  }
}

export function openTerminal(environment: Terminal['environment'], workingFolder: string): Terminal {
  const language = languageOf(environment)
  return {
    language,
    words: operatorWords(language),
    say: (line) => void process.stdout.write(`${line}\n`),
    // Progress and complaints leave the output of a command to whoever pipes it on.
    complain: (line) => void process.stderr.write(`${line}\n`),
    environment,
    workingFolder,
    now: () => new Date(),
  }
}

export function configOf({ environment, workingFolder, words }: Terminal): Config {
  const read = readConfig(environment, workingFolder)
  if ('problems' in read) throw new UsageRefusal(read.problems.map((problem) => sayProblem(words, problem)))
  return read.config
}

export function progressOf({ words, complain }: Terminal): OnProgress {
  return (progress) => complain(sayProgress(words, progress))
}

type DatabaseWork<T> = (database: Database, config: Config) => Promise<T>

/** Opens the configured database for one command, beside a running server or alone, and leaves it in order. */
export async function withDatabase<T>(terminal: Terminal, work: DatabaseWork<T>, { mustExist = false } = {}): Promise<T> {
  const config = configOf(terminal)
  const database = await openDatabase({ ...config, onProgress: progressOf(terminal), mustExist })
  try {
    return await work(database, config)
  } finally {
    await database.close()
  }
}

/** The same, for commands that look at a register: they neither make one nor bring it up to date. */
export async function withExistingDatabase<T>(terminal: Terminal, work: DatabaseWork<T>): Promise<T> {
  const look: DatabaseWork<T> = async (database, config) => {
    const { applied } = await readMigrationState(database.pool, await readMigrations())
    if (applied.length === 0) throw new DatabaseRefusal({ code: 'nothing-there', where: database.where })
    return work(database, config)
  }
  return withDatabase(terminal, look, { mustExist: true })
}

/** The same, for commands that need the newest schema. */
export async function withCurrentDatabase<T>(
  terminal: Terminal,
  work: (database: Database, config: Config) => Promise<T>,
): Promise<T> {
  return withDatabase(terminal, async (database, config) => {
    await migrate(database.pool, await readMigrations(), progressOf(terminal))
    return work(database, config)
  })
}
