import type pg from 'pg'
import type { Db } from '#store/deed.ts'
import { openDatabase } from '#store/engine/open-database.ts'
import { measureGrowthByMembers, measureGrowthByRules } from './rules/growth.ts'
import {
  measureMatrix,
  measureOneCluster,
  measureReading,
  measureRecording,
  measureSql,
  measureWhatIf,
} from './rules/measures.ts'
import { rulesTaskSchema } from './rules/task.ts'
import type { RulesAnswer, RulesMeasure, Weighed } from './rules/task.ts'

// One measure in a process of its own, so that its memory can be told from that of the others.

const measures: { readonly [M in RulesMeasure]: (db: Db, pool: pg.Pool) => Promise<RulesAnswer<M>> } = {
  reading: measureReading,
  matrix: measureMatrix,
  'one-cluster': measureOneCluster,
  'what-if': measureWhatIf,
  recording: measureRecording,
  sql: measureSql,
  'growth-by-members': measureGrowthByMembers,
  'growth-by-rules': measureGrowthByRules,
}

const { measure, dataFolder, databaseUrl } = rulesTaskSchema.parse(JSON.parse(process.argv[2] ?? '{}'))
const database = await openDatabase({ dataFolder, onProgress: () => undefined, ...(databaseUrl === null ? {} : { databaseUrl }) })
try {
  const answer = await measures[measure](database.kysely, database.pool)
  const weighed: Weighed<RulesMeasure> = { answer, peakBytes: process.resourceUsage().maxRSS * 1024 }
  process.stdout.write(JSON.stringify(weighed))
} finally {
  await database.close()
}
