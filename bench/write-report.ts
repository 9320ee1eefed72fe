import { cpus, totalmem } from 'node:os'
import { count, mb, ms, times } from './figures.ts'
import { sizes } from './options.ts'
import type { EngineResult, Measured, PageResult, SizeResult } from './results.ts'

/** The whole report, as it is printed and kept in docs/benchmarks.md. */
export function writeReport(results: readonly SizeResult[], run: { day: string; seconds: number; loadAtStart: number }): string {
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`; not edited by hand. Every figure of a table was taken in one run, on one machine, one after the other.',
    '',
    `- ${run.day}; ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB of memory; Node ${process.versions.node}. The readers ran on the same cores as the server and the database.`,
    `- Other work on the machine when the run began: load ${run.loadAtStart.toFixed(1)} on ${cpus().length} cores${run.loadAtStart > 1 ? ', so the figures are worse than those of a machine of its own' : ''}.`,
    `- The country is invented (the same on every machine): names in both languages, seats, codes with right check digits, memberships with periods, fifteen years of history. The places and code lists of Lithuania stand beside it.`,
    `- Databases run with the settings they come with; nothing is tuned. “Fresh” pages are drawn anew for every reader (no address is asked for twice); “kept” pages come from the page cache, whose answer still asks the database for the version of the data.`,
    `- “Limit” is the database alone, asked in plain SQL for what stands on the page, without our code: it knows no synonyms, no misspellings, no counts of further choices and no neighbours, so it does less than the page. Each figure was taken for ${run.seconds} s after a second of warming up. Times are milliseconds.`,
    '',
    ...results.flatMap(sizeSection),
    ...growthSection(results),
  ].join('\n')
}

function sizeSection({ size, engines, leftOut, seconds }: SizeResult): string[] {
  const { clusters, organisations } = sizes[size]
  const statements = engines[0]?.generated.statements ?? 0
  return [
    `## ${size === 'whole' ? 'The whole country' : 'A tenth of it'}: ${count(clusters)} clusters, ${count(organisations)} organisations, ${count(statements)} statements`,
    '',
    ...engines.flatMap(engineSection),
    ...leftOut.flatMap((reason) => [`Not measured – ${reason}.`, '']),
    `Measured in ${(seconds / 60).toFixed(1)} minutes.`,
    '',
  ]
}

function engineSection(result: EngineResult): string[] {
  const { pages, staticFile } = result
  return [
    `### ${titleOf(result)}`,
    '',
    '| page | fresh, one reader: p50 / p95 / p99 | fresh, eight readers: pages/s, p99 | kept, eight readers: pages/s, p50 / p95 / p99 | limit: p50 alone, queries/s of eight | share of the limit |',
    '|---|---|---|---|---|---|',
    ...pages.map((page) => ('missing' in page ? `| – | ${page.missing} | | | | |` : pageRow(page.value))),
    ...('missing' in staticFile
      ? []
      : [`| a static file of the same server | | | ${count(staticFile.value.perSecond)}, ${times(staticFile.value)} | | |`]),
    '',
    '| deed | seconds | |',
    '|---|---|---|',
    ...deedRows(result),
    '',
  ]
}

function pageRow({ title, limit, fresh, kept }: PageResult): string {
  const failed = fresh.one.failed + fresh.eight.failed + kept.failed
  const limits = limit === null ? '' : `${ms(limit.one.p50)}, ${count(limit.eight.perSecond)}`
  const share =
    limit === null || limit.eight.perSecond === 0 ? '' : `${Math.round((fresh.eight.perSecond / limit.eight.perSecond) * 100)} %`
  const note = failed === 0 ? '' : ` (${failed} answers failed)`
  return `| ${title}${note} | ${times(fresh.one)} | ${count(fresh.eight.perSecond)}, ${ms(fresh.eight.p99)} | ${count(kept.perSecond)}, ${times(kept)} | ${limits} | ${share} |`
}

function deedRows({ generated, emptyStarts, fullStartSeconds, memory, deeds }: EngineResult): string[] {
  const starts =
    'missing' in emptyStarts
      ? [missingRow('cold and warm start', emptyStarts.missing)]
      : [
          `| first start: database made, migrated, Lithuania loaded, first page | ${emptyStarts.value.coldSeconds.toFixed(1)} | |`,
          `| second start, Lithuania: first page | ${emptyStarts.value.warmSeconds.toFixed(1)} | |`,
        ]
  return [
    `| full rebuild of the projection | ${generated.projectionSeconds.toFixed(1)} | ${count(generated.statements / generated.projectionSeconds)} statements/s |`,
    `| search documents, all of them | ${generated.searchSeconds.toFixed(1)} | |`,
    ...deeds.map(({ title, result }) =>
      'missing' in result
        ? missingRow(title, result.missing)
        : `| ${title} | ${result.value.seconds.toFixed(1)} | ${result.value.amount}; at most ${mb(result.value.peakBytes)} in the process |`,
    ),
    ...starts,
    'missing' in fullStartSeconds
      ? missingRow('start on this country', fullStartSeconds.missing)
      : `| start on this country: first page | ${fullStartSeconds.value.toFixed(1)} | |`,
    ...('missing' in memory
      ? []
      : [
          `| memory of the server | | ${mb(memory.value.appStartBytes)} after its first page, ${mb(memory.value.appBytes)} after all these pages; database processes ${mb(memory.value.databaseBytes)} |`,
        ]),
    `| size of the database | | ${mb(generated.bytes)} |`,
  ]
}

/** How much slower ten times the country is. */
function growthSection(results: readonly SizeResult[]): string[] {
  const small = results.find(({ size }) => size === 'tenth')
  const large = results.find(({ size }) => size === 'whole')
  if (small === undefined || large === undefined) return []
  const rows = large.engines.flatMap((whole) => {
    const tenth = small.engines.find(({ engine }) => engine === whole.engine)
    return tenth === undefined ? [] : growthRows(tenth, whole)
  })
  return [
    '## Growth from a tenth to the whole',
    '',
    'Ten times as much data; 1.0 = no slower.',
    '',
    '| | database | tenth | whole | times |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ]
}

function growthRows(tenth: EngineResult, whole: EngineResult): string[] {
  const row = (title: string, before: number | null, after: number | null, unit: string) =>
    before === null || after === null || before === 0
      ? []
      : [
          `| ${title} | ${whole.engine} | ${before.toFixed(1)} ${unit} | ${after.toFixed(1)} ${unit} | ${(after / before).toFixed(1)} |`,
        ]
  const pages = whole.pages.flatMap((page) => {
    if ('missing' in page) return []
    const before = tenth.pages.flatMap((each) =>
      'missing' in each || each.value.title !== page.value.title ? [] : [each.value],
    )[0]
    return before === undefined ? [] : row(`${page.value.title}, fresh p50`, before.fresh.one.p50, page.value.fresh.one.p50, 'ms')
  })
  const deeds = whole.deeds.flatMap(({ title, result }) => {
    const before = tenth.deeds.find((each) => each.title === title)
    return before === undefined ? [] : row(title, secondsOf(before.result), secondsOf(result), 's')
  })
  return [
    ...pages,
    ...row('rebuild of the projection', tenth.generated.projectionSeconds, whole.generated.projectionSeconds, 's'),
    ...deeds,
  ]
}

function secondsOf(result: Measured<{ seconds: number }>): number | null {
  return 'missing' in result ? null : result.value.seconds
}

function titleOf({ engine, version }: EngineResult): string {
  return engine === 'embedded' ? `The embedded database (PostgreSQL ${version})` : `A PostgreSQL server (${version})`
}

function missingRow(title: string, reason: string): string {
  return `| ${title} | – | ${reason} |`
}
