import { z } from 'zod'
import { foldText } from '#core/registry/import/fold-text.ts'
import { listsOf } from '#core/registry/lists-of.ts'
import { propertyIds, propertyOf } from '#core/registry/properties.ts'
import type { PropertyId } from '#core/registry/properties.ts'
import { subjectKinds } from '#core/registry/property-type.ts'
import type { SubjectKind } from '#core/registry/property-type.ts'
import { languages, textIn } from '#core/values/language.ts'
import type { Language, Localised } from '#core/values/language.ts'
import { countByProperty } from '#store/count-properties.ts'
import type { CodeListEntry, DictionaryData } from '#web/public/dictionary/dictionary-data.ts'
import { compareIn } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { PageDefinition } from '#server/page-definition.ts'
import { Problem } from '#server/problems.ts'
import { codesTable, dictionaryJson, propertiesTable } from '#server/tables/dictionary-tables.ts'

export const dictionaryPage: PageDefinition<DictionaryData> = {
  page: 'dictionary',
  async load(reader) {
    const { db, query, knownAt } = reader
    const q = query.get('q') ?? ''
    const words = foldText(q)
      .split(' ')
      .filter((word) => word !== '')
    const kind = readKind(query.get('kind'))
    const [used, document] = await Promise.all([countByProperty(db, knownAt), reader.document('codelists')])
    const found = propertyIds.filter((id) => (kind === null || propertyOf(id)?.of.includes(kind)) && hasWords(textsOf(id), words))
    return {
      q,
      kind,
      properties: found.map((id) => ({ id, used: used.get(id) ?? 0 })),
      registered: propertyIds.length,
      lists: inOrder(readLists(document), reader.language)
        .filter(({ list }) => kind === null || found.some((id) => listsOf(id).includes(list)))
        .flatMap((list) => searched(list, words)),
    }
  },
  tables: (data, reader) => [propertiesTable(data, reader), codesTable(data, reader)],
  json: dictionaryJson,
}

function readKind(text: string | null): SubjectKind | null {
  if (text === null || text === '') return null
  const kind = subjectKinds.find((each) => each === text)
  if (kind === undefined) throw new Problem('bad-query', text, 'kind')
  return kind
}

/** A word finds what it means in either language. */
function textsOf(id: PropertyId): string[] {
  return [id, ...languages.flatMap((language) => [say(language, `property.${id}`), say(language, `property.${id}.meaning`)])]
}

function hasWords(texts: readonly (string | undefined)[], words: readonly string[]): boolean {
  const text = ` ${foldText(texts.join(' '))}`
  return words.every((word) => text.includes(` ${word}`))
}

/** The list with its codes that have the words; the whole list when its own name has them. */
function searched(list: CodeListEntry, words: readonly string[]): CodeListEntry[] {
  if (hasWords([list.list, list.name.lt, list.name.en], words)) return [list]
  const codes = list.codes.filter(({ code, name, definition }) =>
    hasWords([code, name.lt, name.en, definition?.lt, definition?.en], words),
  )
  return codes.length === 0 ? [] : [{ ...list, codes, isWhole: codes.length === list.codes.length }]
}

/** Lists in the order of the properties that use them, codes by their names: a document keeps no order. */
function inOrder(lists: readonly CodeListEntry[], language: Language): CodeListEntry[] {
  const place = new Map(
    propertyIds
      .flatMap(listsOf)
      .toReversed()
      .map((list, index) => [list, -index]),
  )
  const nameOf = ({ name }: { name: Localised }) => textIn(name, language)?.text ?? ''
  return lists
    .map((list) => ({ ...list, codes: list.codes.toSorted((one, other) => compareIn(language, nameOf(one), nameOf(other))) }))
    .toSorted(
      (one, other) =>
        (place.get(one.list) ?? 1) - (place.get(other.list) ?? 1) || compareIn(language, nameOf(one), nameOf(other)),
    )
}

const localised = z
  .object({ lt: z.string().optional(), en: z.string().optional() })
  .transform(({ lt, en }): Localised => ({ ...(lt === undefined ? {} : { lt }), ...(en === undefined ? {} : { en }) }))

const listsSchema = z.record(
  z.string(),
  z.object({
    name: localised,
    source: z.string().nullish(),
    codes: z.record(z.string(), z.object({ name: localised, definition: localised.nullish(), ours: z.boolean().nullish() })),
  }),
)

function readLists(document: unknown): CodeListEntry[] {
  return Object.entries(listsSchema.parse(document ?? {})).map(([list, { name, source, codes }]) => ({
    list,
    name,
    source: source ?? null,
    codes: Object.entries(codes).map(([code, own]) => ({
      code,
      name: own.name,
      definition: own.definition ?? null,
      isOurs: own.ours ?? false,
    })),
    isWhole: true,
  }))
}
