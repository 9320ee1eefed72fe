import type { ReactNode } from 'react'
import { say } from '#words/say.ts'
import type { PageContext } from '#web/page-context.ts'
import { linkToTwin } from '#web/links.ts'
import { Drawing } from './drawing.tsx'

type FigureProps = {
  page: PageContext
  title: string
  lead?: ReactNode
  /** The drawing for a screen with room, and the one for a phone. */
  wide: string
  narrow: string
  /** What stands between the drawing and its source: the key of the series. */
  legend?: ReactNode
  source: ReactNode
  /** The same numbers as a table, when it does not stand beside the figure anyway. */
  table?: ReactNode
  /** Formats in which the figure can be taken away. */
  twins?: readonly ('svg' | 'csv')[]
}

/** A figure as it is quoted: title, drawing, source, the same as a table, and the files. */
export function Figure({ page, title, lead, wide, narrow, legend, source, table, twins = [] }: FigureProps) {
  return (
    <figure className="figure figure-chart">
      <p className="figure-title">{title}</p>
      {lead === undefined ? null : <p className="figure-lead">{lead}</p>}
      <Drawing svg={wide} className="drawing-wide" />
      <Drawing svg={narrow} className="drawing-narrow" />
      <figcaption>
        {legend}
        <p className="figure-source">
          {say(page.language, 'common.source')}: {source}
        </p>
        {table === undefined ? null : (
          <details>
            <summary>{say(page.language, 'common.as-table')}</summary>
            {table}
          </details>
        )}
        {twins.length === 0 ? null : (
          <ul className="figure-links">
            {twins.map((format) => (
              <li key={format}>
                <a href={linkToTwin(page, format)} download={format === 'csv' ? true : undefined}>
                  {format.toUpperCase()}
                </a>
              </li>
            ))}
          </ul>
        )}
      </figcaption>
    </figure>
  )
}
