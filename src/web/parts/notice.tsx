import type { ReactNode } from 'react'

/** Something the reader should know before going on. */
export function Notice({ tone = 'plain', title, children }: { tone?: 'plain' | 'warning'; title?: string; children: ReactNode }) {
  return (
    <div className={`notice notice-${tone}`}>
      {title === undefined ? null : <p className="notice-title">{title}</p>}
      {children}
    </div>
  )
}
