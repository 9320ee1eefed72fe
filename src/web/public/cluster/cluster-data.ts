import type { Dossier, SubjectShown } from '#web/public/dossier.ts'

/** Why another cluster is near: the same field, the same municipality, members in common. */
export type Nearness =
  | { readonly by: 'field'; readonly codes: readonly string[] }
  | { readonly by: 'municipality'; readonly municipality: string }
  | { readonly by: 'members'; readonly organisations: readonly string[] }

export type ClusterData = Dossier & {
  /** Members, coordinators and partners of all days with their kind, register code and seat. */
  readonly organisations: readonly SubjectShown[]
  readonly projects: readonly SubjectShown[]
  /** Nearest first, at most eight. */
  readonly neighbours: readonly { readonly subject: string; readonly reasons: readonly Nearness[] }[]
}
