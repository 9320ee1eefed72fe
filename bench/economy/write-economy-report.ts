import { cpus, totalmem } from 'node:os'
import type { EconomyTime, PeerTime } from './economy-time.ts'

export function writeEconomyReport(
  times: readonly EconomyTime[],
  { day, loadAtStart }: { readonly day: string; readonly loadAtStart: number },
): string {
  return [
    '## Measures of the economy',
    '',
    `- ${day}; ${cpus().length} cores, of which one works; ${Math.round(totalmem() / 2 ** 30)} GiB of memory; Node ${process.versions.node}; other work when the run began: load ${loadAtStart.toFixed(1)} on ${cpus().length} cores.`,
    '- Economies are invented, the same on every machine. The peers get the same numbers in the same run and are timed without reading them; the shortest of several runs counts where a run is short. Memory is that of the whole process, with the numbers in it.',
    '- That the numbers are right is held in tests: against recorded calls of EconGeo, against dbmss, against brute force.',
    '',
    '| size | measure | seconds | peer | seconds of the peer | times faster | told | memory |',
    '|---|---|---|---|---|---|---|---|',
    ...times.map(
      ({ task, size, seconds, bytes, told, peer }) =>
        `| ${size} | ${task} | ${written(seconds)} | ${peer.name === 'none' ? '' : peer.name} | ${secondsOf(peer)} | ${ratio(peer, seconds)} | ${told} | ${Math.round(bytes / 1_000_000)} MB |`,
    ),
    '',
    'Measured by `npm run bench -- --only economy`.',
  ].join('\n')
}

function written(seconds: number): string {
  return seconds.toFixed(seconds < 10 ? 3 : 1)
}

function secondsOf(peer: PeerTime): string {
  if (!('seconds' in peer)) return ''
  return peer.seconds === null ? peer.why : written(peer.seconds)
}

function ratio(peer: PeerTime, seconds: number): string {
  if (!('seconds' in peer) || peer.seconds === null) return ''
  const times = peer.seconds / seconds
  return times.toFixed(times < 10 ? 1 : 0)
}
