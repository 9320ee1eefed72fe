import { cpus } from 'node:os'
import { count, mb } from '../figures.ts'
import type { StudyResult } from './measure-study.ts'

/** A study of 1 500 clusters beside the time of the PDF engine alone, as it is printed and kept. */
export function writeStudyReport(result: StudyResult, run: { readonly day: string; readonly loadAtStart: number }): string {
  const engine = result.steps.find(({ step }) => step === 'PDF engine alone')?.milliseconds ?? 1
  return [
    `## The study of ${count(result.clusters)} clusters`,
    '',
    `- ${run.day}, ${cpus().length} processors (load at the start ${run.loadAtStart.toFixed(1)}). The material of the sample country, each cluster with its members and returns many times: ${count(result.clusters)} clusters, ${count(result.members)} memberships, ${count(result.returns)} returns of all years.`,
    `- ${count(result.tables)} tables with ${count(result.cells)} cells, ${String(result.withheld)} of them withheld; the attack could work out ${result.leaks}. The PDF in Lithuanian has ${mb(result.pdfBytes)}.`,
    '',
    '| step | ms | times the PDF engine alone | memory of the process afterwards |',
    '|---|---|---|---|',
    ...result.steps.map(
      ({ step, milliseconds, bytes }) =>
        `| ${step} | ${count(Math.round(milliseconds))} | ${(milliseconds / engine).toFixed(2)} | ${mb(bytes)} |`,
    ),
    '',
    'In the product counting and every costly file are made in a process of their own; a file of a frozen edition is made once. Measured by `npm run bench -- --only study`.',
  ].join('\n')
}
