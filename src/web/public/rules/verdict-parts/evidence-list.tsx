import type { PageContext } from '#web/page-context.ts'
import { Period } from '#web/parts/period.tsx'
import { ReceiptMark } from '#web/parts/receipt-mark.tsx'
import { SourceById } from '#web/parts/source-link.tsx'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import { formatValue, propertyLabel } from '#web/parts/value.tsx'
import type { Voice } from '#web/public/dossier.ts'
import { say } from '#words/say.ts'
import { statementsOf } from './telling.ts'
import type { Telling } from './telling.ts'

const MARKS_SHOWN = 4
const LISTED = 60

/** The marks behind a finding: each opens the receipt of a statement that it rests on. */
export function EvidenceMarks({ page, telling, evidence }: { page: PageContext; telling: Telling; evidence: readonly number[] }) {
  const statements = statementsOf(telling, evidence)
  return statements.slice(0, MARKS_SHOWN).map((voice) => <Mark key={voice.statement} page={page} voice={voice} />)
}

/** Every statement that a finding rests on, by who says so: what it says of whom, and since when. */
export function EvidenceList({ page, telling, evidence }: { page: PageContext; telling: Telling; evidence: readonly number[] }) {
  const { language } = page
  const statements = statementsOf(telling, evidence)
  if (statements.length === 0) return <p className="row-note">{say(language, 'verdict-parts.evidence.none')}</p>
  const bySource = Map.groupBy(statements.slice(0, LISTED), ({ source }) => source)
  return (
    <>
      <ul className="verdict-evidence">
        {[...bySource].map(([source, own]) => (
          <li key={source}>
            <span className="row-note">
              <SourceById page={page} sources={telling.sources} id={source} />
            </span>
            <ul>
              {own.map((voice) => (
                <li key={voice.statement}>
                  <Said page={page} telling={telling} voice={voice} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {statements.length > LISTED ? (
        <p className="row-note">{say(language, 'verdict-parts.evidence.more', { count: statements.length - LISTED })}</p>
      ) : null}
    </>
  )
}

function Said({ page, telling, voice }: { page: PageContext; telling: Telling; voice: Voice }) {
  return (
    <>
      {voice.subject === telling.about ? null : (
        <>
          <SubjectLink page={page} subject={voice.subject} />
          {' · '}
        </>
      )}
      {propertyLabel(page, voice.property)}: {formatValue(page, voice.property, voice.value)}
      {voice.validFrom === null && voice.validTo === null ? null : (
        <>
          {' '}
          <span className="row-note">
            <Period page={page} validity={voice} />
          </span>
        </>
      )}
      <Mark page={page} voice={voice} />
    </>
  )
}

function Mark({ page, voice }: { page: PageContext; voice: Voice }) {
  const rank = voice.rank === 'withdrawn' ? 'disputed' : voice.rank
  return <ReceiptMark page={page} shown={{ ...voice, rank, contested: false }} />
}
