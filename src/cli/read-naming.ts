import { z } from 'zod'
import type { Rules } from '#actions/judge-clusters.ts'
import { textIn } from '#core/values/language.ts'
import type { Language, Localised } from '#core/values/language.ts'
import type { Day, Moment } from '#core/statements/statement.ts'
import { readDocuments } from '#store/country-documents.ts'
import type { Reader } from '#store/deed.ts'
import { readNames } from '#store/read-names.ts'
import { readSources } from '#store/sources.ts'
import type { VerdictNaming } from '#words/verdict-naming.ts'

/** How things are called on the terminal; sources by their titles. */
export type Naming = VerdictNaming & { readonly titleOf: (source: string) => string }

const codeListsSchema = z.record(
  z.string(),
  z.object({
    codes: z.record(z.string(), z.object({ name: z.object({ lt: z.string().optional(), en: z.string().optional() }) })),
  }),
)

/** Names of everything that some verdicts (or anything else that is told) mention. */
export async function readNaming(
  db: Reader,
  told: unknown,
  about: { language: Language; day: Day; knownAt: Moment | null; rules: Rules },
): Promise<Naming> {
  const { language, day, knownAt, rules } = about
  const [names, documents, sources] = [
    await readNames(db, subjectsIn(told), { day, knownAt }),
    await readDocuments(db),
    await readSources(db, undefined, knownAt),
  ]
  const titles = new Map(sources.map(({ id, title }) => [id, textIn(title, language)?.text]))
  return {
    language,
    nameOf: (subject) => names.get(subject),
    codes: codesOf(documents.get('codelists')),
    ruleSets: new Map([...rules].map(([id, { ruleSet }]) => [id, ruleSet])),
    titleOf: (source) => titles.get(source) ?? source,
  }
}

function codesOf(document: unknown): VerdictNaming['codes'] {
  const lists = codeListsSchema.parse(document ?? {})
  return Object.fromEntries(
    Object.entries(lists).map(([list, { codes }]) => [
      list,
      Object.fromEntries(Object.entries(codes).map(([code, { name }]) => [code, { name: localised(name) }])),
    ]),
  )
}

function localised({ lt, en }: { lt?: string | undefined; en?: string | undefined }): Localised {
  return { ...(lt === undefined ? {} : { lt }), ...(en === undefined ? {} : { en }) }
}

const SUBJECT = /"((?:cluster|organisation|county|municipality|country|act|study|measure|project|body)\/[a-z0-9-]+)"/g

function subjectsIn(told: unknown): string[] {
  const found = [...JSON.stringify(told ?? null).matchAll(SUBJECT)].flatMap(([, subject]) => subject ?? [])
  return [...new Set(found)]
}
