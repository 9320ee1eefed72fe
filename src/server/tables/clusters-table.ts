import type { ClusterCard } from '#core/registry/cluster-card.ts'
import { UNKNOWN } from '#core/registry/cluster-card.ts'
import type { PropertyId } from '#core/registry/properties.ts'
import { shownOn } from '#core/registry/shown.ts'
import type { Cell, Column, Table } from '#core/registry/table.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import { addressOfSubject } from '#words/addresses.ts'
import { formatQuantity } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { MessageKey } from '#words/catalogue.ts'
import { findSubjects } from '#server/find-subjects.ts'
import type { PageReader } from '#server/page-definition.ts'
import { columnHead, propertyCell } from './property-column.ts'
import { nameIn } from '#server/value-cell.ts'
import type { Naming } from '#server/value-cell.ts'

/** A column of the list of clusters: what it is called, and how a card fills it. */
type CardColumn = Omit<Column, 'title' | 'meaning'> & {
  readonly words: MessageKey
  readonly cell: (card: ClusterCard, naming: Naming, reader: PageReader) => Cell
}

const cardColumns: readonly CardColumn[] = [
  { id: 'id', words: 'exports.column.id', type: 'text', cell: (card) => card.subject },
  { id: 'name', words: 'property.name', type: 'text', cell: (card, { language }) => nameIn(card.name, language) ?? null },
  {
    id: 'name-other',
    words: 'exports.column.name.other',
    type: 'text',
    cell: (card, { language }) => card.name[language === 'lt' ? 'en' : 'lt'] ?? null,
  },
  ofProperty('short-name', 'text'),
  ofProperty('kind', 'text'),
  ofProperty('status', 'text'),
  ofProperty('field', 'text'),
  ofProperty('direction', 'text'),
  ofProperty('sector', 'text'),
  { id: 'county', words: 'exports.column.county', type: 'text', cell: (card, naming) => namesOf(card.values.county, naming) },
  ofProperty('seat', 'text'),
  ofProperty('town', 'text'),
  ofProperty('founded', 'date'),
  ofProperty('coordinator', 'text'),
  { id: 'members-total', words: 'property.members-total', type: 'number', unit: 'members', cell: exactMembers },
  { id: 'members-total-stated', words: 'exports.column.members-total.vague', type: 'text', cell: statedMembers },
  {
    id: 'members-named',
    words: 'exports.column.members-named',
    type: 'number',
    unit: 'members',
    cell: (card) => card.membersNamed,
  },
  {
    id: 'label',
    words: 'property.label',
    type: 'text',
    cell: (card, naming, { day }) => propertyCell(card.shown, { property: 'label', day, naming }),
  },
  {
    id: 'association',
    words: 'exports.column.association',
    type: 'text',
    cell: (card, naming) => namesOf(card.values.association, naming),
  },
  ofProperty('website', 'url'),
  {
    id: 'address',
    words: 'exports.column.address',
    type: 'url',
    cell: (card, { language }, reader) => reader.publicUrl + addressOfSubject(card.subject, language),
  },
]

/** The list of clusters as it leaves the house: the rows of the page, of CSV, XLSX and JSON alike. */
export async function clustersTable(cards: readonly ClusterCard[], reader: PageReader): Promise<Table> {
  const { language, codes } = reader
  const names = await reader.namesOf(findSubjects(cards.map(({ values, shown }) => [values, shown.map(({ value }) => value)])))
  const naming: Naming = { language, codes, names }
  return {
    id: 'clusters',
    title: say(language, 'exports.table.clusters'),
    columns: cardColumns.map(({ id, words, type, unit }) => ({
      ...columnHead(words, language),
      id,
      type,
      ...(unit === undefined ? {} : { unit }),
    })),
    rows: cards.map((card) => cardColumns.map((column) => column.cell(card, naming, reader))),
  }
}

function ofProperty(property: PropertyId, type: Column['type']): CardColumn {
  return {
    id: property,
    words: `property.${property}`,
    type,
    cell: (card, naming, { day }) => propertyCell(card.shown, { property, day, naming }),
  }
}

/** The number of members when it is exact; a vague one stands in the column beside it. */
function exactMembers(card: ClusterCard, _naming: Naming, { day }: PageReader): Cell {
  const value = shownOn(card.shown, 'members-total', day)[0]?.value
  if (typeof value === 'number') return value
  return typeof value === 'object' && isAbsentValue(value) ? { absent: value.absent } : null
}

function statedMembers(card: ClusterCard, { language }: Naming): Cell {
  return card.membersTotal === null ? null : formatQuantity(language, card.membersTotal, 'members')
}

function namesOf(subjects: readonly string[], { names, language }: Naming): Cell {
  const known = subjects.filter((subject) => subject !== UNKNOWN)
  return known.length === 0 ? null : known.map((subject) => nameIn(names.get(subject), language) ?? subject)
}
