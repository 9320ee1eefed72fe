import { TOTAL } from '#core/disclosure/table-asked.ts'
import { cellAt } from '#core/studies/cells.ts'
import type { Chapter } from '#core/studies/build/plan.ts'
import type { Block, Both, CellAddress, Coordinates, StudyTable } from '#core/studies/edition.ts'
import { UNKNOWN_CODE } from '#core/studies/material.ts'
import type { Measured } from '#core/values/absence.ts'
import { isNumber } from '#core/values/measured.ts'
import { formatEur, formatNumber, formatShare } from '#words/format.ts'
import { sayMark } from '#words/say-study.ts'
import { paragraph, sayBoth } from './in-both.ts'

/** A sentence, and the cells that it speaks of. */
type Sentence = { readonly text: Both; readonly facts: readonly CellAddress[] }

/** The tables of a study by id, and its last two years. */
export type Numbers = { readonly tables: ReadonlyMap<string, StudyTable>; readonly year: string; readonly before: string | null }

/** What the numbers of a chapter say, as one paragraph for each table that has something to say. */
export function writeChapterText(chapter: Chapter, numbers: Numbers): Block[] {
  return writers[chapter](numbers)
    .filter((sentences) => sentences.length > 0)
    .map((sentences) => ({
      kind: 'text',
      origin: 'generated',
      text: paragraph(sentences.map(({ text }) => text)),
      facts: sentences.flatMap(({ facts }) => facts),
    }))
}

const writers: { readonly [chapter in Chapter]: (numbers: Numbers) => Sentence[][] } = {
  trends: (numbers) => [sayClusters(numbers), sayResponse(numbers), sayMembers(numbers)],
  fields: (numbers) => [
    sayLargest(numbers, 'clusters-by-field', 'field'),
    sayLargest(numbers, 'organisations-by-section', 'section'),
  ],
  members: (numbers) => [
    sayLargest(numbers, 'organisations-by-kind', 'kind'),
    sayLargest(numbers, 'members-by-cluster', 'cluster'),
  ],
  regions: (numbers) => [
    sayLargest(numbers, 'clusters-by-county', 'county'),
    sayLargest(numbers, 'organisations-by-county', 'county'),
  ],
  economy: (numbers) => [
    sayEach(numbers, 'economy'),
    sayEach(numbers, 'intensities'),
    sayLargest(numbers, 'turnover-by-field', 'field'),
  ],
  together: (numbers) => [sayEach(numbers, 'joint-work'), sayEach(numbers, 'twin-transition')],
  abroad: (numbers) => [sayEach(numbers, 'abroad'), sayLargest(numbers, 'partners-by-field', 'field')],
  management: (numbers) => [sayEach(numbers, 'management'), sayOwnMoney(numbers)],
  levels: (numbers) => [sayLevels(numbers), sayLargest(numbers, 'labels', 'label')],
  support: (numbers) => [sayGrants(numbers)],
}

function factOf(table: StudyTable, at: Coordinates, measure: string): { cell: Measured; address: CellAddress } {
  return { cell: cellAt(table, at, measure) ?? { absent: 'not-found' }, address: { table: table.id, at, measure } }
}

function sayClusters({ tables, year, before }: Numbers): Sentence[] {
  const table = tables.get('clusters')
  if (table === undefined) return []
  const now = factOf(table, { year }, 'clusters')
  const fresh = factOf(table, { year }, 'clusters-new')
  const ended = factOf(table, { year }, 'clusters-ended')
  if (!isNumber(now.cell)) return []
  const n = now.cell
  const sentences: Sentence[] = [{ text: sayBoth('study.text.clusters', () => ({ year, n })), facts: [now.address] }]
  if (before !== null) {
    const then = factOf(table, { year: before }, 'clusters')
    if (isNumber(then.cell)) sentences.push(sayChange(n - then.cell, before, [now.address, then.address]))
  }
  if (isNumber(fresh.cell) && isNumber(ended.cell)) {
    const counts = { new: fresh.cell, ended: ended.cell }
    sentences.push({ text: sayBoth('study.text.clusters.changes', () => counts), facts: [fresh.address, ended.address] })
  }
  return sentences
}

function sayChange(difference: number, before: string, facts: readonly CellAddress[]): Sentence {
  const key = difference > 0 ? 'study.text.more' : difference < 0 ? 'study.text.fewer' : 'study.text.same'
  return { text: sayBoth(key, (language) => ({ before, n: formatNumber(language, Math.abs(difference)) })), facts }
}

function sayResponse({ tables, year }: Numbers): Sentence[] {
  const coverage = [...tables.values()].find(({ coverage: each }) => each.basis === 'returns')?.coverage
  if (coverage?.basis !== 'returns') return []
  const { asked, answered, responseRate } = coverage
  if (!isNumber(responseRate) || answered === 0)
    return [{ text: sayBoth('study.text.response.none', () => ({ year })), facts: [] }]
  const values = (language: 'lt' | 'en') => ({
    year,
    asked,
    answered: formatNumber(language, answered),
    rate: formatShare(language, responseRate),
  })
  return [{ text: sayBoth('study.text.response', values), facts: [] }]
}

function sayMembers({ tables, year }: Numbers): Sentence[] {
  const table = tables.get('members')
  if (table === undefined) return []
  const organisations = factOf(table, { year }, 'organisations')
  const memberships = factOf(table, { year }, 'memberships')
  if (!isNumber(organisations.cell) || !isNumber(memberships.cell)) return []
  const [n, m] = [organisations.cell, memberships.cell]
  return [
    {
      text: sayBoth('study.text.members', (language) => ({ n, m: formatNumber(language, m) })),
      facts: [organisations.address, memberships.address],
    },
  ]
}

const NAMED = 3

/** The largest categories of a table in the last year, and how many are not known. */
function sayLargest({ tables, year }: Numbers, id: string, dimension: string): Sentence[] {
  const table = tables.get(id)
  const measure = table?.measures[0]
  const edge = table?.dimensions.find((each) => each.id === dimension)
  if (table === undefined || measure === undefined || edge === undefined) return []
  const atYear = table.dimensions.some((each) => each.id === 'year') ? { year } : {}
  const facts = edge.categories.flatMap((category) => {
    const { cell, address } = factOf(table, { [dimension]: category.code, ...atYear }, measure.id)
    return isNumber(cell) && cell > 0 && category.isTotal !== true ? [{ category, cell, address }] : []
  })
  const known = facts.filter(({ category }) => category.code !== UNKNOWN_CODE)
  const largest = known
    .toSorted((one, other) => other.cell - one.cell || (one.category.code < other.category.code ? -1 : 1))
    .slice(0, NAMED)
  const unknown = facts.find(({ category }) => category.code === UNKNOWN_CODE)
  const sentences: Sentence[] = []
  if (largest.length > 0) {
    const list = (language: 'lt' | 'en') =>
      largest.map(({ category, cell }) => `${category.label[language]} – ${sayMark(language, measure, cell)}`).join('; ')
    sentences.push({
      text: sayBoth('study.text.largest', (language) => ({ list: list(language) })),
      facts: largest.map(({ address }) => address),
    })
  }
  if (unknown !== undefined)
    sentences.push({
      text: sayBoth('study.text.unknown', (language) => ({ n: sayMark(language, measure, unknown.cell) })),
      facts: [unknown.address],
    })
  if (sentences.length === 0) return []
  return [{ text: { lt: `${table.title.lt}.`, en: `${table.title.en}.` }, facts: [] }, ...sentences]
}

/** Each measure of a table of years: its last value, the one before, or why there is none. */
function sayEach({ tables, year, before }: Numbers, id: string): Sentence[] {
  const table = tables.get(id)
  if (table === undefined) return []
  return table.measures.map((measure) => {
    const now = factOf(table, { year }, measure.id)
    const then = before === null ? null : factOf(table, { year: before }, measure.id)
    const { cell } = now
    if (!isNumber(cell)) {
      const reason = cell.absent
      return {
        text: sayBoth('study.text.absent', (language) => ({
          name: measure.label[language],
          year,
          reason: sayBoth(`study.text.absent.${reason}`)[language],
        })),
        facts: [now.address],
      }
    }
    const earlier = then !== null && isNumber(then.cell) ? then.cell : null
    return {
      text: sayBoth(earlier === null ? 'study.text.value' : 'study.text.value.before', (language) => ({
        name: measure.label[language],
        value: valueOf(language, measure, cell),
        year,
        before: before ?? '',
        earlier: earlier === null ? '' : valueOf(language, measure, earlier),
      })),
      facts: then === null || earlier === null ? [now.address] : [now.address, then.address],
    }
  })
}

function valueOf(language: 'lt' | 'en', measure: StudyTable['measures'][number], value: number): string {
  if (measure.unit.code === 'eur') return formatEur(language, Math.round(value))
  return sayMark(language, measure, value)
}

function sayOwnMoney({ tables, year }: Numbers): Sentence[] {
  const table = tables.get('income')
  if (table === undefined) return []
  const own = factOf(table, { 'income-kind': 'own', year }, 'income')
  const all = factOf(table, { 'income-kind': TOTAL, year }, 'income')
  if (!isNumber(own.cell) || !isNumber(all.cell) || all.cell === 0) return []
  const share = own.cell / all.cell
  const values = (language: 'lt' | 'en') => ({ year, share: formatShare(language, Number(share.toFixed(3))) })
  return [{ text: sayBoth('study.text.own-money', values), facts: [own.address, all.address] }]
}

function sayLevels({ tables, year }: Numbers): Sentence[] {
  const table = tables.get('levels')
  if (table === undefined) return []
  const all = factOf(table, { level: TOTAL, year }, 'clusters')
  const unknown = factOf(table, { level: UNKNOWN_CODE, year }, 'clusters')
  if (!isNumber(all.cell)) return []
  const [total, unsaid] = [all.cell, isNumber(unknown.cell) ? unknown.cell : 0]
  return [
    {
      text: sayBoth('study.text.levels', (language) => ({ n: total - unsaid, all: formatNumber(language, total) })),
      facts: [all.address],
    },
  ]
}

function sayGrants({ tables, year }: Numbers): Sentence[] {
  const table = tables.get('support')
  if (table === undefined) return []
  const projects = factOf(table, { measure: TOTAL }, 'projects')
  const grants = factOf(table, { measure: TOTAL }, 'grants')
  if (!isNumber(projects.cell) || !isNumber(grants.cell)) return []
  const [n, sum] = [projects.cell, grants.cell]
  return [
    {
      text: sayBoth('study.text.grants', (language) => ({ year, n, sum: formatEur(language, sum) })),
      facts: [projects.address, grants.address],
    },
  ]
}
