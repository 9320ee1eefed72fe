import type { ReactNode } from 'react'
import type { PageContext } from '#web/page-context.ts'
import { formatNumber } from '#words/format.ts'

export type BarRow = {
  readonly id: string
  readonly label: ReactNode
  readonly value: number
  readonly href?: string
  readonly after?: ReactNode
  readonly quiet?: boolean
}

/** A list of amounts with bars: the numbers are text, the bars only help the eye. */
export function Bars({ page, rows, most }: { page: PageContext; rows: readonly BarRow[]; most?: number }) {
  const scale = most ?? Math.max(1, ...rows.map((row) => row.value))
  return (
    <ul className="bars">
      {rows.map((row) => (
        <li key={row.id} className={row.quiet === true ? 'bar-quiet' : undefined}>
          <span className="bar-label">{row.href === undefined ? row.label : <a href={row.href}>{row.label}</a>}</span>
          {/* Width as an attribute of SVG: styles inside the page are not allowed. */}
          <svg className="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect width={Math.round((row.value / scale) * 1000) / 10} height="8" />
          </svg>
          <span className="bar-value">
            {formatNumber(page.language, row.value)}
            {row.after}
          </span>
        </li>
      ))}
    </ul>
  )
}
