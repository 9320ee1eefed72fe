import { cpus, totalmem } from 'node:os'
import type { EffectResult, EffectTime } from './measure-effect.ts'

const tasks: { readonly [task in EffectTime['task']]: string } = {
  score: 'propensity score',
  pairs: 'nearest neighbour within the caliper, without replacement',
  differences: 'group-time effects and their average by years since the start',
  bands: 'band that holds all years at once',
}

export function writeEffectReport(
  { times, peers }: EffectResult,
  { day, loadAtStart }: { readonly day: string; readonly loadAtStart: number },
): string {
  return [
    '## Effects of support',
    '',
    `- ${day}; ${cpus().length} cores, of which one works; ${Math.round(totalmem() / 2 ** 30)} GiB of memory; Node ${process.versions.node}; other work when the run began: load ${loadAtStart.toFixed(1)} on ${cpus().length} cores.`,
    '- Firms are invented, the same on every machine, over eight years; one of fifty is treated, in one of five years. Memory is that of the whole process, with the invented firms in it.',
    ...peers.map(({ name, firms, told }) => `- R on the same ${count(firms)} firms, ${name}: ${told}.`),
    '- MatchIt 4.5.1 ignores calipers and does not return nearest neighbours (its issue 163, mended in 4.7.1): its time stands for no result.',
    '- Estimates, errors and averages were held against what the R package did 2.1 gives (tests; equal to ten digits and more).',
    '',
    '| firms | task | what | seconds | memory |',
    '|---|---|---|---|---|',
    ...times.map(
      ({ firms, task, told, seconds, bytes }) =>
        `| ${count(firms)} | ${tasks[task]} | ${told} | ${seconds.toFixed(2)} | ${Math.round(bytes / 1_000_000)} MB |`,
    ),
    '',
    'Measured by `npm run bench -- --only effect`.',
  ].join('\n')
}

function count(value: number): string {
  return value.toLocaleString('en').replaceAll(',', ' ')
}
