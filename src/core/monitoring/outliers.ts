import type { ReturnFinding } from './return-finding.ts'

/** Findings in the order in which they are worth a look: what blocks, then what lies farthest from where it was expected. */
export function outliersFirst(findings: readonly ReturnFinding[]): ReturnFinding[] {
  return findings.toSorted((one, other) => rankOf(other) - rankOf(one))
}

function rankOf(finding: ReturnFinding): number {
  return (finding.weight === 'blocks' ? BLOCKS : 0) + distanceIn(finding)
}

/** More than any distance between two numbers of a return. */
const BLOCKS = 1_000

/** How many times larger or smaller a number is than expected, on the logarithm; findings without numbers come after them. */
function distanceIn(finding: ReturnFinding): number {
  switch (finding.code) {
    case 'jumped-since-last-year':
      return apart(finding.now, finding.before)
    case 'fell-to-nothing':
      return apart(0, finding.before)
    case 'out-of-line-with-peers':
      return apart(finding.now, finding.typical)
    case 'differs-from-sheets':
    case 'less-than-sheets':
      return apart(finding.now, finding.sheets)
    default:
      return 0
  }
}

function apart(one: number, other: number): number {
  return Math.abs(Math.log1p(Math.max(0, one)) - Math.log1p(Math.max(0, other)))
}
