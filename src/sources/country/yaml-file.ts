import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { LineCounter, isCollection, isMap, isNode, isScalar, parseDocument, visit } from 'yaml'
import type { Pair, YAMLMap } from 'yaml'

/** Where in a file something stands; both count from 1. */
export type Place = { readonly file: string; readonly line: number; readonly column: number }

/** Why a file cannot be read at all. */
export type Mistake = Place & ({ readonly code: 'yaml-broken'; readonly message: string } | { readonly code: 'file-not-utf8' })

/** A parsed file that can tell where each of its parts stands. */
export type YamlFile = {
  readonly file: string
  readonly content: unknown
  readonly placeOf: (path: readonly (string | number)[]) => Place
  /** Where the name of an entry stands, and not what it says. */
  readonly placeOfKey: (path: readonly (string | number)[]) => Place
  readonly mistakes: readonly Mistake[]
}

/** Reads a YAML 1.2 file. Aliases that would blow it up are refused by the parser; mistakes come back with their place. */
export async function readYamlFile(path: string, name: string): Promise<YamlFile> {
  const bytes = await readFile(path)
  const file = parseYaml(bytes.toString('utf8'), name)
  return isUtf8(bytes)
    ? file
    : { ...file, mistakes: [...file.mistakes, { ...placeOfUnread(bytes), file: name, code: 'file-not-utf8' }] }
}

/** Where the first sign stands that is in no encoding we read: a letter would be lost without anybody noticing. */
function placeOfUnread(bytes: Buffer): Omit<Place, 'file'> {
  const before = bytes.toString('utf8').split('\uFFFD', 1).join('').split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** The same for a text that is not in a file, or not yet. */
export function parseYaml(text: string, name: string): YamlFile {
  const lines = new LineCounter()
  // The parser would compare every name with all those before it, which takes minutes in a long file.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false })
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file: name, line, column: col }
  }
  const brokenAt = (offset: number, message: string): Mistake => ({ ...at(offset), code: 'yaml-broken', message })
  const mistakes = document.errors.map((error) => brokenAt(error.pos[0], error.message))
  mistakes.push(...repeatedNames(document).map((offset) => brokenAt(offset, 'Map keys must be unique')))
  mistakes.push(
    ...unkeepable(document).map((offset) => brokenAt(offset, 'Text has a sign that cannot be kept (\\0 or half of a pair)')),
  )
  const nodeAt = indexOf(document)
  let content: unknown = null
  try {
    if (mistakes.length === 0) content = document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    // Aliases that lead nowhere, or to so much that it would fill the memory.
    if (!(error instanceof ReferenceError)) throw error
    mistakes.push(brokenAt(offsetOfAlias(document), error.message))
  }
  return {
    file: name,
    content,
    placeOf: (path) => at(offsetOf(nodeAt, path)),
    placeOfKey: (path) => at(offsetOfKey(nodeAt, path) ?? offsetOf(nodeAt, path)),
    mistakes,
  }
}

type Document = ReturnType<typeof parseDocument>
type Path = readonly (string | number)[]
type Found = { readonly key: unknown; readonly node: unknown }

/** Finds parts by their path; the names of each map are looked through once, however often it is asked. */
function indexOf(document: Document): (path: Path) => Found | undefined {
  const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()
  const pairIn = (map: YAMLMap, name: string): Pair | undefined => {
    const index = indexes.get(map) ?? new Map(map.items.map((pair) => [nameOf(pair.key), pair]))
    indexes.set(map, index)
    return index.get(name)
  }
  return (path) => {
    let [key, node]: [unknown, unknown] = [null, document.contents]
    for (const step of path) {
      if (!isCollection(node)) return undefined
      const pair = isMap(node) ? pairIn(node, String(step)) : undefined
      key = pair?.key ?? null
      node = isMap(node) ? pair?.value : node.get(step, true)
    }
    return { key, node }
  }
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key)
}

/** Offset of the nearest part of the path that is really there. */
function offsetOf(nodeAt: (path: Path) => Found | undefined, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = nodeAt(path.slice(0, length))?.node
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

function offsetOfKey(nodeAt: (path: Path) => Found | undefined, path: Path): number | undefined {
  const key = nodeAt(path)?.key
  return isScalar(key) ? key.range?.[0] : undefined
}

/** Where a map says a name once more. */
function repeatedNames(document: Document): number[] {
  const offsets: number[] = []
  visit(document, {
    Map(_key, map) {
      const seen = new Set<unknown>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value)) offsets.push(key.range?.[0] ?? 0)
        seen.add(key.value)
      }
    },
  })
  return offsets
}

/** Where an escape writes what no database keeps and no page can show. */
function unkeepable(document: Document): number[] {
  const offsets: number[] = []
  visit(document, {
    Scalar(_key, { value, range }) {
      if (typeof value === 'string' && /\0|\p{Surrogate}/u.test(value)) offsets.push(range?.[0] ?? 0)
    },
  })
  return offsets
}

/** Where the first alias stands that leads nowhere; 0 when each leads somewhere. */
function offsetOfAlias(document: Document): number {
  let offset = 0
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document)) return undefined
      offset = alias.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return offset
}
