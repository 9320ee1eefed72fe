import type { Command } from 'commander'
import { judgeSource } from '#core/economy/flows/judge-description.ts'
import type { SourceFinding, TypedSource } from '#core/economy/flows/judge-description.ts'
import type { GroupSet } from '#core/economy/groups/group-set.ts'
import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'

type Judged = { readonly source: GroupSet['source']; readonly wrong: readonly string[] }

/** The source of a table, and what is wrong with how it was typed: `noTitle` where it has no title. */
export function sourceIn(typed: TypedSource, language: Language, noTitle: string): Judged {
  const { source, wrong } = judgeSource(typed)
  const sentences: Readonly<Record<SourceFinding, () => string>> = {
    title: () => noTitle,
    year: () => say(language, 'flows.bring.wrong.year'),
    address: () => say(language, 'groups.wrong.address', { given: typed.address ?? '' }),
    length: () => say(language, 'flows.bring.wrong.length'),
  }
  return { source, wrong: wrong.map((finding) => sentences[finding]()) }
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
