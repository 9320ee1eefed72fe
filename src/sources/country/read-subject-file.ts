import { z } from 'zod'
import { nearest } from '#core/registry/nearest.ts'
import type { CountryFinding, FolderStatement } from './country-folder.ts'
import { localisedSchema } from './folder-schemas.ts'
import type { Place, YamlFile } from './yaml-file.ts'

/** A statement with the place that its findings point to; its value is not checked yet. */
export type PlacedStatement = {
  readonly statement: Omit<FolderStatement, 'value'> & { readonly value: unknown }
  readonly place: Place
}

const entrySchema = z
  .strictObject({
    value: z.unknown(),
    absent: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    at: z.string().nullable(),
    source: z.string(),
    locator: z.string(),
    note: localisedSchema,
    ours: z.boolean(),
    rank: z.enum(['preferred', 'accepted', 'disputed', 'withdrawn']),
    reason: localisedSchema,
  })
  .partial()

const entryNames = Object.keys(entrySchema.shape)

/** The statements of a file that holds one subject, or several below `subjects`. */
export function readSubjectFile(file: YamlFile): { statements: PlacedStatement[]; findings: CountryFinding[] } {
  const statements: PlacedStatement[] = []
  const findings: CountryFinding[] = []
  const content = file.content
  if (!isObject(content)) return { statements, findings: [{ ...file.placeOf([]), code: 'subject-missing' }] }
  const several = content['subjects']
  const subjects: [readonly (string | number)[], unknown][] = Array.isArray(several)
    ? several.map((subject, index) => [['subjects', index], subject])
    : [[[], content]]
  for (const [path, subject] of subjects) {
    if (!isObject(subject) || typeof subject['subject'] !== 'string')
      findings.push({ ...file.placeOf(path), code: 'subject-missing' })
    else readSubject(file, path, { id: subject['subject'], content: subject }, { statements, findings })
  }
  return { statements, findings }
}

type Sink = { statements: PlacedStatement[]; findings: CountryFinding[] }

function readSubject(
  file: YamlFile,
  path: readonly (string | number)[],
  subject: { id: string; content: Record<string, unknown> },
  sink: Sink,
): void {
  for (const [property, entries] of Object.entries(subject.content)) {
    if (property === 'subject') continue
    if (!Array.isArray(entries)) {
      sink.findings.push({ ...file.placeOf([...path, property]), code: 'entry-has-wrong-type', entry: property })
      continue
    }
    for (const [index, entry] of entries.entries()) {
      const place = file.placeOf([...path, property, index])
      const read = readEntry(entry, place)
      if ('findings' in read) sink.findings.push(...read.findings)
      else if (read.entry.source === undefined) sink.findings.push({ ...place, code: 'source-missing', property })
      else if (read.entry.rank !== undefined && read.entry.reason === undefined)
        sink.findings.push({ ...place, code: 'rank-without-reason', property })
      else
        sink.statements.push(
          ...statementsOf(subject.id, property, { ...read.entry, source: read.entry.source }).map((statement) => ({
            statement,
            place,
          })),
        )
    }
  }
}

function readEntry(entry: unknown, place: Place): { entry: z.infer<typeof entrySchema> } | { findings: CountryFinding[] } {
  const parsed = entrySchema.safeParse(entry)
  if (parsed.success) return { entry: parsed.data }
  return {
    findings: parsed.error.issues.flatMap((issue): CountryFinding[] =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({ ...place, code: 'entry-unknown', entry: key, nearest: nearest(key, entryNames) ?? null }))
        : [{ ...place, code: 'entry-has-wrong-type', entry: issue.path.join('.') }],
    ),
  }
}

/** One statement, or one for each language when a text is given in several: each language has a history of its own. */
function statementsOf(
  subject: string,
  property: string,
  entry: z.infer<typeof entrySchema> & { source: string },
): PlacedStatement['statement'][] {
  const value: unknown = entry.absent === undefined ? entry.value : { absent: entry.absent }
  const base = {
    subject,
    property,
    validFrom: entry.at ?? entry.from ?? null,
    validTo: entry.at ?? entry.to ?? null,
    source: entry.source,
    locator: entry.locator ?? null,
    note: (entry.note ?? null) as FolderStatement['note'], // checked by the schema: texts under lt and en only
    ours: entry.ours ?? false,
    rank: entry.rank ?? null,
    reason: (entry.reason ?? null) as FolderStatement['reason'], // as above
  }
  if (!isObject(value) || !('lt' in value) || !('en' in value)) return [{ ...base, value }]
  return Object.entries(value).map(([language, text]) => ({ ...base, value: { [language]: text } }))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
