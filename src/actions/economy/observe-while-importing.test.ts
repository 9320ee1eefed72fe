import { rm } from 'node:fs/promises'
import { beforeEach, expect, test } from 'vitest'
import { loadCountry } from '#actions/load-country.ts'
import { emptyLake, importText } from '#actions/testing/bring-to-lake.ts'
import type { Observation } from '#core/economy/observed/observation.ts'
import { dropSlices } from '#lake/drop-slices.ts'
import { closeLake, openLake } from '#lake/open.ts'
import type { Lake } from '#lake/open.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import type { World } from '../world.ts'
import { gatherPlaceBook } from './gather-place-book.ts'
import { observe } from './observe.ts'
import { monthlyFile } from './testing/sodra-file.ts'
import type { FirmMonth } from './testing/sodra-file.ts'

const towns = ['Kauno m. sav.', 'Vilniaus m. sav.', 'Klaipėdos m. sav.']
const activities = ['620100', '551000']

/** Eight firms of everything in every town. */
function month(name: string, insured: number): string {
  const rows = towns.flatMap((place) => activities.map((activity) => ({ place, activity })))
  return monthlyFile(
    rows.flatMap((row, kind) =>
      Array.from({ length: 8 }, (_, firm): FirmMonth => ({
        ...row,
        insurer: kind * 8 + firm,
        month: name,
        insured: String(insured),
      })),
    ),
  )
}

/** The numbers of an answer and what they were made of. */
const told = (observation: Observation | null) => ({
  amounts: [...(observation?.economy.amount.least ?? [])],
  loads: observation?.loads.map(({ file }) => file).toSorted(),
})

describeOnDatabase('what is asked while a file is brought in', (open) => {
  let world: World
  let lake: Lake
  const opened: Lake[] = []
  const reopened = () => {
    const another = openLake(lake.place.folder)
    opened.push(another)
    return another
  }
  const ask = async (of: Lake) =>
    told(
      await observe(
        { ...world, lake: of },
        { year: 2023, unit: 'employment', by: 'municipality', level: 'division', groups: null },
      ),
    )
  const bring = async (name: string, insured: number) => {
    const wish = { places: await gatherPlaceBook(world.db), trees: await readActivityTrees(), covers: 'whole' as const }
    await importText(reopened(), month(name, insured), wish, `${name}-${insured}.csv`)
  }
  /** The lake, into which something is brought when rows are first asked for: after it was read what is held. */
  const disturbed = (meanwhile: () => Promise<void>): Lake => {
    const own = reopened()
    let done: Promise<void> | null = null
    return {
      ...own,
      engine: async () => {
        done ??= meanwhile()
        await done
        return own.engine()
      },
    }
  }

  beforeEach(async () => {
    world = { db: (await open()).kysely, now: () => new Date('2026-11-20T08:00:00Z') }
    await loadCountry(world, await readCountry('countries/lithuania'))
    lake = await emptyLake()
    await bring('202301', 10)
    return async () => {
      for (const each of opened) await closeLake(each)
      await rm(lake.place.folder, { recursive: true, force: true })
    }
  })

  test('is of the state before, whole; and what comes after of the state after', async () => {
    const before = await ask(reopened())
    expect(before.loads).toEqual(['202301-10.csv'])
    const asked = disturbed(() => bring('202302', 30))
    expect(await ask(asked)).toEqual(before)
    const after = await ask(asked)
    expect(after.loads).toEqual(['202301-10.csv', '202302-30.csv'])
    expect(after.amounts).toEqual(before.amounts.map((amount) => amount * 2))
    expect(await ask(reopened())).toEqual(after)
    // What was remembered of the state before is of that state alone.
    await dropSlices(lake, { dataSet: 'sodra-monthly', slices: ['2023-02'], by: 'tester', now: world.now, reason: 'a trial' })
    expect(await ask(asked)).toEqual(before)
  }, 60_000)

  test('is asked anew where files of before are gone', async () => {
    const asked = disturbed(async () => {
      await bring('202301', 20)
      await bring('202302', 20)
    })
    expect((await ask(asked)).loads).toEqual(['202301-20.csv', '202302-20.csv'])
    expect(await ask(asked)).toEqual(await ask(reopened()))
  }, 60_000)
})
