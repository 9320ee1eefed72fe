import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { gatherStudy } from '#actions/study/gather-study.ts'
import { isLanguage, languages } from '#core/values/language.ts'
import type { Language } from '#core/values/language.ts'
import type { Imprint, StudyContent } from '#core/studies/edition.ts'
import { nameOfStudyFile, studyFileKinds, studyFormats } from '#publish/study/study-file.ts'
import type { StudyFormat } from '#publish/study/study-file.ts'
import { writeStudyFileApart } from '#publish/study/write-apart.ts'
import type { Db } from '#store/deed.ts'
import { readReturns } from '#store/monitoring/returns.ts'
import { readEdition, readEditions } from '#store/studies.ts'
import { say } from '#words/say.ts'
import { draftImprint, frozenImprint } from '#words/study/imprint-of.ts'
import { makeDraft } from '#words/study/make-draft.ts'
import { UsageRefusal } from './terminal.ts'

/** The options of `santalka study build` as they are typed. */
export type BuildOptions = {
  readonly year: string
  readonly out: string
  readonly edition?: string
  readonly draft?: boolean
  readonly format?: string
  readonly language?: string
  readonly lang?: string
}

export type BuildWish = {
  readonly year: number
  readonly folder: string
  /** A number, the newest one, or the study as it stands now. */
  readonly edition: number | 'newest' | 'draft'
  readonly formats: readonly StudyFormat[]
  readonly languages: readonly Language[]
}

export function readBuildWish(
  { year, out, edition, draft, format, language: typed }: BuildOptions,
  { language, workingFolder }: { language: Language; workingFolder: string },
): BuildWish {
  const formats = format === undefined ? studyFormats : chosen(format).map((each) => formatIn(each, language))
  const shown = typed === undefined ? languages : chosen(typed).map((each) => languageNamed(each, language))
  if (edition !== undefined && !/^[1-9]\d{0,3}$/.test(edition))
    throw new UsageRefusal([say(language, 'study-cli.wrong.edition', { given: edition })])
  if (edition !== undefined && draft === true)
    throw new UsageRefusal([say(language, 'checking.wrong.together', { one: 'edition', other: 'draft' })])
  return {
    year: yearIn(year, language),
    folder: resolve(workingFolder, out),
    edition: draft === true ? 'draft' : edition === undefined ? 'newest' : Number(edition),
    formats,
    languages: shown,
  }
}

function chosen(list: string): string[] {
  return list.split(',').map((each) => each.trim())
}

function formatIn(given: string, language: Language): StudyFormat {
  const found = studyFormats.find((each) => each === given)
  if (found !== undefined) return found
  throw new UsageRefusal([say(language, 'checking.wrong.format', { given, choices: studyFormats.join(', ') })])
}

function languageNamed(given: string, language: Language): Language {
  if (isLanguage(given)) return given
  throw new UsageRefusal([say(language, 'study-cli.wrong.language', { given })])
}

export function yearIn(given: string, language: Language): number {
  if (/^\d{4}$/.test(given)) return Number(given)
  throw new UsageRefusal([say(language, 'study-cli.wrong.year', { given })])
}

type Found = {
  readonly content: StudyContent
  readonly leaks: number
  readonly imprintIn: (language: Language) => Imprint
}

/** Writes the files of a study into a folder: the very bytes that its page gives. Null when there is no such study. */
export async function buildStudyFiles(
  db: Db,
  wish: BuildWish,
  { publicUrl, say: tell }: { publicUrl: string; say: (line: string) => void },
): Promise<{ leaks: number } | null> {
  const found = await findStudy(db, wish, publicUrl)
  if (found === null) return null
  await mkdir(wish.folder, { recursive: true })
  const { content, imprintIn, leaks } = found
  for (const language of wish.languages) {
    const wanted = { content, imprint: imprintIn(language), language }
    for (const format of wish.formats) {
      const name = nameOfStudyFile(wanted, { language, ending: studyFileKinds[format].ending })
      const file = join(wish.folder, name)
      // The writer of documents counts on from one to the next: each begins in a process of its own, as on the web.
      // Under its own name a file is whole or not there.
      await writeFile(`${file}.part`, await writeStudyFileApart({ format, wanted }))
      await rename(`${file}.part`, file)
      tell(file)
    }
  }
  return { leaks }
}

async function findStudy(db: Db, { year, edition }: BuildWish, publicUrl: string): Promise<Found | null> {
  if (edition !== 'draft') {
    const newest = (await readEditions(db)).find((each) => each.year === year)?.edition
    const number = edition === 'newest' ? newest : edition
    const head = number === undefined ? null : await readEdition(db, year, number)
    if (head !== null)
      return { content: head.content, leaks: 0, imprintIn: (language) => frozenImprint(head, { publicUrl, language }) }
    if (edition !== 'newest') return null
  }
  if ((await readReturns(db, { campaign: String(year + 1) })).length === 0) return null
  const gathered = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((tx) => gatherStudy(tx, year))
  const { content, leaks } = makeDraft(gathered)
  return { content, leaks, imprintIn: () => draftImprint }
}
