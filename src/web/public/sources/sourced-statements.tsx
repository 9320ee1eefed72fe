import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { Period } from '#web/parts/period.tsx'
import { ReceiptMark } from '#web/parts/receipt-mark.tsx'
import { SubjectLink, Words, kindOf, nameOf } from '#web/parts/subject-link.tsx'
import { formatValue, propertyLabel } from '#web/parts/value.tsx'
import { isMessageKey, say } from '#words/say.ts'
import type { SourcedVoice } from './sources-data.ts'

/** Statements of one source, a table for each subject in the order given. */
export function SourcedStatements({ page, voices }: { page: PageContext; voices: readonly SourcedVoice[] }) {
  return [...Map.groupBy(voices, ({ subject }) => subject)].map(([subject, own]) => (
    <section key={subject} className="by-subject">
      <h3>
        <SubjectLink page={page} subject={subject} /> <KindWord page={page} subject={subject} />
      </h3>
      <StatementTable page={page} subject={subject} voices={own} />
    </section>
  ))
}

/** What sort of subject it is, small beside its name. */
export function KindWord({ page, subject }: { page: PageContext; subject: string }) {
  const key = `common.kind.${kindOf(subject)}`
  return isMessageKey(key) ? <span className="row-note">{say(page.language, key)}</span> : null
}

function StatementTable({ page, subject, voices }: { page: PageContext; subject: string; voices: readonly SourcedVoice[] }) {
  const { language } = page
  return (
    <DataTable
      caption={nameOf(page, subject)} captionUnseen cards rows={voices} rowKey={(voice) => String(voice.statement)}
      columns={[
        { id: 'property', title: say(language, 'sources.column.property'), head: true, cell: ({ property }) => propertyLabel(page, property) },
        { id: 'value', title: say(language, 'sources.column.value'), cell: (voice) => <SourcedValue page={page} voice={voice} /> },
        { id: 'valid', title: say(language, 'sources.column.valid'), cell: (voice) => <Period page={page} validity={voice} /> },
      ]}
    />
  )
}

function SourcedValue({ page, voice }: { page: PageContext; voice: SourcedVoice }) {
  const { language } = page
  const gone = voice.rank === 'withdrawn' ? 'sources.withdrawn' : voice.isReplaced ? 'sources.replaced' : null
  const rank = voice.rank === 'withdrawn' ? 'accepted' : voice.rank
  return (
    <>
      <span className={gone === null ? undefined : 'value-gone'}>{formatValue(page, voice.property, voice.value)}</span>
      <ReceiptMark page={page} shown={{ ...voice, rank, contested: false }} />
      {gone === null ? null : <span className="mark-word">{say(language, gone)}</span>}
      {voice.locator === null ? null : <span className="voices-about">{say(language, 'sources.locator', { locator: voice.locator })}</span>}
      {voice.note === null ? null : (
        <span className="voices-about voices-note">
          <Words page={page} words={voice.note} />
        </span>
      )}
    </>
  )
}
