import type { ReactNode } from 'react'
import { daysOfPlan } from '#core/monitoring/reminders.ts'
import type { PageContext } from '#web/page-context.ts'
import { formatDay } from '#web/parts/format-moment.ts'
import { Notice } from '#web/parts/notice.tsx'
import { Section } from '#web/parts/section.tsx'
import { nameOf, SubjectLink } from '#web/parts/subject-link.tsx'
import { compareIn } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { CampaignData } from './campaign-data.ts'
import { RedateForm } from './redate-form.tsx'
import { sayStep } from './reminder-steps.ts'

/** Who is asked and when they are reminded; and for the agency, what it changes about it. */
export function CampaignSettings({ page, data }: { page: PageContext; data: CampaignData }) {
  const { language } = page
  const { campaign, extensions } = data
  const { asked, leftOut, on } = campaign.population
  return (
    <Section id="settings" title={say(language, 'campaign.settings.title')}>
      {data.trouble === null || data.trouble.form === 'many' ? null : (
        <Notice tone="warning">
          <p>{say(language, data.trouble.why)}</p>
        </Notice>
      )}
      <div className="panels">
        {data.may.extend ? <ExtendForm page={page} data={data} /> : null}
        {data.may.change ? <RedateForm page={page} data={data} entered={enteredIn(data, 'redate')} /> : null}
        {data.may.change ? <AskForm page={page} data={data} /> : null}
        {data.may.change ? <WithdrawForm page={page} data={data} /> : null}
      </div>
      {extensions.length === 0 ? null : (
        <>
          <h3>{say(language, 'campaign.extensions.title')}</h3>
          <ul className="prose-list">
            {extensions.map(({ cluster, until, reason }, index) => (
              <li key={`${cluster} ${until} ${index}`}>
                {say(language, 'campaign.extensions.one', {
                  cluster: nameOf(page, cluster),
                  until: formatDay(language, until),
                  reason,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{say(language, 'campaign.reminders.title')}</h3>
      <ul className="prose-list">
        {daysOfPlan(campaign.reminders, campaign.deadline).map(({ step, on: day }) => (
          <li key={step.id}>{sayStep(language, step, day)}</li>
        ))}
      </ul>
      <h3>{say(language, 'campaign.population.title')}</h3>
      <p>{say(language, 'campaign.population.lead', { count: asked.length, day: formatDay(language, on) })}</p>
      {leftOut.length === 0 ? null : (
        <details>
          <summary>
            {say(language, 'campaign.population.left-out')}: {leftOut.length}
          </summary>
          <ul className="prose-list">
            {leftOut.map(({ cluster, why, reason }) => (
              <li key={cluster}>
                <SubjectLink page={page} subject={cluster} />: {say(language, `campaign.population.why.${why}`)}
                {reason === '' ? null : ` – ${reason}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

type FormProps = { page: PageContext; data: CampaignData }

function ExtendForm({ page, data }: FormProps) {
  const { language } = page
  const entered = enteredIn(data, 'extend')
  return (
    <Panel title={say(language, 'campaign.extend.title')} lead={say(language, 'campaign.extend.lead')}>
      <ClusterField
        page={page}
        clusters={data.campaign.population.asked}
        label={say(language, 'campaign.extend.cluster')}
        all={say(language, 'campaign.extend.all')}
        chosen={entered['cluster']}
      />
      <label className="field">
        <span>{say(language, 'campaign.extend.until')}</span>
        <input type="date" name="until" required defaultValue={entered['until'] ?? ''} />
      </label>
      <ReasonField page={page} reason={entered['reason']} />
      <button name="deed" value="extend">
        {say(language, 'campaign.extend.do')}
      </button>
    </Panel>
  )
}

function AskForm({ page, data }: FormProps) {
  const { language } = page
  const left = data.campaign.population.leftOut.map(({ cluster }) => cluster)
  const clusters = [...data.notAsked, ...left]
  if (clusters.length === 0) return null
  return (
    <Panel title={say(language, 'campaign.ask.title')} lead={say(language, 'campaign.ask.lead')}>
      <input type="hidden" name="edition" value={data.edition} />
      <ClusterField
        page={page}
        clusters={clusters}
        label={say(language, 'campaign.ask.cluster')}
        chosen={enteredIn(data, 'ask')['cluster']}
      />
      <button name="deed" value="ask">
        {say(language, 'campaign.ask.do')}
      </button>
    </Panel>
  )
}

function WithdrawForm({ page, data }: FormProps) {
  const { language } = page
  const entered = enteredIn(data, 'withdraw')
  return (
    <Panel title={say(language, 'campaign.withdraw.title')} lead={say(language, 'campaign.withdraw.lead')}>
      <input type="hidden" name="edition" value={data.edition} />
      <ClusterField
        page={page}
        clusters={data.campaign.population.asked}
        label={say(language, 'campaign.ask.cluster')}
        chosen={entered['cluster']}
      />
      <ReasonField page={page} reason={entered['reason']} />
      <button className="button-quiet" name="deed" value="withdraw">
        {say(language, 'campaign.withdraw.do')}
      </button>
    </Panel>
  )
}

/** A form that changes the campaign; what is wrong with it is told above all of them. */
function Panel({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <form method="post" action="#settings" className="form panel">
      <h3>{title}</h3>
      <p className="hint">{lead}</p>
      {children}
    </form>
  )
}

type ClusterFieldProps = {
  page: PageContext
  clusters: readonly string[]
  label: string
  all?: string
  chosen: string | undefined
}

function ClusterField({ page, clusters, label, all, chosen }: ClusterFieldProps) {
  const named = clusters
    .map((id) => ({ id, name: nameOf(page, id) }))
    .toSorted((one, other) => compareIn(page.language, one.name, other.name))
  return (
    <label className="field">
      <span>{label}</span>
      <select name="cluster" defaultValue={chosen ?? ''} required={all === undefined}>
        <option value="">{all ?? '–'}</option>
        {named.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

function ReasonField({ page, reason }: { page: PageContext; reason: string | undefined }) {
  return (
    <label className="field">
      <span>{say(page.language, 'campaign.extend.reason')}</span>
      <textarea name="reason" rows={2} required maxLength={2000} defaultValue={reason ?? ''} />
    </label>
  )
}

function enteredIn({ trouble }: CampaignData, form: string): Readonly<Record<string, string>> {
  return trouble?.form === form ? trouble.entered : {}
}
