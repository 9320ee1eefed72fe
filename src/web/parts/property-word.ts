import type { PageContext } from '#web/page-context.ts'
import { isMessageKey, say } from '#words/say.ts'

/** The name of a property inside a sentence; its id while it has no word. */
export function propertyWord(page: PageContext, property: string): string {
  const key = `property.${property}`
  return isMessageKey(key) ? say(page.language, key) : property
}
