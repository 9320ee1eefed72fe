import { textIn } from '#core/values/language.ts'
import type { PageContext } from '#web/page-context.ts'
import { Layout } from '#web/layout/layout.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { compareIn } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { SeeAsData } from './see-as-data.ts'

/** Choosing the eyes of another role. */
export function SeeAsPage({ page, data }: { page: PageContext; data: SeeAsData }) {
  const { language } = page
  const title = say(language, 'inside.see-as.title')
  const clusters = data.clusters
    .map((id) => ({ id, name: textIn(page.names[id] ?? {}, language)?.text ?? id }))
    .toSorted((one, other) => compareIn(language, one.name, other.name))
  return (
    <Layout page={page} title={title} plain unlisted>
      <PageTitle title={title}>
        <p>{say(language, 'inside.see-as.lead')}</p>
      </PageTitle>
      <form method="post" className="form">
        <label className="field">
          <span>{say(language, 'inside.see-as.role')}</span>
          <select name="role" defaultValue={data.current?.role ?? 'coordinator'}>
            {data.roles.map(({ role }) => (
              <option key={role} value={role}>
                {say(language, `role.${role}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{say(language, 'inside.see-as.cluster')}</span>
          <select name="cluster" defaultValue={data.current?.scope ?? ''}>
            <option value="">{say(language, 'inside.see-as.no-cluster')}</option>
            {clusters.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <p className="form-actions">
          <button name="deed" value="begin">
            {say(language, 'inside.see-as.begin')}
          </button>
        </p>
      </form>
    </Layout>
  )
}
