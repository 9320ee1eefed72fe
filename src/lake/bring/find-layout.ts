import type { Head, LakeFormat } from '../format.ts'
import { LakeRefusal } from '../trouble.ts'

/** The format of a file, and which of its columns (from 0) is which head; heads that the file does not have are absent. */
export type Layout = { readonly format: LakeFormat; readonly columns: ReadonlyMap<string, number> }

type Match = Layout & {
  readonly missing: readonly string[]
  readonly unknown: readonly string[]
  /** Heads that stand in the file more than once: nobody can say which of the columns is meant. */
  readonly twice: readonly string[]
}

/** Finds the one format that the heads of a file are of; names what is missing and what nobody knows otherwise. */
export function findLayout(heads: readonly string[], formats: readonly LakeFormat[]): Layout {
  const matches = formats.map((format) => matchHeads(heads, format))
  const fitting = matches.filter(({ missing, unknown, twice }) => missing.length + unknown.length + twice.length === 0)
  const best = (fitting.length > 0 ? fitting : matches).toSorted((one, other) => other.columns.size - one.columns.size)[0]
  if (best !== undefined && fitting.length > 0) return best
  // A head or two in common make no layout: to say what is missing of it would lead astray.
  const isNear = best !== undefined && best.columns.size > best.missing.length
  throw new LakeRefusal({
    code: 'layout-unknown',
    nearest: isNear ? best.format.dataSet : null,
    missing: isNear ? best.missing : [],
    twice: isNear ? best.twice : [],
    unknown: isNear ? best.unknown : heads.filter((head) => head.trim() !== ''),
  })
}

function matchHeads(heads: readonly string[], format: LakeFormat): Match {
  const columns = new Map<string, number>()
  const unknown: string[] = []
  const twice: string[] = []
  for (const [at, head] of heads.entries()) {
    const found = format.heads.find((known) => !columns.has(known.name) && isHead(head, known))
    if (found !== undefined) columns.set(found.name, at)
    else if ([...columns.values()].some((column) => fold(heads[column] ?? '') === fold(head))) twice.push(head)
    else if (format.otherHeads === 'refused') unknown.push(head)
  }
  const missing = format.heads
    .filter(({ name, needed }) => needed && !columns.has(name))
    .map(({ accepts, name }) => accepts[0] ?? name)
  return { format, columns, missing, unknown, twice }
}

/** What the file itself calls a column of the format. */
export function nameInFile({ format, columns }: Layout, heads: readonly string[], name: string): string {
  const given = heads[columns.get(name) ?? -1]
  const accepts = format.heads.find((head) => head.name === name)?.accepts ?? []
  return accepts.find((each) => given !== undefined && isHead(given, { accepts: [each] })) ?? name
}

function isHead(head: string, { accepts }: Pick<Head, 'accepts'>): boolean {
  const folded = fold(head)
  const technical = /\(([^()]+)\)$/.exec(folded)?.[1]
  return accepts.some((name) => fold(name) === folded || fold(name) === technical)
}

function fold(head: string): string {
  return head.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
