import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { formatDay } from '#web/parts/format-moment.ts'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'
import type { AccessibilityData } from './about-data.ts'

const done = ['reading', 'keyboard', 'figures', 'colour', 'size', 'language', 'motion'] as const
const limits = ['map', 'tables', 'sources', 'plain'] as const

/** The accessibility statement: what holds, how we know, and what does not yet. */
export function AccessibilityPage({ page, data }: { page: PageContext; data: AccessibilityData }) {
  const { language } = page
  const title = say(language, 'accessibility.title')
  const date = formatDay(language, data.tested)
  return (
    <Layout page={page} title={title} description={say(language, 'accessibility.lead')}>
      <PageTitle title={title}>
        <p>{say(language, 'accessibility.lead')}</p>
      </PageTitle>
      <div className="side-heads">
        <Section id="standard" title={say(language, 'accessibility.standard.title')}>
          <p>{say(language, 'accessibility.standard.text')}</p>
        </Section>
        <Section id="done" title={say(language, 'accessibility.done.title')}>
          <ul className="prose-list">
            {done.map((each) => (
              <li key={each}>{say(language, `accessibility.done.${each}`)}</li>
            ))}
          </ul>
        </Section>
        <Section id="limits" title={say(language, 'accessibility.limits.title')}>
          <ul className="prose-list">
            {limits.map((each) => (
              <li key={each}>{say(language, `accessibility.limits.${each}`)}</li>
            ))}
          </ul>
        </Section>
        <Section id="tested" title={say(language, 'accessibility.tested.title')}>
          <p>{say(language, 'accessibility.tested.text', { date })}</p>
          <p>{say(language, 'accessibility.tested.honest')}</p>
        </Section>
        <Section id="feedback" title={say(language, 'accessibility.feedback.title')}>
          <p>{say(language, 'accessibility.feedback.text')}</p>
          <p>{say(language, 'accessibility.feedback.appeal')}</p>
          <p className="row-note">{say(language, 'accessibility.feedback.dated', { date })}</p>
        </Section>
      </div>
    </Layout>
  )
}
