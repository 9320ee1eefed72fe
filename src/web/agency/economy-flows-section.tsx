import { longest } from '#core/economy/flows/judge-description.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { Section } from '#web/parts/section.tsx'
import { addressOf } from '#words/addresses.ts'
import { formatNumber, formatWeight } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { CurrentFlowTable, FlowsAsked, FlowsOnPage } from './economy-flows-data.ts'
import { FlowWrongs, GoneFlowTable, HeldFlowTableItem } from './economy-flows-table.tsx'

/** An input–output table: the one that is there, those that wait for a decision, and bringing another. */
export function FlowsSection({ page, flows, isOpen }: { page: PageContext; flows: FlowsOnPage; isOpen: boolean }) {
  const { language } = page
  const askedOf = (of: string) => (flows.asked?.of === of ? flows.asked : null)
  const gone = askedOf('gone')
  const weightNow = flows.current?.weight ?? null
  return (
    <Section id="flows" title={say(language, 'flows.bring')}>
      <p>
        {say(language, 'flows.bring.lead')}{' '}
        <a href={linkTo(page, 'economy-methods', 'input-output-links')}>{say(language, 'economy.method.how-to-read')}</a>
      </p>
      {flows.current === null ? (
        <>
          <FlowWrongs language={language} asked={askedOf('weigh')} />
          <p>{say(language, flows.isThere ? 'flows.bring.unreceipted' : 'flows.bring.none')}</p>
        </>
      ) : (
        <Current page={page} current={flows.current} seen={flows.seen} weighing={askedOf('weigh')} />
      )}
      {flows.isThere ? (
        <Drop page={page} seen={flows.seen} hasReceipt={flows.current !== null} dropping={askedOf('drop')} />
      ) : null}
      {gone === null ? null : <GoneFlowTable page={page} held={flows.held} asked={gone} weightNow={weightNow} />}
      {flows.held.length === 0 ? null : (
        <ul className="brought">
          {flows.held.map((table) => (
            <HeldFlowTableItem key={table.id} page={page} table={table} asked={askedOf(table.id)} weightNow={weightNow} />
          ))}
        </ul>
      )}
      {isOpen ? (
        <>
          <h3>{say(language, 'flows.bring.one')}</h3>
          <SendTable page={page} mostBytes={flows.mostBytes} />
          <PasteTable page={page} mostBytes={flows.mostPastedBytes} asked={askedOf('paste')} />
        </>
      ) : null}
    </Section>
  )
}

type OfCurrent = {
  readonly page: PageContext
  readonly current: CurrentFlowTable
  readonly seen: string
  readonly weighing: FlowsAsked | null
}

/** What links are made of today, and weighing it otherwise. */
function Current({ page, current, seen, weighing }: OfCurrent) {
  const { language } = page
  const { weight } = current
  return (
    <>
      <p>
        {say(language, 'flows.bring.now', {
          title: current.title,
          year: current.year === null ? 'none' : String(current.year),
          activities: current.activities,
          edition: current.version,
        })}{' '}
        {weight === null
          ? say(language, 'flows.bring.unread')
          : say(language, 'flows.bring.weighs', { weight: formatWeight(language, weight) })}{' '}
        <a href={linkTo(page, 'economy-data', current.receipt)}>{say(language, 'economy.import.receipt')}</a>
        {' · '}
        <a href={linkTo(page, 'economy-groups')}>{say(language, 'flows.bring.groups')}</a>
      </p>
      {weight === null ? null : (
        <details open={weighing !== null}>
          <summary>{say(language, 'flows.bring.weigh')}</summary>
          <form className="form panel" method="post" action={actionIn(page)}>
            <FlowWrongs language={language} asked={weighing} />
            <input type="hidden" name="seen" value={seen} />
            <label className="field">
              <span>{say(language, 'flows.bring.weight')}</span>
              <input
                name="weight"
                inputMode="decimal"
                required
                maxLength={longest.weight}
                defaultValue={weighing?.entered['weight'] ?? formatWeight(language, weight)}
              />
            </label>
            <button name="deed" value="weigh-flows">
              {say(language, 'flows.bring.weigh.do')}
            </button>
          </form>
        </details>
      )}
    </>
  )
}

type Dropping = {
  readonly page: PageContext
  readonly seen: string
  readonly hasReceipt: boolean
  readonly dropping: FlowsAsked | null
}

/** Taking the table out, also where this Santalka can read nothing of it. */
function Drop({ page, seen, hasReceipt, dropping }: Dropping) {
  const { language } = page
  return (
    <details open={dropping !== null}>
      <summary>{say(language, 'flows.bring.drop')}</summary>
      <form className="form panel" method="post" action={actionIn(page)}>
        <FlowWrongs language={language} asked={dropping} />
        <input type="hidden" name="seen" value={seen} />
        <p className="hint">{say(language, hasReceipt ? 'flows.bring.drop.lead' : 'flows.bring.drop.lead.unreceipted')}</p>
        <label className="field">
          <span>{say(language, 'economy.import.drop.reason')}</span>
          <textarea name="reason" rows={2} required maxLength={longest.reason} defaultValue={dropping?.entered['reason']} />
        </label>
        <button className="button-quiet" name="deed" value="drop-flows">
          {say(language, 'economy.import.drop.do')}
        </button>
      </form>
    </details>
  )
}

/** What a script of ours says while a file goes out stands in the form: it knows no language. */
function SendTable({ page: { language }, mostBytes }: { page: PageContext; mostBytes: number }) {
  const most = formatNumber(language, Math.floor(mostBytes / 1024 ** 2))
  return (
    <form
      className="form panel"
      method="post"
      encType="multipart/form-data"
      action={`${addressOf('economy-import', language)}?of=flows#flows`}
      data-upload={mostBytes}
      data-too-large={say(language, 'economy.import.trouble.flows-too-large', { most })}
      data-broken={say(language, 'economy.import.broken')}
    >
      <label className="field">
        <span>{say(language, 'flows.bring.file')}</span>
        <input type="file" name="file" required accept=".csv,.tsv,.txt,.xlsx,.xls,.ods,.gz,.zip" />
      </label>
      <p className="hint">{say(language, 'flows.bring.limit', { most })}</p>
      <p role="status" hidden data-said />
      <progress max={1} value={0} hidden aria-label={say(language, 'economy.import.sending')} />
      <button type="submit">{say(language, 'flows.bring.send')}</button>
    </form>
  )
}

type Pasting = { readonly page: PageContext; readonly mostBytes: number; readonly asked: FlowsAsked | null }

function PasteTable({ page, mostBytes, asked }: Pasting) {
  const { language } = page
  const most = formatNumber(language, Math.floor(mostBytes / 1024 ** 2))
  return (
    <details open={asked !== null}>
      <summary>{say(language, 'flows.bring.paste')}</summary>
      <form className="form panel" method="post" action={actionIn(page)}>
        <FlowWrongs language={language} asked={asked} />
        <label className="field">
          <span>{say(language, 'flows.bring.paste.table')}</span>
          <textarea name="table" rows={8} required />
        </label>
        <p className="hint">{say(language, 'flows.bring.paste.limit', { most })}</p>
        <button name="deed" value="hold-flows">
          {say(language, 'flows.bring.paste.do')}
        </button>
      </form>
    </details>
  )
}

function actionIn({ language }: PageContext): string {
  return `${addressOf('economy-import', language)}#flows`
}
