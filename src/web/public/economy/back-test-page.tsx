import { signIds } from '#core/economy/radar/signs.ts'
import type { AgainstChance } from '#core/economy/radar/back-test-foundings.ts'
import type { Language } from '#core/values/language.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { Notice } from '#web/parts/notice.tsx'
import { Section } from '#web/parts/section.tsx'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import { formatFixed, formatShare } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { Frame, Observed } from './economy-data.ts'
import type { EconomyBackTestData, FoundingRow } from './radar-data.ts'
import { ActivityLink, PlaceLink } from './economy-links.tsx'
import { EconomyPage } from './economy-page.tsx'
import { methodFor } from './method-for.ts'
import { TiesNote } from './ties-note.tsx'
import { OwnWeights, WeightFields } from './weight-fields.tsx'

/** Whether the radar of an early year would have found what was founded later, beside chance and simpler orders. */
export function EconomyBackTestPage({ page, data }: { page: PageContext; data: Observed<EconomyBackTestData> }) {
  const { language } = page
  return (
    <EconomyPage
      page={page}
      data={data}
      title={say(language, 'economy.back-test')}
      lead={say(language, 'economy.back-test.lead')}
      crumbs={[{ title: say(language, 'economy.radar'), href: linkTo(page, 'economy-radar') }]}
      asks={['year', 'by', 'level']}
      fieldNames={signIds.map((sign) => `w.${sign}`)}
      fields={(content) => <WeightFields language={language} weights={content.weights} />}
      methods={['radar-back-test', methodFor.radar]}
    >
      {(content, frame) => (
        <>
          <OwnWeights page={page} areOwn={content.areOwnWeights} />
          <Orders page={page} frame={frame} content={content} />
          <Foundings page={page} frame={frame} content={content} />
        </>
      )}
    </EconomyPage>
  )
}

type Part = { page: PageContext; frame: Frame; content: EconomyBackTestData }

function Orders({ page, frame, content }: Part) {
  const { language } = page
  const { ordered, pairs, least, orders } = content
  const year = String(frame.year)
  if (orders === null)
    return (
      <Notice title={say(language, 'economy.back-test.cannot-say')}>
        <p>{say(language, 'economy.back-test.cannot-say.why', { ordered, least, year })}</p>
      </Notice>
    )
  return (
    <Section
      id="orders"
      title={say(language, 'economy.back-test.orders')}
      lead={say(language, 'economy.back-test.orders.lead', { ordered, pairs, year })}
    >
      <DataTable
        caption={say(language, 'economy.back-test.orders')}
        captionUnseen
        cards
        rows={orders}
        rowKey={({ by }) => by}
        columns={[
          {
            id: 'order',
            title: say(language, 'economy.back-test.order'),
            head: true,
            cell: ({ by }) => say(language, `economy.back-test.by.${by}`),
          },
          {
            id: 'standing',
            title: say(language, 'economy.back-test.standing'),
            numeric: true,
            cell: ({ test }) => <Against language={language} told={test.standing} />,
          },
          {
            id: 'first-tenth',
            title: say(language, 'economy.back-test.first-tenth'),
            numeric: true,
            cell: ({ test }) => <Against language={language} told={test.firstTenth} />,
          },
          {
            id: 'first-quarter',
            title: say(language, 'economy.back-test.first-quarter'),
            numeric: true,
            cell: ({ test }) => <Against language={language} told={test.firstQuarter} />,
          },
          {
            id: 'auc',
            title: say(language, 'economy.back-test.auc'),
            numeric: true,
            cell: ({ test: { auc, aucReach } }) =>
              Number.isNaN(auc)
                ? say(language, 'economy.back-test.cannot-say')
                : `${formatFixed(language, auc, 2)} (${formatFixed(language, aucReach.least, 2)}–${formatFixed(language, aucReach.most, 2)})`,
          },
        ]}
      />
    </Section>
  )
}

/** A share, and beside it what chance alone gives. */
function Against({ language, told: { value, chance, asGood } }: { language: Language; told: AgainstChance }) {
  return (
    <>
      <span className="value">{formatShare(language, value)}</span>{' '}
      <span className="row-note">
        {say(language, 'economy.back-test.against', {
          least: formatShare(language, chance.least),
          most: formatShare(language, chance.most),
          asGood: formatShare(language, asGood),
        })}
      </span>
    </>
  )
}

function Foundings({ page, frame, content }: Part) {
  const { language } = page
  const { foundings, foundingUnknown, ties } = content
  const year = String(frame.year)
  return (
    <Section
      id="foundings"
      title={say(language, 'economy.back-test.foundings')}
      lead={say(language, 'economy.back-test.foundings.lead', { year })}
    >
      {foundings.length === 0 ? (
        <p>{say(language, 'economy.back-test.foundings.none', { year })}</p>
      ) : (
        <DataTable
          caption={say(language, 'economy.back-test.foundings')}
          captionUnseen
          cards
          rows={foundings}
          rowKey={({ cluster }) => cluster}
          columns={[
            {
              id: 'cluster',
              title: say(language, 'economy.radar.cluster'),
              head: true,
              cell: ({ cluster }) => <SubjectLink page={page} subject={cluster} />,
            },
            { id: 'founded', title: say(language, 'economy.back-test.founded'), cell: ({ founded }) => founded },
            {
              id: 'place',
              title: say(language, 'economy.column.place'),
              cell: ({ place }) => (place === null ? '–' : <PlaceLink page={page} place={place} />),
            },
            {
              id: 'groups',
              title: say(language, 'economy.column.group'),
              cell: ({ groups }) =>
                groups.length === 0
                  ? '–'
                  : groups.map((group, at) => (
                      <span key={group}>
                        {at === 0 ? '' : ', '}
                        <ActivityLink page={page} frame={frame} activity={group} />
                      </span>
                    )),
            },
            { id: 'fate', title: say(language, 'economy.back-test.fate'), cell: (row) => sayFate(language, row) },
          ]}
        />
      )}
      <p className="row-note">{say(language, 'economy.back-test.unknown', { count: foundingUnknown })}</p>
      <TiesNote language={language} ties={ties} />
    </Section>
  )
}

function sayFate(language: Language, { fate, standing, rank }: FoundingRow): string {
  if (fate !== 'ordered') return say(language, `economy.back-test.fate.${fate}`)
  const share = formatShare(language, standing ?? 0)
  return rank === null
    ? say(language, 'economy.back-test.fate.below', { share })
    : say(language, 'economy.back-test.fate.ranked', { rank, share })
}
