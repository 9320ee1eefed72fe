import type { RefusalCode } from '#actions/refusal.ts'
import type { MessageKey } from '#words/catalogue.ts'
import { isMessageKey } from '#words/say.ts'

/** The sentence that tells a refusal beside a form. */
export function sayableRefusal(code: RefusalCode): MessageKey {
  const own = `refusal.${code}`
  return isMessageKey(own) ? own : 'problem.refused'
}
