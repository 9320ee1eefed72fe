import { cpus } from 'node:os'
import { count, mb, times } from '../figures.ts'
import { WRITERS } from './measure-drafts.ts'
import type { DraftsResult } from './measure-drafts.ts'

/** Drafts of returns saved by many at once, as it is printed and kept. */
export function writeDraftsReport(
  results: readonly DraftsResult[],
  run: { readonly day: string; readonly loadAtStart: number },
): string {
  const [first] = results
  return [
    `## Drafts: ${WRITERS} coordinators save at once`,
    '',
    `- ${run.day}, ${cpus().length} processors (load at the start ${run.loadAtStart.toFixed(1)}). ${WRITERS} people fill in ${first?.returns ?? 0} returns for ${first?.seconds ?? 0} seconds, every fifth in the return of another one; each saves one answer, waits up to four seconds, and saves the next, through the application (rights, reading of the form, second lock, audit trail).`,
    '- Lost: answers that were confirmed and are not in the return afterwards, neither as the one that counts nor as one that another grew from.',
    '',
    '| database | saves/s | p50 / p95 / p99 ms | refused or failed | confirmed | lost | questions with two answers side by side | entries of the audit trail (damaged) | memory of the process |',
    '|---|---|---|---|---|---|---|---|---|',
    ...results.map(
      ({ engine, version, saves, confirmed, lost, contested, auditEntries, auditDamage, bytes }) =>
        `| ${engine === 'embedded' ? 'embedded' : 'server'} (PostgreSQL ${version}) | ${count(saves.perSecond)} | ${times(saves)} | ${saves.failed} | ${count(confirmed)} | **${lost}** | ${contested} | ${count(auditEntries)} (${auditDamage}) | ${mb(bytes)} |`,
    ),
    '',
    `Measured by \`npm run bench -- --only drafts --seconds ${first?.seconds ?? 60}\`.`,
  ].join('\n')
}
