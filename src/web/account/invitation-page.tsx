import { Layout } from '#web/layout/layout.tsx'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { PageTitle } from '#web/parts/page-title.tsx'
import { say } from '#words/say.ts'
import type { InvitationData } from './invitation-data.ts'
import { LanguageField } from './language-field.tsx'
import { MandateList } from './mandate-list.tsx'
import { NewPasswordField } from './password-field.tsx'
import { TextField } from './text-field.tsx'

type Open = Extract<InvitationData, { state: 'open' }>

/** What an invitation gives, and taking it. */
export function InvitationPage({ page, data }: { page: PageContext; data: InvitationData }) {
  const { language } = page
  const title = say(language, data.state === 'open' ? 'invitation.title' : 'invitation.void.title')
  return (
    <Layout page={page} title={title} plain unlisted>
      <div className="narrow">
        <PageTitle title={title}>
          <p>
            {data.state === 'open'
              ? say(language, 'invitation.lead', { email: data.email })
              : say(language, 'invitation.void.lead')}
          </p>
        </PageTitle>
        {data.state === 'open' ? (
          <Invitation page={page} data={data} />
        ) : (
          <p>
            <a href={linkTo(page, 'sign-in')}>{say(language, 'layout.nav.sign-in')}</a>
          </p>
        )}
      </div>
    </Layout>
  )
}

function Invitation({ page, data }: { page: PageContext; data: Open }) {
  const { language } = page
  return (
    <>
      <h2>{say(language, 'invitation.mandates')}</h2>
      <MandateList page={page} mandates={data.mandates} />
      {data.hasAccount ? (
        <form method="post" className="account-form">
          <input type="hidden" name="token" value={data.token} />
          <p>{say(language, 'invitation.has-account')}</p>
          <p className="form-actions">
            <button name="deed" value="take-mandates">
              {say(language, 'invitation.accept.mandates')}
            </button>
          </p>
        </form>
      ) : (
        <NewAccount page={page} data={data} />
      )}
    </>
  )
}

function NewAccount({ page, data }: { page: PageContext; data: Open }) {
  const { language } = page
  const { problem } = data
  return (
    <form method="post" className="account-form">
      <input type="hidden" name="token" value={data.token} />
      <input type="hidden" name="username" value={data.email} autoComplete="username" />
      <TextField
        id="name"
        name="name"
        label={say(language, 'invitation.name')}
        defaultValue={data.name}
        wrong={problem?.at === 'name' ? say(language, 'invitation.name.missing') : null}
        autoComplete="name"
        maxLength={200}
      />
      <LanguageField language={language} label={say(language, 'invitation.language')} chosen={data.language} />
      <NewPasswordField language={language} finding={problem?.at === 'password' ? problem.finding : null} />
      <p className="form-actions">
        <button name="deed" value="password">
          {say(language, 'invitation.accept')}
        </button>
      </p>
      <p className="form-actions">
        <button name="deed" value="without-password" className="button-quiet" formNoValidate>
          {say(language, 'invitation.accept.other')}
        </button>
        <span className="hint">{say(language, 'invitation.accept.other.hint', { oidc: data.oidcName ?? 'none' })}</span>
      </p>
    </form>
  )
}
