import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { ZodType } from 'zod'
import { checkStatement, isStatementValue } from '#core/registry/check-statement.ts'
import type { Known } from '#core/registry/check-statement.ts'
import { canonical } from '#core/statements/canonical.ts'
import type { Source } from '#core/statements/source.ts'
import type { CountryFinding, CountryFolder, FolderStatement } from './country-folder.ts'
import { codeListSchema, conflictsSchema, countrySchema, sourcesSchema, synonymsSchema } from './folder-schemas.ts'
import { isEconomy, readEconomy } from './economy/read-economy.ts'
import { readPolicies } from './policies/read-policies.ts'
import { readSubjectFile } from './read-subject-file.ts'
import type { PlacedStatement } from './read-subject-file.ts'
import { wrongShape } from './wrong-shape.ts'
import { readYamlFile } from './yaml-file.ts'
import type { YamlFile } from './yaml-file.ts'

/** Reads a whole country folder; every mistake comes back with its file, line and column. */
export async function readCountry(folder: string): Promise<CountryFolder> {
  const findings: CountryFinding[] = []
  const files = await readFiles(folder, findings)
  const whole = <T>(name: string, schema: ZodType<T>): T | undefined => {
    const file = files.get(name)
    if (file) return parse(file, schema, findings)
    findings.push({ file: name, line: 1, column: 1, code: 'file-missing', name })
    return undefined
  }
  const country = whole('country.yaml', countrySchema)
  const synonyms = files.has('synonyms.yaml') ? whole('synonyms.yaml', synonymsSchema) : []
  const conflicts = files.has('conflicts.yaml') ? whole('conflicts.yaml', conflictsSchema) : {}
  const codelists = below(files, 'codelists/').flatMap((file) => parse(file, codeListSchema, findings) ?? [])
  const sources = readSources(below(files, 'sources/'), findings)
  const placed = subjectFiles(files).flatMap((file) => {
    const read = readSubjectFile(file)
    findings.push(...read.findings)
    return read.statements
  })
  const known: Known = {
    subjects: new Set(placed.map(({ statement }) => statement.subject)),
    sources: new Set(sources.map((source) => source.id)),
    codes: new Map(codelists.map((list) => [list.list, new Set(Object.keys(list.codes))])),
  }
  const economy = await readEconomy(files, {
    parse: (file, schema) => parse(file, schema, findings),
    subjects: known.subjects,
    findings,
  })
  const statements = checkAll(placed, known, findings)
  const unread = findings
    .filter(({ file, code }) => (code === 'yaml-broken' || code === 'file-not-utf8') && isPolicy(file))
    .map(({ file }) => file)
  const policies = await readPolicies(below(files, 'policies/'), known, { unread })
  findings.push(...policies.findings)
  return {
    id: country?.id ?? '',
    documents: {
      country,
      codelists: Object.fromEntries(codelists.map((list) => [list.list, list])),
      synonyms,
      conflicts,
      // A country that says nothing of its economy has an empty document: none at all could not be written into an archive.
      economy: economy ?? {},
    },
    sources,
    statements,
    ruleSets: policies.ruleSets,
    findings,
  }
}

async function readFiles(folder: string, findings: CountryFinding[]): Promise<Map<string, YamlFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  const files = new Map<string, YamlFile>()
  for (const path of paths.toSorted()) {
    const name = relative(folder, path)
    const file = await readYamlFile(path, name)
    findings.push(...file.mistakes)
    if (file.mistakes.length === 0) files.set(name, file)
  }
  return files
}

function below(files: ReadonlyMap<string, YamlFile>, folder: string): YamlFile[] {
  return [...files.values()].filter((file) => file.file.startsWith(folder))
}

function subjectFiles(files: ReadonlyMap<string, YamlFile>): YamlFile[] {
  const others = ['country.yaml', 'synonyms.yaml', 'conflicts.yaml']
  return [...files.values()].filter(
    ({ file }) =>
      !others.includes(file) &&
      !file.startsWith('codelists/') &&
      !file.startsWith('sources/') &&
      !isPolicy(file) &&
      !isEconomy(file),
  )
}

function isPolicy(file: string): boolean {
  return file.startsWith('policies/')
}

function parse<T>(file: YamlFile, schema: ZodType<T>, findings: CountryFinding[]): T | undefined {
  const parsed = schema.safeParse(file.content)
  if (parsed.success) return parsed.data
  findings.push(...wrongShape(file, parsed.error))
  return undefined
}

function readSources(files: readonly YamlFile[], findings: CountryFinding[]): Source[] {
  const sources = new Map<string, Source>()
  for (const file of files) {
    for (const [id, source] of Object.entries(parse(file, sourcesSchema, findings) ?? {})) {
      if (sources.has(id)) findings.push({ ...file.placeOf([id]), code: 'same-id-twice', id })
      sources.set(id, {
        id,
        title: definedOnly(source.title),
        publisher: source.publisher ?? null,
        kind: source.kind,
        published: source.published ?? null,
        accessed: source.accessed ?? null,
        url: source.url ?? null,
        licence: source.licence ?? null,
        language: source.language ?? null,
        note: source.note ? definedOnly(source.note) : null,
      })
    }
  }
  return [...sources.values()]
}

function definedOnly(text: { lt?: string | undefined; en?: string | undefined }): { lt?: string; en?: string } {
  return { ...(text.lt === undefined ? {} : { lt: text.lt }), ...(text.en === undefined ? {} : { en: text.en }) }
}

function checkAll(placed: readonly PlacedStatement[], known: Known, findings: CountryFinding[]): FolderStatement[] {
  const seen = new Set<string>()
  return placed.flatMap(({ statement, place }) => {
    const found = checkStatement(statement, known)
    findings.push(...found.map((finding): CountryFinding => ({ ...place, ...finding })))
    const { value } = statement
    if (!isStatementValue(value, found)) return []
    const content = canonical(statement)
    if (seen.has(content))
      findings.push({ ...place, code: 'said-twice', subject: statement.subject, property: statement.property })
    seen.add(content)
    return [{ ...statement, value }]
  })
}
