import type { ReactNode } from 'react'
import { Layout } from '#web/layout/layout.tsx'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { Notice } from '#web/parts/notice.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { say } from '#words/say.ts'
import { EmailField } from './email-field.tsx'
import { NewPasswordField } from './password-field.tsx'
import type { RecoveryData } from './recovery-data.ts'

const words = {
  ask: { title: 'recovery.title', lead: 'recovery.lead' },
  sent: { title: 'recovery.sent.title', lead: 'recovery.sent.lead' },
  set: { title: 'recovery.set.title', lead: 'recovery.set.lead' },
  void: { title: 'recovery.void.title', lead: 'recovery.void.lead' },
} as const

export function RecoveryPage({ page, data }: { page: PageContext; data: RecoveryData }) {
  const { language } = page
  const title = say(language, words[data.step].title)
  return (
    <Layout page={page} title={title} plain unlisted>
      <div className="narrow">
        <PageTitle title={title}>
          <p>{say(language, words[data.step].lead)}</p>
        </PageTitle>
        {'minutes' in data && data.minutes !== null ? (
          <Notice tone="warning">
            <p role="alert">{say(language, 'sign-in.problem.too-often', { minutes: data.minutes })}</p>
          </Notice>
        ) : null}
        {formOf(page, data)}
      </div>
    </Layout>
  )
}

function formOf(page: PageContext, data: RecoveryData): ReactNode {
  const { language } = page
  switch (data.step) {
    case 'ask':
      return (
        <form method="post" className="account-form">
          <EmailField language={language} autoComplete="username" />
          <p className="form-actions">
            <button name="deed" value="ask">
              {say(language, 'recovery.send')}
            </button>
          </p>
        </form>
      )
    case 'set':
      return (
        <form method="post" className="account-form">
          <input type="hidden" name="token" value={data.token} />
          <NewPasswordField language={language} finding={data.finding} />
          <p className="form-actions">
            <button name="deed" value="set">
              {say(language, 'recovery.set')}
            </button>
          </p>
        </form>
      )
    case 'sent':
      return (
        <p>
          <a href={linkTo(page, 'sign-in')}>{say(language, 'layout.nav.sign-in')}</a>
        </p>
      )
    case 'void':
      return (
        <p>
          <a className="button" href={linkTo(page, 'recovery')}>
            {say(language, 'recovery.void.again')}
          </a>
        </p>
      )
  }
}
