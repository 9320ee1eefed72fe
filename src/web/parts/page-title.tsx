import type { ReactNode } from 'react'

/** `isLong`: set smaller; told only where the title is not a plain text. */
type PageTitleProps = { kind?: ReactNode; title: ReactNode; isLong?: boolean; children?: ReactNode }

/** The head of a page: what it is about, and in one sentence what is to be seen. */
export function PageTitle({ kind, title, isLong, children }: PageTitleProps) {
  const long = isLong ?? (typeof title === 'string' && isLongTitle(title))
  return (
    <header className="page-title">
      {kind === undefined ? null : <p className="kicker">{kind}</p>}
      <h1 className={long ? 'long' : undefined}>{title}</h1>
      {children === undefined ? null : <div className="standfirst">{children}</div>}
    </header>
  )
}

export function isLongTitle(title: string): boolean {
  return title.length > 44
}
