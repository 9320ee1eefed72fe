import type { PropertyId } from '#core/registry/properties.ts'
import { collectNameMatches } from '#core/registry/import/match-names.ts'
import type { ExtractFact } from '#core/registry/import/plan-extract.ts'
import type { StatementValue } from '#core/statements/statement.ts'
import type { Localised } from '#core/values/language.ts'
import { FileRefusal } from '#sources/files/trouble.ts'
import { openRegisterExtract } from '#sources/register-extract/read-register-extract.ts'
import type { RegisteredEntity } from '#sources/register-extract/read-register-extract.ts'
import { readSources } from '#store/sources.ts'
import { codeFact, extractSource, readCodes } from './import-extract.ts'
import type { ExtractCounts, GatheredExtract } from './import-extract.ts'
import type { World } from './world.ts'

const PREFIX = 'register-extract-'
/** The register's number for an entity that has been struck off. */
const STRUCK_OFF = '10'

/** Walks an extract of the register of legal entities and keeps what it says of organisations that the register of clusters has. */
export async function gatherRegisterExtract(
  world: World,
  request: {
    path: string
    member?: string | undefined
    takesCodes?: boolean
    titleOf: (day: string) => Localised
    onRow?: (rows: number) => void
  },
): Promise<GatheredExtract> {
  const known = await readCodes(world.db)
  const extract = await openRegisterExtract(request.path, request.member)
  const kept = new Map<string, RegisteredEntity>()
  const byName = collectNameMatches<RegisteredEntity>(known)
  const counts: ExtractCounts = { rows: 0, matched: 0, others: 0, bad: 0, firstBadLine: null, codeless: 0 }
  for await (const { line, entity } of extract.rows()) {
    counts.rows += 1
    request.onRow?.(counts.rows)
    const subject = entity === null ? undefined : known.organisationsByCode.get(entity.code)
    if (entity === null) {
      counts.bad += 1
      counts.firstBadLine ??= line
    } else if (subject === undefined) {
      counts.others += 1
      byName.note(entity.name, entity.code, entity)
    } else {
      counts.matched += 1
      kept.set(subject, entity)
    }
  }
  counts.codeless = [...known.names.keys()].filter(
    (subject) => subject.startsWith('organisation/') && !known.codes.has(subject),
  ).length
  const takesCodes = request.takesCodes === true
  const matches = byName.settle()
  if (takesCodes) for (const { subject, rows } of matches) for (const entity of rows) kept.set(subject, entity)
  const today = world.now().toISOString().slice(0, 10)
  const day =
    [...kept.values()]
      .map((entity) => entity.extractDay)
      .filter((each) => each !== null)
      .toSorted()
      .at(-1) ?? today
  await refuseOlder(world, extract.file, day)
  const source = extractSource({
    id: `${PREFIX}${day}`,
    title: request.titleOf(day),
    publisher: 'VĮ Registrų centras',
    kind: 'register',
    date: day,
    url: 'https://www.registrucentras.lt/',
    licence: null,
    today,
  })
  const isProvider = (id: string) => id.startsWith(PREFIX)
  const codes = takesCodes
    ? matches.map(({ subject, code, rows }) => codeFact(subject, code, { asOf: day, line: rows[0]?.line ?? 0 }))
    : []
  const facts = [...codes, ...[...kept].flatMap(([subject, entity]) => factsOf(subject, entity, day))]
  const codesByName = matches.map(({ subject, code }) => ({ subject, code }))
  return {
    kind: 'register-extract',
    file: extract.file,
    fingerprint: extract.fingerprint,
    member: request.member,
    source,
    isProvider,
    facts,
    observations: [],
    named: new Set(kept.keys()),
    counts,
    codesByName,
    takesCodes,
  }
}

async function refuseOlder(world: World, file: string, given: string): Promise<void> {
  const known = (await readSources(world.db))
    .map((source) => source.id)
    .filter((id) => id.startsWith(PREFIX))
    .map((id) => id.slice(PREFIX.length))
    .toSorted()
    .at(-1)
  if (known !== undefined && given < known) throw new FileRefusal({ code: 'extract-older', file, given, known })
}

function factsOf(subject: string, entity: RegisteredEntity, day: string): ExtractFact[] {
  const facts: ExtractFact[] = []
  const add = (property: PropertyId, value: StatementValue, since: string | null = null) =>
    facts.push({ subject, property, value, since, asOf: day, line: entity.line })
  add('name', { lt: entity.name })
  if (entity.form !== '') add('legal-form', { lt: entity.form })
  if (entity.address !== '') add('address', entity.address)
  if (entity.status !== '') add('legal-status', { lt: entity.status }, entity.statusSince)
  if (entity.registered !== null) add('founded', entity.registered)
  if (entity.statusCode === STRUCK_OFF && entity.statusSince !== null) add('ended', entity.statusSince)
  return facts
}
