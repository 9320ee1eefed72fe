import type { Language } from '#core/values/language.ts'
import type { Holding } from '#lake/ask/holdings.ts'
import type { ImportOutcome } from '#lake/import-file.ts'
import { refusedFile } from '#lake/loads.ts'
import type { Lake } from '#lake/open.ts'
import { formatNumber } from '#words/format.ts'
import { sayChange, sayLoadNote, sayParts } from '#words/lake-load.ts'
import { sayLakeTrouble, sayRefusedRow } from '#words/lake-trouble.ts'
import { isMessageKey, say } from '#words/say.ts'

/** What an import did, or what it would do, for the terminal. */
export function showImported(language: Language, outcome: ImportOutcome, lake: Lake): string[] {
  const { load } = outcome
  if (outcome.done === 'nothing-to-do') {
    const { file } = outcome
    // A table in an archive has the name of the archive before its own.
    const earlier = load.file === file || load.file.startsWith(`${file}/`) ? 'none' : load.file
    return [say(language, 'economy.lake.nothing-to-do', { file, earlier, load: load.id })]
  }
  const told = { file: load.file, rows: load.rowsKept, dataSet: load.dataSet, slices: spanOf(language, load.slices) }
  const refused =
    load.rowsRefused === 0
      ? []
      : [
          outcome.done === 'checked'
            ? say(language, 'economy.lake.checked.refused-rows', { count: load.rowsRefused })
            : say(language, 'economy.lake.refused-rows', { count: load.rowsRefused, file: refusedFile(lake.place, load.id) }),
          ...outcome.refused.map((row) => `  ${sayRefusedRow(language, row)}`),
        ]
  const { encoding, layout, activityVersion } = load
  return [
    ...(outcome.done === 'checked'
      ? [
          say(language, 'economy.lake.checked', told),
          `  ${say(language, 'economy.lake.checked.as', { layout, encoding, version: activityVersion ?? 'none' })}`,
        ]
      : [say(language, 'economy.lake.imported', { ...told, load: load.id })]),
    ...(load.covers === 'whole' ? [] : [`  ${say(language, 'economy.lake.part', { part: sayParts(language, load.covers) })}`]),
    ...load.notes.map((note) => `  ${sayLoadNote(language, note)}`),
    ...load.changes.map((change) => `  ${sayChange(language, change)}`),
    ...refused,
    ...(outcome.done === 'checked' && outcome.objection !== null ? sayLakeTrouble(language, outcome.objection) : []),
  ]
}

/** What there is, data set by data set, with its loads and those that were taken out. */
export function showStatus(language: Language, held: readonly Holding[]): string[] {
  if (held.length === 0) return [say(language, 'economy.lake.status.empty')]
  return held.flatMap(({ dataSet, slices, rows, bytes, loads }) => {
    const key = `economy.data-set.${dataSet}`
    const current = new Set(slices.flatMap((slice) => slice.loads))
    return [
      say(language, 'economy.lake.status.set', {
        name: isMessageKey(key) ? say(language, key) : dataSet,
        dataSet,
        rows,
        slices: spanOf(
          language,
          slices.map(({ slice }) => slice),
        ),
        megabytes: formatNumber(language, bytes / 1e6, 1),
      }),
      ...loads
        .filter(({ id }) => current.has(id))
        .map(({ id, file, loadedAt, by }) =>
          say(language, 'economy.lake.status.load', { load: id, file, day: loadedAt.slice(0, 10), by }),
        ),
      ...loads.flatMap(({ id, file, dropped }) =>
        dropped.map((drop) =>
          say(language, 'economy.lake.status.dropped', {
            load: id,
            file,
            day: drop.at.slice(0, 10),
            by: drop.by,
            slices: drop.slices.join(', '),
            reason: drop.reason ?? 'none',
          }),
        ),
      ),
    ]
  })
}

function spanOf(language: Language, slices: readonly string[]): string {
  return say(language, 'economy.lake.status.slices', { count: slices.length, from: slices[0] ?? '', to: slices.at(-1) ?? '' })
}
