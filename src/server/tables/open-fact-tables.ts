import type { Cell, Column, Table } from '#core/registry/table.ts'
import { kindOfOpenFact, ownerOfOpenFact } from '#core/rules/overview/open-book.ts'
import type { RuleSetEdition } from '#core/rules/rule-set.ts'
import type { AspectRow, FactRow, OpenRows, OwnerRow } from '#web/public/rules/open-facts/open-facts-data.ts'
import { sayOpenAspect, sayOpenFact } from '#words/say-open-fact.ts'
import { say } from '#words/say.ts'
import type { VerdictNaming } from '#words/verdict-naming.ts'
import { findSubjects } from '#server/find-subjects.ts'
import type { PageReader } from '#server/page-definition.ts'
import { nameIn } from '#server/value-cell.ts'
import { columnHead } from './property-column.ts'

/** What an agency takes along: the facts one by one, by what is asked, by whom to ask. */
export async function openFactTables(
  all: readonly OpenRows[],
  editions: readonly RuleSetEdition[],
  reader: PageReader,
): Promise<Table[]> {
  const names = await reader.namesOf(findSubjects(all))
  const naming: VerdictNaming = {
    language: reader.language,
    nameOf: (subject) => names.get(subject),
    codes: reader.codes,
    ruleSets: new Map(editions.map(({ ruleSet }) => [ruleSet.id, ruleSet])),
  }
  return all.map((shown) => tableOf(shown, naming))
}

type ColumnId = 'rank' | 'id' | 'whom' | 'property' | 'what' | 'kind' | 'alone' | 'waiting' | 'facts' | 'rule-sets' | 'clusters'
const numbers: ReadonlySet<ColumnId> = new Set(['rank', 'alone', 'waiting', 'facts'])

function tableOf(shown: OpenRows, naming: VerdictNaming): Table {
  const { language } = naming
  const table = (ids: readonly ColumnId[], rows: readonly (readonly Cell[])[]): Table => ({
    id: shown.view,
    title: say(language, `open-facts.export.${shown.view}`),
    columns: ids.map((id): Column => ({
      id,
      ...columnHead(`open-facts.column.${id}`, language),
      type: numbers.has(id) ? 'number' : 'text',
    })),
    rows,
  })
  switch (shown.view) {
    case 'facts':
      return table(
        ['rank', 'id', 'whom', 'property', 'what', 'kind', 'alone', 'waiting', 'rule-sets', 'clusters'],
        shown.rows.map((row) => factCells(row, naming)),
      )
    case 'properties':
      return table(
        ['rank', 'property', 'what', 'kind', 'alone', 'waiting', 'facts'],
        shown.rows.map((row) => aspectCells(row, naming)),
      )
    case 'subjects':
      return table(
        ['rank', 'id', 'whom', 'alone', 'waiting', 'facts'],
        shown.rows.map((row) => ownerCells(row, naming)),
      )
  }
}

function factCells({ rank, fact, alone, waiting, ruleSets, clusters }: FactRow, naming: VerdictNaming): Cell[] {
  const owner = ownerOfOpenFact(fact)
  const property = fact.kind === 'fact' ? fact.property : fact.kind === 'not-entered' ? fact.condition : null
  const what = sayOpenFact(naming, fact)
  return [rank, owner, nameOfOwner(owner, naming), property, what, kindOfOpenFact(fact), alone, waiting, ruleSets, clusters]
}

function aspectCells({ rank, aspect, alone, waiting, facts }: AspectRow, naming: VerdictNaming): Cell[] {
  const property = aspect.kind === 'fact' ? aspect.property : null
  return [rank, property, sayOpenAspect(naming.language, aspect), aspect.kind, alone, waiting, facts]
}

function ownerCells({ rank, owner, alone, waiting, facts }: OwnerRow, naming: VerdictNaming): Cell[] {
  return [rank, owner, nameOfOwner(owner, naming), alone, waiting, facts]
}

function nameOfOwner(owner: string, { language, nameOf, ruleSets }: VerdictNaming): Cell {
  return ruleSets.get(owner)?.name[language] ?? nameIn(nameOf(owner), language) ?? null
}
