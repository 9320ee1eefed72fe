import type { Dossier, SubjectShown } from '#web/public/dossier.ts'

/** One organisation; its memberships, coordination and seats are in `about`. */
export type OrganisationData = Dossier & {
  /** Clusters that it belongs to or runs, projects that it takes part in: their names, fields, seats. */
  readonly clusters: readonly SubjectShown[]
  readonly projects: readonly SubjectShown[]
}
