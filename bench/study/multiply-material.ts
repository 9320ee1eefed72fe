import type { StudyMaterial } from '#core/studies/material.ts'

/**
 * A country many times as large as the one of some material: every cluster, organisation, return and project so many times,
 * each with a name of its own. Answers are those of the original, so shares and withheld cells are of the same kind.
 */
export function multiplyMaterial(material: StudyMaterial, times: number): StudyMaterial {
  const copies = Array.from({ length: times }, (_, index) => index)
  const named = (subject: string, copy: number) => (copy === 0 ? subject : `${subject}-${copy}`)
  const all = <T>(things: readonly T[], rename: (thing: T, copy: number) => T) =>
    copies.flatMap((copy) => things.map((thing) => rename(thing, copy)))
  return {
    ...material,
    clusters: all(material.clusters, (each, copy) => ({ ...each, cluster: named(each.cluster, copy) })),
    members: all(material.members, (each, copy) => ({
      ...each,
      cluster: named(each.cluster, copy),
      organisation: named(each.organisation, copy),
    })),
    returns: all(material.returns, (each, copy) => ({ ...each, cluster: named(each.cluster, copy) })),
    projects: all(material.projects, (each, copy) => ({
      ...each,
      project: named(each.project, copy),
      clusters: each.clusters.map((cluster) => named(cluster, copy)),
    })),
  }
}
