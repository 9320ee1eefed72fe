import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '#core/values/language.ts'
import { catalogue } from './catalogue.ts'
import type { MessageKey } from './catalogue.ts'

export type MessageArguments = { readonly [name: string]: string | number }

const formats = new Map<string, IntlMessageFormat>()

/** The sentence of that name in a language, with its arguments put in and its plurals right. */
export function say(language: Language, key: MessageKey, values: MessageArguments = {}): string {
  const text = catalogue[language][key]
  if (!/[{'<]/.test(text)) return text
  const name = `${language}:${key}`
  const format = formats.get(name) ?? new IntlMessageFormat(text, language, undefined, { ignoreTag: true })
  formats.set(name, format)
  return withOneDot(language, String(format.format(values)))
}

/** A Lithuanian day or year ends with the dot of its abbreviation ("gruodžio 11 d."): at the end of a sentence one dot is enough. */
function withOneDot(language: Language, text: string): string {
  return language === 'lt' ? text.replaceAll(/(?<=[\d\s][dm])\.\.(?!\.)/g, '.') : text
}

/** Whether there is a sentence of that name: for names that are put together from codes. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(catalogue.lt, key)
}
