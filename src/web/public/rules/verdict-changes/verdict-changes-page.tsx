import { linkTo, linkToThis, queryParts } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { EmptyState } from '#web/parts/empty-state.tsx'
import { formatDay } from '#web/parts/format-moment.ts'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Section } from '#web/parts/section.tsx'
import { slugOf } from '#web/parts/subject-link.tsx'
import { ChooseForm } from '#web/public/rules/verdict-parts/choose-form.tsx'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { ChangeEntry } from './change-entry.tsx'
import { GivenTable } from './given-table.tsx'
import type { VerdictChangesData } from './verdict-changes-data.ts'

type Props = { page: PageContext; data: VerdictChangesData }

/** Which verdicts became others, the newest first, each with its causes. */
export function VerdictChangesPage({ page, data }: Props) {
  const { language } = page
  const title = say(language, 'verdict-changes.title')
  return (
    <Layout
      page={page}
      title={title}
      description={say(language, 'verdict-changes.lead')}
      crumbs={[
        { title: say(language, 'rules.title'), href: linkTo(page, 'rule-sets') },
        { title: say(language, 'matrix.title'), href: linkTo(page, 'verdicts') },
      ]}
      twins={['json', 'csv', 'xlsx']}
    >
      <PageTitle title={title}>
        <p>{say(language, 'verdict-changes.lead')}</p>
        <p className="no-decision">{say(language, 'verdict-changes.computed')}</p>
      </PageTitle>
      <ChooseForm
        page={page}
        choice={data.choice}
        ruleSetLabel={say(language, 'verdict-changes.rules')}
        submit={say(language, 'verdict-changes.choose')}
        carried={queryParts(page, ['cluster', 'rules', 'before', 'asOf', 'knownAt'])}
      />
      <ChangeChip page={page} data={data} />
      <Tools page={page} data={data} />
      {data.changes.length === 0 ? <Nothing page={page} data={data} /> : null}
      <ol className="changes">
        {data.changes.map((change) => (
          <li key={change.after.id} id={`verdict-${change.after.id}`}>
            <ChangeEntry page={page} telling={data.telling} change={change} />
          </li>
        ))}
      </ol>
      <Ways page={page} data={data} />
      {data.choice.cluster === null || data.given.length === 0 ? null : (
        <Section id="given" title={say(language, 'verdict-changes.list')} lead={say(language, 'verdict-changes.list.lead')}>
          <GivenTable page={page} data={data} />
        </Section>
      )}
      <Section id="how" title={say(language, 'verdict-changes.how')}>
        <p>{say(language, 'verdict-changes.how.kept')}</p>
        <p>{say(language, 'verdict-changes.how.again')}</p>
      </Section>
    </Layout>
  )
}

/** The change to which the list is narrowed, as a link to the list without it. */
function ChangeChip({ page, data }: Props) {
  const { language } = page
  if (data.change === null) return null
  const name = say(language, 'verdict-changes.one.change', { number: String(data.change) })
  return (
    <ul className="chips" aria-label={say(language, 'clusters.filters.active')}>
      <li>
        <a
          className="chip"
          href={linkToThis(page, { change: null, before: null })}
          aria-label={say(language, 'matrix.filter.remove', { name })}
        >
          {name}
          <span className="chip-off" aria-hidden="true">
            ×
          </span>
        </a>
      </li>
    </ul>
  )
}

/** Since which day, and whether changes of evidence alone are told too. */
function Tools({ page, data }: Props) {
  const { language } = page
  return (
    <div className="result-head">
      <form className="since-form" action={addressOf('verdict-changes', language)}>
        {queryParts(page, ['since', 'before']).map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor="since">{say(language, 'verdict-changes.since')}</label>
        <input id="since" type="date" name="since" defaultValue={data.since ?? ''} max={page.today} />
        <button type="submit" className="button-quiet">
          {say(language, 'verdict-changes.choose')}
        </button>
      </form>
      <div className="result-tools">
        <span className="sort">
          <span>{say(language, 'verdict-changes.what')}</span>
          <a href={linkToThis(page, { unturned: null, before: null })} aria-current={data.alsoUnturned ? undefined : 'true'}>
            {say(language, 'verdict-changes.what.turned')}
          </a>
          <a href={linkToThis(page, { unturned: 'yes', before: null })} aria-current={data.alsoUnturned ? 'true' : undefined}>
            {say(language, 'verdict-changes.what.all')}
          </a>
        </span>
      </div>
    </div>
  )
}

function Nothing({ page, data }: Props) {
  const { language } = page
  const { choice, since, change, counts, isNewest } = data
  const isChosen = choice.cluster !== null || choice.ruleSet !== null || since !== null || change !== null || !isNewest
  return (
    <EmptyState title={say(language, isChosen ? 'verdict-changes.none.chosen' : 'verdict-changes.none')}>
      <p>
        {counts.first === null
          ? say(language, 'verdict-changes.none.never')
          : say(language, 'verdict-changes.none.given', { ...counts, first: formatDay(language, counts.first) })}
      </p>
      {isChosen ? (
        <p>
          <a href={linkTo(page, 'verdict-changes')}>{say(language, 'verdict-changes.none.all')}</a>
        </p>
      ) : null}
      {choice.cluster === null ? null : (
        <p>
          <a href={linkTo(page, 'path', slugOf(choice.cluster))}>{say(language, 'matrix.path')}</a>
        </p>
      )}
    </EmptyState>
  )
}

/** Pages go on from the number of a verdict: what is recorded meanwhile moves nothing. */
function Ways({ page, data }: Props) {
  const { language } = page
  if (data.isNewest && data.older === null) return null
  return (
    <nav className="pagination" aria-label={say(language, 'common.pages')}>
      {data.isNewest ? null : <a href={linkToThis(page, { before: null })}>{say(language, 'verdict-changes.newest')}</a>}
      {data.older === null ? null : (
        <a rel="next" href={linkToThis(page, { before: data.older })}>
          {say(language, 'verdict-changes.older')}
        </a>
      )}
    </nav>
  )
}
