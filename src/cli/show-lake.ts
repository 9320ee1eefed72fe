import type { Language } from '#core/values/language.ts'
import type { Holding } from '#lake/ask/holdings.ts'
import type { ImportOutcome } from '#lake/import-file.ts'
import type { Covers, LoadNote, SliceChange } from '#lake/load.ts'
import { refusedFile } from '#lake/loads.ts'
import type { Lake } from '#lake/open.ts'
import { formatNumber } from '#words/format.ts'
import { sayRefusedRow } from '#words/lake-trouble.ts'
import { isMessageKey, say } from '#words/say.ts'

/** What an import did, for the terminal. */
export function showImported(language: Language, outcome: ImportOutcome, lake: Lake): string[] {
  const { load } = outcome
  if (outcome.done === 'nothing-to-do') return [say(language, 'economy.lake.nothing-to-do', { file: load.file, load: load.id })]
  const done = say(language, 'economy.lake.imported', {
    file: load.file,
    rows: load.rowsKept,
    dataSet: load.dataSet,
    slices: spanOf(language, load.slices),
    load: load.id,
  })
  const refused =
    load.rowsRefused === 0
      ? []
      : [
          say(language, 'economy.lake.refused-rows', { count: load.rowsRefused, file: refusedFile(lake.place, load.id) }),
          ...outcome.refused.map((row) => `  ${sayRefusedRow(language, row)}`),
        ]
  return [
    done,
    ...partLines(language, load.covers),
    ...load.notes.map((note) => `  ${noteLine(language, note)}`),
    ...load.changes.map((change) => `  ${changeLine(language, change)}`),
    ...refused,
  ]
}

function partLines(language: Language, covers: Covers): string[] {
  if (covers === 'whole') return []
  const parts = covers.flatMap(({ places, activities }) => [
    ...(places === null ? [] : [say(language, 'economy.lake.part.places', { names: places.join(', ') })]),
    ...(activities === null ? [] : [say(language, 'economy.lake.part.activities', { codes: activities.join(', ') })]),
  ])
  const part = parts.length === 0 ? say(language, 'economy.lake.part.unnamed') : parts.join('; ')
  return [`  ${say(language, 'economy.lake.part', { part })}`]
}

function noteLine(language: Language, { code, rows, examples }: LoadNote): string {
  const key = `economy.lake.note.${code}`
  return isMessageKey(key) ? say(language, key, { count: rows, examples: examples.join(', ') }) : `${code}: ${rows}`
}

function changeLine(language: Language, { slice, before, after, appeared, vanished, corrected }: SliceChange): string {
  if (before === null) return say(language, 'economy.lake.change.first', { slice, rows: after.rows })
  const number = (value: number | null) => (value === null ? '–' : formatNumber(language, value, 0))
  const sums = Object.entries(after.measures).map(([measure, sum]) => {
    const key = `economy.lake.measure.${measure}`
    return say(language, 'economy.lake.change.sum', {
      name: isMessageKey(key) ? say(language, key) : measure,
      before: number(before.measures[measure] ?? null),
      after: number(sum),
    })
  })
  return say(language, 'economy.lake.change', {
    slice,
    rowsBefore: number(before.rows),
    rows: number(after.rows),
    firmsBefore: number(before.firms),
    firms: number(after.firms),
    appeared: number(appeared),
    vanished: number(vanished),
    corrected: number(corrected),
    sums: sums.join(''),
  })
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
          }),
        ),
      ),
    ]
  })
}

function spanOf(language: Language, slices: readonly string[]): string {
  return say(language, 'economy.lake.status.slices', { count: slices.length, from: slices[0] ?? '', to: slices.at(-1) ?? '' })
}
