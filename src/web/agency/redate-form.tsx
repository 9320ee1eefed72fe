import type { PageContext } from '#web/page-context.ts'
import { say } from '#words/say.ts'
import type { CampaignData } from './campaign-data.ts'

type RedateFormProps = {
  page: PageContext
  data: CampaignData
  /** What was entered and not taken. */
  entered: Readonly<Record<string, string>>
}

/** Dates and the word to coordinators, set anew while the campaign runs. */
export function RedateForm({ page: { language }, data: { campaign, edition }, entered }: RedateFormProps) {
  const dates = [
    { name: 'sheetsDue', label: 'sheets-due', value: campaign.sheetsDue },
    { name: 'closes', label: 'closes', value: campaign.closes },
    { name: 'studyDue', label: 'study-due', value: campaign.studyDue },
  ] as const
  return (
    <form method="post" action="#settings" className="form panel">
      <h3>{say(language, 'campaign.redate.title')}</h3>
      <p className="hint">{say(language, 'campaign.redate.lead')}</p>
      <input type="hidden" name="edition" value={edition} />
      {dates.map(({ name, label, value }) => (
        <label key={name} className="field">
          <span>{say(language, `campaign.column.${label}`)}</span>
          <input type="date" name={name} required defaultValue={entered[name] ?? value} />
        </label>
      ))}
      {(['lt', 'en'] as const).map((each) => (
        <label key={each} className="field">
          <span>{say(language, `campaign.open.note-${each}`)}</span>
          <textarea
            name={`note-${each}`}
            rows={2}
            maxLength={2000}
            lang={each}
            defaultValue={entered[`note-${each}`] ?? campaign.note[each] ?? ''}
          />
        </label>
      ))}
      <label className="field">
        <span>{say(language, 'campaign.extend.reason')}</span>
        <textarea name="reason" rows={2} required maxLength={2000} defaultValue={entered['reason'] ?? ''} />
      </label>
      <button name="deed" value="redate">
        {say(language, 'campaign.redate.do')}
      </button>
    </form>
  )
}
