import { outcomes } from '#core/rules/overview/tally.ts'
import type { Tally } from '#core/rules/overview/tally.ts'
import type { PageContext } from '#web/page-context.ts'
import { say } from '#words/say.ts'
import { OutcomeSign } from './outcome-mark.tsx'

/** How many of each: `met 2 · not met 1 · cannot say 3`. */
export function OutcomeCountsLine({
  page,
  counts,
  of = 'condition',
}: {
  page: PageContext
  counts: Tally
  of?: 'condition' | 'test'
}) {
  return (
    <ul className="outcome-counts">
      {outcomes.map((outcome) => (
        <li key={outcome} className={`outcome outcome-${outcome}`} data-none={counts[outcome] === 0 ? true : undefined}>
          <OutcomeSign outcome={outcome} />
          <span className="outcome-word">
            {say(page.language, `verdict-parts.count.${of}.${outcome}`, { count: counts[outcome] })}
          </span>
        </li>
      ))}
    </ul>
  )
}
