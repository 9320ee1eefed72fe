import type { Finding } from '#core/rules/verdict.ts'

/** The findings that were measured, without those that only put others together. */
export function leavesOf(finding: Finding): Finding[] {
  return finding.parts.length === 0 ? [finding] : finding.parts.flatMap(leavesOf)
}

/** Of a row: what decides against it, or what leaves it open; of one that meets the condition what it has. */
export function decisiveLeaves(finding: Finding): Finding[] {
  const measured = leavesOf(finding).filter((leaf) => leaf.measured.kind !== 'parts')
  return measured.filter((leaf) => leaf.outcome === finding.outcome)
}
