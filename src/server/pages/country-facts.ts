import { lastYearOf } from '#web/public/country/country-series.ts'
import { countSeries } from '#web/public/country/country-series.ts'
import { colours, standaloneSvg } from '#core/figures/xml.ts'
import { markOf } from '#web/figures/series.ts'
import { covers } from '#core/statements/span.ts'
import type { Cell, Table } from '#core/registry/table.ts'
import { partOf } from '#core/registry/shown.ts'
import type { Voice } from '#web/public/dossier.ts'
import { dossierJson } from '#server/present-dossier.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { readRuleSetNotes } from '#server/read-rule-set-notes.ts'
import { readVoices } from '#server/read-voices.ts'
import { columnHead } from '#server/tables/property-column.ts'
import { statementsTable } from '#server/tables/statements-table.ts'
import { nameIn, valueCell } from '#server/value-cell.ts'
import type { CountryData } from '#web/public/country/country-data.ts'
import { say } from '#words/say.ts'
import { bySubject, readDossier, readSourceNotes } from './dossier.ts'

/** What makes a project one that served clusters in general, told with all that its sources give. */
const results = ['new-members', 'clusters-matured', 'clusters-served', 'labels-awarded']

export const countryFactsPage: PageDefinition<CountryData> = {
  page: 'country-facts',
  async load(reader) {
    const subject = `country/${reader.country.id}`
    const [dossier, measures, acts, projects] = await Promise.all([
      readDossier(reader, subject),
      reader.shownOfKind('measure'),
      reader.shownOfKind('act'),
      reader.shownOfKind('project', results),
    ])
    if (dossier === null) return null
    const serving = [...new Set(projects.map((segment) => segment.subject))]
    const { voices } = await readVoices(reader, serving)
    const grouped = (segments: typeof measures) => bySubject([...new Set(segments.map((segment) => segment.subject))], segments)
    return {
      ...dossier,
      // Every county points to its country; that is told on their own pages.
      about: [],
      measures: grouped(measures.filter((segment) => covers(segment, reader.day))),
      acts: grouped(acts.filter((segment) => covers(segment, reader.day))),
      levelRules: await readRuleSetNotes(reader, ({ purpose }) => purpose === 'level'),
      projects: bySubject(serving, projects).map((project) => ({
        ...project,
        voices: voices.filter((voice) => voice.subject === project.subject),
      })),
      sources: await readSourceNotes(reader, [...dossier.shown, ...dossier.voices, ...measures, ...acts, ...voices]),
    }
  },
  tables: async (data, reader) => [countsTable(data, reader), await statementsTable({ shown: data.shown, about: [] }, reader)],
  json: (data, reader) => dossierJson(data, reader),
  async figure(data, reader) {
    const { language } = reader
    const series = countSeries(data.voices, reader)
    if (series.length === 0) return null
    // The library of charts is large: it is loaded when somebody takes the figure away, not at every start.
    const { drawSeries, WIDE } = await import('#web/figures/draw-chart.ts')
    const title = say(language, 'country.counts.title')
    const names = series.map(({ name, points }) => `${name}: ${points.map(({ year, label }) => `${label} (${year})`).join(', ')}`)
    const notes = names.map((text, index) => ({
      mark: markOf(index),
      colour: colours.data[index % colours.data.length] ?? colours.ink,
      text,
    }))
    return standaloneSvg(drawSeries(series, { id: 'counts', title, description: names.join('; ') }, WIDE), { title, notes })
  },
}

/** The counts by definition: one row for each statement, so that no two definitions ever stand in one column as one series. */
function countsTable(data: CountryData, reader: PageReader): Table {
  const { language, codes } = reader
  const counted = data.voices.filter(({ property }) => property === 'clusters-counted' || property === 'firms-counted')
  return {
    id: 'counts',
    title: say(language, 'country.counts.title'),
    columns: [
      { id: 'definition', ...columnHead('country.column.definition', language), type: 'text' },
      { id: 'year', ...columnHead('country.column.year', language), type: 'text' },
      { id: 'count', ...columnHead('country.column.count', language), type: 'number' },
      { id: 'source', ...columnHead('exports.column.source', language), type: 'text' },
      { id: 'statement', ...columnHead('exports.column.statement', language), type: 'number' },
    ],
    rows: counted.map((voice): Cell[] => {
      const definition = partOf(voice.value, 'definition') ?? ''
      return [
        nameIn(codes['count-definition']?.[definition]?.name, language) ?? definition,
        lastYearOf(voice),
        countCell(voice, reader),
        voice.source,
        voice.statement,
      ]
    }),
  }
}

function countCell({ property, value }: Voice, { language, codes }: PageReader): Cell {
  if (typeof value === 'object' && 'count' in value && typeof value.count === 'number') return value.count
  return valueCell(property, value, { language, codes, names: new Map() })
}
