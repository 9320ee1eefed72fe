import type { Span } from '#core/statements/statement.ts'

/** What the rows before this one have brought: a file is held against itself as well as against the register. */
export type Ledger = {
  readonly codes: Map<string, { readonly name: string; readonly line: number }>
  readonly newByCode: Map<string, string>
  readonly newByName: Map<string, { readonly subject: string; readonly code: string | null }>
  readonly taken: Set<string>
  readonly periods: Map<
    string,
    { readonly from: string | null; readonly to: string | null; readonly span: Span; readonly line: number }[]
  >
  /** Statements that the file has asked for already: the same row twice is recorded once. */
  readonly said: Set<string>
  /** Cluster → organisations that the file names in it. */
  readonly present: Map<string, Set<string>>
}

export function emptyLedger(): Ledger {
  return {
    codes: new Map(),
    newByCode: new Map(),
    newByName: new Map(),
    taken: new Set(),
    periods: new Map(),
    said: new Set(),
    present: new Map(),
  }
}

/** An address that neither the register nor the file has used: `organisation/arginta`, `organisation/arginta-2`. */
export function freeSubject(kind: string, slug: string, isTaken: (subject: string) => boolean): string {
  const base = `${kind}/${slug === '' ? 'n' : slug}`
  if (slug !== '' && !isTaken(base)) return base
  let number = 2
  while (isTaken(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}
