import type { Language } from '#core/values/language.ts'
import { isMessageKey, say } from '#words/say.ts'

/** What sort of thing a source is, in words; its code while it has none. */
export function sourceKindName(language: Language, kind: string): string {
  const key = `sources.kind.${kind}`
  return isMessageKey(key) ? say(language, key) : kind
}
