import type { ReactNode } from 'react'
import type { PageContext } from '#web/page-context.ts'
import { say } from '#words/say.ts'

/** A part of a page with a heading that can be linked to. */
export function Section({ id, title, lead, children }: { id: string; title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <section className="section" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {lead === undefined ? null : <p className="lead">{lead}</p>}
      {children}
    </section>
  )
}

/** The list of a long page's parts. */
export function Contents({ page, parts }: { page: PageContext; parts: readonly { id: string; title: string }[] }) {
  return (
    <nav className="contents" aria-label={say(page.language, 'layout.contents')}>
      <p aria-hidden="true">{say(page.language, 'layout.contents')}</p>
      <ul>
        {parts.map((part) => (
          <li key={part.id}>
            <a href={`#${part.id}`}>{part.title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
