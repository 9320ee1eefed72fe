import type { ReactNode } from 'react'

export type TimelineEntry = { readonly id: string; readonly content: ReactNode }
export type TimelineYear = { readonly year: string; readonly entries: readonly TimelineEntry[] }

/** What happened, year by year. */
export function Timeline({ years }: { years: readonly TimelineYear[] }) {
  return (
    <ol className="timeline">
      {years.map(({ year, entries }) => (
        <li key={year}>
          <span className="timeline-year">{year}</span>
          <ul>
            {entries.map((entry) => (
              <li key={entry.id}>{entry.content}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
