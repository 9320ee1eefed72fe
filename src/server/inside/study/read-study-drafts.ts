import type { World } from '#actions/world.ts'
import { readReturns } from '#store/monitoring/returns.ts'
import { readEditions, readProposals } from '#store/studies.ts'
import type { EditionHead, Proposal } from '#store/studies.ts'
import type { StudyDraftRow, StudyProgress, StudyState } from '#web/agency/study/study-draft-data.ts'

/** The years that campaigns asked about, the latest first, and how far their returns are. */
export async function readStudyYears({ db }: World): Promise<Map<number, StudyProgress>> {
  const heads = await readReturns(db, {})
  const years = [...new Set(heads.map(({ campaign }) => Number(campaign) - 1))].toSorted((one, other) => other - one)
  return new Map(
    years.map((year) => {
      const own = heads.filter(({ campaign }) => Number(campaign) - 1 === year)
      const approved = own.filter(({ state }) => state === 'approved' || state === 'locked').length
      return [year, { asked: own.length, approved }]
    }),
  )
}

export async function readStudyDrafts(world: World): Promise<StudyDraftRow[]> {
  const editions = await readEditions(world.db)
  const rows: StudyDraftRow[] = []
  for (const [year, progress] of await readStudyYears(world)) {
    const proposals = await readProposals(world.db, year)
    const own = editions.filter((each) => each.year === year)
    rows.push({
      year,
      progress,
      state: stateOf(proposals, own),
      putForwardAt: proposals[0]?.at ?? null,
      editions: own.map(({ edition }) => edition),
    })
  }
  return rows
}

/** What became of what was put forward last. */
export function stateOf(proposals: readonly Proposal[], editions: readonly EditionHead[]): StudyState {
  const [latest] = proposals
  if (latest === undefined) return 'written'
  if (editions.some(({ hash }) => hash === latest.hash)) return 'frozen'
  return latest.judgements.at(-1)?.verdict ?? 'put-forward'
}
