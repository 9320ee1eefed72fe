import type { Mandate } from '#core/people/role.ts'
import type { PageContext } from '#web/page-context.ts'
import { formatDay } from '#web/parts/format-moment.ts'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import { say } from '#words/say.ts'

/** Mandates with their scope and term. */
export function MandateList({ page, mandates }: { page: PageContext; mandates: readonly Mandate[] }) {
  const { language } = page
  if (mandates.length === 0) return <p>{say(language, 'inside.desk.no-mandates')}</p>
  return (
    <ul className="prose-list">
      {mandates.map(({ role, scope, from, until }) => (
        <li key={`${role} ${scope} ${from}`}>
          {say(language, `role.${role}`)},{' '}
          {scope === 'country' ? say(language, 'inside.scope.country') : <SubjectLink page={page} subject={scope} />},{' '}
          {until === null
            ? say(language, 'inside.mandate.from', { from: formatDay(language, from) })
            : say(language, 'inside.mandate.until', { from: formatDay(language, from), until: formatDay(language, until) })}
        </li>
      ))}
    </ul>
  )
}
