import { returnStates } from '#core/monitoring/return-states.ts'
import type { PageContext } from '#web/page-context.ts'
import { nameOf } from '#web/parts/subject-link.tsx'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import type { CampaignData } from './campaign-data.ts'

/** Which returns the board shows. */
export function BoardFilter({ page, data }: { page: PageContext; data: CampaignData }) {
  const { language } = page
  const { filter, counties, campaign } = data
  const all = say(language, 'campaign.filter.all')
  return (
    <form
      className="board-filter"
      action={`${addressOf('campaigns', language, campaign.id)}#board`}
      aria-label={say(language, 'campaign.filter.title')}
    >
      <label className="field">
        <span>{say(language, 'campaign.filter.state')}</span>
        <select name="state" defaultValue={filter.state ?? ''}>
          <option value="">{all}</option>
          {returnStates.map((state) => (
            <option key={state} value={state}>
              {say(language, `return.state.${state}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{say(language, 'campaign.filter.county')}</span>
        <select name="county" defaultValue={filter.county ?? ''}>
          <option value="">{all}</option>
          {counties.flatMap(({ county }) =>
            county === null
              ? []
              : [
                  <option key={county} value={county}>
                    {nameOf(page, county)}
                  </option>,
                ],
          )}
        </select>
      </label>
      <label className="tick">
        <input type="checkbox" name="late" value="yes" defaultChecked={filter.late} />
        <span>{say(language, 'campaign.filter.late')}</span>
      </label>
      <button className="button-quiet">{say(language, 'campaign.filter.apply')}</button>
    </form>
  )
}
