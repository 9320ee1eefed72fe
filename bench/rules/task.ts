import { z } from 'zod'

/** One measure of the rules, taken in a process of its own so that its memory can be told from that of the others. */
export const rulesTaskSchema = z.object({
  measure: z.enum(['reading', 'matrix', 'one-cluster', 'what-if', 'recording', 'sql', 'growth-by-members', 'growth-by-rules']),
  dataFolder: z.string(),
  databaseUrl: z.string().nullable(),
})
export type RulesTask = z.infer<typeof rulesTaskSchema>
export type RulesMeasure = RulesTask['measure']

const milliseconds = z.object({
  perSecond: z.number(),
  p50: z.number().nullable(),
  p95: z.number().nullable(),
  p99: z.number().nullable(),
  failed: z.number(),
})
const outcomes = z.object({ pass: z.number(), fail: z.number(), 'cannot-say': z.number() })
const factor = z.object({ times: z.number(), amount: z.number(), milliseconds: z.number() })

const answers = {
  reading: z.object({ clusters: z.number(), members: z.number(), facts: z.number(), seconds: z.number() }),
  matrix: z.object({
    ruleSets: z.number(),
    verdicts: z.number(),
    seconds: z.number(),
    judgingSeconds: z.number(),
    tests: outcomes,
  }),
  'one-cluster': z.object({ clusters: z.number(), reading: milliseconds, judging: milliseconds, all: milliseconds }),
  'what-if': z.object({ seconds: z.number(), judgingSeconds: z.number(), moved: z.number(), verdicts: z.number() }),
  recording: z.object({ firstSeconds: z.number(), againSeconds: z.number(), recorded: z.number(), recordedAgain: z.number() }),
  sql: z.object({
    sqlSeconds: z.number(),
    engineSeconds: z.number(),
    engineReadingSeconds: z.number(),
    yes: outcomes,
    no: outcomes,
  }),
  'growth-by-members': z.array(factor),
  'growth-by-rules': z.array(factor),
} as const satisfies { readonly [measure in RulesMeasure]: z.ZodType }

export type RulesAnswer<M extends RulesMeasure> = z.infer<(typeof answers)[M]>

/** What each measure answers. */
export const rulesAnswers: { readonly [M in RulesMeasure]: z.ZodType<RulesAnswer<M>> } = answers

/** The answer, with the most memory that the process ever had. */
export type Weighed<M extends RulesMeasure> = { readonly answer: RulesAnswer<M>; readonly peakBytes: number }
