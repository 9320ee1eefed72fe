import type { SourceNote, Voice } from '#web/public/dossier.ts'

/** How much the register holds, and a real example of a statement, for the page that explains it. */
export type AboutData = {
  readonly counts: {
    readonly clusters: number
    readonly organisations: number
    readonly statements: number
    readonly sources: number
  }
  /** What sources say on one thing, differently when there is such a case; null while the register is empty. */
  readonly example: { readonly voices: readonly Voice[]; readonly sources: readonly SourceNote[] } | null
}

/** Real records that the examples are written with; null while there is none. */
export type OpenDataData = {
  readonly cluster: string | null
  readonly county: string | null
  readonly statement: number | null
}

export type AccessibilityData = { readonly tested: string }
