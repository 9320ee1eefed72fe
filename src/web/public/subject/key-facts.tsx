import type { ReactNode } from 'react'
import type { Shown } from '#core/registry/shown.ts'
import type { PageContext } from '#web/page-context.ts'
import { Value } from '#web/parts/value.tsx'
import { say } from '#words/say.ts'

export type KeyFact = {
  readonly id: string
  readonly label: string
  readonly values: readonly Shown[]
  readonly unitless?: boolean
  /** A name rather than a figure: set smaller. */
  readonly long?: boolean
  readonly content?: ReactNode
}

/** The few facts that a reader looks for first; what is not known is said, never left blank. */
export function KeyFacts({ page, facts }: { page: PageContext; facts: readonly KeyFact[] }) {
  return (
    <dl className="key-facts">
      {facts.map((fact) => (
        <div key={fact.id} className={fact.long === true || fact.content !== undefined ? 'key-long' : undefined}>
          <dt>{fact.label}</dt>
          <dd>
            {fact.content}
            {fact.values.map((shown) => (
              <span key={shown.statement} className="key-value">
                <Value page={page} shown={shown} unitless={fact.unitless === true} />
                {shown.property.startsWith('members-') && shown.validFrom !== null ? (
                  <span className="row-note"> {shown.validFrom.slice(0, 4)}</span>
                ) : null}
              </span>
            ))}
            {fact.values.length === 0 && fact.content === undefined ? (
              <span className="absent">{say(page.language, 'common.unknown')}</span>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
