import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { formatMoment } from '#web/parts/format-moment.ts'
import { Notice } from '#web/parts/notice.tsx'
import { addressOf } from '#words/addresses.ts'
import { formatBytes, formatNumber, formatShare } from '#words/format.ts'
import { say } from '#words/say.ts'
import { ToldOfFile } from './economy-import-told.tsx'
import { saySentences } from './say-trouble.ts'
import type { BroughtFile } from './economy-import-data.ts'

/** One file that somebody brought: how far it is, what it would change, and what can be done with it. */
export function BroughtFileItem({ page, file }: { page: PageContext; file: BroughtFile }) {
  const { language } = page
  const isBusy = file.state === 'waiting' || file.state === 'running'
  return (
    <li id={`file-${file.id}`}>
      <h3>{file.file}</h3>
      <p className="row-note">
        {formatBytes(language, file.bytes)}, {file.by}, {formatMoment(file.beganAt)}
      </p>
      <State page={page} file={file} />
      {file.told !== null && !isBusy && file.state !== 'nothing-to-do' ? <ToldOfFile page={page} told={file.told} /> : null}
      {file.isHeld && !isBusy ? <NextSteps page={page} file={file} /> : null}
    </li>
  )
}

function State({ page, file }: { page: PageContext; file: BroughtFile }) {
  const { language } = page
  switch (file.state) {
    case 'waiting':
    case 'failed':
    case 'left':
      return <p role="status">{say(language, `economy.import.${file.state}`)}</p>
    case 'running': {
      const share = file.total === null || file.total === 0 ? null : file.done / file.total
      return (
        <p role="status">
          {say(language, `economy.import.doing.${file.doing}`)}{' '}
          {file.step === null ? '' : say(language, `economy.lake.step.${file.step}`)}
          {share === null ? '' : `, ${formatShare(language, Math.round(share * 100) / 100)}`}
        </p>
      )
    }
    case 'checked':
      return file.told?.objection ? (
        <Notice tone="warning" title={say(language, 'economy.import.objection')}>
          {saySentences(language, file.told.objection).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      ) : (
        <Notice title={say(language, 'economy.import.checked')}>
          <p role="status">{say(language, 'economy.import.checked.lead')}</p>
        </Notice>
      )
    case 'imported':
    case 'nothing-to-do':
      return (
        <p role="status">
          {say(language, `economy.import.${file.state}`, {
            kept: formatNumber(language, file.told?.kept ?? 0),
            refused: formatNumber(language, file.told?.refused ?? 0),
          })}{' '}
          <a href={linkTo(page, 'economy-data', file.load)}>{say(language, 'economy.import.receipt')}</a>{' '}
          <a href={linkTo(page, 'economy')}>{say(language, 'economy.import.see')}</a>
        </p>
      )
    case 'refused':
      return (
        <Notice tone="warning" title={say(language, 'economy.import.refused')}>
          {(file.trouble === null ? [] : saySentences(language, file.trouble)).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )
  }
}

function NextSteps({ page: { language }, file }: { page: PageContext; file: BroughtFile }) {
  const { answers, told } = file
  const mayImport = file.state === 'checked' && told?.objection === null
  const needsAnswer = file.trouble?.code === 'slice-needed' || (told !== null && told.objection !== null)
  const action = `${addressOf('economy-import', language)}#files`
  return (
    <>
      <form method="post" action={action} className="import-steps">
        <input type="hidden" name="file" value={file.id} />
        {mayImport ? (
          <button name="deed" value="import">
            {say(language, 'economy.import.do')}
          </button>
        ) : null}
        <button className="button-quiet" name="deed" value="throw-away">
          {say(language, 'economy.import.throw-away')}
        </button>
      </form>
      <details open={needsAnswer || !mayImport}>
        <summary>{say(language, 'economy.import.answers')}</summary>
        <form method="post" action={action} className="form panel">
          <input type="hidden" name="file" value={file.id} />
          <label className="field">
            <span>{say(language, 'economy.import.covers')}</span>
            <select name="covers" defaultValue={answers.covers}>
              <option value="">{say(language, 'economy.import.covers.itself')}</option>
              <option value="whole">{say(language, 'economy.import.covers.whole')}</option>
              <option value="part">{say(language, 'economy.import.covers.part')}</option>
            </select>
          </label>
          <label className="field">
            <span>{say(language, 'economy.import.slice')}</span>
            <input type="text" name="slice" defaultValue={answers.slice} maxLength={40} pattern="[0-9A-Za-z][0-9A-Za-z._\-]*" />
          </label>
          <label className="field">
            <span>{say(language, 'economy.import.version')}</span>
            <select name="version" defaultValue={answers.version}>
              <option value="">{say(language, 'economy.import.version.itself')}</option>
              <option value="2">{say(language, 'economy.import.version.named', { version: '2' })}</option>
              <option value="2.1">{say(language, 'economy.import.version.named', { version: '2.1' })}</option>
            </select>
          </label>
          <label className="tick">
            <input type="checkbox" name="shrinks" value="yes" defaultChecked={answers.shrinks} />{' '}
            {say(language, 'economy.import.shrinks')}
          </label>
          <button className="button-quiet" name="deed" value="check">
            {say(language, 'economy.import.check-again')}
          </button>
        </form>
      </details>
    </>
  )
}
