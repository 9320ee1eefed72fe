import { linkToThis } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { nameOf } from '#web/parts/subject-link.tsx'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'
import { firmLists } from './firms-data.ts'
import type { EconomyFirms } from './firms-data.ts'
import type { Frame, Observed } from './economy-data.ts'
import { activityName } from './economy-links.tsx'
import { EconomyPage } from './economy-page.tsx'
import { SurvivalFigure } from './survival-section.tsx'
import { FirmFacts, firmMethods } from './firm-facts.tsx'
import { FirmNote } from './firms-section.tsx'
import { FirmTable } from './firm-table.tsx'

/** How firms come, go and grow: all places or activities beside each other. */
export function EconomyFirmsPage({ page, data }: { page: PageContext; data: Observed<EconomyFirms> }) {
  const { language } = page
  return (
    <EconomyPage
      page={page}
      data={data}
      title={say(language, 'economy.firms')}
      lead={say(language, 'economy.firms.lead')}
      twins={hasCurve(data) ? ['json', 'csv', 'xlsx', 'svg'] : ['json', 'csv', 'xlsx']}
      asks={['year', 'by', 'level']}
      methods={firmMethods}
    >
      {(content, frame) => <FirmsList page={page} content={content} frame={frame} />}
    </EconomyPage>
  )
}

function FirmsList({ page, content, frame }: { page: PageContext; content: EconomyFirms; frame: Frame }) {
  const { language } = page
  const { firms, of, place, activity } = content
  const by = of === 'places' ? 'place' : 'activity'
  return (
    <>
      <ul className="tabs">
        {firmLists.map((each) => (
          <li key={each}>
            <a
              href={linkToThis(page, { place: null, activity: null, of: each })}
              aria-current={place === null && activity === null && of === each ? 'true' : undefined}
            >
              {say(language, each === 'places' ? 'economy.firms.by-place' : 'economy.firms.by-activity')}
            </a>
          </li>
        ))}
      </ul>
      {firms.told === null ? (
        <p>{say(language, `economy.firms.why.${firms.why}`)}</p>
      ) : (
        <>
          {firms.told.whole === null ? null : (
            <Section id="whole" title={titleOfWhole(page, content, firms.told)}>
              <FirmFacts page={page} row={firms.told.whole} rules={firms.told.rules} />
              <SurvivalFigure page={page} told={firms.told} />
            </Section>
          )}
          <Section id="list" title={say(language, of === 'places' ? 'economy.firms.by-place' : 'economy.firms.by-activity')}>
            <FirmTable page={page} frame={frame} told={firms.told} rows={firms.told.rows} by={by} />
            <FirmNote page={page} told={firms.told} />
          </Section>
        </>
      )}
    </>
  )
}

function titleOfWhole(page: PageContext, { place, activity }: EconomyFirms, told: Pick<Frame, 'names'>): string {
  if (place !== null) return nameOf(page, place)
  return activity === null ? say(page.language, 'economy.firms.country') : activityName(page, told, activity.toUpperCase())
}

function hasCurve({ content }: Observed<EconomyFirms>): boolean {
  return content?.firms.told?.survival[0]?.curve.why === null
}
