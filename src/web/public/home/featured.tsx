import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { Card } from '#web/parts/card.tsx'
import { Cell, LabelBadges, MeasuredCell } from '#web/parts/cell.tsx'
import { holding, valuesOf } from '#web/parts/pick-shown.ts'
import { Section } from '#web/parts/section.tsx'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import { say } from '#words/say.ts'
import type { HomeData } from './home-data.ts'

/** A few clusters about which much is known. */
export function Featured({ page, data }: { page: PageContext; data: HomeData }) {
  const { language } = page
  if (data.featured.length === 0) return null
  return (
    <Section id="featured" title={say(language, 'home.featured')}>
      <ul className="cards">
        {data.featured.map(({ subject, shown }) => {
          const now = holding(page, shown)
          return (
            <li key={subject}>
              <Card title={<SubjectLink page={page} subject={subject} />}>
                <p className="row-note">
                  <Cell page={page} shown={now} property="field" />
                </p>
                {valuesOf(now, 'members-total').length === 0 ? null : (
                  <p>
                    {say(language, 'clusters.column.members')}: <MeasuredCell page={page} shown={now} property="members-total" />
                  </p>
                )}
                {valuesOf(now, 'label').length === 0 ? null : (
                  <p>
                    <LabelBadges page={page} shown={now} />
                  </p>
                )}
              </Card>
            </li>
          )
        })}
      </ul>
      <p>
        <a href={linkTo(page, 'clusters')}>{say(language, 'home.featured.all')}</a>
      </p>
    </Section>
  )
}
