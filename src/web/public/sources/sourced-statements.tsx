import { languages } from '#core/values/language.ts'
import type { PageContext } from '#web/page-context.ts'
import { NotKnown } from '#web/parts/cell.tsx'
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
  const repeats = new Set(
    voices.filter((voice, index) => voices[index - 1]?.property === voice.property).map(({ statement }) => statement),
  )
  return (
    <DataTable
      caption={nameOf(page, subject)}
      captionUnseen
      cards
      rows={voices}
      rowKey={(voice) => String(voice.statement)}
      columns={[
        {
          id: 'property',
          title: say(language, 'sources.column.property'),
          head: true,
          // The same word under itself is noise to the eye; who listens to a row needs it.
          cell: ({ statement, property }) => (
            <span className={repeats.has(statement) ? 'unseen' : undefined}>{propertyLabel(page, property)}</span>
          ),
        },
        {
          id: 'value',
          title: say(language, 'sources.column.value'),
          cell: (voice) => <SourcedValue page={page} voice={voice} />,
        },
        {
          id: 'valid',
          title: say(language, 'sources.column.valid'),
          cell: (voice) => <PeriodOrDash page={page} voice={voice} />,
        },
      ]}
    />
  )
}

function PeriodOrDash({ page, voice }: { page: PageContext; voice: SourcedVoice }) {
  return voice.validFrom === null && voice.validTo === null ? <NotKnown page={page} /> : <Period page={page} validity={voice} />
}

function SourcedValue({ page, voice }: { page: PageContext; voice: SourcedVoice }) {
  const { language } = page
  const gone = voice.rank === 'withdrawn' ? 'sources.withdrawn' : voice.isReplaced ? 'sources.replaced' : null
  const rank = voice.rank === 'withdrawn' ? 'accepted' : voice.rank
  return (
    <>
      <span className={gone === null ? undefined : 'value-gone'}>{formatValue(page, voice.property, voice.value)}</span>
      <LanguageMark voice={voice} />
      <ReceiptMark page={page} shown={{ ...voice, rank, contested: false }} />
      {gone === null ? null : <span className="mark-word">{say(language, gone)}</span>}
      {voice.locator === null ? null : (
        <span className="voices-about">{say(language, 'sources.locator', { locator: voice.locator })}</span>
      )}
      {voice.note === null ? null : (
        <span className="voices-about voices-note">
          <Words page={page} words={voice.note} />
        </span>
      )}
    </>
  )
}

/** Texts are recorded in each language by itself: two letters tell the two apart. */
export function LanguageMark({ voice: { value } }: { voice: Pick<SourcedVoice, 'value'> }) {
  if (typeof value !== 'object') return null
  const given = languages.filter((language) => language in value)
  return given.length === 1 ? <span className="mark-word">{given[0]}</span> : null
}
