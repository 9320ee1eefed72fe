import type { Localised } from '#core/values/language.ts'
import { textIn } from '#core/values/language.ts'
import type { PageContext } from '#web/page-context.ts'
import { linkToSubject } from '#web/links.ts'
import { slugOf } from './name-of.ts'

export { nameOf, slugOf } from './name-of.ts'

/** A text in the reader's language; when it exists only in the other one, marked as such for those who listen. */
export function Words({ page, words, otherwise = '' }: { page: PageContext; words: Localised | undefined; otherwise?: string }) {
  const found = words === undefined ? undefined : textIn(words, page.language)
  if (found === undefined) return <>{otherwise}</>
  return found.language === page.language ? <>{found.text}</> : <span lang={found.language}>{found.text}</span>
}

/** The name of a subject, leading to its page. */
export function SubjectLink({ page, subject }: { page: PageContext; subject: string }) {
  return (
    <a href={linkToSubject(page, subject)}>
      <Words page={page} words={page.names[subject]} otherwise={slugOf(subject)} />
    </a>
  )
}

export function kindOf(subject: string): string {
  return subject.slice(0, Math.max(0, subject.indexOf('/')))
}
