import type { Outcome } from '#core/rules/verdict.ts'
import type { PageContext } from '#web/page-context.ts'
import { say } from '#words/say.ts'
import { OutcomeSign } from './outcome-mark.tsx'

export type OutcomeCounts = { readonly [outcome in Outcome]: number }

export const outcomes = ['pass', 'fail', 'cannot-say'] as const satisfies readonly Outcome[]

export function countOutcomes(found: readonly Outcome[]): OutcomeCounts {
  const count = (outcome: Outcome) => found.filter((each) => each === outcome).length
  return { pass: count('pass'), fail: count('fail'), 'cannot-say': count('cannot-say') }
}

/** How many of each: `met 2 · not met 1 · cannot say 3`. */
export function OutcomeCountsLine({
  page,
  counts,
  of = 'condition',
}: {
  page: PageContext
  counts: OutcomeCounts
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
