import type { PageContext } from '#web/page-context.ts'
import { Section } from '#web/parts/section.tsx'
import { StepList } from '#web/public/rules/verdict-parts/step-list.tsx'
import { say } from '#words/say.ts'
import type { PathData } from './path-data.ts'
import { isOpenToCluster, shortestWays } from './shortest-ways.ts'
import type { Way } from './shortest-ways.ts'

const SHOWN = 3

/** The tests in force that are nearest to being passed, and what each of them still asks for. */
export function Shortest({ page, data }: { page: PageContext; data: PathData }) {
  const { language } = page
  const ruleSets = new Map(data.telling.editions.map(({ ruleSet }) => [ruleSet.id, ruleSet]))
  const all = shortestWays(data.verdicts, ruleSets)
  if (all.length === 0) return null
  const waiting = all.filter((way) => !isOpenToCluster(way)).length
  return (
    <Section id="shortest" title={say(language, 'path.shortest')} lead={say(language, 'path.shortest.lead')}>
      {waiting === all.length ? <p>{say(language, 'path.shortest.none')}</p> : null}
      <ol className="ways">
        {all.slice(0, SHOWN).map((way) => (
          <li key={`${way.ruleSet.id} ${way.test} ${way.reading}`}>
            <h3 className="way-title">
              <a href={`#${way.ruleSet.id}`}>{nameOfWay(page, way)}</a>
            </h3>
            <StepList page={page} telling={data.telling} change={way.change} />
          </li>
        ))}
      </ol>
      {waiting === 0 ? null : <p className="row-note">{say(language, 'path.shortest.waiting', { count: waiting })}</p>}
    </Section>
  )
}

function nameOfWay(page: PageContext, { ruleSet, test, reading }: Way): string {
  const { language } = page
  const parts = [
    ruleSet.name[language],
    ...(ruleSet.tests.length > 1 ? [ruleSet.tests.find(({ id }) => id === test)?.name[language]] : []),
    ruleSet.readings.find(({ id }) => id === reading)?.name[language],
  ]
  return parts.filter((part) => part !== undefined).join(': ')
}
