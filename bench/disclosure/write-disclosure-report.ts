import { cpus, totalmem } from 'node:os'
import type { DisclosureResult } from './measure-disclosure.ts'

export function writeDisclosureReport(
  results: readonly DisclosureResult[],
  { day, loadAtStart }: { readonly day: string; readonly loadAtStart: number },
): string {
  return [
    '## Disclosure control',
    '',
    `- ${day}; ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB of memory; Node ${process.versions.node}; other work when the run began: load ${loadAtStart.toFixed(1)} on ${cpus().length} cores.`,
    '- Tables are invented (the same on every machine): turnovers far apart as those of real firms, every firm in one finest cell. The rule is `confidential`. “Unsafe” are the cells that are withheld for themselves, “extra” those withheld to protect them. The price of a cell is 1 + log₂(1 + its value).',
    '- The last columns are the price of the extra cells against what the solver HiGHS says of the same table. “Optimum”: nothing cheaper exists; the solver’s answer ignores what firms know of themselves, ours does not, so that even the best could lie above 1; the last column leaves that out of ours as well. “Limit of the relaxation”: in no equation a single cell withheld, with parts of cells allowed; the true optimum lies above it, nobody knows how far.',
    '',
    '| table | cells | firms | unsafe | extra | seconds | attack: seconds, leaks | HiGHS | seconds of HiGHS | price against it | the same against outsiders only |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
    ...results.map(row),
    '',
    'Measured by `npm run bench -- --only disclosure`.',
  ].join('\n')
}

function row(result: DisclosureResult): string {
  const { title, cells, firms, unsafe, extra, extraCost, outsidersCost, seconds, attackSeconds, leaks, bound } = result
  const ratio = (cost: number) => (bound.cost > 0 ? (cost / bound.cost).toFixed(2) : cost === 0 ? '1.00' : '–')
  const told = [title, count(cells), count(firms), count(unsafe), count(extra), seconds.toFixed(1)]
  return `| ${[...told, `${attackSeconds.toFixed(1)}, ${leaks}`, bound.kind, bound.seconds.toFixed(1), ratio(extraCost), outsidersCost === null ? '' : ratio(outsidersCost)].join(' | ')} |`
}

function count(value: number): string {
  return value.toLocaleString('en').replaceAll(',', ' ')
}
