import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Contents, Section } from '#web/parts/section.tsx'
import { Timeline } from '#web/parts/timeline.tsx'
import { Citation, DossierSources } from '#web/public/subject/provenance.tsx'
import { say } from '#words/say.ts'
import { CountsFigure } from './counts-figure.tsx'
import type { CountryData } from './country-data.ts'
import { Levels } from './levels.tsx'
import { moneyPeriod, Money } from './money.tsx'
import { actYears } from './act-years.tsx'
import { OtherFacts } from './other-facts.tsx'
import { ServingProjects } from './serving-projects.tsx'

export function CountryFactsPage({ page, data }: { page: PageContext; data: CountryData }) {
  const { language } = page
  const title = say(language, 'country.title')
  const years = actYears(page, data)
  const period = moneyPeriod(data)
  const parts = [
    { id: 'counts', title: say(language, 'country.counts'), content: <CountsFigure page={page} data={data} /> },
    ...(period === null
      ? []
      : [
          {
            id: 'money',
            title: say(language, 'country.money'),
            lead: say(language, 'country.money.lead', { period }),
            content: <Money page={page} data={data} period={period} />,
          },
        ]),
    ...(data.projects.length === 0
      ? []
      : [
          {
            id: 'projects',
            title: say(language, 'country.projects'),
            lead: say(language, 'country.projects.lead'),
            content: <ServingProjects page={page} data={data} />,
          },
        ]),
    {
      id: 'levels',
      title: say(language, 'country.levels'),
      lead: say(language, 'country.levels.lead'),
      content: <Levels page={page} data={data} />,
    },
    ...(years.length === 0 ? [] : [{ id: 'acts', title: say(language, 'country.acts'), content: <Timeline years={years} /> }]),
    { id: 'other', title: say(language, 'country.other'), content: <OtherFacts page={page} data={data} /> },
    {
      id: 'sources',
      title: say(language, 'common.sources'),
      content: (
        <DossierSources
          page={page}
          dossier={{ ...data, sources: data.sources.filter(({ id }) => data.voices.some(({ source }) => source === id)) }}
        />
      ),
    },
    { id: 'cite', title: say(language, 'cluster.cite'), content: <Citation page={page} title={title} /> },
  ]
  return (
    <Layout page={page} title={title} description={say(language, 'country.lead')} twins={['json', 'csv', 'xlsx', 'svg']}>
      <PageTitle title={title}>
        <p>{say(language, 'country.lead')}</p>
      </PageTitle>
      <Contents page={page} parts={parts} />
      {parts.map((part) => (
        <Section key={part.id} id={part.id} title={part.title} {...('lead' in part ? { lead: part.lead } : {})}>
          {part.content}
        </Section>
      ))}
    </Layout>
  )
}
