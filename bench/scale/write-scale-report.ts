import { availableParallelism } from 'node:os'
import type { ScaleResult, ScaleRun } from './measure-scale.ts'

const grouped = (value: number) => Math.round(value).toLocaleString('en').replaceAll(',', ' ')

/** The same statement over the same rows in three places, and over more rows in files. */
export function writeScaleReport({ same, growing }: ScaleResult, run: { day: string; loadAtStart: number }): string {
  const files = same.find(({ where }) => where === 'files')
  const agree = same.every(({ cells, checksum }) => cells === files?.cells && checksum === files.checksum)
  return [
    '## Rows of the economy, here and on servers',
    '',
    `- ${run.day}, ${availableParallelism()} processors (load at the start ${run.loadAtStart.toFixed(1)}). One statement (employment by place and activity over all months), the best of three. All servers are on this machine.`,
    `- Cells and sums of the three places are ${agree ? 'the same' : '**NOT the same**'}.`,
    '',
    '| rows lie in | firms × months | rows | sending, s | asking, s | times the files |',
    '|---|---|---|---|---|---|',
    ...same.map(
      (each) =>
        `| ${each.where} | ${sizeOf(each)} | ${each.sendSeconds?.toFixed(1) ?? ''} | ${each.askSeconds.toFixed(2)} | ${(each.askSeconds / (files?.askSeconds ?? each.askSeconds)).toFixed(1)} |`,
    ),
    '',
    '| files of | rows | MB of Parquet | bytes for a row | asking, s | of processor, s | million rows for a second of processor |',
    '|---|---|---|---|---|---|---|',
    ...growing.map((each) => {
      const rows = rowsOf(each)
      return `| ${sizeOf(each)} | ${grouped(each.filled.bytes / 1e6)} | ${(each.filled.bytes / rows).toFixed(1)} | ${each.askSeconds.toFixed(2)} | ${each.processorSeconds.toFixed(2)} | ${(rows / each.processorSeconds / 1e6).toFixed(0)} |`
    }),
    '',
    'Measured by `npm run bench -- --only scale --size whole`.',
  ].join('\n')
}

function rowsOf({ filled }: ScaleRun): number {
  return filled.firms * filled.months
}

function sizeOf(each: ScaleRun): string {
  return `${grouped(each.filled.firms)} × ${each.filled.months} | ${grouped(rowsOf(each))}`
}
