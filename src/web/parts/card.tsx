import type { ReactNode } from 'react'

/** A framed thing in a row of such things; `level` of its heading follows the page. */
export function Card({ title, level = 3, children }: { title: ReactNode; level?: 2 | 3 | 4; children?: ReactNode }) {
  const Heading = `h${level}` as const
  return (
    <article className="card">
      <Heading className="card-title">{title}</Heading>
      {children}
    </article>
  )
}
