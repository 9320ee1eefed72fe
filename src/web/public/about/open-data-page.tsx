import { textIn } from '#core/values/language.ts'
import { CopiedText } from '#web/parts/copied-text.tsx'
import type { PageContext } from '#web/page-context.ts'
import { linkTo } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { OutsideLink } from '#web/parts/format-part.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Section } from '#web/parts/section.tsx'
import { addressOf } from '#words/addresses.ts'
import type { Route } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import type { OpenDataData } from './about-data.ts'
import { CodeExample } from './code-example.tsx'
import { curlExample, pythonExample, rExample } from './code-examples.ts'

/** How to take the data away: formats, filters, times, licence, examples that run. */
export function OpenDataPage({ page, data }: { page: PageContext; data: OpenDataData }) {
  const { language } = page
  const title = say(language, 'open-data.title')
  const all = addressOf('clusters', language)
  return (
    <Layout page={page} title={title} description={say(language, 'open-data.lead')}>
      <PageTitle title={title}>
        <p>{say(language, 'open-data.lead')}</p>
      </PageTitle>
      <p className="start">
        <strong>{say(language, 'open-data.start')}</strong>
        {(['csv', 'xlsx', 'json'] as const).map((format) => (
          <a key={format} className="button" href={`${all}.${format}`}>
            {format.toUpperCase()}
          </a>
        ))}
      </p>
      <div className="side-heads">
        <Section id="formats" title={say(language, 'open-data.formats.title')}>
          <p>{say(language, 'open-data.formats.text')}</p>
          <Formats page={page} data={data} />
        </Section>
        <Times page={page} data={data} />
        <Section id="values" title={say(language, 'open-data.values.title')}>
          <ul className="prose-list">
            {(['zero', 'vague', 'ours', 'verdict', 'formula'] as const).map((each) => (
              <li key={each}>{say(language, `open-data.values.${each}`)}</li>
            ))}
          </ul>
          <p>
            {say(language, 'open-data.values.dictionary')}{' '}
            <a href={linkTo(page, 'dictionary')}>{say(language, 'open-data.all.dictionary')}</a>
          </p>
        </Section>
        <Section id="examples" title={say(language, 'open-data.examples.title')}>
          <p>{say(language, 'open-data.examples.text')}</p>
          <CodeExample
            page={page}
            id="example-curl"
            title={say(language, 'open-data.examples.curl')}
            code={curlExample(page, data)}
          />
          <CodeExample page={page} id="example-r" title={say(language, 'open-data.examples.r')} code={rExample(page)} />
          <CodeExample
            page={page}
            id="example-python"
            title={say(language, 'open-data.examples.python')}
            code={pythonExample(page)}
          />
        </Section>
        <Licence page={page} />
        <Section id="all" title={say(language, 'open-data.all.title')}>
          <p>{say(language, 'open-data.all.text')}</p>
          <CodeExample
            page={page}
            id="example-all"
            code={'npm run santalka -- export --all santalka.tar.gz\nnpm run santalka -- import --all santalka.tar.gz'}
          />
        </Section>
      </div>
    </Layout>
  )
}

type FormatRow = { readonly id: Parameters<typeof linkRow>[0]; readonly ending: string; readonly path: string }

function Formats({ page, data }: { page: PageContext; data: OpenDataData }) {
  const { language } = page
  const address = (route: Route, slug: string | null, ending: string) =>
    `${addressOf(route, language, slug ?? undefined)}${ending}`
  const rows: FormatRow[] = [
    { id: 'csv', ending: '.csv', path: address('clusters', null, '.csv') },
    { id: 'xlsx', ending: '.xlsx', path: address('organisations', null, '.xlsx') },
    { id: 'json', ending: '.json', path: address('clusters', data.cluster, '.json') },
    ...(data.cluster === null
      ? []
      : [{ id: 'jsonld', ending: '.jsonld', path: address('clusters', data.cluster, '.jsonld') } as const]),
    { id: 'svg', ending: '.svg', path: address('map', null, '.svg') },
    { id: 'atom', ending: '.atom', path: address('changes', null, '.atom') },
    ...(data.statement === null
      ? []
      : [{ id: 'receipt', ending: '.json', path: address('statements', String(data.statement), '.json') } as const]),
    { id: 'openapi', ending: '', path: '/api/openapi.json' },
  ]
  return (
    <DataTable
      caption={say(language, 'open-data.formats.title')}
      captionUnseen
      cards
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'ending',
          title: say(language, 'open-data.format'),
          head: true,
          cell: ({ ending }) => (ending === '' ? 'OpenAPI' : <code>{ending}</code>),
        },
        { id: 'inside', title: say(language, 'open-data.format.what'), cell: ({ id }) => say(language, linkRow(id)) },
        {
          id: 'example',
          title: say(language, 'open-data.format.example'),
          cell: ({ path }) => (
            <a className="address" href={path}>
              {path}
            </a>
          ),
        },
      ]}
    />
  )
}

function linkRow<Id extends 'csv' | 'xlsx' | 'json' | 'jsonld' | 'svg' | 'atom' | 'receipt' | 'openapi'>(id: Id) {
  return `open-data.format.${id}` as const
}

function Times({ page, data }: { page: PageContext; data: OpenDataData }) {
  const { language } = page
  const known = page.recordedAt?.slice(0, 10) ?? page.today
  const county = data.county === null ? '' : `county=${data.county}&`
  const path = `${addressOf('clusters', language)}.csv?${county}asOf=2018-05-12&knownAt=${known}`
  return (
    <Section id="filters" title={say(language, 'open-data.filters.title')}>
      <p>{say(language, 'open-data.filters.text')}</p>
      <ul className="prose-list">
        <li>{say(language, 'open-data.filters.as-of')}</li>
        <li>{say(language, 'open-data.filters.known-at')}</li>
      </ul>
      <p>
        {say(language, 'open-data.filters.both')}{' '}
        <a className="address" href={path}>
          {path}
        </a>
      </p>
      <p>
        <a href={linkTo(page, 'api')}>{say(language, 'open-data.all.api')}</a>
      </p>
    </Section>
  )
}

function Licence({ page }: { page: PageContext }) {
  const { language } = page
  const country = textIn(page.country.name, language)?.text ?? page.country.id
  const citation = say(language, 'open-data.licence.citation', {
    country,
    version: String(page.dataVersion),
    date: page.today,
    address: page.publicUrl + addressOf('clusters', language),
  })
  return (
    <Section id="licence" title={say(language, 'open-data.licence.title')}>
      <p>{say(language, 'open-data.licence.text')}</p>
      <p>
        <OutsideLink page={page} url={`https://creativecommons.org/licenses/by/4.0/deed.${language}`}>
          {say(language, 'open-data.licence.link')}
        </OutsideLink>
      </p>
      <p>{say(language, 'open-data.licence.cite')}</p>
      <CopiedText language={language} text={citation} />
      <p>{say(language, 'open-data.licence.receipt')}</p>
    </Section>
  )
}
