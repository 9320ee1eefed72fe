import type { Language } from '#core/values/language.ts'
import { isMessageKey, say } from '#words/say.ts'

/** A sentence about a measure; every measure has all four. */
export function methodWord(language: Language, id: string, part: 'name' | 'short' | 'reads' | 'refuses'): string {
  const key = `economy.method.${id}.${part}`
  return isMessageKey(key) ? say(language, key) : id
}

export function methodName(language: Language, id: string): string {
  return methodWord(language, id, 'name')
}
