import type { StatementFinding } from '#core/registry/check-statement.ts'
import type { FolderFinding } from '#core/registry/folder-finding.ts'
import type { RuleSet } from '#core/rules/rule-set.ts'
import type { RuleSetFinding } from '#core/rules/check/rule-set-finding.ts'
import type { Source } from '#core/statements/source.ts'
import type { Rank, StatementValue } from '#core/statements/statement.ts'
import type { Localised } from '#core/values/language.ts'
import type { Place } from './yaml-file.ts'

/** A statement as a country folder gives it, with the rank that the folder asks for. */
export type FolderStatement = {
  readonly subject: string
  readonly property: string
  readonly value: StatementValue
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly source: string
  readonly locator: string | null
  readonly note: Localised | null
  readonly ours: boolean
  readonly rank: Rank | null
  readonly reason: Localised | null
}

/** What is wrong in a country folder, and where. */
export type CountryFinding = Place & (StatementFinding | FolderFinding | RuleSetFinding)

export type CountryFolder = {
  readonly id: string
  readonly documents: { readonly [name in 'country' | 'codelists' | 'synonyms' | 'conflicts' | 'economy']: unknown }
  readonly sources: readonly Source[]
  readonly statements: readonly FolderStatement[]
  readonly ruleSets: readonly RuleSet[]
  readonly findings: readonly CountryFinding[]
}
