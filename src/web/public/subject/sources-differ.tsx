import type { PageContext } from '#web/page-context.ts'
import type { Dossier, SourceNote, Voice } from '#web/public/dossier.ts'
import { propertyLabel } from '#web/parts/value.tsx'
import { VoiceList } from '#web/parts/voice-list.tsx'

/** Statements on one item of one property that do not agree. */
export type ContestedGroup = { readonly property: string; readonly item: string; readonly voices: readonly Voice[] }

/** The items on which the shown segments are contested, each with all that is said on it. */
export function contestedGroups(dossier: Dossier): ContestedGroup[] {
  const keys = new Map<string, { property: string; item: string }>()
  for (const { property, item, contested } of dossier.shown) if (contested) keys.set(`${property}|${item}`, { property, item })
  return [...keys.values()].map(({ property, item }) => ({
    property,
    item,
    voices: dossier.voices.filter((voice) => voice.property === property && voice.item === item),
  }))
}

export function SourcesDiffer({
  page,
  groups,
  sources,
}: {
  page: PageContext
  groups: readonly ContestedGroup[]
  sources: readonly SourceNote[]
}) {
  return groups.map((group) => (
    <div key={`${group.property}|${group.item}`} className="differ">
      <h3>{propertyLabel(page, group.property)}</h3>
      <VoiceList page={page} voices={group.voices} sources={sources} />
    </div>
  ))
}
