import type { SubjectId } from '#core/statements/statement.ts'
import type { PageContext } from '#web/page-context.ts'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import { say } from '#words/say.ts'

/** Names that lead to their pages, in one line; of many the first ones and how many more. */
export function NameList({ page, subjects, most = 8 }: { page: PageContext; subjects: readonly SubjectId[]; most?: number }) {
  const left = subjects.length - most
  return (
    <>
      {subjects.slice(0, most).map((subject, index) => (
        <span key={subject}>
          {index === 0 ? null : ', '}
          <SubjectLink page={page} subject={subject} />
        </span>
      ))}
      {left > 0 ? ` ${say(page.language, 'verdict-parts.and-more', { count: left })}` : null}
    </>
  )
}
