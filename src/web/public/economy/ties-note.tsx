import type { TiesTold } from '#core/economy/observed/observed-ties.ts'
import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'

/** How participants of projects were matched to firms, and what was not. */
export function TiesNote({ language, ties }: { language: Language; ties: TiesTold | null }) {
  if (ties === null) return <p className="row-note">{say(language, 'economy.radar.ties.none')}</p>
  const { beginningUnknown, ...told } = ties
  return (
    <p className="row-note">
      {say(language, 'economy.radar.ties', told)}
      {beginningUnknown === 0 ? '' : ` ${say(language, 'economy.radar.ties.beginning', { count: beginningUnknown })}`}
    </p>
  )
}
