import { isAbsentValue } from '#core/statements/statement.ts'
import type { LiveStatement, StatementValue } from '#core/statements/statement.ts'
import type { Day } from '#core/values/fuzzy-date.ts'
import { foldText } from './fold-text.ts'
import { indexNames } from './name-index.ts'
import type { RegisterView } from './register-view.ts'

type NameRow = {
  readonly subject: string
  readonly kind: string
  readonly property: string
  readonly value: StatementValue
  readonly until: string | null
}

/** Names, codes and code lists of the register, ready for looking rows up in. The statements to compare with come later. */
export type RegisterNames = Omit<RegisterView, 'live'>

export function buildNames(rows: readonly NameRow[], codeLists: unknown, today: Day): RegisterNames {
  const organisationsByCode = new Map<string, string>()
  const codes = new Map<string, string>()
  const names = new Map<string, string>()
  const subjects = new Set<string>()
  const named = new Map<string, { subject: string; name: string }[]>()
  for (const row of rows) {
    subjects.add(row.subject)
    for (const text of textsIn(row.value)) {
      if (row.property === 'register-code') {
        organisationsByCode.set(text, row.subject)
        codes.set(row.subject, text)
        continue
      }
      const list = named.get(row.kind) ?? []
      list.push(
        { subject: row.subject, name: text },
        ...shortened(row.kind, text).map((name) => ({ subject: row.subject, name })),
      )
      named.set(row.kind, list)
      if (row.property === 'name' && !(names.has(row.subject) && row.until !== null))
        names.set(row.subject, nameOf(row.value) ?? text)
    }
  }
  const index = (kind: string, bare = false) => indexNames(named.get(kind) ?? [], bare)
  const uncoded = (named.get('organisation') ?? []).filter(({ subject }) => !codes.has(subject))
  return {
    today,
    organisationsByCode,
    codes,
    names,
    organisations: index('organisation', true),
    uncodedOrganisations: indexNames(uncoded, true),
    clusters: index('cluster'),
    municipalities: index('municipality'),
    measures: index('measure'),
    projects: index('project'),
    choices: choicesOf(codeLists),
    isTaken: (subject) => subjects.has(subject),
  }
}

/** The view with the statements that the rows are held against. */
export function withLive(known: RegisterNames, live: readonly LiveStatement[]): RegisterView {
  const byPlace = Map.groupBy(live, (statement) => `${statement.subject}\n${statement.property}`)
  return { ...known, live: (subject, property) => byPlace.get(`${subject}\n${property}`) ?? [] }
}

/** Municipalities are written with and without the word for them: `Kauno m. sav.`, `Kauno m.`, `Kauno miesto`. */
function shortened(kind: string, name: string): string[] {
  if (kind !== 'municipality') return []
  const without = name.replace(/\s+(sav\.?|savivaldybė|municipality)$/iu, '')
  return without === name ? [] : [without]
}

/** A code is chosen by itself or by its name in either language. */
function choicesOf(codeLists: unknown): Map<string, Map<string, string>> {
  const choices = new Map<string, Map<string, string>>()
  for (const [list, content] of entriesOf(codeLists)) {
    const words = new Map<string, string>()
    const codes = new Map(entriesOf(content)).get('codes') ?? content
    for (const [code, meaning] of entriesOf(codes)) {
      words.set(foldText(code), code)
      for (const [, name] of entriesOf(new Map(entriesOf(meaning)).get('name')))
        if (typeof name === 'string') words.set(foldText(name), code)
    }
    choices.set(list, words)
  }
  return choices
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

function textsIn(value: StatementValue): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || isAbsentValue(value)) return []
  return Object.values(value).filter((part) => typeof part === 'string')
}

function nameOf(value: StatementValue): string | undefined {
  return typeof value === 'object' && 'lt' in value && typeof value.lt === 'string' ? value.lt : undefined
}
