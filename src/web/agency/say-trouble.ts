import type { Language } from '#core/values/language.ts'
import { formatNumber } from '#words/format.ts'
import { sayLakeFileTrouble, sayLakeTrouble } from '#words/lake-trouble.ts'
import { isMessageKey, say } from '#words/say.ts'
import type { Trouble } from './trouble.ts'

/** Why something was not taken, for whoever sits at the page: the terminal's options are no answer there. */
export function saySentences(language: Language, trouble: Trouble): string[] {
  const key = `economy.import.trouble.${trouble.code}`
  if (!isMessageKey(key))
    return trouble.of === 'lake' ? sayLakeTrouble(language, trouble) : [sayLakeFileTrouble(language, trouble)]
  const values = Object.entries(trouble).map(([name, value]): [string, string] => [
    name,
    typeof value === 'number' ? formatNumber(language, value) : typeof value === 'string' ? value : '',
  ])
  return [say(language, key, Object.fromEntries(values))]
}
