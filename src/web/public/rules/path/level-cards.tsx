import type { PageContext } from '#web/page-context.ts'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'
import type { PurposeGroup } from './group-sets.ts'
import { LevelCard } from './level-card.tsx'
import type { PathData } from './path-data.ts'

/** A card for every edition of the rules on levels. */
export function LevelCards({ page, groups }: { page: PageContext; data: PathData; groups: readonly PurposeGroup[] }) {
  const levels = groups.find(({ purpose }) => purpose === 'level')
  if (levels === undefined) return null
  return (
    <Section id="levels-now" title={say(page.language, 'path.levels')} lead={say(page.language, 'path.levels.lead')}>
      <div className="level-cards">
        {levels.sets.map(({ edition, verdicts }) =>
          verdicts.map((verdict) => (
            <LevelCard
              key={`${edition.ruleSet.id} ${verdict.reading}`}
              page={page}
              ruleSet={edition.ruleSet}
              verdict={verdict}
              href={`#${edition.ruleSet.id}`}
            />
          )),
        )}
      </div>
    </Section>
  )
}
