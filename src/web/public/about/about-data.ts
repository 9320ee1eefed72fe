/** How much the register holds, for the pages that explain it. */
export type AboutData = { readonly counts: { readonly clusters: number; readonly organisations: number; readonly statements: number; readonly sources: number; readonly changes: number } }
