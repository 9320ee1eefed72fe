import type { PageContext } from '#web/page-context.ts'
import { linkTo } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Contents, Section } from '#web/parts/section.tsx'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import { propertyLabel } from '#web/parts/value.tsx'
import { VoiceList } from '#web/parts/voice-list.tsx'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { AboutData } from './about-data.ts'

const parts = ['statements', 'times', 'no', 'decisions', 'ours', 'persons', 'correct', 'free'] as const
const noes = ['zero', 'absent', 'unknown'] as const
const steps = ['receipt', 'source', 'write', 'record'] as const

/** What the register is, how far it can be trusted, and how it is put right. */
export function AboutPage({ page, data }: { page: PageContext; data: AboutData }) {
  const { language } = page
  const title = say(language, 'about.title')
  return (
    <Layout page={page} title={title} description={say(language, 'about.lead')}>
      <PageTitle title={title}>
        <p>{say(language, 'about.lead')}</p>
      </PageTitle>
      <Counts page={page} counts={data.counts} />
      <Contents page={page} parts={parts.map((id) => ({ id, title: say(language, `about.${id}.title`) }))} />
      <div className="side-heads">
        <Section id="why" title={say(language, 'about.why.title')}>
          <p>{say(language, 'about.why.text')}</p>
        </Section>
        <Section id="statements" title={say(language, 'about.statements.title')}>
          <p>{say(language, 'about.statements.text')}</p>
          <Example page={page} data={data} />
          <p>{say(language, 'about.statements.rank')}</p>
        </Section>
        <Section id="times" title={say(language, 'about.times.title')}>
          <p>{say(language, 'about.times.text')}</p>
          <ul className="prose-list">
            <li>{say(language, 'about.times.as-of')}</li>
            <li>{say(language, 'about.times.known-at')}</li>
          </ul>
          <p>
            <a href={linkTo(page, 'clusters', null, { asOf: '2015-06-30' })}>{say(language, 'about.times.link')}</a>
          </p>
        </Section>
        <Section id="no" title={say(language, 'about.no.title')}>
          <p>{say(language, 'about.no.text')}</p>
          <ul className="three">
            {noes.map((no) => (
              <li key={no}>
                <p className="three-sign" aria-hidden="true">
                  {no === 'zero' ? '0' : no === 'absent' ? say(language, 'common.absent.not-published') : '–'}
                </p>
                <h3>{say(language, `about.no.${no}.title`)}</h3>
                <p>{say(language, `about.no.${no}.text`)}</p>
              </li>
            ))}
          </ul>
        </Section>
        <Section id="decisions" title={say(language, 'about.decisions.title')}>
          <p>{say(language, 'about.decisions.text')}</p>
          <p>
            {say(language, 'about.decisions.rules')}{' '}
            <a href={linkTo(page, 'rule-sets')}>{say(language, 'layout.nav.rule-sets')}</a>
          </p>
          <p>
            {say(language, 'about.decisions.conflicts')}{' '}
            <a href={linkTo(page, 'conflicts')}>{say(language, 'layout.nav.conflicts')}</a>
          </p>
        </Section>
        <Section id="ours" title={say(language, 'about.ours.title')}>
          <p>{say(language, 'about.ours.text')}</p>
          <p>
            <a href={linkTo(page, 'sources', null, { kind: 'ours' })}>{say(language, 'about.ours.link')}</a>
          </p>
        </Section>
        <Section id="persons" title={say(language, 'about.persons.title')}>
          <p>{say(language, 'about.persons.text')}</p>
        </Section>
        <Section id="correct" title={say(language, 'about.correct.title')}>
          <p>{say(language, 'about.correct.lead')}</p>
          <ol className="prose-list">
            {steps.map((step) => (
              <li key={step}>{say(language, `about.correct.step.${step}`)}</li>
            ))}
          </ol>
          <p>{say(language, 'about.correct.keeper')}</p>
          <p>
            <a href={linkTo(page, 'changes')}>{say(language, 'about.correct.changes')}</a>
          </p>
        </Section>
        <Section id="free" title={say(language, 'about.free.title')}>
          <p>{say(language, 'about.free.text')}</p>
          <ul className="prose-list">
            <li>
              <a href={linkTo(page, 'open-data')}>{say(language, 'about.free.open-data')}</a>
            </li>
            <li>
              <a href={linkTo(page, 'dictionary')}>{say(language, 'about.free.dictionary')}</a>
            </li>
          </ul>
        </Section>
      </div>
    </Layout>
  )
}

function Counts({ page, counts }: { page: PageContext; counts: AboutData['counts'] }) {
  const routes = { clusters: 'clusters', organisations: 'organisations', statements: 'changes', sources: 'sources' } as const
  return (
    <dl className="key-facts">
      {(['clusters', 'organisations', 'statements', 'sources'] as const).map((id) => (
        <div key={id}>
          <dt>{say(page.language, `about.counts.${id}`)}</dt>
          <dd>
            <a className="quiet-link" href={linkTo(page, routes[id])}>
              {formatNumber(page.language, counts[id])}
            </a>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Example({ page, data: { example } }: { page: PageContext; data: AboutData }) {
  const { language } = page
  const [first] = example?.voices ?? []
  if (example === null || first === undefined) return null
  return (
    <div className="example">
      <h3>{say(language, 'about.statements.example')}</h3>
      <p>{say(language, example.voices.length > 1 ? 'about.statements.example.differ' : 'about.statements.example.one')}</p>
      <p className="example-what">
        {propertyLabel(page, first.property)} – <SubjectLink page={page} subject={first.subject} />
      </p>
      <VoiceList page={page} voices={example.voices} sources={example.sources} />
    </div>
  )
}
