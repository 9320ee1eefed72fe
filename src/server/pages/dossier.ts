import { itemOf } from '#core/registry/item-of.ts'
import { publicOnly } from '#core/registry/public-only.ts'
import { propertyOf } from '#core/registry/properties.ts'
import type { Shown } from '#core/registry/shown.ts'
import { liveStatements } from '#core/statements/live-statements.ts'
import type { Moment, Rank, Ranking, Statement } from '#core/statements/statement.ts'
import { shownSome } from '#store/read-some.ts'
import { readSources } from '#store/sources.ts'
import type { Source } from '#core/statements/source.ts'
import { historyOf } from '#store/statements.ts'
import type { Dossier, SourceNote, SubjectShown, Voice } from '#web/public/dossier.ts'
import type { PageReader } from '#server/page-definition.ts'

/** Everything that the register says of one subject; null when it says nothing. */
export async function readDossier(reader: PageReader, subject: string): Promise<Dossier | null> {
  const [shown, about, history] = await Promise.all([
    reader.shownOf([subject]),
    reader.shownAbout(subject),
    historyOf(reader.db, [subject]),
  ])
  if (!shown.some((segment) => segment.property === 'name')) return null
  const voices = publicOnly(liveStatements(history.statements, history.rankings, reader.knownAt ?? undefined)).map((each) =>
    voiceOf(each, each.rank),
  )
  const sources = await readSourceNotes(reader, [...shown, ...about, ...voices])
  return { subject, shown, about, voices, sources, recorded: recordedSpan(history.statements, history.rankings, reader.knownAt) }
}

/** The sources of what a page shows, as they were known, in the order of their ids. */
export async function readSourceNotes(reader: PageReader, said: readonly { readonly source: string }[]): Promise<SourceNote[]> {
  const ids = [...new Set(said.map(({ source }) => source))]
  return ids.length === 0 ? [] : (await readSources(reader.db, ids, reader.knownAt)).map(noteOf)
}

function noteOf({ id, title, publisher, kind, published, accessed, url }: Source): SourceNote {
  return { id, title, publisher, kind, published, accessed, url }
}

export function voiceOf(statement: Statement, rank: Rank): Voice {
  const property = propertyOf(statement.property)
  return {
    statement: statement.id,
    subject: statement.subject,
    property: statement.property,
    item: property === undefined ? '' : itemOf(property, statement.value),
    value: statement.value,
    validFrom: statement.validFrom,
    validTo: statement.validTo,
    source: statement.source,
    locator: statement.locator,
    note: statement.note,
    ours: statement.ours,
    rank,
    recordedAt: statement.recordedAt,
  }
}

function recordedSpan(
  statements: readonly Statement[],
  rankings: readonly Ranking[],
  knownAt: Moment | null,
): Dossier['recorded'] {
  const moments = [...statements, ...rankings]
    .map(({ recordedAt }) => recordedAt)
    .filter((moment) => knownAt === null || moment <= knownAt)
    .toSorted()
  const first = moments[0]
  const last = moments.at(-1)
  return first === undefined || last === undefined ? null : { first, last }
}

/** Segments by subject, in the order in which the subjects are named; all subjects are there, also silent ones. */
export function bySubject(subjects: readonly string[], segments: readonly Shown[]): SubjectShown[] {
  const groups = Map.groupBy(segments, (segment) => segment.subject)
  return subjects.map((subject) => ({ subject, shown: groups.get(subject) ?? [] }))
}

/** Some properties of some subjects, of all days. */
export async function readSome(
  reader: PageReader,
  subjects: readonly string[],
  properties: readonly string[],
): Promise<SubjectShown[]> {
  const distinct = [...new Set(subjects)]
  return bySubject(distinct, publicOnly(await shownSome(reader.db, { subjects: distinct, properties, knownAt: reader.knownAt })))
}

/** The subjects of a kind that a value points to, whole or in one of its parts. */
export function refsIn(shown: readonly Shown[], kinds: readonly string[]): string[] {
  const isWanted = (text: unknown): text is string =>
    typeof text === 'string' && kinds.some((kind) => text.startsWith(`${kind}/`))
  const found = shown.flatMap(({ value }) =>
    typeof value === 'object' ? Object.values(value).filter(isWanted) : isWanted(value) ? [value] : [],
  )
  return [...new Set(found)]
}
