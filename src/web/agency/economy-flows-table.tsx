import type { ReactNode } from 'react'
import { longest } from '#core/economy/flows/judge-description.ts'
import type { Language } from '#core/values/language.ts'
import { USUAL_LINKS_WEIGHT } from '#core/economy/flows/flow-table.ts'
import { activityVersions } from '#core/economy/activities/activity-tree.ts'
import type { PageContext } from '#web/page-context.ts'
import { Choice } from '#web/parts/choice.tsx'
import { formatMoment } from '#web/parts/format-moment.ts'
import { Notice } from '#web/parts/notice.tsx'
import { addressOf } from '#words/addresses.ts'
import { sayFlowChange, sayFlowFinding } from '#words/flow-findings.ts'
import { formatNumber, formatWeight } from '#words/format.ts'
import { sayLoadNote } from '#words/lake-load.ts'
import { say } from '#words/say.ts'
import type { FlowsAsked, HeldFlowTable } from './economy-flows-data.ts'
import { saySentences } from './say-trouble.ts'

const SHOWN = 20
const texts = ['title', 'publisher', 'year', 'address', 'licence'] as const
const ticks = ['negative', 'missing'] as const

type OfTable = { readonly page: PageContext; readonly table: HeldFlowTable; readonly asked: FlowsAsked | null }

/** A table that somebody sent: what it is said to be, what is wrong in it or would change, and what can be done with it. */
export function HeldFlowTableItem({ page, table, asked, weightNow }: OfTable & { readonly weightNow: number | null }) {
  const { language } = page
  const action = `${addressOf('economy-import', language)}#flows-${table.id}`
  const change = asked?.checked?.change ?? null
  return (
    <li id={`flows-${table.id}`}>
      <h3>{table.file}</h3>
      <p className="row-note">
        {formatNumber(language, table.bytes / 1e3, 1)} kB, {table.by}, {formatMoment(table.beganAt)}
      </p>
      {asked === null ? <p role="status">{say(language, 'flows.bring.describe')}</p> : <Checked page={page} asked={asked} />}
      <form method="post" action={action} className="import-steps">
        <input type="hidden" name="file" value={table.id} />
        {change?.changed === true
          ? Object.entries(asked?.entered ?? {}).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))
          : null}
        {change?.changed === true ? (
          <button name="deed" value="bring-flows">
            {say(language, 'flows.bring.do')}
          </button>
        ) : null}
        <button className="button-quiet" name="deed" value="throw-flows">
          {say(language, 'economy.import.throw-away')}
        </button>
      </form>
      <details open={change === null}>
        <summary>{say(language, 'flows.bring.described')}</summary>
        <Description action={action} language={language} entered={asked?.entered ?? {}} weightNow={weightNow}>
          <input type="hidden" name="file" value={table.id} />
        </Description>
      </details>
    </li>
  )
}

type Gone = {
  readonly page: PageContext
  readonly held: readonly HeldFlowTable[]
  readonly asked: FlowsAsked
  readonly weightNow: number | null
}

/** What was entered about a table that is not held any more: the same table, sent again, is described by it. */
export function GoneFlowTable({ page: { language }, held, asked, weightNow }: Gone) {
  const { file = '', ...entered } = asked.entered
  return (
    <div id={`flows-${file}`}>
      <FlowWrongs language={language} asked={asked} />
      <Description
        action={`${addressOf('economy-import', language)}#flows-${file}`}
        language={language}
        entered={entered}
        weightNow={weightNow}
      >
        {held.length === 0 ? (
          <input type="hidden" name="file" value={file} />
        ) : (
          <Choice
            name="file"
            label={say(language, 'flows.bring.gone.which')}
            chosen=""
            options={[
              ['', say(language, 'flows.bring.gone.choose')],
              ...held.map(({ id, file: name, by, beganAt }) => [id, `${name}, ${by}, ${formatMoment(beganAt)}`] as const),
            ]}
          />
        )}
      </Description>
    </div>
  )
}

function Checked({ page: { language }, asked }: { page: PageContext; asked: FlowsAsked }) {
  const { checked, findings } = asked
  if (checked === null) return <FlowWrongs language={language} asked={asked} />
  const { version, read, activities, notes, change } = checked
  return (
    <>
      {change === null ? (
        <Notice tone="warning" title={say(language, 'economy.import.refused')}>
          <p>{say(language, 'flows.refused', { count: findings.length })}</p>
          <ul>
            {findings.slice(0, SHOWN).map((finding) => (
              <li key={JSON.stringify(finding)}>{sayFlowFinding(language, finding, version)}</li>
            ))}
            {findings.length > SHOWN ? <li>{say(language, 'groups.bring.more', { count: findings.length - SHOWN })}</li> : null}
          </ul>
        </Notice>
      ) : (
        <Notice title={say(language, 'economy.import.checked')}>
          <p role="status">{say(language, 'flows.read', { read, sectors: activities, cells: activities ** 2 })}</p>
          <ul>
            {sayFlowChange(language, change).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      {notes.length === 0 ? null : (
        <ul className="prose-list">
          {notes.map((note) => (
            <li key={note.code}>{sayLoadNote(language, note)}</li>
          ))}
        </ul>
      )}
    </>
  )
}

type Describing = {
  readonly action: string
  readonly language: Language
  readonly entered: FlowsAsked['entered']
  readonly weightNow: number | null
  /** Which table it is. */
  readonly children: ReactNode
}

/** What the file does not say itself. */
function Description({ action, language, entered, weightNow, children }: Describing) {
  return (
    <form method="post" action={action} className="form panel">
      {children}
      {texts.map((name) => (
        <label key={name} className="field">
          <span>{say(language, `flows.bring.${name}`)}</span>
          <input name={name} required={name === 'title'} maxLength={longest[name]} defaultValue={entered[name]} />
        </label>
      ))}
      <Choice
        name="edition"
        label={say(language, 'flows.bring.edition')}
        chosen={entered['edition'] ?? ''}
        options={[
          ['', say(language, 'flows.bring.edition.choose')],
          ...activityVersions.map((version) => [version, version] as const),
        ]}
      />
      <label className="field">
        <span>{say(language, 'flows.bring.weight.or', { weight: formatWeight(language, weightNow ?? USUAL_LINKS_WEIGHT) })}</span>
        <input name="weight" inputMode="decimal" maxLength={longest.weight} defaultValue={entered['weight']} />
      </label>
      <label className="field">
        <span>{say(language, 'flows.bring.sheet')}</span>
        <input name="sheet" maxLength={longest.sheet} defaultValue={entered['sheet']} />
      </label>
      {ticks.map((name) => (
        <label key={name} className="tick">
          <input type="checkbox" name={name} value="yes" defaultChecked={entered[name] === 'yes'} />{' '}
          {say(language, `flows.bring.${name}`)}
        </label>
      ))}
      <button name="deed" value="check-flows">
        {say(language, 'flows.bring.check')}
      </button>
    </form>
  )
}

/** What of a form was not taken, beside it. */
export function FlowWrongs({ language, asked }: { language: Language; asked: FlowsAsked | null }) {
  if (asked === null) return null
  return (
    <Notice tone="warning" title={say(language, 'economy.import.refused')}>
      {asked.wrong.map((which) => (
        <p key={which}>{say(language, `flows.bring.wrong.${which}`)}</p>
      ))}
      {(asked.trouble === null ? [] : saySentences(language, asked.trouble)).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  )
}
