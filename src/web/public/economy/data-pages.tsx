import { linkTo } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { Badge } from '#web/parts/badge.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { FieldList } from '#web/parts/field-list.tsx'
import { OutsideLink } from '#web/parts/format-part.tsx'
import { formatMoment } from '#web/parts/format-moment.ts'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Section } from '#web/parts/section.tsx'
import { Words } from '#web/parts/subject-link.tsx'
import { formatNumber } from '#words/format.ts'
import { sayLoadNote, sayParts } from '#words/lake-load.ts'
import { saySlice, saySlices } from '#words/say-slice.ts'
import { isMessageKey, say } from '#words/say.ts'
import type { EconomyLoad, EconomyLoads, LoadRow } from './load-data.ts'
import { NothingHeld } from './economy-page.tsx'
import { EconomyTabs } from './economy-tabs.tsx'
import { dataSetName } from './economy-names.ts'

/** Everything that was ever brought in, the newest first: the receipts of the observatory. */
export function EconomyLoadsPage({ page, data }: { page: PageContext; data: EconomyLoads }) {
  const { language } = page
  const title = say(language, 'layout.nav.economy-data')
  return (
    <Layout
      page={page}
      title={title}
      description={say(language, 'economy.data.lead')}
      crumbs={[{ title: say(language, 'layout.nav.economy'), href: linkTo(page, 'economy') }]}
      twins={['json', 'csv', 'xlsx']}
      timeless
    >
      <PageTitle title={title}>
        <p>{say(language, 'economy.data.lead')}</p>
      </PageTitle>
      <EconomyTabs page={page} />
      {data.loads.length === 0 ? <NothingHeld page={page} /> : <LoadTable page={page} loads={data.loads} />}
      <p>{say(language, 'economy.nothing.page')}</p>
    </Layout>
  )
}

function LoadTable({ page, loads }: { page: PageContext; loads: readonly LoadRow[] }) {
  const { language } = page
  return (
    <DataTable
      caption={say(language, 'layout.nav.economy-data')}
      captionUnseen
      cards
      rows={loads}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'file',
          title: say(language, 'economy.column.file'),
          head: true,
          cell: (load) => (
            <>
              <a href={linkTo(page, 'economy-data', load.id)}>{load.file}</a>{' '}
              {load.isCurrent ? null : (
                <Badge tone="quiet">
                  {say(language, load.dropped.length === 0 ? 'economy.load.replaced' : 'economy.load.taken-out')}
                </Badge>
              )}
            </>
          ),
        },
        { id: 'data-set', title: say(language, 'economy.column.data-set'), cell: ({ dataSet }) => dataSetName(page, dataSet) },
        { id: 'slices', title: say(language, 'economy.column.period'), cell: ({ slices }) => saySlices(language, slices) },
        {
          id: 'rows',
          title: say(language, 'economy.column.rows'),
          numeric: true,
          cell: ({ kept }) => formatNumber(language, kept),
        },
        {
          id: 'refused',
          title: say(language, 'economy.column.refused'),
          numeric: true,
          cell: ({ refused }) => formatNumber(language, refused),
        },
        { id: 'loaded', title: say(language, 'economy.column.loaded'), cell: ({ loadedAt }) => loadedAt.slice(0, 10) },
      ]}
    />
  )
}

/** The receipt of one load: which file, from whom, under which licence, and what became of every row. */
export function EconomyLoadPage({ page, data: { load } }: { page: PageContext; data: EconomyLoad }) {
  const { language } = page
  const number = (value: number) => formatNumber(language, value)
  const period = saySlices(language, load.slices)
  return (
    <Layout
      page={page}
      title={load.file}
      description={say(language, 'economy.load.lead')}
      crumbs={[
        { title: say(language, 'layout.nav.economy'), href: linkTo(page, 'economy') },
        { title: say(language, 'layout.nav.economy-data'), href: linkTo(page, 'economy-data') },
      ]}
      twins={['json', 'csv', 'xlsx']}
      timeless
    >
      <PageTitle kind={say(language, 'economy.load.kind')} title={load.file}>
        <p>{say(language, 'economy.load.lead')}</p>
      </PageTitle>
      <EconomyTabs page={page} />
      <FieldList
        fields={[
          { id: 'id', label: say(language, 'economy.column.id'), content: <code>{load.id}</code> },
          { id: 'data-set', label: say(language, 'economy.column.data-set'), content: dataSetName(page, load.dataSet) },
          {
            id: 'source',
            label: say(language, 'common.source'),
            content: (
              <>
                {load.address === null ? (
                  <Words page={page} words={load.title} />
                ) : (
                  <OutsideLink page={page} url={load.address}>
                    <Words page={page} words={load.title} />
                  </OutsideLink>
                )}
                , {load.publisher}
              </>
            ),
          },
          {
            id: 'licence',
            label: say(language, 'economy.column.licence'),
            content: load.licence ?? say(language, 'economy.load.no-licence'),
          },
          { id: 'hash', label: 'SHA-256', content: <code className="hash">{load.sha256}</code> },
          { id: 'bytes', label: say(language, 'economy.column.bytes'), content: number(load.bytes) },
          { id: 'layout', label: say(language, 'economy.column.layout'), content: `${load.layout}, ${load.encoding}` },
          ...(period === '' ? [] : [{ id: 'slices', label: say(language, 'economy.column.period'), content: period }]),
          {
            id: 'covers',
            label: say(language, 'economy.column.covers'),
            content:
              load.parts === null
                ? say(language, 'economy.load.whole')
                : say(language, 'economy.load.part', { part: sayParts(language, load.parts) }),
          },
          { id: 'version', label: say(language, 'economy.column.activity-version'), content: load.activityVersion ?? '–' },
          { id: 'read', label: say(language, 'economy.column.read'), content: number(load.read) },
          { id: 'kept', label: say(language, 'economy.column.kept'), content: number(load.kept) },
          { id: 'refused', label: say(language, 'economy.column.refused'), content: <Refused page={page} load={load} /> },
          { id: 'loaded', label: say(language, 'economy.column.loaded'), content: formatMoment(load.loadedAt) },
          { id: 'by', label: say(language, 'economy.column.by-whom'), content: say(language, `economy.load.by.${load.by}`) },
          {
            id: 'state',
            label: say(language, 'economy.column.state'),
            content: <LoadState page={page} load={load} />,
          },
        ]}
      />
      {load.notes.length === 0 ? null : (
        <Section id="notes" title={say(language, 'economy.load.notes')}>
          <ul className="prose-list">
            {load.notes.map((note) => (
              <li key={note.code}>{sayLoadNote(language, note)}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="changed" title={say(language, 'economy.load.changed')}>
        {load.changed.length === 0 ? <p>{say(language, 'economy.load.first')}</p> : <Changed page={page} load={load} />}
      </Section>
    </Layout>
  )
}

function LoadState({ page: { language }, load }: { page: PageContext; load: LoadRow }) {
  const replaced = load.dropped.length === 0 ? 'economy.load.replaced.long' : 'economy.load.gone'
  return (
    <>
      {say(language, load.isCurrent ? 'economy.load.current' : replaced)}
      {load.dropped.length === 0 ? null : (
        <ul className="values">
          {load.dropped.map(({ slices, day, reason }) => (
            <li key={`${day} ${slices.join(' ')}`}>
              {say(language, 'economy.load.dropped', {
                day,
                slices: saySlices(language, slices) || 'none',
                reason: reason ?? 'none',
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Refused({ page, load }: { page: PageContext; load: LoadRow }) {
  const { language } = page
  return (
    <>
      {formatNumber(language, load.refused)}
      {load.refusals.length === 0 ? null : (
        <ul className="values">
          {load.refusals.map(({ code, rows }) => {
            const key = `economy.lake.row.${code}`
            return (
              <li key={code}>
                {isMessageKey(key) ? say(language, key) : code}: {formatNumber(language, rows)}
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}

function Changed({ page, load }: { page: PageContext; load: LoadRow }) {
  const { language } = page
  const number = (value: number | null) => (value === null ? '–' : formatNumber(language, value))
  return (
    <DataTable
      caption={say(language, 'economy.load.changed')}
      captionUnseen
      rows={load.changed}
      rowKey={({ slice }) => slice}
      columns={[
        {
          id: 'slice',
          title: say(language, 'economy.column.period'),
          head: true,
          cell: ({ slice }) => saySlice(language, slice) || slice,
        },
        {
          id: 'rows-before',
          title: say(language, 'economy.load.rows-before'),
          numeric: true,
          cell: (row) => number(row.rowsBefore),
        },
        { id: 'rows-now', title: say(language, 'economy.load.rows-now'), numeric: true, cell: (row) => number(row.rowsNow) },
        { id: 'appeared', title: say(language, 'economy.load.appeared'), numeric: true, cell: (row) => number(row.appeared) },
        { id: 'vanished', title: say(language, 'economy.load.vanished'), numeric: true, cell: (row) => number(row.vanished) },
        { id: 'corrected', title: say(language, 'economy.load.corrected'), numeric: true, cell: (row) => number(row.corrected) },
      ]}
    />
  )
}
