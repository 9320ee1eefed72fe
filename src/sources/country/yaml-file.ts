import { readFile } from 'node:fs/promises'
import { LineCounter, isNode, parseDocument } from 'yaml'

/** Where in a file something stands; both count from 1. */
export type Place = { readonly file: string; readonly line: number; readonly column: number }

/** A parsed file that can tell where each of its parts stands. */
export type YamlFile = {
  readonly file: string
  readonly content: unknown
  readonly placeOf: (path: readonly (string | number)[]) => Place
  readonly mistakes: readonly (Place & { readonly message: string })[]
}

/** Reads a YAML 1.2 file. Aliases that would blow it up are refused by the parser; mistakes come back with their place. */
export async function readYamlFile(path: string, name: string): Promise<YamlFile> {
  const text = await readFile(path, 'utf8')
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
