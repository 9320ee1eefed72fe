import type { Command } from 'commander'
import type { SourceFinding, TypedSource } from '#core/economy/flows/judge-description.ts'
import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'

type Saying = { readonly language: Language; readonly noTitle: string }

/** What is wrong with how the source of a table was typed: `noTitle` where it has no title. */
export function saySourceFinding(finding: SourceFinding, typed: TypedSource, { language, noTitle }: Saying): string {
  switch (finding) {
    case 'title':
      return noTitle
    case 'year':
      return say(language, 'flows.bring.wrong.year')
    case 'address':
      return say(language, 'groups.wrong.address', { given: typed.address ?? '' })
    case 'length':
      return say(language, 'flows.bring.wrong.length')
  }
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
