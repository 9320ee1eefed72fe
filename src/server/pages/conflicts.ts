import { z } from 'zod'
import { overlap, spanOf, covers } from '#core/statements/span.ts'
import type { Cell, Table } from '#core/registry/table.ts'
import type { Localised } from '#core/values/language.ts'
import { findSubjects } from '#server/find-subjects.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { readVoices } from '#server/read-voices.ts'
import { columnHead } from '#server/tables/property-column.ts'
import { propertyTitle } from '#server/tables/statements-table.ts'
import { nameIn, valueCell } from '#server/value-cell.ts'
import { readContested } from '#store/read-contested.ts'
import type { ContestedStretch } from '#store/read-contested.ts'
import type { ConflictsData, Contradiction } from '#web/public/conflicts/conflicts-data.ts'
import type { Voice } from '#web/public/dossier.ts'
import { say } from '#words/say.ts'
import { readSourceNotes } from './dossier.ts'

const wordsSchema = z
  .object({ lt: z.string().optional(), en: z.string().optional() })
  .transform(({ lt, en }): Localised => ({ ...(lt === undefined ? {} : { lt }), ...(en === undefined ? {} : { en }) }))
const conflictsSchema = z.record(
  z.string(),
  z.object({
    title: wordsSchema,
    explanation: wordsSchema,
    about: z.array(z.object({ subject: z.string(), property: z.string(), item: z.string().optional() })),
  }),
)

/** More than anybody reads on one page; the rest is in the exports. */
const MOST_FOUND = 200

export const conflictsPage: PageDefinition<ConflictsData> = {
  page: 'conflicts',
  load: (reader) => readConflicts(reader, MOST_FOUND),
  // An export has all that were found.
  tables: async (_data, reader) => [await conflictsTable(await readConflicts(reader, null), reader)],
}

/** The conflicts that were explained, and those found, at most so many of them. */
async function readConflicts(reader: PageReader, most: number | null): Promise<ConflictsData> {
  const [document, contested] = await Promise.all([reader.document('conflicts'), readContested(reader.db, reader.knownAt)])
  const curated = Object.entries(conflictsSchema.parse(document ?? {}))
  // On the plain page disagreements of all times are told; on a chosen day those that hold then.
  const all = Map.groupBy(
    contested.filter((stretch) => reader.asOf === null || covers(stretch, reader.asOf)),
    placeOf,
  )
  const stretches = [...all.values()].slice(0, most ?? all.size).flat()
  const subjects = [
    ...curated.flatMap(([, { about }]) => about.map(({ subject }) => subject)),
    ...stretches.map(({ subject }) => subject),
  ]
  const { voices, reasons } = await readVoices(reader, subjects)
  const explained = curated.map(([id, { title, explanation, about }]) => ({
    id,
    title,
    explanation,
    about: about
      .map(({ subject, property, item }) => ({
        subject,
        property,
        item: item ?? '',
        voices: voices.filter(
          (voice) => voice.subject === subject && voice.property === property && (item === undefined || voice.item === item),
        ),
      }))
      .filter((each) => each.voices.length > 0),
  }))
  // The documents of a country have no order of their own: what most is said about comes first.
  explained.sort((one, other) => count(other) - count(one))
  const found = contradictions(stretches, voices)
  const shown = [...explained.flatMap(({ about }) => about), ...found].flatMap((each) => each.voices)
  return {
    explained,
    found,
    foundTotal: all.size,
    sources: await readSourceNotes(reader, shown),
    reasons: Object.fromEntries(shown.flatMap(({ statement }) => pairOf(reasons, String(statement)))),
  }
}

/** Statements with the same place speak about the same thing. */
function placeOf({
  subject,
  property,
  item,
}: {
  readonly subject: string
  readonly property: string
  readonly item: string
}): string {
  return `${subject}\n${property}\n${item}`
}

function count({ about }: ConflictsData['explained'][number]): number {
  return about.reduce((sum, { voices }) => sum + voices.length, 0)
}

/** For each thing that sources disagree on, what each of them says of the time in question. */
export function contradictions(stretches: readonly ContestedStretch[], voices: readonly Voice[]): Contradiction[] {
  const said = Map.groupBy(voices, placeOf)
  return [...Map.groupBy(stretches, placeOf)].flatMap(([place, own]) => {
    const [first] = own
    if (first === undefined) return []
    const { subject, property, item } = first
    const sides = (said.get(place) ?? []).filter((voice) => own.some((stretch) => overlap(stretch, spanOf(voice))))
    return [{ subject, property, item, voices: sides }]
  })
}

function pairOf(reasons: { readonly [id: string]: Localised }, id: string): [string, Localised][] {
  const reason = reasons[id]
  return reason === undefined ? [] : [[id, reason]]
}

async function conflictsTable({ explained, found }: ConflictsData, reader: PageReader): Promise<Table> {
  const { language, codes } = reader
  const sides = [
    ...explained.flatMap(({ id, about }) => about.flatMap(({ voices }) => voices.map((voice) => ({ id, voice })))),
    ...found.flatMap(({ voices }) => voices.map((voice) => ({ id: '', voice }))),
  ]
  const names = await reader.namesOf(findSubjects(sides.map(({ voice }) => [voice.subject, voice.value])))
  const title = (id: string) =>
    nameIn(explained.find((each) => each.id === id)?.title, language) ?? say(language, 'conflicts.found')
  const explanation = (id: string) => nameIn(explained.find((each) => each.id === id)?.explanation, language) ?? null
  return {
    id: 'conflicts',
    title: say(language, 'conflicts.title'),
    columns: [
      { id: 'conflict', ...columnHead('conflicts.column.conflict', language), type: 'text' },
      { id: 'subject', ...columnHead('exports.column.subject', language), type: 'text' },
      { id: 'property', ...columnHead('exports.column.property', language), type: 'text' },
      { id: 'value', ...columnHead('exports.column.value', language), type: 'text' },
      { id: 'validFrom', ...columnHead('exports.column.validFrom', language), type: 'date' },
      { id: 'validTo', ...columnHead('exports.column.validTo', language), type: 'date' },
      { id: 'source', ...columnHead('exports.column.source', language), type: 'text' },
      { id: 'statement', ...columnHead('exports.column.statement', language), type: 'number' },
      { id: 'explanation', ...columnHead('conflicts.column.explanation', language), type: 'text' },
    ],
    rows: sides.map(({ id, voice }): Cell[] => [
      title(id),
      nameIn(names.get(voice.subject), language) ?? voice.subject,
      propertyTitle(voice.property, language),
      valueCell(voice.property, voice.value, { language, codes, names }),
      voice.validFrom,
      voice.validTo,
      voice.source,
      voice.statement,
      explanation(id),
    ]),
  }
}
