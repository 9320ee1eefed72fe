import type { Language } from '#core/values/language.ts'
import { isMessageKey, say } from './say.ts'

/** Why a file cannot be read, in a sentence; `trouble` is what the reader of files found. */
export function sayFileTrouble(language: Language, trouble: { readonly code: string; readonly [part: string]: unknown }): string {
  const key = `imports.trouble.${trouble.code}`
  if (!isMessageKey(key)) return say(language, 'imports.refused.other', { code: trouble.code })
  const values = Object.entries(trouble).map(([name, value]): [string, string | number] => {
    if (Array.isArray(value)) return [name, value.join(', ')]
    return [name, typeof value === 'number' && name !== 'line' ? value : String(value)]
  })
  return say(language, key, Object.fromEntries(values))
}
