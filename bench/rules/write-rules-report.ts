import { cpus, totalmem } from 'node:os'
import { count, mb, ms, times } from '../figures.ts'
import { sizes } from '../options.ts'
import type { Measured } from '../results.ts'
import { DAY } from './measures.ts'
import type { GrowthResult, RulesResult } from './results.ts'
import type { RulesAnswer, Weighed } from './task.ts'

type RunTold = { readonly day: string; readonly loadAtStart: number }

/** Verdicts on one size of the country, as it is printed and kept. */
export function writeRulesReport(result: RulesResult, run: RunTold): string {
  const { size, version, generated, measures, pages, serverBytes, seconds } = result
  const { clusters, organisations } = sizes[size]
  const reading = valueOf(measures.reading)
  return [
    `## Verdicts, ${size === 'whole' ? 'the whole country' : 'a tenth of it'}: ${count(clusters)} clusters, ${count(organisations)} organisations, ${count(generated.statements)} statements`,
    '',
    `- ${aboutRun(run, size)}; embedded database (PostgreSQL ${version}).`,
    `- Every cluster and many of its members answer what the rule sets of the country ask, with gaps: a cluster answers 30 to 100 % of it, and a few facts are contested. ${reading === null ? '' : `On the reference day, ${DAY}, the ${count(reading.clusters)} clusters (those of the real country among them) have ${count(reading.members)} members; ${count(reading.facts)} facts are read for them. `}Each row is a process of its own; its memory is the most that it ever had.`,
    '',
    '| deed | seconds | | memory |',
    '|---|---|---|---|',
    ...row(measures.reading, 'reading what all rule sets ask of all clusters', readingCells),
    ...row(measures.matrix, 'whole matrix, reading included', matrixCells),
    ...row(measures['what-if'], 'what-if on a threshold of one rule set, all clusters, reading included', whatIfCells),
    ...row(measures.recording, 'recording all verdicts for the first time', recordingCells),
    ...row(measures['one-cluster'], 'one cluster by all rule sets, with evidence and smallest changes', oneClusterCells),
    '',
    ...sqlSection(measures.sql),
    '| page | first reader of this version of the data, s | fresh, one reader: p50 / p95 / p99 ms | kept, eight readers: pages/s, p50 / p95 / p99 ms |',
    '|---|---|---|---|',
    ...pages.map(({ title, result: page }) => pageRow(title, page)),
    '',
    ...(serverBytes === null ? [] : [`The server had ${mb(serverBytes)} after these pages.`, '']),
    `Measured in ${(seconds / 60).toFixed(1)} minutes by \`npm run bench -- --only rules --size ${size}\`.`,
  ].join('\n')
}

/** How time grows, as it is printed and kept. */
export function writeGrowthReport(result: GrowthResult, run: RunTold): string {
  return [
    '## Verdicts: growth',
    '',
    `- ${aboutRun(run, 'small')}. ${result.clusters} clusters in each group; the whole matrix of the group with reading, the median of three rounds. 1.0 = the time grew exactly as the amount did.`,
    '',
    '| | amount | ms | against linear |',
    '|---|---|---|---|',
    ...growthRows('members who ever joined', result['growth-by-members']),
    ...growthRows('rule sets (copies)', result['growth-by-rules']),
    '',
    'Measured by `npm run bench -- --only rules`.',
  ].join('\n')
}

function aboutRun({ day, loadAtStart }: RunTold, size: string): string {
  const machine = `${day}; ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB of memory; Node ${process.versions.node}`
  const other = `other work when the run began: load ${loadAtStart.toFixed(1)} on ${cpus().length} cores`
  return size === 'small'
    ? machine
    : `${machine}; ${other}${loadAtStart > 1 ? ', so the figures are worse than those of a machine of its own' : ''}`
}

type Cells = { readonly seconds: string; readonly note: string }

function row<A>(measured: Measured<{ answer: A; peakBytes: number }>, title: string, cells: (answer: A) => Cells): string[] {
  if ('missing' in measured) return [`| ${title} | – | ${measured.missing} | |`]
  const { seconds, note } = cells(measured.value.answer)
  return [`| ${title} | ${seconds} | ${note} | ${mb(measured.value.peakBytes)} |`]
}

function readingCells({ seconds, facts }: RulesAnswer<'reading'>): Cells {
  return { seconds: seconds.toFixed(1), note: `${count(facts / seconds)} facts/s` }
}

function matrixCells({ seconds, judgingSeconds, verdicts, ruleSets, tests }: RulesAnswer<'matrix'>): Cells {
  const told = `${count(tests.pass)} pass, ${count(tests.fail)} fail, ${count(tests['cannot-say'])} cannot say`
  return {
    seconds: seconds.toFixed(1),
    note: `judging alone ${judgingSeconds.toFixed(1)} s; ${ruleSets} rule sets, ${count(verdicts)} verdicts; of their tests ${told}`,
  }
}

function whatIfCells({ seconds, judgingSeconds, moved, verdicts }: RulesAnswer<'what-if'>): Cells {
  return {
    seconds: seconds.toFixed(2),
    note: `judging alone, before and after, ${judgingSeconds.toFixed(2)} s; ${count(verdicts)} verdicts, ${count(moved)} moved`,
  }
}

function recordingCells({ firstSeconds, againSeconds, recorded, recordedAgain }: RulesAnswer<'recording'>): Cells {
  return {
    seconds: firstSeconds.toFixed(1),
    note: `${count(recorded)} verdicts with their evidence; again ${againSeconds.toFixed(1)} s, ${count(recordedAgain)} recorded`,
  }
}

function oneClusterCells({ clusters, reading, judging, all }: RulesAnswer<'one-cluster'>): Cells {
  return {
    seconds: `${ms(all.p50)} / ${ms(all.p95)} ms`,
    note: `p50 / p95 of ${clusters} clusters; reading alone ${ms(reading.p50)} / ${ms(reading.p95)}, judging alone ${ms(judging.p50)} / ${ms(judging.p95)} ms`,
  }
}

/** What two values say where three are due. */
function sqlSection(measured: Measured<Weighed<'sql'>>): string[] {
  if ('missing' in measured) return [`Hand-written SQL beside the engine: ${measured.missing}.`, '']
  const { sqlSeconds, engineSeconds, engineReadingSeconds, yes, no } = measured.value.answer
  const wrong = yes.fail + no.pass
  const unsaid = yes['cannot-say'] + no['cannot-say']
  return [
    `**Beside hand-written SQL** (the call “InoKlaster” of 2024 in its first reading, all clusters; one query that answers yes or no and takes for no what nobody said): the query ${sqlSeconds.toFixed(2)} s, the engine ${engineSeconds.toFixed(2)} s (of it ${engineReadingSeconds.toFixed(2)} s for reading the facts with their numbers), ${(engineSeconds / sqlSeconds).toFixed(1)} times as long.`,
    '',
    '| the engine says | clusters | the query says yes | the query says no |',
    '|---|---|---|---|',
    `| pass | ${yes.pass + no.pass} | ${yes.pass} | ${no.pass} |`,
    `| fail | ${yes.fail + no.fail} | ${yes.fail} | ${no.fail} |`,
    `| cannot say | ${unsaid} | ${yes['cannot-say']} | ${no['cannot-say']} |`,
    '',
    wrong === 0
      ? `Where the engine decides, both agree. In ${unsaid} of ${yes.pass + yes.fail + no.pass + no.fail + unsaid} clusters the query gives an answer that nobody can know: ${no['cannot-say']} are told no although nothing says that they do not qualify, ${yes['cannot-say']} are told yes although sources leave it open.`
      : `**They disagree on ${wrong} clusters that the engine decides: one of the two is wrong.**`,
    '',
  ]
}

function pageRow(title: string, page: RulesResult['pages'][number]['result']): string {
  if ('missing' in page) return `| ${title} | – | ${page.missing} | |`
  const { firstSeconds, fresh, kept } = page.value
  const failed = fresh.failed + kept.failed
  const note = failed === 0 ? '' : ` (${failed} answers failed)`
  return `| ${title}${note} | ${firstSeconds.toFixed(2)} | ${times(fresh)} | ${count(kept.perSecond)}, ${times(kept)} |`
}

function growthRows(title: string, measured: GrowthResult['growth-by-members' | 'growth-by-rules']): string[] {
  if ('missing' in measured) return [`| ${title} | – | ${measured.missing} | |`]
  const { answer } = measured.value
  const first = answer[0]
  return answer.map(({ times: factor, amount, milliseconds }) => {
    const linear = first === undefined || first.milliseconds === 0 ? null : milliseconds / first.milliseconds / factor
    return `| ${title}, ${factor}× | ${count(amount)} | ${ms(milliseconds)} | ${linear === null ? '–' : linear.toFixed(2)} |`
  })
}

function valueOf<A>(measured: Measured<{ answer: A; peakBytes: number }>): A | null {
  return 'missing' in measured ? null : measured.value.answer
}
