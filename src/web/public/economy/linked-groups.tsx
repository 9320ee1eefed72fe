import type { DerivationFacts } from '#core/economy/observed/derive-set.ts'
import type { GroupSet } from '#core/economy/observed/observation.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import type { TableColumn } from '#web/parts/data-table.tsx'
import { FieldList } from '#web/parts/field-list.tsx'
import { Words } from '#web/parts/subject-link.tsx'
import { formatFixed, formatShare, formatWeight } from '#words/format.ts'
import { say } from '#words/say.ts'
import { MethodHead } from './economy-links.tsx'

const METHOD = 'input-output-links'

/** How much of each group is as it would be without input–output links; nothing where none are used. */
export function likenessColumns(page: PageContext, { links }: DerivationFacts): TableColumn<{ readonly id: string }>[] {
  const { language } = page
  if ('unused' in links) return []
  const label = say(language, 'economy.links.column')
  return [
    {
      id: 'as-without',
      title: (
        <MethodHead page={page} method={METHOD}>
          {label}
        </MethodHead>
      ),
      label,
      numeric: true,
      cell: ({ id }) => formatFixed(language, links.groups[id]?.likeness ?? Number.NaN, 2),
    },
  ]
}

/** Which table links came from, what they weigh, and what is otherwise because of them; or why none are used. */
export function LinksUsed({ page, set, facts: { links } }: { page: PageContext; set: GroupSet; facts: DerivationFacts }) {
  const { language } = page
  if ('unused' in links) return <p>{say(language, `economy.links.unused.${links.unused}`)}</p>
  const { table, weight } = links
  const changed = set.groups.flatMap((group) => {
    const other = links.groups[group.id]
    return other === undefined || other.joined.length + other.left.length === 0 ? [] : [{ ...other, group }]
  })
  return (
    <>
      <h3>{say(language, 'economy.links.title')}</h3>
      <FieldList
        fields={[
          {
            id: 'links-table',
            label: say(language, 'economy.links.table'),
            content: (
              <>
                {say(language, 'economy.links.table.text', {
                  title: table.source.title,
                  year: table.source.year === null ? 'none' : String(table.source.year),
                  sectors: table.sectors,
                  edition: table.version,
                })}{' '}
                (<a href={linkTo(page, 'economy-data', table.id)}>{say(language, 'economy.links.receipt')}</a>)
                {table.isLedOver ? `; ${say(language, 'economy.links.led')}` : null}{' '}
                <a className="row-note" href={linkTo(page, 'economy-methods', METHOD)}>
                  {say(language, 'economy.method.how-to-read')}
                </a>
              </>
            ),
          },
          {
            id: 'links-weight',
            label: say(language, 'economy.links.weight'),
            content: (
              <>
                {say(language, 'economy.links.weight.text', {
                  weight: formatWeight(language, weight),
                  rest: formatWeight(language, 1 - weight),
                })}{' '}
                <a className="row-note" href={linkTo(page, 'economy-methods', 'combined-links')}>
                  {say(language, 'economy.method.how-to-read')}
                </a>
              </>
            ),
          },
          {
            id: 'links-told',
            label: say(language, 'economy.links.told'),
            content:
              links.outside.length === 0
                ? formatShare(language, links.told)
                : say(language, 'economy.links.outside', {
                    share: formatShare(language, links.told),
                    codes: links.outside.join(', '),
                  }),
          },
          {
            id: 'links-agreement',
            label: say(language, 'economy.links.agreement'),
            content: say(language, 'economy.links.agreement.text', {
              agreement: formatFixed(language, links.agreement, 2),
              groups: links.groupsWithout,
            }),
          },
        ]}
      />
      <h3>{say(language, 'economy.links.differs')}</h3>
      {changed.length === 0 ? (
        <p>{say(language, 'economy.links.differs.none')}</p>
      ) : (
        <DataTable
          caption={say(language, 'economy.links.differs')}
          captionUnseen
          cards
          rows={changed}
          rowKey={({ group }) => group.id}
          columns={[
            {
              id: 'group',
              title: say(language, 'economy.column.group'),
              head: true,
              cell: ({ group }) => <Words page={page} words={group.name} otherwise={group.id} />,
            },
            ...(['joined', 'left'] as const).map((id) => ({
              id,
              title: say(language, `economy.links.${id}`),
              cell: (row: (typeof changed)[number]) =>
                row[id].length === 0 ? '–' : <span className="code-part">{row[id].join(', ')}</span>,
            })),
          ]}
        />
      )}
    </>
  )
}
