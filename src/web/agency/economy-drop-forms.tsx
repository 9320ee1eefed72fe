import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { Notice } from '#web/parts/notice.tsx'
import { Section } from '#web/parts/section.tsx'
import { dataSetName } from '#web/public/economy/economy-names.ts'
import { addressOf } from '#words/addresses.ts'
import { formatNumber } from '#words/format.ts'
import { saySlice, saySlices } from '#words/say-slice.ts'
import { say } from '#words/say.ts'
import { saySentences } from './say-trouble.ts'
import type { DroppableSet, EconomyImportData } from './economy-import-data.ts'

/** What is held, and taking periods of it out: which ones, and why. */
export function DropForms({ page, data }: { page: PageContext; data: EconomyImportData }) {
  const { language } = page
  if (data.held.length === 0) return null
  return (
    <Section id="held" title={say(language, 'economy.import.held')}>
      <p>
        {say(language, 'economy.import.held.lead')}{' '}
        <a href={linkTo(page, 'economy-data')}>{say(language, 'economy.import.held.receipts')}</a>
      </p>
      <ul className="brought">
        {data.held.map((set) => (
          <li key={set.dataSet}>
            <h3>{dataSetName(page, set.dataSet)}</h3>
            <p className="row-note">
              {say(language, 'economy.import.held.rows', {
                count: set.rows,
                number: formatNumber(language, set.rows),
                slices: saySlices(language, set.slices) || 'none',
              })}
            </p>
            <DropForm page={page} set={set} data={data} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function DropForm({ page: { language }, set, data }: { page: PageContext; set: DroppableSet; data: EconomyImportData }) {
  const isEntered = data.entered['data-set'] === set.dataSet
  const entered = isEntered ? data.entered : {}
  const periods = set.slices.map((slice) => (
    <option key={slice} value={slice}>
      {saySlice(language, slice) || slice}
    </option>
  ))
  return (
    <details open={isEntered}>
      <summary>{say(language, 'economy.import.drop')}</summary>
      <form className="form panel" method="post" action={`${addressOf('economy-import', language)}#held`}>
        {isEntered && data.trouble !== null ? (
          <Notice tone="warning">
            {saySentences(language, data.trouble).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Notice>
        ) : null}
        <p className="hint">{say(language, 'economy.import.drop.lead')}</p>
        <input type="hidden" name="data-set" value={set.dataSet} />
        <label className="field">
          <span>{say(language, 'economy.import.drop.from')}</span>
          <select name="from" defaultValue={entered['from'] ?? set.slices[0]}>
            {periods}
          </select>
        </label>
        <label className="field">
          <span>{say(language, 'economy.import.drop.to')}</span>
          <select name="to" defaultValue={entered['to'] ?? set.slices.at(-1)}>
            {periods}
          </select>
        </label>
        <label className="field">
          <span>{say(language, 'economy.import.drop.reason')}</span>
          <textarea name="reason" rows={2} required maxLength={2000} defaultValue={entered['reason'] ?? ''} />
        </label>
        <button className="button-quiet" name="deed" value="drop">
          {say(language, 'economy.import.drop.do')}
        </button>
      </form>
    </details>
  )
}
