import { stat } from 'node:fs/promises'
import { z } from 'zod'
import { exportAll } from '#actions/export-all.ts'
import { applyImport, countsOf, readImport } from '#actions/import-table.ts'
import type { ImportRequest } from '#actions/import-table.ts'
import type { World } from '#actions/world.ts'
import { openDatabase } from '#store/engine/open-database.ts'

// One deed in a process of its own, so that its memory can be told from that of everything else.

const taskSchema = z.object({
  deed: z.enum(['import-members', 'import-organisations', 'export-all']),
  dataFolder: z.string(),
  databaseUrl: z.string().nullable(),
  file: z.string(),
  cluster: z.string().nullable(),
})

const task = taskSchema.parse(JSON.parse(process.argv[2] ?? '{}'))
const { databaseUrl, dataFolder } = task
const database = await openDatabase({ dataFolder, onProgress: () => undefined, ...(databaseUrl === null ? {} : { databaseUrl }) })
try {
  const began = performance.now()
  const amount = await run({ db: database.kysely, now: () => new Date() })
  const seconds = (performance.now() - began) / 1000
  process.stdout.write(JSON.stringify({ seconds, amount, peakBytes: process.resourceUsage().maxRSS * 1024 }))
} finally {
  await database.close()
}

async function run(world: World): Promise<string> {
  if (task.deed === 'export-all') {
    await exportAll(world, { file: task.file })
    return `${((await stat(task.file)).size / 1_000_000).toFixed(1)} MB`
  }
  const request: ImportRequest = {
    kind: task.deed === 'import-members' ? 'members' : 'organisations',
    path: task.file,
    table: {},
    source: 'Invented table',
    cluster: task.cluster,
    asked: new Map(),
    choices: { dates: null, allow: new Set(), complete: false, leftOn: null, validFrom: null },
    skipBad: true,
    again: false,
  }
  const { plan, statements } = await applyImport(world, { ...request, by: 'bench' }, await readImport(world, request))
  const { leftOut } = countsOf(plan)
  return `${statements} statements${leftOut === 0 ? '' : `, ${leftOut} rows asked about`}`
}
