import { Layout } from '#web/layout/layout.tsx'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { formatMoment } from '#web/parts/format-moment.ts'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Contents, Section } from '#web/parts/section.tsx'
import { nameOf } from '#web/parts/subject-link.tsx'
import { sayAct, sayRecord } from '#words/say-audit.ts'
import { say } from '#words/say.ts'
import type { AccountData } from './account-data.ts'
import { LanguageField } from './language-field.tsx'
import { MandateList } from './mandate-list.tsx'
import { NewPasswordField } from './password-field.tsx'
import { PasskeysSection } from './passkeys-section.tsx'
import { SecondFactorSection } from './second-factor-section.tsx'
import { SessionsSection } from './sessions-section.tsx'
import { TextField } from './text-field.tsx'

/** Everything about one's own account. */
export function AccountPage({ page, data }: { page: PageContext; data: AccountData }) {
  const { language } = page
  const title = say(language, 'account.title')
  const parts = (['profile', 'password', 'second-factor', 'passkeys', 'sessions', 'mandates', 'history'] as const).map((id) => ({
    id,
    title: say(language, `account.${id}`),
  }))
  return (
    <Layout page={page} title={title} plain unlisted>
      <PageTitle title={title}>
        <p>{data.email}</p>
      </PageTitle>
      {data.problem?.at === 'page' ? (
        <p role="alert" className="finding finding-blocks">
          {say(language, 'account.stale')}
        </p>
      ) : null}
      <Contents page={page} parts={parts} />
      <Profile page={page} data={data} />
      <Password page={page} data={data} />
      <SecondFactorSection language={language} data={data} />
      <PasskeysSection page={page} data={data} />
      {data.oidc === null ? null : (
        <Section id="oidc" title={say(language, 'account.oidc', { name: data.oidc.name })}>
          {data.oidc.isLinked ? (
            <p>{say(language, 'account.oidc.linked', { name: data.oidc.name })}</p>
          ) : (
            <>
              <p>{say(language, 'account.oidc.lead', { name: data.oidc.name })}</p>
              <p>
                <a className="button button-quiet" href={data.oidc.href}>
                  {say(language, 'account.oidc.link', { name: data.oidc.name })}
                </a>
              </p>
            </>
          )}
        </Section>
      )}
      <SessionsSection page={page} sessions={data.sessions} />
      <Section id="mandates" title={say(language, 'account.mandates')}>
        <MandateList page={page} mandates={data.mandates} />
      </Section>
      <Section id="history" title={say(language, 'account.history')} lead={say(language, 'account.history.lead')}>
        <ol className="account-history">
          {data.history.map(({ at, act, record }) => (
            <li key={`${at} ${act} ${record}`}>
              <time dateTime={at}>{formatMoment(at)}</time> {sayAct(language, act)}
              {record === '' ? null : (
                <span className="row-note"> {sayRecord({ language, nameOf: (subject) => nameOf(page, subject) }, record)}</span>
              )}
            </li>
          ))}
        </ol>
      </Section>
    </Layout>
  )
}

function Profile({ page, data }: { page: PageContext; data: AccountData }) {
  const { language } = page
  const { problem } = data
  return (
    <Section id="profile" title={say(language, 'account.profile')}>
      <form method="post" action="#profile" className="account-form">
        <TextField
          id="name"
          name="name"
          label={say(language, 'account.name')}
          defaultValue={data.name}
          wrong={problem?.at === 'profile' ? say(language, 'invitation.name.missing') : null}
          autoComplete="name"
          maxLength={200}
        />
        <LanguageField language={language} label={say(language, 'account.language')} chosen={data.language} />
        <p>
          <a href={linkTo(page, 'notifications')}>{say(language, 'account.notifications')}</a>
        </p>
        <p className="form-actions">
          <button name="deed" value="profile">
            {say(language, 'account.save')}
          </button>
        </p>
      </form>
    </Section>
  )
}

function Password({ page: { language }, data }: { page: PageContext; data: AccountData }) {
  const { problem } = data
  const here = problem?.at === 'password' ? problem : null
  return (
    <Section
      id="password"
      title={say(language, 'account.password')}
      lead={say(language, data.hasPassword ? 'account.password.others' : 'account.password.none')}
    >
      <form method="post" action="#password" className="account-form">
        <input type="hidden" name="username" value={data.email} autoComplete="username" />
        {data.hasPassword ? (
          <TextField
            id="password-current"
            name="password"
            type="password"
            label={say(language, 'account.password.current')}
            wrong={here?.code === 'wrong-password' ? say(language, 'account.wrong-password') : null}
            autoComplete="current-password"
            maxLength={200}
          />
        ) : null}
        <NewPasswordField language={language} finding={here?.code === 'finding' ? here.finding : null} />
        <p className="form-actions">
          <button name="deed" value="password">
            {say(language, data.hasPassword ? 'account.password.change' : 'account.password.set')}
          </button>
        </p>
      </form>
    </Section>
  )
}
