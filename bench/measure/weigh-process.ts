import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Memory of a process, in bytes: what is resident. */
export function residentBytes(pid: number): number {
  return kilobytes(`/proc/${pid}/status`, /^VmRSS:\s+(\d+) kB/m)
}

/**
 * Memory of a database server, in bytes: its share of every page it uses (memory that several of its processes share
 * counts once). Zero when the system does not tell.
 */
export function serverBytes(postmaster: number): number {
  const family = [postmaster, ...childrenOf(postmaster)]
  return family.reduce((sum, pid) => sum + kilobytes(`/proc/${pid}/smaps_rollup`, /^Pss:\s+(\d+) kB/m), 0)
}

function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  return pids.filter((pid) => numberIn(`/proc/${pid}/status`, /^PPid:\s+(\d+)$/m) === parent)
}

function kilobytes(file: string, pattern: RegExp): number {
  return (numberIn(file, pattern) ?? 0) * 1024
}

function numberIn(file: string, pattern: RegExp): number | null {
  if (!existsSync(file)) return null
  try {
    const found = pattern.exec(readFileSync(file, 'utf8'))?.[1]
    return found === undefined ? null : Number(found)
  } catch {
    // The process ended between the two looks, or belongs to somebody else.
    return null
  }
}
