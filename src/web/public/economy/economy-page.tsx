import type { ReactNode } from 'react'
import { linkTo } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { Crumb } from '#web/layout/breadcrumbs.tsx'
import type { TwinFormat } from '#web/layout/page-data-links.tsx'
import type { PageContext } from '#web/page-context.ts'
import { Notice } from '#web/parts/notice.tsx'
import { isLongTitle, PageTitle } from '#web/parts/page-title.tsx'
import { say } from '#words/say.ts'
import type { Frame, Observed } from './economy-data.ts'
import { EconomyTabs } from './economy-tabs.tsx'
import { MadeFrom } from './made-from.tsx'
import { QuestionForm } from './question-form.tsx'
import type { AskedPart } from './question-form.tsx'

type EconomyPageProps<Content> = {
  page: PageContext
  data: Observed<Content>
  title: string
  /** The title in the head of the page, where a part of it is in another language. */
  heading?: ReactNode
  kind?: ReactNode
  lead: string
  crumbs?: readonly Crumb[]
  /** What the way calls this page, where its title repeats the page above it. */
  here?: string
  twins?: readonly TwinFormat[]
  /** Parts of the question that this page lets its reader change. */
  asks?: readonly AskedPart[]
  /** More fields of the same form. */
  fields?: (content: Content, frame: Frame) => ReactNode
  /** Names of those fields, so that they are not carried along twice. */
  fieldNames?: readonly string[]
  /** Measures that the page shows. */
  methods: readonly string[]
  children: (content: Content, frame: Frame) => ReactNode
}

/** The frame of every page of the observatory, and what it says while nothing has been brought in. */
export function EconomyPage<Content>(props: EconomyPageProps<Content>) {
  const {
    page,
    data,
    title,
    heading = title,
    kind,
    lead,
    crumbs = [],
    twins = ['json', 'csv', 'xlsx'],
    methods,
    children,
  } = props
  const { asks = [], fields, fieldNames = [], here } = props
  const { language } = page
  const above =
    page.route === 'economy' ? [] : [{ title: say(language, 'layout.nav.economy'), href: linkTo(page, 'economy') }, ...crumbs]
  return (
    <Layout
      page={page}
      title={title}
      description={lead}
      crumbs={above}
      {...(here === undefined ? {} : { here })}
      twins={data.frame === null ? twins.filter((twin) => twin !== 'svg') : twins}
    >
      <PageTitle kind={kind} title={heading} isLong={isLongTitle(title)}>
        <p>{lead}</p>
      </PageTitle>
      <EconomyTabs page={page} />
      {data.frame === null ? (
        <NothingHeld page={page} />
      ) : (
        <>
          {asks.length === 0 && fields === undefined ? null : (
            <QuestionForm page={page} frame={data.frame} asks={asks} fieldNames={fieldNames}>
              {fields?.(data.content, data.frame)}
            </QuestionForm>
          )}
          <UncodedGroups page={page} frame={data.frame} />
          {children(data.content, data.frame)}
          <MadeFrom page={page} frame={data.frame} methods={methods} title={title} />
        </>
      )}
    </Layout>
  )
}

/** A set without codes of the year's edition is no empty country: it is said, and what helps. */
function UncodedGroups({ page: { language }, frame: { uncoded, version, year } }: { page: PageContext; frame: Frame }) {
  if (uncoded === null) return null
  return (
    <Notice title={say(language, uncoded.isWhole ? 'groups.uncoded' : 'groups.uncoded.some', { count: uncoded.count, version })}>
      <p>{say(language, 'groups.uncoded.how', { year: String(year), version })}</p>
    </Notice>
  )
}

/** Said plainly: there is nothing yet, and how to change that. */
export function NothingHeld({ page }: { page: PageContext }) {
  const { language } = page
  return (
    <Notice title={say(language, 'economy.nothing')}>
      <p>{say(language, 'economy.nothing.how')}</p>
      <div className="code">
        <pre>
          <code>npm run santalka -- lake import monthly-2023.csv.zip</code>
        </pre>
      </div>
      <p>
        <a href={linkTo(page, 'economy-methods')}>{say(language, 'economy.nothing.methods')}</a>
      </p>
    </Notice>
  )
}
