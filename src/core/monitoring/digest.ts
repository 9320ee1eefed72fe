import { addDays, dayNumber } from '#core/values/term.ts'
import type { DigestLine, NoticeContent, Rhythm } from './letters.ts'

/** A moment by the clocks of the country, `2026-03-31T07:00`: what people mean by morning and by Monday. */
export type LocalTime = string

/** Digests come with the morning's mail; whoever chose none gets one a day. */
const MORNING = '07:00'
export const usualRhythm: Rhythm = 'daily'

/** "At once" waits so long for what belongs together: one person's work on one return is one letter. */
export const MINUTES_TO_SETTLE = 5

/**
 * The moment before which a notice must have been written down for a digest to be due now; null: none is due, ever.
 * Everything that waits goes into the letter, what came later included.
 */
export function digestBoundary(rhythm: Exclude<Rhythm, 'at-once'>, now: LocalTime): LocalTime | null {
  if (rhythm === 'never') return null
  const today = now.slice(0, 10)
  const morning = now.slice(11) >= MORNING ? today : addDays(today, -1)
  return `${rhythm === 'daily' ? morning : mondayOf(morning)}T${MORNING}`
}

// Day 0, 0000-03-01, was a Wednesday.
function mondayOf(day: string): string {
  return addDays(day, -((dayNumber(day) + 2) % 7))
}

/** The notices of one person as lines: those of one kind about one return are one line, in the order in which they began. */
export function linesOf(notices: readonly NoticeContent[]): DigestLine[] {
  const lines = new Map<string, DigestLine>()
  for (const { kind, args } of notices) {
    const key = `${kind} ${args.url}`
    const before = lines.get(key)
    const author = 'author' in args ? [args.author] : []
    lines.set(key, {
      kind,
      cluster: args.cluster,
      asksAbout: args.asksAbout,
      url: args.url,
      count: (before?.count ?? 0) + 1,
      authors: [...new Set([...(before?.authors ?? []), ...author])],
    })
  }
  return [...lines.values()]
}
