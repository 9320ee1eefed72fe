import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { programFolder } from '#store/engine/config.ts'
import { measureDisclosure } from './disclosure/measure-disclosure.ts'
import { writeDisclosureReport } from './disclosure/write-disclosure-report.ts'
import { clearAway } from './measure/open-place.ts'
import { measureEngine } from './measure-engine.ts'
import { measureGrowth, measureRules } from './measure-rules.ts'
import { measureDemography } from './economy/measure-demography.ts'
import { measureDistance } from './economy/measure-distance.ts'
import { measureQuotients } from './economy/measure-quotients.ts'
import { measureRelatedness } from './economy/measure-relatedness.ts'
import { writeEconomyReport } from './economy/write-economy-report.ts'
import { measureEffects } from './effect/measure-effect.ts'
import { writeEffectReport } from './effect/write-effect-report.ts'
import { measureLake } from './lake/measure-lake.ts'
import { writeLakeReport } from './lake/write-lake-report.ts'
import { measureDrafts } from './drafts/measure-drafts.ts'
import type { DraftsResult } from './drafts/measure-drafts.ts'
import { writeDraftsReport } from './drafts/write-drafts-report.ts'
import { readOptions, sizes } from './options.ts'
import type { BenchOptions, SizeName } from './options.ts'
import { renewReport } from './report-parts.ts'
import type { ReportPart } from './report-parts.ts'
import type { EngineResult, SizeResult } from './results.ts'
import { writeGrowthReport, writeRulesReport } from './rules/write-rules-report.ts'
import { measureScale } from './scale/measure-scale.ts'
import { writeScaleReport } from './scale/write-scale-report.ts'
import { measureStudy } from './study/measure-study.ts'
import { writeStudyReport } from './study/write-study-report.ts'
import { writeReport } from './write-report.ts'

const began = performance.now()

function say(line: string): void {
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}\n`)
}

/** Less than this is not worth beginning a size for. */
const LEAST_MINUTES = { tenth: 2, whole: 7 } as const satisfies Record<SizeName, number>

async function measureSize(size: SizeName, options: BenchOptions, end: number): Promise<SizeResult> {
  const start = performance.now()
  const { minutes, clusters, organisations } = sizes[size]
  const country = { clusters, organisations }
  const engines: EngineResult[] = []
  const leftOut: string[] = []
  for (const [index, engine] of options.engines.entries()) {
    // Each kind of database has its share of the time, so that a slow one does not take that of the other.
    const share = options.minutes === null ? start + (minutes * 60_000 * (index + 1)) / options.engines.length : end
    if (end - performance.now() < LEAST_MINUTES[size] * 60_000) {
      leftOut.push(`${engine}: no time left in this run`)
      continue
    }
    const result = await measureEngine(engine, { size: country, options, until: share, say: (line) => say(`${size}, ${line}`) })
    if (result === null)
      leftOut.push('server: there is no PostgreSQL server on this machine; `apt-get install postgresql` brings one')
    else engines.push(result)
  }
  for (const reason of leftOut) say(`NOT MEASURED  ${size}, ${reason}`)
  return { size, engines, leftOut, seconds: (performance.now() - start) / 1000 }
}

/** The pages as they are now are the ones to be measured. */
async function buildPages(): Promise<void> {
  await promisify(execFile)(process.execPath, ['tools/build-web.ts'], { cwd: programFolder })
}

const reportFile = join(programFolder, 'docs', 'benchmarks.md')

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const needsPages = options.parts.some((part) => ['register', 'rules', 'drafts'].includes(part))
  if (needsPages) await buildPages()
  const run = { day: new Date().toISOString().slice(0, 10), seconds: options.seconds, loadAtStart: loadavg()[0] ?? 0 }
  await clearAway()
  const measured: Partial<Record<ReportPart, string>> = {}
  // After each part: a run that is ended early leaves what it has.
  const report = async (part: ReportPart, text: string) => {
    measured[part] = text
    if (!options.writesReport) return
    const before = existsSync(reportFile) ? await readFile(reportFile, 'utf8') : ''
    await writeFile(reportFile, renewReport(before, { [part]: text }))
  }
  if (options.parts.includes('register'))
    await measureRegister(options, (results) => report('register', writeReport(results, run)))
  if (options.parts.includes('rules')) await measureAllRules(options, run, report)
  if (options.parts.includes('disclosure')) await report('disclosure', writeDisclosureReport(await measureDisclosure(say), run))
  if (options.parts.includes('drafts')) await measureAllDrafts(options, run, report)
  if (options.parts.includes('study')) await report('study', writeStudyReport(await measureStudy(say), run))
  if (options.parts.includes('effect')) await report('effect', writeEffectReport(await measureEffects(say), run))
  if (options.parts.includes('economy')) {
    const times = [
      ...(await measureQuotients(say)),
      ...(await measureRelatedness(say)),
      ...(await measureDistance(say)),
      ...(await measureDemography(say)),
    ]
    await report('economy', writeEconomyReport(times, run))
  }
  if (options.parts.includes('lake')) await report('lake', writeLakeReport(await measureLake(options.sizes, say), run))
  if (options.parts.includes('scale')) {
    const size = options.sizes.includes('whole') ? 'whole' : 'tenth'
    await report('scale', writeScaleReport(await measureScale(size, say), run))
  }
  process.stdout.write(renewReport('', measured))
}

async function measureAllDrafts(
  options: BenchOptions,
  run: { day: string; loadAtStart: number },
  report: (part: ReportPart, text: string) => Promise<void>,
): Promise<void> {
  const results: DraftsResult[] = []
  for (const engine of options.engines) {
    say(`drafts on the ${engine} database`)
    const result = await measureDrafts(engine, options.seconds)
    if (result === null) say('NOT MEASURED  drafts on a server: there is no PostgreSQL server on this machine')
    else results.push(result)
  }
  await report('drafts', writeDraftsReport(results, run))
}

async function measureRegister(options: BenchOptions, report: (results: readonly SizeResult[]) => Promise<void>): Promise<void> {
  const usual = options.sizes.reduce((sum, size) => sum + sizes[size].minutes, 0)
  const end = began + (options.minutes ?? usual) * 60_000
  const results: SizeResult[] = []
  for (const size of options.sizes) {
    results.push(await measureSize(size, options, end))
    await report(results)
  }
}

async function measureAllRules(
  options: BenchOptions,
  run: { day: string; loadAtStart: number },
  report: (part: ReportPart, text: string) => Promise<void>,
): Promise<void> {
  for (const size of options.sizes) {
    const until = performance.now() + (options.minutes ?? sizes[size].rulesMinutes) * 60_000
    const result = await measureRules(size, { options, until, say: (line) => say(`${size}, ${line}`) })
    await report(`rules-${size}`, writeRulesReport(result, run))
  }
  const until = performance.now() + GROWTH_MINUTES * 60_000
  await report('rules-growth', writeGrowthReport(await measureGrowth({ until, say }), run))
}

const GROWTH_MINUTES = 5

await main()
