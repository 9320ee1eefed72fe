import type { PageContext } from '#web/page-context.ts'
import { Period } from '#web/parts/period.tsx'
import { ReceiptMark } from '#web/parts/receipt-mark.tsx'
import { SourceById } from '#web/parts/source-link.tsx'
import { Words } from '#web/parts/subject-link.tsx'
import { formatValue } from '#web/parts/value.tsx'
import type { SourceNote, Voice } from '#web/public/dossier.ts'

/** The value of one statement with its receipt. */
export function Said({ page, voice, parts }: { page: PageContext; voice: Voice; parts?: readonly string[] }) {
  return (
    <span className="value">
      {formatValue(page, voice.property, voice.value, parts)}
      <ReceiptMark
        page={page}
        shown={{ ...voice, rank: voice.rank === 'withdrawn' ? 'accepted' : voice.rank, contested: false }}
      />
    </span>
  )
}

/** When a statement holds, who says so, and what is to be noted. */
export function SaidBy({ page, voice, sources }: { page: PageContext; voice: Voice; sources: readonly SourceNote[] }) {
  return (
    <span className="row-note">
      {voice.validFrom === null && voice.validTo === null ? null : (
        <>
          <Period page={page} validity={voice} /> ·{' '}
        </>
      )}
      <SourceById page={page} sources={sources} id={voice.source} />
      {voice.note === null ? null : (
        <>
          {' '}
          — <Words page={page} words={voice.note} />
        </>
      )}
    </span>
  )
}
