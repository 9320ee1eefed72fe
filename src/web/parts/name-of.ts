import { textIn } from '#core/values/language.ts'
import type { PageContext } from '#web/page-context.ts'

/** The name of a subject as plain text. */
export function nameOf(page: PageContext, subject: string): string {
  const name = page.names[subject]
  return (name === undefined ? undefined : textIn(name, page.language)?.text) ?? slugOf(subject)
}

export function slugOf(subject: string): string {
  return subject.slice(subject.indexOf('/') + 1)
}
