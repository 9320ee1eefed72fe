import { collectNameMatches } from '#core/registry/import/match-names.ts'
import type { ExtractFact } from '#core/registry/import/plan-extract.ts'
import type { StatementValue } from '#core/statements/statement.ts'
import type { Localised } from '#core/values/language.ts'
import { openSodra } from '#sources/sodra/read-sodra.ts'
import type { InsurerRow } from '#sources/sodra/read-sodra.ts'
import { readSources } from '#store/sources.ts'
import { codeFact, extractSource, readCodes } from './import-extract.ts'
import type { ExtractCounts, GatheredExtract } from './import-extract.ts'
import type { World } from './world.ts'

const PREFIX = 'sodra-'

/** Walks a file of Sodra and keeps activity, municipality and insured persons of organisations that the register has. */
export async function gatherSodra(
  world: World,
  request: {
    path: string
    member?: string | undefined
    takesCodes?: boolean
    titleOf: (rhythm: 'monthly' | 'daily', period: string) => Localised
    onRow?: (rows: number) => void
  },
): Promise<GatheredExtract> {
  const known = await readCodes(world.db)
  const file = await openSodra(request.path, request.member)
  const kept = new Map<string, InsurerRow[]>()
  const byName = collectNameMatches<InsurerRow>(known)
  const counts: ExtractCounts = { rows: 0, matched: 0, others: 0, bad: 0, firstBadLine: null, codeless: 0 }
  let latest = ''
  for await (const { line, insurer } of file.rows()) {
    counts.rows += 1
    request.onRow?.(counts.rows)
    if (insurer === null) {
      counts.bad += 1
      counts.firstBadLine ??= line
      continue
    }
    if (insurer.period > latest) latest = insurer.period
    const subject = insurer.code === null ? undefined : known.organisationsByCode.get(insurer.code)
    if (subject === undefined) {
      counts.others += 1
      if (insurer.code !== null) byName.note(insurer.name, insurer.code, insurer)
    } else {
      counts.matched += 1
      kept.set(subject, [...(kept.get(subject) ?? []), insurer])
    }
  }
  counts.codeless = [...known.names.keys()].filter(
    (subject) => subject.startsWith('organisation/') && !known.codes.has(subject),
  ).length
  const takesCodes = request.takesCodes === true
  const matches = byName.settle()
  if (takesCodes) for (const { subject, rows } of matches) kept.set(subject, [...rows])
  const today = world.now().toISOString().slice(0, 10)
  const source = extractSource({
    id: `${PREFIX}${file.rhythm}-${latest}`,
    title: request.titleOf(file.rhythm, latest),
    publisher: 'Sodra',
    kind: 'dataset',
    date: latest,
    url: 'https://atvira.sodra.lt/',
    licence: 'CC BY 4.0',
    today,
  })
  const municipalityOf = (name: string) => known.municipalities.find(name)[0]
  const newest = await newestPeriod(world)
  // An older file still has months that nobody has told; who is where and does what is known better by now.
  const facts = latest < newest ? [] : [...kept].flatMap(([subject, rows]) => factsOf(subject, rows, municipalityOf))
  const codes = takesCodes
    ? matches.map(({ subject, code, rows }) => codeFact(subject, code, { asOf: latest, line: rows[0]?.line ?? 0 }))
    : []
  const codesByName = matches.map(({ subject, code }) => ({ subject, code }))
  const observations = [...kept].flatMap(([subject, rows]) => insuredOf(subject, rows))
  return {
    kind: 'sodra',
    file: file.file,
    fingerprint: file.fingerprint,
    member: request.member,
    source,
    isProvider: (id) => id.startsWith(PREFIX),
    facts: [...codes, ...facts],
    observations,
    named: null,
    counts,
    codesByName,
    takesCodes,
  }
}

async function newestPeriod(world: World): Promise<string> {
  const periods = (await readSources(world.db)).map((source) => /^sodra-(?:monthly|daily)-(.+)$/.exec(source.id)?.[1] ?? '')
  return periods.toSorted().at(-1) ?? ''
}

function insuredOf(subject: string, rows: readonly InsurerRow[]): ExtractFact[] {
  return rows.flatMap(({ insured, period, line }) =>
    insured === null ? [] : [{ subject, property: 'insured-persons' as const, value: insured, since: null, asOf: period, line }],
  )
}

function factsOf(
  subject: string,
  rows: readonly InsurerRow[],
  municipalityOf: (name: string) => string | undefined,
): ExtractFact[] {
  const inTime = rows.toSorted((one, other) =>
    one.period < other.period ? -1 : one.period > other.period ? 1 : one.line - other.line,
  )
  const activity = lastRun(inTime, (row) => row.activity ?? undefined)
  const seat = lastRun(inTime, (row) => municipalityOf(row.municipality))
  const fact = (property: 'activity' | 'seat', value: StatementValue, run: Run): ExtractFact => ({
    subject,
    property,
    value,
    since: run.since,
    asOf: run.asOf,
    line: run.line,
  })
  return [
    ...(activity === null ? [] : [fact('activity', { version: '2', code: activity.value }, activity)]),
    ...(seat === null ? [] : [fact('seat', seat.value, seat)]),
  ]
}

type Run = { readonly value: string; readonly since: string | null; readonly asOf: string; readonly line: number }

/** The latest value and since when the file has it; null since = from the beginning of the file, so nobody knows since when. */
function lastRun(rows: readonly InsurerRow[], valueOf: (row: InsurerRow) => string | undefined): Run | null {
  let run: Run | null = null
  for (const row of rows) {
    const value = valueOf(row)
    if (value === undefined) continue
    if (run === null) run = { value, since: null, asOf: row.period, line: row.line }
    else if (run.value !== value) run = { value, since: row.period, asOf: row.period, line: row.line }
  }
  return run
}
