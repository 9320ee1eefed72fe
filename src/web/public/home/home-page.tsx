import { linkTo } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { Words } from '#web/parts/subject-link.tsx'
import { SearchExamples, SearchForm } from '#web/parts/search-form.tsx'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'
import { CountyBars, FieldBars } from './cluster-bars.tsx'
import { CountyMap } from './county-map.tsx'
import { Counts } from './counts.tsx'
import { Featured } from './featured.tsx'
import type { HomeData } from './home-data.ts'
import { HowMany } from './how-many.tsx'
import { Labels } from './labels.tsx'
import { LatestChanges } from './latest-changes.tsx'

/** In ten seconds: what this is, and the country at a glance. */
export function HomePage({ page, data }: { page: PageContext; data: HomeData }) {
  const { language } = page
  return (
    <Layout
      page={page}
      title={say(language, 'layout.name')}
      description={say(language, 'home.lead')}
      twins={['json', 'csv', 'xlsx']}
      plain
    >
      <div className="hero">
        <div className="hero-text">
          <p className="kicker">
            <Words page={page} words={page.country.name} />
          </p>
          <h1>
            {say(language, 'home.title.what')} <span>{say(language, 'home.title.how')}</span>
          </h1>
          <p className="standfirst">{say(language, 'home.lead')}</p>
          <SearchForm page={page} q="" />
          <SearchExamples page={page} />
          <p className="hint-receipt">
            <span className="receipt" aria-hidden="true" /> {say(language, 'home.receipt.hint')}
          </p>
        </div>
        <HowMany page={page} data={data} />
      </div>
      <Section id="glance" title={say(language, 'home.glance')}>
        <Counts page={page} counts={data.counts} />
      </Section>
      <div className="pair">
        <Section id="fields" title={say(language, 'home.fields')}>
          <FieldBars page={page} data={data} />
          <p className="row-note">{say(language, 'home.fields.note')}</p>
          <Labels page={page} data={data} />
        </Section>
        <Section id="counties" title={say(language, 'home.counties')}>
          <CountyMap page={page} data={data} />
          <CountyBars page={page} data={data} />
          <p className="row-note">
            {say(language, 'home.counties.note')} <a href={linkTo(page, 'map')}>{say(language, 'home.counties.map')}</a>
          </p>
        </Section>
      </div>
      <Featured page={page} data={data} />
      <div className="pair">
        <Conflicts page={page} data={data} />
        <LatestChanges page={page} changes={data.changes} />
      </div>
      <div className="pair">
        <Section id="studies" title={say(language, 'home.studies')}>
          <p>
            {say(language, 'home.studies.lead')} <a href={linkTo(page, 'editions')}>{say(language, 'home.studies.more')}</a>
          </p>
        </Section>
        <Section id="data" title={say(language, 'home.data')}>
          <p>
            {say(language, 'home.data.lead')} <a href={linkTo(page, 'open-data')}>{say(language, 'home.data.more')}</a>
          </p>
        </Section>
      </div>
    </Layout>
  )
}

function Conflicts({ page, data }: { page: PageContext; data: HomeData }) {
  const { language } = page
  if (data.conflicts.length === 0) return null
  return (
    <Section id="conflicts" title={say(language, 'home.conflicts')} lead={say(language, 'home.conflicts.lead')}>
      <ul className="teasers">
        {data.conflicts.slice(0, 5).map((conflict) => (
          <li key={conflict.id}>
            <a href={`${linkTo(page, 'conflicts')}#${conflict.id}`}>
              <Words page={page} words={conflict.title} otherwise={conflict.id} />
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={linkTo(page, 'conflicts')}>{say(language, 'home.conflicts.all')}</a>
      </p>
    </Section>
  )
}
