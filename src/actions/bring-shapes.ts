import type { Shapes } from '#core/figures/shapes.ts'
import { covers } from '#core/statements/span.ts'
import { joinShapes } from '#sources/shapes/read-shapes.ts'
import { changedDocuments, readDocuments, writeDocuments } from '#store/country-documents.ts'
import { inDeedUnlessIdle } from '#store/deed.ts'
import { shownOfKind } from '#store/read-projection.ts'
import type { World } from './world.ts'

/** How the shapes fit the register: how many are drawn, and which places and shapes have no partner. */
export type ShapesReport = {
  readonly changed: boolean
  readonly drawn: number
  readonly withoutPlace: readonly string[]
  readonly withoutShape: readonly string[]
}

/** Official borders take the place of the schematic ones, level by level. The same file again changes nothing. */
export async function bringShapes(
  world: World,
  { shapes, file, by }: { shapes: Shapes; file: string; by: string },
): Promise<ShapesReport> {
  const at = world.now()
  return inDeedUnlessIdle(world.db, { by, deed: 'bring-shapes', at, details: { file } }, async (deed) => {
    const before = (await readDocuments(deed.tx)).get('shapes')
    const joined = joinShapes(isShapes(before) ? before : null, shapes)
    const changed = (await changedDocuments(deed.tx, { shapes: joined })).length > 0
    if (changed) await writeDocuments(deed, { shapes: joined })
    const day = at.toISOString().slice(0, 10)
    const [counties, municipalities] = [await codesOf(deed.tx, 'county', day), await codesOf(deed.tx, 'municipality', day)]
    const levels = [
      { brought: shapes.counties, known: counties },
      { brought: shapes.municipalities, known: municipalities },
    ].filter(({ brought }) => brought.length > 0)
    const report: ShapesReport = {
      changed,
      drawn: levels.reduce((sum, { brought, known }) => sum + brought.filter(({ code }) => known.has(code)).length, 0),
      withoutPlace: levels.flatMap(({ brought, known }) =>
        brought.filter(({ code }) => !known.has(code)).map(({ code, name }) => `${name} (${code})`),
      ),
      withoutShape: levels.flatMap(({ brought, known }) =>
        [...known].filter(([code]) => !brought.some((shape) => shape.code === code)).map(([, subject]) => subject),
      ),
    }
    return { idle: !changed, result: report }
  })
}

async function codesOf(db: World['db'], kind: 'county' | 'municipality', day: string): Promise<Map<string, string>> {
  const shown = await shownOfKind(db, kind, { properties: ['code'] })
  return new Map(
    shown.flatMap((segment) =>
      typeof segment.value === 'string' && covers(segment, day) ? [[segment.value, segment.subject] as const] : [],
    ),
  )
}

// The document is only ever written here, from shapes that were read and checked.
function isShapes(document: unknown): document is Shapes {
  return typeof document === 'object' && document !== null && 'counties' in document && 'municipalities' in document
}
