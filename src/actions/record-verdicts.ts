import { judgeForRecord } from '#core/rules/judge-for-record.ts'
import type { RecordedVerdict } from '#core/rules/judge-for-record.ts'
import type { Day, Moment } from '#core/statements/statement.ts'
import { inDeedUnlessIdle } from '#store/deed.ts'
import type { Reader } from '#store/deed.ts'
import { appendVerdicts, fingerprintOf, keyOfVerdict, readLatestGiven } from '#store/given-verdicts.ts'
import type { DraftVerdict, LatestGiven } from '#store/given-verdicts.ts'
import { latestMoment } from '#store/latest-moment.ts'
import { eachCluster, readRules } from './judge-clusters.ts'
import type { World } from './world.ts'

/** How many verdicts were given, and how many of them are new or differ from the last ones and were recorded. */
export type VerdictsRecorded = { readonly judged: number; readonly recorded: number }

/**
 * Judges every cluster by every rule set for a day with all that is known, and records the verdicts that differ from the last
 * ones: in another edition, outcome or statement. When nothing differs, nothing is recorded. Judging holds nobody up: only
 * the recording is a deed that others wait for.
 */
export async function recordVerdicts(world: World, { day, by }: { day: Day; by: string }): Promise<VerdictsRecorded> {
  const { judged, knownAt, drafts } = await world.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => judgeAll(tx, day))
  if (knownAt === null || drafts.length === 0) return { judged, recorded: 0 }
  return inDeedUnlessIdle(world.db, { by, deed: 'record-verdicts', at: world.now() }, async (deed) => {
    const latest = await readLatestGiven(deed.tx)
    const fresh = drafts.flatMap((draft) => following(draft, latest.get(keyOfVerdict(draft)), knownAt))
    await appendVerdicts(deed, fresh, { day, knownAt })
    return { idle: fresh.length === 0, result: { judged, recorded: fresh.length } }
  })
}

type Judged = { readonly judged: number; readonly knownAt: Moment | null; readonly drafts: readonly Draft[] }
type Draft = Omit<DraftVerdict, 'previous'>

/** All verdicts of one state of the register; those that differ from the last ones are kept. */
async function judgeAll(tx: Reader, day: Day): Promise<Judged> {
  const [knownAt, latest, rules] = [await latestMoment(tx), await readLatestGiven(tx), await readRules(tx, null)]
  const drafts: Draft[] = []
  let judged = 0
  for await (const { material, wanted, options } of eachCluster(tx, { clusters: 'all', day, knownAt: null, rules })) {
    for (const verdict of wanted.flatMap((edition) => judgeForRecord(edition, material, options))) {
      judged += 1
      const fingerprint = fingerprintOf(verdict)
      if (latest.get(keyOfVerdict(verdict))?.fingerprint !== fingerprint) drafts.push(compact(verdict, fingerprint))
    }
  }
  return { judged, knownAt, drafts }
}

/** The first verdicts on a whole country rest on millions of statements: their numbers are kept small until they are written. */
function compact(verdict: RecordedVerdict, fingerprint: string): Draft {
  return { ...verdict, evidence: Float64Array.from(verdict.evidence), fingerprint }
}

/** Somebody else may have recorded meanwhile: the same, or what rests on later knowledge. */
function following(draft: Draft, latest: LatestGiven | undefined, knownAt: Moment): DraftVerdict[] {
  if (latest !== undefined && (latest.fingerprint === draft.fingerprint || latest.knownAt > knownAt)) return []
  return [{ ...draft, previous: latest?.id ?? null }]
}
