import { cpus } from 'node:os'
import { count, mb } from '../figures.ts'
import type { LakeSize, LakeTask } from './measure-lake.ts'

/** The lake beside DuckDB alone, size by size. */
export function writeLakeReport(sizes: readonly LakeSize[], run: { readonly day: string; readonly loadAtStart: number }): string {
  return [
    '## The lake: import, and tables of regions by activities',
    '',
    `- ${run.day}, ${cpus().length} processors (load at the start ${run.loadAtStart.toFixed(1)}). Made-up firms of one month in the layout of Sodra, 615 classes of activities; each task in a process of its own with two threads and 2 GB for DuckDB.`,
    '- Import: from the CSV to what can be asked. DuckDB alone casts five columns and checks nothing; the lake keeps all columns and numbers lines, checks every row, looks for doubles, finds places and editions, and writes durably.',
    '- Three tables: employment, firms and wages of every region and class, as typed arrays with states (lake) or as rows (others), all three out of one grouping. Median of three, after one to warm up; the sums of all agree.',
    '',
    ...sizes.flatMap(tableOf),
    'Measured by `npm run bench -- --only lake`; 30 million with `--size whole`.',
  ].join('\n')
}

function tableOf({ firms, regions, csvBytes, tasks, leftOut }: LakeSize): string[] {
  const alone = (task: string) => tasks.find((each) => each.task === `${task.split(',')[0] ?? ''}, DuckDB alone`)
  const ratio = (each: LakeTask) => {
    const limit = alone(each.task)
    return limit === undefined || limit === each ? '' : (each.milliseconds / limit.milliseconds).toFixed(2)
  }
  return [
    `### ${count(firms)} firms, ${count(regions)} regions, CSV of ${mb(csvBytes)}`,
    '',
    '| task | ms | times DuckDB alone | greatest memory |',
    '|---|---|---|---|',
    ...tasks.map((each) => `| ${each.task} | ${count(Math.round(each.milliseconds))} | ${ratio(each)} | ${mb(each.bytes)} |`),
    '',
    ...(leftOut.length === 0 ? [] : [`Not measured: ${leftOut.join('; ')}.`, '']),
  ]
}
