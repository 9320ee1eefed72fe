import { Layout } from '#web/layout/layout.tsx'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { FieldList } from '#web/parts/field-list.tsx'
import { formatMoment } from '#web/parts/format-moment.ts'
import { OutsideLink } from '#web/parts/format-part.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Section } from '#web/parts/section.tsx'
import { Words } from '#web/parts/subject-link.tsx'
import { formatNumber } from '#words/format.ts'
import { sayLoadNote, sayParts } from '#words/lake-load.ts'
import { saySlices } from '#words/say-slice.ts'
import { isMessageKey, say } from '#words/say.ts'
import { dataSetName } from './economy-names.ts'
import { EconomyTabs } from './economy-tabs.tsx'
import { Changed } from './load-changed.tsx'
import type { EconomyLoad, LoadRow } from './load-data.ts'

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
