import type { Command, CommanderError } from 'commander'
import { nearest } from '#core/registry/nearest.ts'
import type { Terminal } from './terminal.ts'

/** Commander tells what was wrong with the words of a command; it is said in the operator's language. */
export function sayUsage({ code, message }: CommanderError, program: Command, { words: { usage } }: Terminal): string[] {
  const [, given = ''] = /'([^']*)'/.exec(message) ?? []
  const commands = program.commands.map((command) => command.name())
  const sentence = {
    'commander.unknownCommand': () => usage['unknown-command']({ given, nearest: nearest(given, commands) ?? '' }),
    'commander.unknownOption': () => usage['unknown-option']({ given }),
    'commander.missingArgument': () => usage['missing-argument']({ name: given }),
    'commander.optionMissingArgument': () => usage['missing-argument']({ name: given }),
    'commander.missingMandatoryOptionValue': () => usage['missing-argument']({ name: given }),
    'commander.excessArguments': () => usage['too-many-arguments'](),
    'commander.help': () => usage['missing-command'](),
  }[code]
  return [sentence?.() ?? usage['wrong-value']({ given: message.replace(/^error: /, '') }), usage.seeHelp()]
}

/** The words that Commander itself puts into a help page. */
export function translateHelp(program: Command, { words: { command } }: Terminal): void {
  const titles: Record<string, string> = {
    'Usage:': command.usageTitle,
    'Options:': command.optionsTitle,
    'Commands:': command.commandsTitle,
    'Arguments:': command.argumentsTitle,
  }
  program.configureHelp({ styleTitle: (title) => titles[title] ?? title })
  program.helpOption('-h, --help', command.help)
  program.helpCommand('help [command]', command.helpCommand)
}
