import { createHash } from 'node:crypto'
import { buildNames } from '#core/registry/import/build-view.ts'
import type { RegisterNames } from '#core/registry/import/build-view.ts'
import { planExtractFact, planObservation } from '#core/registry/import/plan-extract.ts'
import type { ExtractChange, ExtractChoices, ExtractFact } from '#core/registry/import/plan-extract.ts'
import type { PlannedStatement } from '#core/registry/import/register-view.ts'
import type { LiveStatement } from '#core/statements/statement.ts'
import type { Localised } from '#core/values/language.ts'
import { inDeedUnlessIdle } from '#store/deed.ts'
import type { Reader } from '#store/deed.ts'
import { appendImport, findImport } from '#store/imports.ts'
import { readKnownNames, readLive } from '#store/read-known.ts'
import { appendSources } from '#store/sources.ts'
import type { Source } from '#core/statements/source.ts'
import { recordDrafts } from './record-statements.ts'
import type { World } from './world.ts'

/** Rows of an extract: all, about organisations of the register, about others, not understood; and organisations without a code. */
export type ExtractCounts = {
  rows: number
  matched: number
  others: number
  bad: number
  firstBadLine: number | null
  codeless: number
}

/** What an extract says, as far as the register knows the organisations: everything else was counted and let go. */
export type GatheredExtract = {
  readonly kind: 'register-extract' | 'sodra'
  readonly file: string
  readonly fingerprint: string
  /** Which table of an archive was named. */
  readonly member?: string | undefined
  readonly source: Source
  readonly isProvider: (source: string) => boolean
  readonly facts: readonly ExtractFact[]
  readonly observations: readonly ExtractFact[]
  /** Organisations that the extract names; null when an extract need not name everybody. */
  readonly named: ReadonlySet<string> | null
  readonly counts: Readonly<ExtractCounts>
  /** Codes of organisations that were found by name; among the facts only when they were asked for. */
  readonly codesByName: readonly CodeByName[]
  readonly takesCodes: boolean
}

export type CodeByName = { readonly subject: string; readonly code: string }
export type NamedChange = ExtractChange & { readonly name: string }
export type ExtractReport = {
  readonly counts: GatheredExtract['counts']
  readonly changes: readonly NamedChange[]
  readonly codesByName: readonly (CodeByName & { readonly name: string })[]
  readonly missing: readonly { readonly subject: string; readonly name: string }[]
  readonly statements: number
  readonly importId: number | null
  readonly already: number | null
}

/** The codes and names by which the rows of an extract are recognised. */
export async function readCodes(db: Reader): Promise<RegisterNames> {
  return buildNames(await readKnownNames(db, ['organisation', 'municipality']), {}, '')
}

/** Says what an extract would fill in and change, and writes nothing. */
export async function previewExtract(world: World, gathered: GatheredExtract): Promise<ExtractReport> {
  const already = await findImport(world.db, hashOf(gathered))
  const { changes, missing, codesByName, drafts } = await plan(world.db, gathered)
  return {
    counts: gathered.counts,
    changes,
    missing,
    codesByName,
    statements: drafts.length,
    importId: null,
    already: already?.id ?? null,
  }
}

/** Brings an extract in, in one transaction, as one import that can be undone. */
export async function applyExtract(world: World, gathered: GatheredExtract, by: string): Promise<ExtractReport> {
  const about = { by, deed: 'import', at: world.now(), details: { kind: gathered.kind, file: gathered.file } }
  return inDeedUnlessIdle<ExtractReport>(world.db, about, async (deed) => {
    const before = await findImport(deed.tx, hashOf(gathered))
    const { changes, missing, codesByName, drafts } = await plan(deed.tx, gathered)
    const told = { counts: gathered.counts, changes, missing, codesByName, statements: drafts.length }
    if (before || drafts.length === 0)
      return { idle: true, result: { ...told, statements: 0, importId: null, already: before?.id ?? null } }
    await appendSources(deed, [gathered.source])
    const report = { counts: gathered.counts, changes: changes.length, missing: missing.length, source: gathered.source.id }
    const importId = await appendImport(deed, {
      kind: gathered.kind,
      fileName: gathered.file,
      contentHash: hashOf(gathered),
      report,
    })
    await recordDrafts(deed, drafts, { importId })
    return { idle: false, result: { ...told, importId, already: null } }
  })
}

type Planned = {
  readonly drafts: PlannedStatement[]
  readonly changes: NamedChange[]
  readonly missing: { subject: string; name: string }[]
  readonly codesByName: (CodeByName & { name: string })[]
}

async function plan(db: Reader, gathered: GatheredExtract): Promise<Planned> {
  const known = await readCodes(db)
  const subjects = [
    ...new Set([...gathered.facts, ...gathered.observations].map((fact) => fact.subject)),
    ...(gathered.named === null ? [] : known.codes.keys()),
  ]
  const live = Map.groupBy(
    await readLive(db, [...new Set(subjects)]),
    (statement) => `${statement.subject}\n${statement.property}`,
  )
  const of = (fact: ExtractFact): readonly LiveStatement[] => live.get(`${fact.subject}\n${fact.property}`) ?? []
  const choices: ExtractChoices = { source: gathered.source.id, file: gathered.file, isProvider: gathered.isProvider }
  const nameOf = (subject: string) => known.names.get(subject) ?? subject
  const drafts: PlannedStatement[] = []
  const changes: NamedChange[] = []
  for (const fact of gathered.facts) {
    const planned = planExtractFact(fact, of(fact), choices)
    drafts.push(...planned.drafts)
    changes.push(...planned.changes.map((change) => ({ ...change, name: nameOf(change.subject) })))
  }
  for (const observation of gathered.observations) drafts.push(...planObservation(observation, of(observation), choices))
  const missing = [...known.codes.keys()]
    .filter((subject) => gathered.named !== null && !gathered.named.has(subject))
    .filter((subject) => (live.get(`${subject}\nlegal-status`) ?? []).some((statement) => gathered.isProvider(statement.source)))
    .map((subject) => ({ subject, name: nameOf(subject) }))
  const codesByName = gathered.codesByName.map((match) => ({ ...match, name: nameOf(match.subject) }))
  return { drafts, changes, missing, codesByName }
}

function hashOf({ kind, fingerprint, takesCodes, member }: GatheredExtract): string {
  const named = member === undefined ? '' : `\n${member}`
  return createHash('sha256').update(`${kind}\n${fingerprint}\n${takesCodes}${named}`).digest('hex')
}

/** A source for an extract; its title is in words, so the door gives it. */
export function extractSource(about: {
  id: string
  title: Localised
  publisher: string
  kind: string
  date: string
  url: string
  licence: string | null
  today: string
}): Source {
  const { id, title, publisher, kind, date, url, licence, today } = about
  return { id, title, publisher, kind, published: date, accessed: today, url, licence, language: 'lt', note: null }
}

/** A code that was found by name: true as far as names can tell, so it is marked as ours. */
export function codeFact(subject: string, code: string, at: { asOf: string; line: number }): ExtractFact {
  return { subject, property: 'register-code', value: code, since: null, ...at, ours: true }
}
