import type { PageContext } from '#web/page-context.ts'
import type { SourceNote, Voice } from '#web/public/dossier.ts'
import { say } from '#words/say.ts'
import { Period } from './period.tsx'
import { ReceiptMark } from './receipt-mark.tsx'
import { SourceById } from './source-link.tsx'
import { Words } from './subject-link.tsx'
import { formatValue } from './value.tsx'

/** What several sources say on one thing, side by side; none is declared the winner here. */
export function VoiceList({
  page,
  voices,
  sources,
}: {
  page: PageContext
  voices: readonly Voice[]
  sources: readonly SourceNote[]
}) {
  return (
    <ul className="voices">
      {voices.map((voice) => (
        <li key={voice.statement} className={voice.rank === 'withdrawn' ? 'voice-withdrawn' : undefined}>
          <span className="voices-value">{formatValue(page, voice.property, voice.value)}</span>{' '}
          <Period page={page} validity={voice} />
          <ReceiptMark
            page={page}
            shown={{ ...voice, rank: voice.rank === 'withdrawn' ? 'accepted' : voice.rank, contested: false }}
          />
          {voice.rank === 'withdrawn' ? <span className="mark-word">{say(page.language, 'receipt.rank.withdrawn')}</span> : null}
          <span className="voices-about">
            <SourceById page={page} sources={sources} id={voice.source} />
          </span>
          {voice.note === null ? null : (
            <span className="voices-about voices-note">
              <Words page={page} words={voice.note} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
