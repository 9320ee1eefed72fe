import type { Outcome } from '#core/rules/verdict.ts'
import type { PageContext } from '#web/page-context.ts'
import { outcomeWord } from '#words/say-verdict.ts'

/** A sign, a word and a colour: told apart without any one of them. `of`: a condition is met, a test passed. */
export function OutcomeMark({
  page,
  outcome,
  of = 'condition',
  bare = false,
}: {
  page: PageContext
  outcome: Outcome
  of?: 'condition' | 'test'
  /** The word is read aloud only: where the column or the sentence says it. */
  bare?: boolean
}) {
  return (
    <span className={`outcome outcome-${outcome}`}>
      <OutcomeSign outcome={outcome} />
      <span className={bare ? 'unseen' : 'outcome-word'}>{outcomeWord(page.language, outcome, of)}</span>
    </span>
  )
}

const strokes = {
  pass: 'm3.5 8.6 3 3 6-7',
  fail: 'm4 4 8 8m0-8-8 8',
  'cannot-say': 'M5.2 5.8a2.8 2.8 0 1 1 4.2 2.4c-.9.5-1.4 1-1.4 2m0 2.3v.1',
} as const satisfies Record<Outcome, string>

/** A tick, a cross, a question mark; drawn, so that they look alike on every machine. */
export function OutcomeSign({ outcome }: { outcome: Outcome }) {
  return (
    <svg className="outcome-sign" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={strokes[outcome]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

/** The signs once, for a page that shows them many hundred times: `OutcomeSignAgain` draws them from here. */
export function OutcomeSigns() {
  return (
    <svg className="unseen" aria-hidden="true">
      {outcomesDrawn.map((outcome) => (
        <symbol key={outcome} id={`sign-${outcome}`} viewBox="0 0 16 16">
          <path
            d={strokes[outcome]}
            fill="none"
            stroke="currentColor"
            strokeWidth="2.2"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </symbol>
      ))}
    </svg>
  )
}

const outcomesDrawn = ['pass', 'fail', 'cannot-say'] as const satisfies readonly Outcome[]

export function OutcomeSignAgain({ outcome }: { outcome: Outcome }) {
  return (
    <svg className="outcome-sign" aria-hidden="true">
      <use href={`#sign-${outcome}`} />
    </svg>
  )
}
