import type { Timing } from '#core/statements/project-timeline.ts'

/** Kinds of things that statements are about. */
export const subjectKinds = [
  'cluster',
  'organisation',
  'county',
  'municipality',
  'country',
  'act',
  'study',
  'measure',
  'project',
  'body',
] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** Units of numbers; every number has one. */
export const units = [
  'members',
  'organisations',
  'companies',
  'clusters',
  'projects',
  'seats',
  'people',
  'levels',
  'pages',
  'places',
  'initiatives',
  'days',
  'years',
  'months',
  'fte',
  'activities',
  'areas',
  'groups',
  'events',
  'products',
  'patents',
  'countries',
  'value-chains',
  'eur',
  'million-eur',
  'share',
  'sq-km',
  'degrees',
] as const
export type Unit = (typeof units)[number]

export type PartType =
  /** A text that is the same in every language: a code, a short name. */
  | { readonly kind: 'text' }
  /** A text in the languages of the house. */
  | { readonly kind: 'words' }
  | { readonly kind: 'number'; readonly unit: Unit }
  | { readonly kind: 'date' }
  | { readonly kind: 'url' }
  | { readonly kind: 'code'; readonly list: string }
  | { readonly kind: 'ref'; readonly to: readonly SubjectKind[] }

export type ValueType =
  | PartType
  | { readonly kind: 'record'; readonly parts: { readonly [part: string]: PartType & { readonly optional?: true } } }

/** What can be said about a subject. Screen, column, help, import and export are derived from it. */
export type Property = {
  readonly of: readonly SubjectKind[]
  readonly type: ValueType
  /** one: one value at a time; many: several, told apart by `key` (parts of a record) or by the value itself. */
  readonly many?: true
  readonly key?: readonly string[]
  readonly timing: Timing
  /** Who may see it. */
  readonly audience: 'public' | 'agency'
}
