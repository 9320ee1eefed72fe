import { Command, CommanderError } from 'commander'
import { settings, type SettingName } from '#store/engine/config.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { addExport } from './archive.ts'
import { addBackup } from './backup.ts'
import { addCheck } from './check.ts'
import { addDoctor } from './doctor.ts'
import { explain } from './explain.ts'
import { addImport } from './import.ts'
import { addInvite } from './invite.ts'
import { addIndicators } from './indicators.ts'
import { addLake } from './lake.ts'
import { addLoad } from './load.ts'
import { addObserve } from './observe.ts'
import { addMigrate } from './migrate.ts'
import { addObserveDistance } from './observe-distance.ts'
import { addObserveEffect } from './observe-effect.ts'
import { addRestore } from './restore.ts'
import { addRules } from './rules.ts'
import { sayUsage, translateHelp } from './say-usage.ts'
import { addServe } from './serve.ts'
import { openTerminal, type Terminal } from './terminal.ts'
import { addStudy } from './study.ts'
import { addWhatIf } from './what-if.ts'

/** Every command adds itself to the program; the help lists them in this order. */
const commands = [
  addServe,
  addMigrate,
  addLoad,
  addRules,
  addCheck,
  addWhatIf,
  addIndicators,
  addImport,
  addLake,
  addObserve,
  addStudy,
  addExport,
  addInvite,
  addDoctor,
  addBackup,
  addRestore,
  addObserveDistance,
  addObserveEffect,
]

function helpBelow({ words }: Terminal): string {
  const codes = Object.entries(exitCode).map(([name, code]) => {
    const meanings: Record<string, string> = words.exit
    return `  ${code}  ${meanings[name] ?? name}`
  })
  const names: SettingName[] = Object.keys(settings).filter((name): name is SettingName => Object.hasOwn(settings, name))
  const width = Math.max(...names.map((name) => name.length))
  const lines = names.map((name) => {
    const { byDefault } = settings[name]
    return `  ${name.padEnd(width)}  ${words.settings[name]}${byDefault === '' ? '' : ` [${byDefault}]`}`
  })
  return ['', words.command.settings, ...lines, '', words.command.exitCodes, ...codes].join('\n')
}

// Whoever reads our lines may have read enough (`| head`): what is left unsaid is no fault.
process.stdout.on('error', (error: Error & { readonly code?: string }) => {
  if (error.code !== 'EPIPE') throw error
})
const terminal = openTerminal(process.env, process.cwd())
const program = new Command('santalka')
program.description(terminal.words.command.program).addHelpText('after', () => helpBelow(terminal))
translateHelp(program, terminal)
// What was wrong is said by us, in the operator's language.
program.exitOverride().configureOutput({ outputError: () => {} })
for (const add of commands) add(program, terminal)

try {
  await program.parseAsync(process.argv)
} catch (error) {
  if (!(error instanceof CommanderError)) process.exitCode = explain(error, terminal)
  else if (error.exitCode === 0) process.exitCode = exitCode.ok
  else {
    for (const sentence of sayUsage(error, program, terminal)) terminal.complain(sentence)
    process.exitCode = exitCode.usage
  }
}
// Whatever still keeps the process alive after an orderly end is not worth waiting for.
setTimeout(() => process.exit(), 500).unref()
