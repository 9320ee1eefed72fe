import type { Command } from 'commander'
import { isOnTheWeb } from '#actions/economy/is-on-the-web.ts'
import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'

/** Where a table comes from as it is typed. */
export type TypedSource = {
  readonly title?: string
  readonly publisher?: string
  readonly year?: string
  readonly address?: string
  readonly licence?: string
}

/** The source of a table, and what is wrong with how it was typed: `noTitle` where it has no title. */
export function sourceIn({ title = '', publisher, year, address, licence }: TypedSource, language: Language, noTitle: string) {
  const wrong = [
    ...(title === '' ? [noTitle] : []),
    ...(year === undefined || /^\d{4}$/.test(year) ? [] : [say(language, 'imports.wrong.date', { given: year })]),
    ...(address === undefined || isOnTheWeb(address) ? [] : [say(language, 'groups.wrong.address', { given: address })]),
  ]
  const source = {
    title,
    publisher: publisher ?? null,
    year: year === undefined ? null : Number(year),
    address: address ?? null,
    licence: licence ?? null,
  }
  return { source, wrong }
}

/** Who brings a table in, in which language it is told, and examples of the command as they are typed. */
export function addBringer(command: Command, language: Language, examples: readonly string[]): Command {
  return command
    .option('--as <name>', say(language, 'imports.option.as'))
    .option('--lang <language>', say(language, 'imports.option.lang'))
    .addHelpText('after', () =>
      ['', say(language, 'imports.examples'), ...examples.map((example) => `  npm run santalka -- ${example}`)].join('\n'),
    )
}
