/** Codes of `cluster-status` that say that a cluster does not work any more. */
const AT_REST: ReadonlySet<string> = new Set(['inactive', 'non-viable', 'merged', 'ended'])

/** Whether what sources say of a cluster's status says that it does not work: it is not asked, and not counted. */
export function isAtRest(statuses: readonly string[]): boolean {
  return statuses.some((status) => AT_REST.has(status))
}
