import { userInfo } from 'node:os'
import { basename, resolve } from 'node:path'
import { allowable } from '#core/registry/import/finding.ts'
import { fieldsFor } from '#core/registry/import/fields.ts'
import type { ImportKind } from '#core/registry/import/fields.ts'
import { evrkVersions } from '#core/registry/import/register-view.ts'
import { isFuzzyDate } from '#core/values/fuzzy-date.ts'
import { isLanguage, languages } from '#core/values/language.ts'
import type { Language } from '#core/values/language.ts'
import type { ImportRequest } from '#actions/import-table.ts'
import { delimiters } from '#sources/files/detect-delimiter.ts'
import { say } from '#words/say.ts'
import type { Terminal } from './terminal.ts'
import { UsageRefusal } from './terminal.ts'

/** The options of `santalka import <kind>` as they are typed. */
export type TypedOptions = {
  readonly cluster?: string
  readonly source?: string
  readonly map?: readonly string[]
  readonly allow?: readonly string[]
  readonly dates?: string
  readonly evrk?: string
  readonly complete?: boolean
  readonly leftOn?: string
  readonly validFrom?: string
  readonly sheet?: string
  readonly member?: string
  readonly encoding?: string
  readonly delimiter?: string
  readonly again?: boolean
  readonly skipBad?: boolean
  readonly apply?: boolean
  readonly allRows?: boolean
  readonly as?: string
  readonly lang?: string
}

/** What was asked for, checked: everything that is wrong is said at once. */
export function requestOf(kind: ImportKind, file: string, options: TypedOptions, terminal: Terminal): ImportRequest {
  const language = languageIn(options, terminal)
  const wrong: string[] = []
  const choice = <T extends string>(given: string | undefined, choices: readonly T[]): T | undefined => {
    const found = choices.find((each) => each === given)
    if (given !== undefined && found === undefined)
      wrong.push(say(language, 'imports.wrong.choice', { given, choices: choices.join(', ') }))
    return found
  }
  const date = (given: string | undefined): string | null => {
    if (given !== undefined && !isFuzzyDate(given)) wrong.push(say(language, 'imports.wrong.date', { given }))
    return given ?? null
  }
  const asked = new Map<string, string>()
  for (const given of options.map ?? []) {
    const [, head = '', field = ''] = /^(.+)=([a-z-]+)$/.exec(given) ?? []
    if (field !== '-' && ![...fieldsFor(kind).keys()].some((each) => each === field))
      wrong.push(say(language, 'imports.wrong.map', { given, fields: [...fieldsFor(kind).keys()].join(', ') }))
    asked.set(head, field)
  }
  for (const given of options.allow ?? []) {
    if (!allowable.some((code) => code === given))
      wrong.push(say(language, 'imports.wrong.allow', { given, codes: allowable.join(', ') }))
  }
  const typedDelimiter = options.delimiter === 'tab' || options.delimiter === '\\t' ? '\t' : options.delimiter
  const request: ImportRequest = {
    kind,
    path: resolve(terminal.workingFolder, file),
    source: options.source ?? basename(file),
    cluster: options.cluster ?? null,
    asked,
    table: {
      sheet: options.sheet,
      member: options.member,
      encoding: choice(options.encoding, ['utf-8', 'utf-16le', 'utf-16be', 'windows-1257']),
      delimiter: choice(typedDelimiter, delimiters),
    },
    skipBad: options.skipBad === true,
    again: options.again === true,
    choices: {
      dates: choice(options.dates, ['day-first', 'month-first'] as const) ?? null,
      evrk: choice(options.evrk, evrkVersions) ?? null,
      allow: new Set(options.allow),
      complete: options.complete === true,
      leftOn: date(options.leftOn),
      validFrom: date(options.validFrom),
    },
  }
  if (wrong.length > 0) throw new UsageRefusal(wrong)
  return request
}

export function languageIn({ lang }: { readonly lang?: string }, { language }: Terminal): Language {
  if (lang === undefined) return language
  if (isLanguage(lang)) return lang
  throw new UsageRefusal([say(language, 'imports.wrong.choice', { given: lang, choices: languages.join(', ') })])
}

/** In whose name a change is recorded: the name that was given, else the operator's own. */
export function recorderIn({ as }: { readonly as?: string }): string {
  const given = as?.trim() ?? ''
  return given === '' ? operatorsName() : given
}

function operatorsName(): string {
  try {
    return userInfo().username
  } catch {
    // A container often runs under a number that the system has no name for; the number is who it was.
    return `uid ${process.getuid?.() ?? '?'}`
  }
}
