import type { DerivationFacts } from '#core/economy/observed/derive-set.ts'
import type { GroupSet } from '#core/economy/observed/observation.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import type { TableColumn } from '#web/parts/data-table.tsx'
import { FieldList } from '#web/parts/field-list.tsx'
import { formatFixed, formatNumber, formatShare } from '#words/format.ts'
import { say } from '#words/say.ts'
import { linkTo } from '#web/links.ts'
import { MethodHead } from './economy-links.tsx'
import { LinksUsed } from './linked-groups.tsx'

const METHOD = 'derived-groups'
const reasonsApart = ['no-link', 'one-place', 'nobody-specialised', 'withheld', 'no-deeper'] as const

/** How firm each group of a derived set is, under heads that lead to the method. */
export function firmnessColumns(page: PageContext, { groups }: DerivationFacts): TableColumn<{ readonly id: string }>[] {
  const { language } = page
  return (['over-starts', 'over-places'] as const).map((id) => ({
    id,
    title: (
      <MethodHead page={page} method={METHOD}>
        {say(language, `economy.derived.${id}`)}
      </MethodHead>
    ),
    label: say(language, `economy.derived.${id}`),
    numeric: true,
    cell: (group) => {
      const firm = id === 'over-starts' ? groups[group.id]?.overStarts : groups[group.id]?.overPlaces
      return firm === undefined || firm === null ? say(language, 'economy.derived.cannot-say') : formatFixed(language, firm, 2)
    },
  }))
}

/** How a derived set was made, how firm it is, and what is in none of its groups and why. */
export function Derivation({ page, set, facts }: { page: PageContext; set: GroupSet; facts: DerivationFacts }) {
  const { language } = page
  const { how, apart, validation } = facts
  const apartBy = reasonsApart
    .map((why) => ({ why, activities: apart.filter((each) => each.why === why).map(({ activity }) => activity) }))
    .filter(({ activities }) => activities.length > 0)
  return (
    <>
      <h3>{say(language, 'economy.derived.how.title')}</h3>
      <p>
        {say(language, 'economy.derived.firm.reads', { runs: String(how.runs), draws: String(facts.draws) })}{' '}
        <a href={linkTo(page, 'economy-methods', METHOD)}>{say(language, 'economy.method.how-to-read')}</a>
      </p>
      <FieldList
        fields={[
          {
            id: 'made-of',
            label: say(language, 'economy.derived.made-of'),
            content: say(language, 'economy.derived.made-of.text', { year: String(facts.year), places: facts.places }),
          },
          {
            id: 'method',
            label: say(language, 'economy.derived.method'),
            content: say(language, 'economy.derived.method.text', {
              each: String(how.each),
              resolution: formatNumber(language, how.resolution),
              runs: String(how.runs),
              seed: String(how.seed),
            }),
          },
          {
            id: 'count',
            label: say(language, 'economy.derived.count'),
            content: say(language, 'economy.derived.count.text', {
              groups: String(set.groups.length),
              activities: set.groups.reduce((sum, { activities }) => sum + activities.length, 0),
              apart: apart.length,
            }),
          },
          {
            id: 'quality',
            label: say(language, 'economy.derived.quality'),
            content: formatFixed(language, facts.quality, 2),
          },
          {
            id: 'agreement',
            label: say(language, 'economy.derived.agreement'),
            content: formatFixed(language, facts.agreement, 2),
          },
          {
            id: 'validation',
            label: say(language, 'economy.derived.validation'),
            content: (
              <>
                {validation.judged === 0
                  ? say(language, 'economy.derived.validation.none')
                  : say(language, 'economy.derived.validation.text', {
                      share: formatShare(language, validation.above95),
                      judged: validation.judged,
                    })}{' '}
                <a className="row-note" href={linkTo(page, 'economy-methods', 'group-validation')}>
                  {say(language, 'economy.method.how-to-read')}
                </a>
              </>
            ),
          },
        ]}
      />
      <LinksUsed page={page} set={set} facts={facts} />
      {apartBy.length === 0 ? null : (
        <>
          <h3>{say(language, 'economy.derived.apart')}</h3>
          <DataTable
            caption={say(language, 'economy.derived.apart')}
            captionUnseen
            cards
            rows={apartBy}
            rowKey={({ why }) => why}
            columns={[
              {
                id: 'why',
                title: say(language, 'economy.derived.apart.why'),
                head: true,
                cell: ({ why }) => say(language, `economy.derived.apart.${why}`),
              },
              {
                id: 'count',
                title: say(language, 'economy.column.activities'),
                numeric: true,
                cell: ({ activities }) => formatNumber(language, activities.length),
              },
              {
                id: 'activities',
                title: say(language, 'economy.column.codes'),
                cell: ({ activities }) => <span className="code-part">{activities.join(', ')}</span>,
              },
            ]}
          />
        </>
      )}
      <p className="row-note">{say(language, 'economy.derived.freeze')}</p>
    </>
  )
}
