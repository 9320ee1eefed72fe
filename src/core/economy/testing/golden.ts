import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe } from 'vitest'

/** The folder of real data beside the project, or null: `shared/data` of any folder above, or what SANTALKA_GOLDEN names. */
function goldenFolder(): string | null {
  const named = process.env['SANTALKA_GOLDEN']
  if (named !== undefined) return existsSync(named) ? named : null
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const found = join(folder, 'shared', 'data')
    if (existsSync(found)) return found
    if (folder === dirname(folder)) return null
  }
}

const folder = goldenFolder()

/** Tests that need files of the real data; without them they are left out, and the title says so. */
export function describeWithGolden(title: string, tests: () => void): void {
  const leftOut = folder === null ? ' (left out: ../shared/data is not here)' : ''
  describe.runIf(folder !== null)(`${title}${leftOut}`, tests)
}

/** Where a file of the real data lies. */
export function goldenPath(path: string): string {
  if (folder === null) throw new Error('ask for real data inside describeWithGolden only')
  return join(folder, path)
}

/** Text of a file of the real data, unpacked when its name ends in .gz. */
export function goldenText(path: string): string {
  if (folder === null) throw new Error('ask for real data inside describeWithGolden only')
  const bytes = readFileSync(join(folder, path))
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** A JSON file of the real data; the caller says what it knows to be in it. */
export function goldenJson(path: string): unknown {
  return JSON.parse(goldenText(path))
}
