import { textIn } from '#core/values/language.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { formatDay } from '#web/parts/format-moment.ts'
import { Notice } from '#web/parts/notice.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Section } from '#web/parts/section.tsx'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import { compareIn } from '#words/format.ts'
import { say } from '#words/say.ts'
import { LanguageField } from './language-field.tsx'
import { OpenInvitations } from './open-invitations.tsx'
import type { PeopleData, ShownMandate } from './people-data.ts'
import { TextField } from './text-field.tsx'
import { personColumn } from './person-column.tsx'

/** Mandates with their history, and inviting somebody. */
export function PeoplePage({ page, data }: { page: PageContext; data: PeopleData }) {
  const { language } = page
  const title = say(language, 'layout.nav.people')
  return (
    <Layout page={page} title={title} plain unlisted>
      <PageTitle title={title}>
        <p>{say(language, 'people.lead')}</p>
      </PageTitle>
      {data.roles.length === 0 ? null : <Invite page={page} data={data} />}
      <OpenInvitations page={page} invitations={data.invitations} />
      <Section id="mandates" title={say(language, 'people.mandates')}>
        {data.mandates.length === 0 ? <p>{say(language, 'people.none')}</p> : <Mandates page={page} mandates={data.mandates} />}
      </Section>
    </Layout>
  )
}

function Invite({ page, data }: { page: PageContext; data: PeopleData }) {
  const { language } = page
  const clusters = data.clusters
    .map((id) => ({ id, name: textIn(page.names[id] ?? {}, language)?.text ?? id }))
    .toSorted((one, other) => compareIn(language, one.name, other.name))
  return (
    <Section id="invite" title={say(language, 'people.invite')} lead={say(language, 'people.invite.lead')}>
      {data.hasProblem ? (
        <Notice tone="warning">
          <p role="alert">{say(language, 'people.problem')}</p>
        </Notice>
      ) : null}
      <form method="post" className="account-form">
        <TextField
          id="email"
          name="email"
          type="email"
          label={say(language, 'account.email')}
          defaultValue={data.entered.email}
          autoComplete="off"
          maxLength={254}
        />
        <TextField
          id="name"
          name="name"
          label={say(language, 'account.name')}
          defaultValue={data.entered.name}
          required={false}
          autoComplete="off"
          maxLength={200}
        />
        <p className="text-field">
          <label htmlFor="role">{say(language, 'people.role')}</label>
          <select id="role" name="role">
            {data.roles.map((role) => (
              <option key={role} value={role}>
                {say(language, `role.${role}`)}
              </option>
            ))}
          </select>
        </p>
        {clusters.length === 0 ? null : (
          <p className="text-field">
            <label htmlFor="cluster">{say(language, 'people.cluster')}</label>
            <select id="cluster" name="cluster">
              {data.mayGiveForCountry ? <option value="">{say(language, 'people.no-cluster')}</option> : null}
              {clusters.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </p>
        )}
        <TextField
          id="from"
          name="from"
          type="date"
          label={say(language, 'people.from')}
          defaultValue={data.entered.from === '' ? data.today : data.entered.from}
          min={data.today}
        />
        <TextField
          id="until"
          name="until"
          type="date"
          label={say(language, 'people.until')}
          defaultValue={data.entered.until}
          required={false}
        />
        <TextField
          id="reason"
          name="reason"
          label={say(language, 'people.reason')}
          defaultValue={data.entered.reason}
          required={false}
          maxLength={500}
        />
        <LanguageField language={language} label={say(language, 'account.language')} chosen={language} />
        <p className="form-actions">
          <button name="deed" value="invite">
            {say(language, 'people.send')}
          </button>
        </p>
      </form>
    </Section>
  )
}

function Mandates({ page, mandates }: { page: PageContext; mandates: readonly ShownMandate[] }) {
  const { language } = page
  return (
    <DataTable
      caption={say(language, 'people.mandates')}
      captionUnseen
      cards
      rows={mandates}
      rowKey={({ id }) => String(id)}
      columns={[
        personColumn(language),
        { id: 'role', title: say(language, 'people.role'), cell: ({ role }) => say(language, `role.${role}`) },
        {
          id: 'scope',
          title: say(language, 'people.scope'),
          cell: ({ scope }) =>
            scope === 'country' ? say(language, 'inside.scope.country') : <SubjectLink page={page} subject={scope} />,
        },
        {
          id: 'validity',
          title: say(language, 'people.term'),
          cell: ({ from, until, reason, end }) => (
            <>
              {until === null
                ? say(language, 'inside.mandate.from', { from: formatDay(language, from) })
                : say(language, 'inside.mandate.until', { from: formatDay(language, from), until: formatDay(language, until) })}
              {reason === '' ? null : <span className="row-note"> {reason}</span>}
              {end === null ? null : (
                <span className="row-note">
                  {' '}
                  {say(language, 'people.ended', { day: formatDay(language, end.day), reason: end.reason })}
                </span>
              )}
            </>
          ),
        },
        {
          id: 'given',
          title: say(language, 'people.given-by'),
          minor: true,
          cell: ({ givenBy }) => givenBy ?? say(language, 'people.by-operator'),
        },
        {
          id: 'end',
          title: say(language, 'people.end'),
          cell: (mandate) => (mandate.mayEnd ? <TakeBack page={page} mandate={mandate} /> : ''),
        },
      ]}
    />
  )
}

function TakeBack({ page: { language }, mandate: { id, name, role } }: { page: PageContext; mandate: ShownMandate }) {
  return (
    <details>
      <summary aria-label={say(language, 'people.end.label', { name, role: say(language, `role.${role}`) })}>
        {say(language, 'people.end')}
      </summary>
      <form method="post" className="account-form">
        <input type="hidden" name="mandate" value={id} />
        <TextField id={`reason-${id}`} name="reason" label={say(language, 'people.end.reason')} maxLength={500} />
        <p className="form-actions">
          <button name="deed" value="end" className="button-quiet">
            {say(language, 'people.end')}
          </button>
        </p>
      </form>
    </details>
  )
}
