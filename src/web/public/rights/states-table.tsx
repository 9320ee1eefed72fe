import { transitions } from '#core/monitoring/return-states.ts'
import { rights } from '#core/people/rights.ts'
import { roles } from '#core/people/role.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'

/** The way of a return: every move that there is, and who may make it. The program moves returns by the same table. */
export function StatesTable({ page }: { page: PageContext }) {
  const { language } = page
  return (
    <Section id="states" title={say(language, 'rights.states.title')} lead={say(language, 'rights.states.lead')}>
      <DataTable
        caption={say(language, 'rights.states.title')}
        captionUnseen
        cards
        rows={transitions}
        rowKey={({ from, act }) => `${from} ${act}`}
        columns={[
          { id: 'from', title: say(language, 'rights.states.from'), cell: ({ from }) => say(language, `return.state.${from}`) },
          { id: 'act', title: say(language, 'rights.states.act'), head: true, cell: ({ act }) => say(language, `act.${act}`) },
          { id: 'to', title: say(language, 'rights.states.to'), cell: ({ to }) => say(language, `return.state.${to}`) },
          {
            id: 'who',
            title: say(language, 'rights.states.who'),
            cell: ({ act }) =>
              roles
                .filter((role) => rights[act][role] !== undefined)
                .map((role) => say(language, `role.${role}`))
                .join(', '),
          },
          {
            id: 'needs',
            title: say(language, 'rights.states.needs'),
            cell: ({ needsReason, needsSignature }) =>
              needsReason
                ? say(language, 'rights.states.reason')
                : needsSignature
                  ? say(language, 'rights.states.signature')
                  : null,
          },
        ]}
      />
    </Section>
  )
}
