import type { ReactNode } from 'react'

export type Tone = 'plain' | 'amber' | 'quiet' | 'bronze' | 'silver' | 'gold'

/** A short word that sorts a thing at a glance. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`badge badge-${tone}`}>{children}</span>
}

/** The tone of a quality label by its level. */
export function toneOfLevel(level: string | undefined): Tone {
  return level === 'bronze' || level === 'silver' || level === 'gold' ? level : 'plain'
}
