import type { ReactNode } from 'react'

/** The head of a page: what it is about, and in one sentence what is to be seen. */
export function PageTitle({ kind, title, children }: { kind?: ReactNode; title: ReactNode; children?: ReactNode }) {
  const long = typeof title === 'string' && title.length > 44
  return (
    <header className="page-title">
      {kind === undefined ? null : <p className="kicker">{kind}</p>}
      <h1 className={long ? 'long' : undefined}>{title}</h1>
      {children === undefined ? null : <div className="standfirst">{children}</div>}
    </header>
  )
}
