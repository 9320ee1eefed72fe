import type { SourceNote, Voice } from '#web/public/dossier.ts'

/** How much the register holds, and a real example of a statement, for the pages that explain it. */
export type AboutData = {
  readonly counts: { readonly clusters: number; readonly organisations: number; readonly statements: number; readonly sources: number }
  /** What sources say on one thing, differently when there is such a case; null while the register is empty. */
  readonly example: { readonly voices: readonly Voice[]; readonly sources: readonly SourceNote[] } | null
}

/** Addresses of this very house that the examples are written with. */
export type OpenDataData = { readonly base: string; readonly cluster: string; readonly municipality: string }

export type AccessibilityData = { readonly tested: string }
