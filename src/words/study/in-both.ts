import type { Both } from '#core/studies/edition.ts'
import { textIn } from '#core/values/language.ts'
import type { Language, Localised } from '#core/values/language.ts'
import type { MessageKey } from '#words/catalogue.ts'
import { say } from '#words/say.ts'
import type { MessageArguments } from '#words/say.ts'

/** A sentence in both languages; values that are written differently are worked out for each. */
export function sayBoth(key: MessageKey, valuesIn: (language: Language) => MessageArguments = () => ({})): Both {
  return { lt: say('lt', key, valuesIn('lt')), en: say('en', key, valuesIn('en')) }
}

/** A name in both languages; where one is missing the other stands in for it. */
export function nameInBoth(name: Localised | undefined, otherwise: string): Both {
  const inLanguage = (language: Language) => (name === undefined ? otherwise : (textIn(name, language)?.text ?? otherwise))
  return { lt: inLanguage('lt'), en: inLanguage('en') }
}

/** Sentences one after the other, as one paragraph. */
export function paragraph(sentences: readonly Both[]): Both {
  return { lt: sentences.map(({ lt }) => lt).join(' '), en: sentences.map(({ en }) => en).join(' ') }
}
