import { attack } from '#core/disclosure/attack.ts'
import { disclosureRules } from '#core/disclosure/rule.ts'
import { protectingRules } from '#core/studies/build/build-tables.ts'
import type { Reader } from '#store/deed.ts'
import { readEarlierReleases, readEdition, readEditions } from '#store/studies.ts'
import { hashOfContent } from './write-study.ts'

export type EditionsChecked = {
  readonly editions: number
  /** Editions whose content does not give the hash by which they are cited: `2025.1`. */
  readonly damaged: readonly string[]
}

/** Works the hash of every edition out again. */
export async function checkEditionHashes(db: Reader): Promise<EditionsChecked> {
  const heads = await readEditions(db)
  const damaged: string[] = []
  for (const { year, edition, hash } of heads) {
    const found = await readEdition(db, year, edition)
    if (found === null || hashOfContent(found.content) !== hash) damaged.push(`${year}.${edition}`)
  }
  return { editions: heads.length, damaged }
}

/** Attacks everything that editions published, all of it together; how many numbers could be worked out. */
export async function attackEditions(db: Reader): Promise<number> {
  const releases = await readEarlierReleases(db)
  return protectingRules.reduce(
    (leaks, rule) =>
      leaks +
      attack(
        releases.map((each) => each[rule]),
        disclosureRules[rule],
      ).length,
    0,
  )
}
