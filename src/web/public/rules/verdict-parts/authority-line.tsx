import type { Authority, Reading } from '#core/rules/rule-set.ts'
import type { TextStatus } from '#core/rules/rule-set.ts'
import type { PageContext } from '#web/page-context.ts'
import { SourceById } from '#web/parts/source-link.tsx'
import { say } from '#words/say.ts'
import type { Telling } from './telling.ts'

/** How near the words stand to the law, with what that means. */
export function TextStatusWord({ page, status }: { page: PageContext; status: TextStatus }) {
  const { language } = page
  return (
    <span className={`text-status text-status-${status}`} title={say(language, `verdict.text-status.${status}.meaning`)}>
      {say(language, `verdict.text-status.${status}`)}
    </span>
  )
}

/** Where the words of a rule come from: text status, source, paragraph. */
export function AuthorityLine({ page, telling, authority }: { page: PageContext; telling: Telling; authority: Authority }) {
  return (
    <p className="authority">
      <TextStatusWord page={page} status={authority.textStatus} /> ·{' '}
      <SourceById page={page} sources={telling.sources} id={authority.source} />
      {authority.paragraph === null ? null : <>, {authority.paragraph}</>}
    </p>
  )
}

/** Who reads a text in this way, and how. */
export function ReadingLine({ page, telling, reading }: { page: PageContext; telling: Telling; reading: Reading }) {
  return (
    <p className="authority">
      <SourceById page={page} sources={telling.sources} id={reading.source} />
      {reading.note === null ? null : <span className="authority-note">{reading.note[page.language]}</span>}
    </p>
  )
}
