import type { SubjectKind } from '#core/registry/property-type.ts'
import type { Dossier, SubjectShown } from '#web/public/dossier.ts'
import type { RuleSetNote } from '#web/public/rules/rule-sets/rule-set-note.ts'

/** Kinds of things that are shown by one page made from their properties. */
export const recordKinds = ['study', 'act', 'measure', 'project', 'body'] as const satisfies readonly SubjectKind[]
export type RecordKind = (typeof recordKinds)[number]

export type RecordsData = { readonly kind: RecordKind; readonly q: string; readonly rows: readonly SubjectShown[] }

export type RecordData = Dossier & {
  readonly kind: RecordKind
  /** Things that point to this one, with their names and what a row says of them: projects of a measure, clusters of a project. */
  readonly related: readonly SubjectShown[]
  /** Rule sets that come from this act or belong to this measure. */
  readonly ruleSets: readonly RuleSetNote[]
}
