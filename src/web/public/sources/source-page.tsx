import { textIn } from '#core/values/language.ts'
import { linkTo } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { FieldList } from '#web/parts/field-list.tsx'
import type { Field } from '#web/parts/field-list.tsx'
import { formatDay, formatMoment } from '#web/parts/format-moment.ts'
import { OutsideLink } from '#web/parts/format-part.tsx'
import { Notice } from '#web/parts/notice.tsx'
import { isLongTitle, PageTitle } from '#web/parts/page-title.tsx'
import { Pagination } from '#web/parts/pagination.tsx'
import { Section } from '#web/parts/section.tsx'
import { Words } from '#web/parts/subject-link.tsx'
import { formatFuzzyDate, formatNumber } from '#words/format.ts'
import { isMessageKey, say } from '#words/say.ts'
import { sourceKindName } from './source-kind.ts'
import { SourcedStatements } from './sourced-statements.tsx'
import type { SourceData } from './sources-data.ts'

/** One source: what it is, where it can be read, and everything in the register that rests on it. */
export function SourcePage({ page, data }: { page: PageContext; data: SourceData }) {
  const { language } = page
  const { source, voices, paging, subjects } = data
  const title = textIn(source.title, language)?.text ?? source.id
  const from = (paging.page - 1) * paging.size + 1
  return (
    <Layout
      page={page}
      title={title}
      description={citationOf(page, data)}
      crumbs={[{ title: say(language, 'sources.title'), href: linkTo(page, 'sources') }]}
      twins={['json', 'csv', 'xlsx']}
    >
      <PageTitle
        kind={sourceKindName(language, source.kind)}
        title={<Words page={page} words={source.title} otherwise={source.id} />}
        isLong={isLongTitle(title)}
      >
        <p>
          {[source.publisher, source.published === null ? null : formatFuzzyDate(language, source.published)]
            .filter((part) => part !== null)
            .join(', ')}
        </p>
      </PageTitle>
      {source.kind === 'ours' ? (
        <Notice>
          <p>{say(language, 'sources.ours')}</p>
        </Notice>
      ) : null}
      <FieldList fields={fieldsOfSource(page, data)} />
      <Section id="statements" title={say(language, 'sources.rests')}>
        {paging.total === 0 ? (
          <p className="absent">{say(language, 'sources.rests.none')}</p>
        ) : (
          <p>
            {say(language, 'sources.rests.count', { statements: paging.total, subjects })}{' '}
            {paging.pages === 1
              ? null
              : say(language, 'sources.rests.pages', {
                  from: formatNumber(language, from),
                  to: formatNumber(language, from + voices.length - 1),
                })}
          </p>
        )}
        <SourcedStatements page={page} voices={voices} />
        <Pagination page={page} paging={paging} />
      </Section>
      <Section id="cite" title={say(language, 'sources.cite')}>
        <div className="citation">
          <p id="citation">{citationOf(page, data)}</p>
          <button
            type="button"
            className="button-quiet needs-script"
            data-copy="citation"
            data-copied={say(language, 'common.copied')}
          >
            {say(language, 'common.copy')}
          </button>
        </div>
      </Section>
    </Layout>
  )
}

function fieldsOfSource(page: PageContext, { source }: SourceData): Field[] {
  const { language } = page
  const field = (id: string, label: string, content: Field['content'] | null): Field[] =>
    content === null ? [] : [{ id, label, content }]
  const unknown = <span className="absent">{say(language, 'common.unknown')}</span>
  const languageKey = `sources.field.language.${source.language}`
  return [
    ...field(
      'address',
      say(language, 'sources.column.url'),
      source.url === null ? (
        <span className="absent">{say(language, 'sources.no-address')}</span>
      ) : (
        <OutsideLink page={page} url={source.url} />
      ),
    ),
    ...field(
      'publisher',
      say(language, 'sources.column.publisher'),
      source.publisher === null ? (
        unknown
      ) : (
        <a href={linkTo(page, 'sources', null, { publisher: source.publisher })}>{source.publisher}</a>
      ),
    ),
    ...field(
      'published',
      say(language, 'sources.column.published'),
      source.published === null ? unknown : formatFuzzyDate(language, source.published),
    ),
    ...field(
      'accessed',
      say(language, 'sources.column.accessed'),
      source.accessed === null ? null : formatDay(language, source.accessed),
    ),
    ...field(
      'language',
      say(language, 'sources.column.language'),
      source.language === null ? null : isMessageKey(languageKey) ? say(language, languageKey) : source.language,
    ),
    ...field('licence', say(language, 'sources.column.licence'), source.licence),
    ...field(
      'note',
      say(language, 'sources.field.note'),
      source.note === null ? null : <Words page={page} words={source.note} />,
    ),
    ...field('id', say(language, 'sources.column.id'), <code>{source.id}</code>),
    ...field(
      'revision',
      say(language, 'sources.field.revision'),
      say(language, 'sources.field.revision.value', {
        revision: String(source.revision),
        moment: formatMoment(source.recordedAt),
      }),
    ),
  ]
}

/** Publisher (year). Title. Address. Accessed when: what a footnote needs. */
function citationOf({ language }: PageContext, { source }: SourceData): string {
  const year = source.published === null ? say(language, 'common.undated') : source.published.slice(0, 4)
  const title = textIn(source.title, language)?.text ?? source.id
  const accessed =
    source.accessed === null ? null : say(language, 'sources.cite.accessed', { date: formatDay(language, source.accessed) })
  const first = source.publisher === null ? `${title} (${year}).` : `${source.publisher} (${year}). ${title}.`
  return [first, source.url, accessed].filter((part) => part !== null).join(' ')
}
