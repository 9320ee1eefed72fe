import { gatherStudy } from '#actions/study/gather-study.ts'
import { freezeEdition, judgeStudy, proposeStudy } from '#actions/study/write-study.ts'
import type { World } from '#actions/world.ts'
import { makeDraft } from '#words/study/make-draft.ts'
import { agency } from './cast.ts'

/** Makes the study of a year; the officer puts it forward and freezes it, the reviewer approves it. */
export async function freezeStudy(world: World, year: number): Promise<void> {
  const made = makeDraft(await gatherStudy(world.db, year))
  const proposal = await proposeStudy(world, agency.officer, made)
  await judgeStudy(world, agency.reviewer, { year, proposal, verdict: 'approved', note: null })
  await freezeEdition(world, agency.officer, { year, proposal, today: world.now().toISOString().slice(0, 10) })
}
