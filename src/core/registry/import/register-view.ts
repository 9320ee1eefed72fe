import type { LiveStatement, StatementValue } from '#core/statements/statement.ts'
import type { Day } from '#core/values/fuzzy-date.ts'
import type { DateOrder } from './parse-date.ts'
import type { NameIndex } from './name-index.ts'

/** What an import must know of the register to say what is new, changed or missing. */
export type RegisterView = {
  readonly today: Day
  readonly organisationsByCode: ReadonlyMap<string, string>
  /** Organisation → its code, where one is known. */
  readonly codes: ReadonlyMap<string, string>
  /** Any subject → a name to show. */
  readonly names: ReadonlyMap<string, string>
  readonly organisations: NameIndex
  /** Only those whose code is not known: the ones that a row with an unknown code may mean. */
  readonly uncodedOrganisations: NameIndex
  readonly clusters: NameIndex
  readonly municipalities: NameIndex
  readonly measures: NameIndex
  readonly projects: NameIndex
  /** Code list → what people write → code. */
  readonly choices: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly isTaken: (subject: string) => boolean
  readonly live: (subject: string, property: string) => readonly LiveStatement[]
}

/** Codes of one edition mean something else in the other, so an activity always comes with its edition. */
export const evrkVersions = ['2', '2.1'] as const
export type EvrkVersion = (typeof evrkVersions)[number]

/** What the person who imports has said about the file. */
export type ImportChoices = {
  readonly source: string
  readonly file: string
  /** The cluster of rows that name none. */
  readonly cluster: string | null
  readonly dates: DateOrder
  /** Edition of the classification that the column of activities is written in; null = nobody said. */
  readonly evrk: EvrkVersion | null
  /** Questions that are answered with "take it as it is". */
  readonly allow: ReadonlySet<string>
  /** The file is the whole list: who is not in it has left. */
  readonly complete: boolean
  /** The last day of those who have left; null = they are only shown. */
  readonly leftOn: string | null
  /** From when the values hold; null = not known. */
  readonly validFrom: string | null
}

/** A statement that an import would record. */
export type PlannedStatement = {
  readonly subject: string
  readonly property: string
  readonly item: string
  readonly value: StatementValue
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly source: string
  readonly locator: string | null
  readonly note: null
  readonly ours: boolean
  readonly supersedes: number | null
}
