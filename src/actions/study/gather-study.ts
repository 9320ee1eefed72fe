import { z } from 'zod'
import { chapters } from '#core/studies/build/plan.ts'
import type { Chapter } from '#core/studies/build/plan.ts'
import type { ReleasesByRule } from '#core/studies/build/build-tables.ts'
import type { Both, StudyContent } from '#core/studies/edition.ts'
import type { StudyMaterial } from '#core/studies/material.ts'
import type { Localised } from '#core/values/language.ts'
import { readDocuments } from '#store/country-documents.ts'
import type { Reader } from '#store/deed.ts'
import { readEarlierReleases, readEdition, readEditions, readStudyTexts } from '#store/studies.ts'
import { readRules } from '#actions/judge-clusters.ts'
import { gatherStudyMaterial } from './gather-study-material.ts'

const localised = z
  .object({ lt: z.string().optional(), en: z.string().optional() })
  .transform(({ lt, en }): Localised => ({ ...(lt === undefined ? {} : { lt }), ...(en === undefined ? {} : { en }) }))
const countrySchema = z.object({ id: z.string(), name: localised, sample: z.boolean() })
const listsSchema = z.record(z.string(), z.object({ codes: z.record(z.string(), z.object({ name: localised })) }))

type Lists = { readonly [list: string]: { readonly [code: string]: { readonly name: Localised } } }

/** Everything that a study is made from, as it stands now. */
export type StudyGathered = {
  readonly material: StudyMaterial
  readonly naming: {
    readonly lists: Lists
    readonly names: ReadonlyMap<string, Localised>
    readonly levels: ReadonlyMap<string, Localised>
  }
  readonly texts: ReadonlyMap<Chapter, { readonly before: Both | null; readonly after: Both | null }>
  readonly earlier: readonly ReleasesByRule[]
  /** The number that the next edition of this year has. */
  readonly edition: number
  /** The last edition of this year; null when there is none. */
  readonly previous: StudyContent | null
}

/** Reads what the study of a year is made from: numbers, names, the editor's texts, and what was published before. */
export async function gatherStudy(db: Reader, year: number): Promise<StudyGathered> {
  const documents = await readDocuments(db)
  const country = countrySchema.parse(documents.get('country'))
  const lists = listsSchema.parse(documents.get('codelists') ?? {})
  const material = await gatherStudyMaterial(db, String(year + 1), {
    code: country.id,
    name: country.name,
    sample: country.sample,
  })
  const texts = await readStudyTexts(db, year)
  const textAt = (chapter: Chapter, place: 'before' | 'after') =>
    texts.find((each) => each.chapter === chapter && each.place === place)?.text ?? null
  const editions = (await readEditions(db)).filter((each) => each.year === year)
  return {
    material,
    naming: {
      lists: Object.fromEntries(Object.entries(lists).map(([list, { codes }]) => [list, codes])),
      names: material.names,
      levels: await readLevelNames(db),
    },
    texts: new Map(chapters.map((chapter) => [chapter, { before: textAt(chapter, 'before'), after: textAt(chapter, 'after') }])),
    earlier: await readEarlierReleases(db),
    edition: (editions[0]?.edition ?? 0) + 1,
    previous: editions[0] === undefined ? null : ((await readEdition(db, year, editions[0].edition))?.content ?? null),
  }
}

/** A level is always named with its rule set. */
async function readLevelNames(db: Reader): Promise<Map<string, Localised>> {
  const rules = await readRules(db, null)
  return new Map(
    [...rules.values()].flatMap(({ ruleSet }) =>
      ruleSet.purpose !== 'level'
        ? []
        : ruleSet.tests.map(
            (test) =>
              [
                `${ruleSet.id} ${test.id}`,
                { lt: `${test.name.lt} (${ruleSet.name.lt})`, en: `${test.name.en} (${ruleSet.name.en})` },
              ] as const,
          ),
    ),
  )
}
