/** Wide enough apart that no share between two of them tells the persons of one firm. */
const steps = [0.01, 0.05, 0.1, 0.25, 0.5, 1] as const

/**
 * How much of what was counted has no place, no activity, or was led over by estimate: one firm may be all of that, and the share with the
 * total would tell how large it is. Told is only the next step above it; nothing at all stays nothing.
 */
export function shareAtMost(share: number): number {
  return share === 0 ? 0 : (steps.find((step) => share <= step) ?? 1)
}
