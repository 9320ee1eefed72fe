import { join } from 'node:path'
import { Command } from 'commander'
import { exitCode } from '#store/engine/exit-codes.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'
import { explain } from '../explain.ts'
import { openTerminal } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'

export type Ran = { readonly code: number; readonly said: string; readonly complained: string }

/** Runs a command as the program does, in English and without a process of its own; `folder` is where it stands and keeps its data. */
export async function runSantalka(
  words: readonly string[],
  {
    url,
    folder,
    commands,
    settings = {},
  }: Pick<TestDatabase, 'url'> & {
    readonly folder: string
    readonly commands: readonly ((program: Command, terminal: Terminal) => void)[]
    readonly settings?: { readonly [name: string]: string }
  },
): Promise<Ran> {
  const said: string[] = []
  const complained: string[] = []
  const environment = { SANTALKA_LANGUAGE: 'en', SANTALKA_DATA: join(folder, 'data'), DATABASE_URL: url, ...settings }
  const terminal = {
    ...openTerminal(environment, folder),
    say: (line: string) => void said.push(line),
    complain: (line: string) => void complained.push(line),
  }
  const program = new Command('santalka').exitOverride().configureOutput({ outputError: () => {} })
  for (const add of commands) add(program, terminal)
  const before = process.exitCode
  let code: number = exitCode.ok
  try {
    await program.parseAsync(['node', 'santalka', ...words])
    code = Number(process.exitCode ?? exitCode.ok)
  } catch (error) {
    code = explain(error, terminal)
  }
  process.exitCode = before
  return { code, said: said.join('\n'), complained: complained.join('\n') }
}
