import { readFile } from 'node:fs/promises'
import { LineCounter, isMap, isNode, isScalar, parseDocument } from 'yaml'

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
  return {
    file: name,
    content: document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 100 }),
    placeOf: (path) => at(offsetOf(document, path)),
    placeOfKey: (path) => at(offsetOfKey(document, path) ?? offsetOf(document, path)),
    mistakes: document.errors.map((error) => ({ ...at(error.pos[0]), message: error.message })),
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
