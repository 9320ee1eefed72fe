import type { PageContext } from '#web/page-context.ts'
import { linkTo } from '#web/links.ts'
import { Card } from '#web/parts/card.tsx'
import { codeName } from '#web/parts/code-name.tsx'
import { SubjectLink, nameOf, slugOf } from '#web/parts/subject-link.tsx'
import { MOST_COMPARED } from '#web/public/compare/compare-data.ts'
import { say } from '#words/say.ts'
import type { ClusterData, Nearness } from './cluster-data.ts'

/** Clusters that a reader of this one may want to see next, each with the reason why it is here. */
export function Neighbours({ page, data }: { page: PageContext; data: ClusterData }) {
  const cluster = [data.subject, ...data.neighbours.map((neighbour) => neighbour.subject)].slice(0, MOST_COMPARED).map(slugOf)
  return (
    <>
      <ul className="cards">
        {data.neighbours.map((neighbour) => (
          <li key={neighbour.subject}>
            <Card title={<SubjectLink page={page} subject={neighbour.subject} />}>
              <ul className="values row-note">
                {neighbour.reasons.map((reason) => (
                  <li key={reason.by}>{sayNearness(page, reason)}</li>
                ))}
              </ul>
            </Card>
          </li>
        ))}
      </ul>
      <p>
        <a href={linkTo(page, 'compare', null, { cluster })}>{say(page.language, 'cluster.neighbours.compare')}</a>
      </p>
    </>
  )
}

function sayNearness(page: PageContext, reason: Nearness): string {
  const { language } = page
  switch (reason.by) {
    case 'field':
      return say(language, 'cluster.neighbours.field', {
        names: reason.codes.map((code) => codeName(page, 'field', code)).join(', '),
      })
    case 'municipality':
      return say(language, 'cluster.neighbours.municipality', { name: nameOf(page, reason.municipality) })
    case 'members':
      return say(language, 'cluster.neighbours.members', { count: reason.organisations.length })
  }
}
