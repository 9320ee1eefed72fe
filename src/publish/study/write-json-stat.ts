import { signOf } from '#core/studies/signs.ts'
import type { Dimension, Measure, StudyTable } from '#core/studies/edition.ts'
import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'
import { sayBanner, sayCitation, sayNotes, sayReason, saySources, shownNumber } from '#words/say-study.ts'
import type { WantedEdition } from './say-edition.ts'

/** The dimension that tells measures apart. */
const METRIC = 'measure'

/** An edition as a JSON-stat 2.0 collection of datasets. */
export function studyAsJsonStat(wanted: WantedEdition) {
  const { content, imprint, language } = wanted
  const banner = sayBanner(language, content, imprint)
  return {
    version: '2.0',
    class: 'collection',
    label: content.title[language],
    updated: updated(wanted),
    ...(imprint.address === null ? {} : { href: imprint.address }),
    ...(banner === null ? {} : { note: [banner] }),
    link: { item: content.tables.map((table) => tableAsJsonStat(table, wanted)) },
    extension: {
      citation: sayCitation(language, content, imprint),
      contentHash: imprint.hash,
      sample: content.sample,
      state: imprint.state,
    },
  }
}

/** One table as a JSON-stat 2.0 dataset. */
export function tableAsJsonStat(table: StudyTable, wanted: WantedEdition) {
  const { content, imprint, language } = wanted
  const { dimensions, measures, cells } = table
  const statuses = cells.flatMap((cell, index) =>
    typeof cell === 'number' ? [] : [[String(index), signOf[cell.absent]] as const],
  )
  const reasons = new Map(
    cells.flatMap((cell) => (typeof cell === 'number' ? [] : [[signOf[cell.absent], sayReason(language, cell)] as const])),
  )
  const roles = {
    time: dimensions.filter(({ role }) => role === 'time').map(({ id }) => id),
    geo: dimensions.filter(({ role }) => role === 'geo').map(({ id }) => id),
    metric: [METRIC],
  }
  return {
    version: '2.0',
    class: 'dataset',
    label: table.title[language],
    source: saySources(language, content, table) ?? content.publisher[language],
    updated: updated(wanted),
    id: [...dimensions.map(({ id }) => id), METRIC],
    size: [...dimensions.map(({ categories }) => categories.length), measures.length],
    role: Object.fromEntries(Object.entries(roles).filter(([, ids]) => ids.length > 0)),
    dimension: {
      ...Object.fromEntries(dimensions.map((dimension) => [dimension.id, dimensionOf(dimension, language)])),
      [METRIC]: metricOf(measures, language),
    },
    value: cells.map((cell, index) => {
      const measure = measures[index % measures.length]
      return typeof cell === 'number' && measure !== undefined ? shownNumber(measure, cell) : null
    }),
    ...(statuses.length === 0 ? {} : { status: Object.fromEntries(statuses) }),
    note: [...sayNotes(language, content, table), sayBanner(language, content, imprint)].filter((line) => line !== null),
    extension: {
      table: table.id,
      number: table.number,
      coverage: table.coverage,
      method: table.method,
      ...(reasons.size === 0 ? {} : { status: { label: Object.fromEntries(reasons) } }),
    },
  }
}

function dimensionOf({ label, categories }: Dimension, language: Language) {
  return {
    label: label[language],
    category: {
      index: categories.map(({ code }) => code),
      label: Object.fromEntries(categories.map((category) => [category.code, category.label[language]])),
    },
  }
}

function metricOf(measures: readonly Measure[], language: Language) {
  return {
    label: say(language, 'study.format.measure'),
    category: {
      index: measures.map(({ id }) => id),
      label: Object.fromEntries(measures.map(({ id, label }) => [id, label[language]])),
      unit: Object.fromEntries(measures.map(({ id, unit, decimals }) => [id, { label: unit.label[language], decimals }])),
    },
  }
}

/** A moment in the form that the format asks for. */
function updated({ content, imprint }: WantedEdition): string {
  return imprint.frozenOn === null ? content.knownAt : `${imprint.frozenOn}T00:00:00Z`
}
