import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { formatDay } from '#web/parts/format-moment.ts'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'
import { MandateList } from './mandate-list.tsx'
import type { ShownInvitation } from './people-data.ts'
import { personColumn } from './person-column.tsx'

/** Invitations that wait to be accepted; whoever may give what they give may take them back. */
export function OpenInvitations({ page, invitations }: { page: PageContext; invitations: readonly ShownInvitation[] }) {
  const { language } = page
  const title = say(language, 'people.invitations')
  if (invitations.length === 0) return null
  return (
    <Section id="invitations" title={title}>
      <DataTable
        caption={title}
        captionUnseen
        cards
        rows={invitations}
        rowKey={({ id }) => String(id)}
        columns={[
          personColumn(language),
          {
            id: 'mandates',
            title: say(language, 'people.mandates'),
            cell: ({ mandates, reason }) => (
              <>
                <MandateList page={page} mandates={mandates} />
                {reason === '' ? null : <span className="row-note">{reason}</span>}
              </>
            ),
          },
          {
            id: 'by',
            title: say(language, 'people.invited-by'),
            minor: true,
            cell: ({ invitedBy }) => invitedBy ?? say(language, 'people.by-operator'),
          },
          { id: 'until', title: say(language, 'people.valid-until'), cell: ({ until }) => formatDay(language, until) },
          {
            id: 'withdraw',
            title: say(language, 'people.end'),
            cell: (invitation) => (invitation.mayWithdraw ? <Withdraw page={page} invitation={invitation} /> : ''),
          },
        ]}
      />
    </Section>
  )
}

function Withdraw({ page: { language }, invitation: { id, email } }: { page: PageContext; invitation: ShownInvitation }) {
  return (
    <form method="post">
      <input type="hidden" name="invitation" value={id} />
      <button
        name="deed"
        value="withdraw"
        className="button-quiet"
        aria-label={say(language, 'people.withdraw.label', { email })}
      >
        {say(language, 'people.end')}
      </button>
    </form>
  )
}
