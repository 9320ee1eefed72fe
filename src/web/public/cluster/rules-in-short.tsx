import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { slugOf } from '#web/parts/subject-link.tsx'
import { LevelCard } from '#web/public/rules/path/level-card.tsx'
import { tallyOf } from '#core/rules/overview/tally.ts'
import { OutcomeCountsLine } from '#web/public/rules/verdict-parts/outcome-counts.tsx'
import type { Part } from '#web/public/subject/closing-parts.tsx'
import { say } from '#words/say.ts'
import type { ClusterData, RulesInShort } from './cluster-data.ts'

/** Levels and rules in short; nothing where a country has no rule sets. */
export function rulesPart(page: PageContext, data: ClusterData): Part[] {
  const { language } = page
  if (data.rules === null) return []
  return [
    {
      id: 'rules',
      title: say(language, 'path.section'),
      lead: say(language, 'path.section.lead'),
      content: <Rules page={page} rules={data.rules} slug={slugOf(data.subject)} />,
    },
  ]
}

function Rules({ page, rules, slug }: { page: PageContext; rules: RulesInShort; slug: string }) {
  const { language } = page
  const path = linkTo(page, 'path', slug)
  return (
    <>
      {rules.inForce.length === 0 ? null : (
        <div className="rules-counts">
          <p>{say(language, 'path.summary.in-force')}:</p>
          <OutcomeCountsLine page={page} counts={tallyOf(rules.inForce)} of="test" />
        </div>
      )}
      <div className="level-cards">
        {rules.levels.toSorted(currentFirst).map(({ ruleSet, verdict }) => (
          <LevelCard
            key={`${ruleSet.id} ${verdict.reading}`}
            page={page}
            ruleSet={ruleSet}
            verdict={verdict}
            href={`${path}#${ruleSet.id}`}
          />
        ))}
      </div>
      <p className="actions rules-links">
        <a href={path}>{say(language, 'path.section.link')}</a>
        <a href={linkTo(page, 'apply', null, { cluster: slug })}>{say(language, 'path.apply')}</a>
        <a href={linkTo(page, 'what-if', null, { cluster: slug })}>{say(language, 'path.what-if')}</a>
      </p>
    </>
  )
}

function currentFirst(one: RulesInShort['levels'][number], other: RulesInShort['levels'][number]): number {
  return Number(other.verdict.inForce) - Number(one.verdict.inForce)
}
