import type { Language } from '#core/values/language.ts'
import { isMessageKey, say } from '#words/say.ts'

const locales = { lt: 'lt-LT', en: 'en-GB' } as const

/** The country or community whose rule it is: countries and the Union as the language names them, others by our words. */
export function jurisdictionName(language: Language, jurisdiction: string): string {
  const key = `rules.jurisdiction.${jurisdiction}`
  if (isMessageKey(key)) return say(language, key)
  if (!/^[a-z]{2}$/.test(jurisdiction)) return jurisdiction
  return new Intl.DisplayNames(locales[language], { type: 'region' }).of(jurisdiction.toUpperCase()) ?? jurisdiction
}
