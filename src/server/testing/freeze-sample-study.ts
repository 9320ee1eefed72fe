import { countryDay } from '#actions/country-day.ts'
import { loadCountry } from '#actions/load-country.ts'
import { gatherStudy } from '#actions/study/gather-study.ts'
import { seedReturns } from '#actions/study/testing/seed-returns.ts'
import { freezeEdition, judgeStudy, proposeStudy } from '#actions/study/write-study.ts'
import type { World } from '#actions/world.ts'
import type { Person, Role } from '#core/people/role.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { makeDraft } from '#words/study/make-draft.ts'

/** Somebody of the whole country with one role. */
export function withRole(role: Role, id: string = role): Person {
  return { id, name: id, via: 'account', mandates: [{ role, scope: 'country', from: '2020-01-01', until: null }], seeingAs: null }
}

/** The year of the study of the sample country that tests look at, and the campaign that asked about it. */
export const STUDY_YEAR = 2024

/** The invented country with the returns of its campaigns up to the one that asked about the study's year. */
export async function loadSampleWithReturns(world: World): Promise<void> {
  await loadCountry(world, await readCountry('countries/sample'))
  for (const campaign of [2022, 2023, 2024, 2025]) await seedReturns(world.db, campaign)
}

/** Puts the study forward as it stands, has somebody else approve it, and freezes it; gives the number of the edition. */
export async function freezeSampleStudy(world: World, year: number = STUDY_YEAR): Promise<number> {
  const made = makeDraft(await gatherStudy(world.db, year))
  const proposal = await proposeStudy(world, withRole('officer'), made)
  await judgeStudy(world, withRole('reviewer'), { year, proposal, verdict: 'approved', note: null })
  return freezeEdition(world, withRole('officer'), { year, proposal, today: await countryDay(world) })
}
