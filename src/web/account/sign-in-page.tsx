import type { Language } from '#core/values/language.ts'
import { Layout } from '#web/layout/layout.tsx'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { Notice } from '#web/parts/notice.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { say } from '#words/say.ts'
import type { SecondStepData, SignInData, SignInProblem } from './sign-in-data.ts'
import { EmailField } from './email-field.tsx'
import { PeopleToTry } from './people-to-try.tsx'
import { TextField } from './text-field.tsx'

export function SignInPage({ page, data }: { page: PageContext; data: SignInData }) {
  const { language } = page
  const title = say(language, 'sign-in.title')
  return (
    <Layout page={page} title={title} plain unlisted>
      <div className="narrow">
        <PageTitle title={title}>
          <p>{say(language, 'sign-in.lead')}</p>
        </PageTitle>
        {data.problem === null ? null : <ProblemNotice language={language} problem={data.problem} />}
        <form method="post" className="account-form" data-signed-out>
          <input type="hidden" name="next" value={data.next} />
          <EmailField language={language} autoComplete="username webauthn" defaultValue={data.email} />
          <TextField
            id="password"
            name="password"
            type="password"
            label={say(language, 'sign-in.password')}
            autoComplete="current-password"
            maxLength={200}
          />
          <p className="form-actions">
            <button name="deed" value="password">
              {say(language, 'sign-in.enter')}
            </button>
            <a href={linkTo(page, 'recovery')}>{say(language, 'sign-in.forgotten')}</a>
          </p>
        </form>
        <div className={data.oidc === null ? 'other-ways needs-script' : 'other-ways'}>
          <p className="or">{say(language, 'sign-in.or')}</p>
          <p className="needs-script">
            <button type="button" className="button-quiet" data-passkey="use" data-next={data.next}>
              {say(language, 'sign-in.passkey')}
            </button>
          </p>
          <p className="wrong" role="alert" hidden data-passkey-failed>
            {say(language, 'sign-in.passkey.failed')}
          </p>
          {data.oidc === null ? null : (
            <p>
              <a className="button button-quiet" href={data.oidc.href}>
                {say(language, 'sign-in.oidc', { name: data.oidc.name })}
              </a>
            </p>
          )}
        </div>
        {data.toTry === null ? (
          <p className="row-note">{say(language, 'sign-in.no-account')}</p>
        ) : (
          <PeopleToTry language={language} toTry={data.toTry} next={data.next} />
        )}
      </div>
    </Layout>
  )
}

/** After the password: the code of the telephone. */
export function SecondStepPage({ page, data }: { page: PageContext; data: SecondStepData }) {
  const { language } = page
  const title = say(language, 'second-step.title')
  const { problem } = data
  return (
    <Layout page={page} title={title} plain unlisted>
      <div className="narrow">
        <PageTitle title={title}>
          <p>{say(language, 'second-step.lead')}</p>
        </PageTitle>
        {problem !== null && problem.code !== 'refused' ? <ProblemNotice language={language} problem={problem} /> : null}
        <form method="post" className="account-form">
          <input type="hidden" name="next" value={data.next} />
          <TextField
            id="code"
            name="code"
            label={say(language, 'second-step.code')}
            wrong={problem?.code === 'refused' ? say(language, 'second-step.problem.refused') : null}
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={20}
          />
          <p className="form-actions">
            <button name="deed" value="code">
              {say(language, 'second-step.enter')}
            </button>
            <a href={linkTo(page, 'sign-in')}>{say(language, 'second-step.again')}</a>
          </p>
        </form>
      </div>
    </Layout>
  )
}

function ProblemNotice({ language, problem }: { language: Language; problem: SignInProblem }) {
  return (
    <Notice tone="warning">
      <p role="alert">{sayProblem(language, problem)}</p>
    </Notice>
  )
}

function sayProblem(language: Language, problem: SignInProblem): string {
  return problem.code === 'too-often'
    ? say(language, 'sign-in.problem.too-often', { minutes: problem.minutes })
    : say(language, `sign-in.problem.${problem.code}`)
}
