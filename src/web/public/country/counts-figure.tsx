import { partOf } from '#core/registry/shown.ts'
import type { PageContext } from '#web/page-context.ts'
import { codeName } from '#web/parts/code-name.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { SourceById } from '#web/parts/source-link.tsx'
import { Words } from '#web/parts/subject-link.tsx'
import { drawSeries, NARROW, WIDE } from '#web/figures/draw-chart.ts'
import { Figure } from '#web/figures/figure.tsx'
import { SeriesKey } from '#web/figures/series-key.tsx'
import type { Series } from '#web/figures/series.ts'
import { Said } from '#web/public/records/said.tsx'
import type { Voice } from '#web/public/dossier.ts'
import { say } from '#words/say.ts'
import { countSeries, lastYearOf } from './country-series.ts'
import type { CountryData } from './country-data.ts'

/** How many clusters were counted: each definition a series of its own, never joined with another. */
export function CountsFigure({ page, data }: { page: PageContext; data: CountryData }) {
  const { language } = page
  const counted = data.voices.filter(({ property }) => property === 'clusters-counted')
  const series = countSeries(counted, page)
  if (series.length === 0) return <p>{say(language, 'country.counts.none')}</p>
  const title = say(language, 'country.counts.title')
  const words = (id: string) => ({
    id,
    title,
    description: say(language, 'country.counts.description', { series: series.map(tell).join('; ') }),
  })
  const undated = data.voices.filter(
    (voice) => (voice.property === 'clusters-counted' || voice.property === 'firms-counted') && voice.validFrom === null,
  )
  const sources = [...new Set(counted.map(({ source }) => source))]
  return (
    <Figure
      page={page}
      title={title}
      lead={say(language, 'country.counts.lead')}
      wide={drawSeries(series, words('counts-wide'), WIDE)}
      narrow={drawSeries(series, words('counts-narrow'), NARROW)}
      legend={
        <>
          <SeriesKey
            entries={series.map((each) => ({
              id: each.id,
              name: each.name,
              meaning: meaningOf(page, each.id),
              values: valuesOf(page, counted, each),
            }))}
          />
          {undated.length === 0 ? null : (
            <p className="figure-note">
              {say(language, 'country.undated')}:{' '}
              {undated.map((voice, index) => (
                <span key={voice.statement}>
                  {index === 0 ? null : '; '}
                  {codeName(page, 'count-definition', partOf(voice.value, 'definition') ?? '')}{' '}
                  <Said page={page} voice={voice} parts={['count']} />
                </span>
              ))}
            </p>
          )}
        </>
      }
      source={sources.map((id, index) => (
        <span key={id}>
          {index === 0 ? null : '; '}
          <SourceById page={page} sources={data.sources} id={id} />
        </span>
      ))}
      table={
        <CountsTable
          page={page}
          data={data}
          voices={[...counted, ...data.voices.filter(({ property }) => property === 'firms-counted')]}
        />
      }
      twins={['svg', 'csv']}
    />
  )
}

function tell({ name, points }: Series): string {
  return `${name}: ${points.map(({ year, label }) => `${label} (${year})`).join(', ')}`
}

function meaningOf(page: PageContext, definition: string) {
  const meaning = page.codes['count-definition']?.[definition]?.definition
  return meaning === undefined ? undefined : <Words page={page} words={meaning} />
}

function valuesOf(page: PageContext, counted: readonly Voice[], { id }: Series) {
  return counted
    .filter((voice) => partOf(voice.value, 'definition') === id && voice.validFrom !== null)
    .toSorted((one, other) => ((one.validFrom ?? '') < (other.validFrom ?? '') ? -1 : 1))
    .map((voice) => (
      <>
        {lastYearOf(voice)}: <Said page={page} voice={voice} parts={['count']} />
      </>
    ))
}

function CountsTable({ page, data, voices }: { page: PageContext; data: CountryData; voices: readonly Voice[] }) {
  const { language } = page
  return (
    <DataTable
      caption={say(language, 'country.counts.title')}
      captionUnseen
      rows={voices}
      rowKey={(voice) => String(voice.statement)}
      columns={[
        {
          id: 'definition',
          title: say(language, 'country.column.definition'),
          head: true,
          cell: (voice) => codeName(page, 'count-definition', partOf(voice.value, 'definition') ?? ''),
        },
        {
          id: 'year',
          title: say(language, 'country.column.year'),
          cell: (voice) => lastYearOf(voice) ?? say(language, 'common.undated'),
        },
        {
          id: 'count',
          title: say(language, 'country.column.count'),
          numeric: true,
          cell: (voice) => <Said page={page} voice={voice} parts={['count']} />,
        },
        {
          id: 'source',
          title: say(language, 'common.source'),
          minor: true,
          cell: (voice) => <SourceById page={page} sources={data.sources} id={voice.source} />,
        },
      ]}
    />
  )
}
