import { readFile } from 'node:fs/promises'
import { LineCounter, isMap, isNode, isScalar, parseDocument, visit } from 'yaml'

/** Where in a file something stands; both count from 1. */
export type Place = { readonly file: string; readonly line: number; readonly column: number }

/** A parsed file that can tell where each of its parts stands. */
export type YamlFile = {
  readonly file: string
  readonly content: unknown
  readonly placeOf: (path: readonly (string | number)[]) => Place
  /** Where the name of an entry stands, and not what it says. */
  readonly placeOfKey: (path: readonly (string | number)[]) => Place
  readonly mistakes: readonly (Place & { readonly message: string })[]
}

/** Reads a YAML 1.2 file. Aliases that would blow it up are refused by the parser; mistakes come back with their place. */
export async function readYamlFile(path: string, name: string): Promise<YamlFile> {
  return parseYaml(await readFile(path, 'utf8'), name)
}

/** The same for a text that is not in a file, or not yet. */
export function parseYaml(text: string, name: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file: name, line, column: col }
  }
  const mistakes = document.errors.map((error) => ({ ...at(error.pos[0]), message: error.message }))
  let content: unknown = null
  try {
    if (mistakes.length === 0) content = document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    // Aliases that lead nowhere, or to so much that it would fill the memory.
    if (!(error instanceof ReferenceError)) throw error
    mistakes.push({ ...at(offsetOfAlias(document)), message: error.message })
  }
  return {
    file: name,
    content,
    placeOf: (path) => at(offsetOf(document, path)),
    placeOfKey: (path) => at(offsetOfKey(document, path) ?? offsetOf(document, path)),
    mistakes,
  }
}

/** Offset of the nearest part of the path that is really there. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

function offsetOfKey(document: ReturnType<typeof parseDocument>, path: readonly (string | number)[]): number | undefined {
  const map = document.getIn(path.slice(0, -1), true)
  if (!isMap(map)) return undefined
  const key = map.items.map((pair) => pair.key).find((each) => isScalar(each) && String(each.value) === String(path.at(-1)))
  return isScalar(key) ? key.range?.[0] : undefined
}

/** Where the first alias stands that leads nowhere; 0 when each leads somewhere. */
function offsetOfAlias(document: ReturnType<typeof parseDocument>): number {
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
