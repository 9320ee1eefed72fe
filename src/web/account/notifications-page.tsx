import { rhythms } from '#core/monitoring/letters.ts'
import type { PageContext } from '#web/page-context.ts'
import { Layout } from '#web/layout/layout.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { say } from '#words/say.ts'
import type { NotificationsData } from './notifications-data.ts'

/** How often a person hears of changes: their own page, or the one that a digest leads to. */
export function NotificationsPage({ page, data }: { page: PageContext; data: NotificationsData }) {
  const { language } = page
  const title = say(language, 'notifications.title')
  return (
    <Layout page={page} title={title} plain unlisted>
      <PageTitle title={title}>
        <p>{say(language, 'notifications.lead')}</p>
      </PageTitle>
      <form method="post" className="form">
        <fieldset className="choices">
          <legend>{say(language, 'notifications.rhythm')}</legend>
          {rhythms.map((rhythm) => (
            <label key={rhythm} className="choice">
              <input type="radio" name="rhythm" value={rhythm} defaultChecked={rhythm === data.rhythm} />
              <span>{say(language, `notifications.${rhythm}`)}</span>
            </label>
          ))}
        </fieldset>
        <p className="form-actions">
          <button name="deed" value="choose">
            {say(language, 'notifications.keep')}
          </button>
        </p>
      </form>
    </Layout>
  )
}
