import type { RuleSet, RuleSetEdition } from '#core/rules/rule-set.ts'
import type { PageContext } from '#web/page-context.ts'
import type { SourceNote } from '#web/public/dossier.ts'
import type { Telling } from '#web/public/rules/verdict-parts/telling.ts'
import { namingOf } from '#web/public/rules/verdict-parts/telling.ts'
import { outlineRequirement } from '#words/outline-requirement.ts'
import type { Outline } from '#words/outline-requirement.ts'
import type { Requirement } from '#core/rules/rule-set.ts'

/** What the parts of pages of verdicts need to tell where words come from; there are no verdicts here. */
export function tellingOf(data: { readonly book: readonly RuleSetEdition[]; readonly sources: readonly SourceNote[] }): Telling {
  return { about: null, editions: data.book, sources: data.sources, statements: [] }
}

type RequirementProps = { page: PageContext; telling: Telling; ruleSet: RuleSet; requires: Requirement }

/** What a condition tests, set out point by point. */
export function RequirementText({ page, telling, ruleSet, requires }: RequirementProps) {
  return <OutlineText outline={outlineRequirement(namingOf(page, telling), requires, ruleSet.lists)} />
}

function OutlineText({ outline: { text, points, choices } }: { outline: Outline }) {
  return (
    <div className="outline">
      <p>{text}</p>
      {points.length === 0 ? null : (
        <ol>
          {points.map((point) => (
            <li key={point.text + point.choices.join()}>
              <OutlineText outline={point} />
            </li>
          ))}
        </ol>
      )}
      {choices.length === 0 ? null : <p className="outline-choices">{choices.join(', ')}</p>}
    </div>
  )
}
