import type { ReactNode } from 'react'
import { LINK_EXPIRED } from '#core/monitoring/letters.ts'
import type { Language } from '#core/values/language.ts'
import type { PageContext } from '#web/page-context.ts'
import { Layout } from '#web/layout/layout.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import type { TableColumn } from '#web/parts/data-table.tsx'
import { EmptyState } from '#web/parts/empty-state.tsx'
import { formatMoment } from '#web/parts/format-moment.ts'
import { Notice } from '#web/parts/notice.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import type { LetterLine, MailboxData } from './mailbox-data.ts'

type View<Name extends MailboxData['view']> = Extract<MailboxData, { view: Name }>

/** The invented country's mail, or the queue of a real one. */
export function MailboxPage({ page, data }: { page: PageContext; data: MailboxData }) {
  return data.view === 'mailbox' ? <Mailbox page={page} data={data} /> : <Queue page={page} data={data} />
}

function Frame({ page, title, lead, children }: { page: PageContext; title: string; lead: string; children: ReactNode }) {
  return (
    <Layout page={page} title={title} plain unlisted>
      <PageTitle title={title}>
        <p>{lead}</p>
      </PageTitle>
      {children}
    </Layout>
  )
}

type LettersProps<Line> = { caption: string; letters: readonly Line[]; columns: readonly TableColumn<Line>[] }

function Letters<Line extends LetterLine>({ caption, letters, columns }: LettersProps<Line>) {
  return <DataTable caption={caption} captionUnseen cards rows={letters} rowKey={({ id }) => id} columns={columns} />
}

/** What both tables tell of a letter. */
function kindAndMoment(language: Language): readonly TableColumn<LetterLine>[] {
  return [
    { id: 'kind', title: say(language, 'mailbox.kind'), cell: ({ kind }) => say(language, `letter-kind.${kind}`) },
    { id: 'at', title: say(language, 'mailbox.at'), cell: ({ at }) => formatMoment(at) },
  ]
}

function Mailbox({ page, data }: { page: PageContext; data: View<'mailbox'> }) {
  const { language } = page
  const title = say(language, 'mailbox.title')
  return (
    <Frame page={page} title={title} lead={say(language, 'mailbox.lead')}>
      {data.letters.length === 0 ? (
        <EmptyState title={say(language, 'mailbox.empty')}>
          <p>{say(language, 'mailbox.empty.hint')}</p>
        </EmptyState>
      ) : (
        <Letters
          caption={title}
          letters={data.letters}
          columns={[
            {
              id: 'subject',
              title: say(language, 'mailbox.subject'),
              head: true,
              cell: ({ id, kind, subject }) => (
                <a href={addressOf('mailbox', language, id)}>{subject ?? say(language, `letter-kind.${kind}`)}</a>
              ),
            },
            { id: 'to', title: say(language, 'mailbox.to'), cell: ({ to }) => to },
            ...kindAndMoment(language),
          ]}
        />
      )}
    </Frame>
  )
}

function Queue({ page, data }: { page: PageContext; data: View<'queue'> }) {
  const { language } = page
  const title = say(language, 'mailbox.office.title')
  return (
    <Frame page={page} title={title} lead={say(language, 'mailbox.office.lead')}>
      {data.sendsMail ? null : (
        <Notice tone="warning">
          <p>{say(language, 'mailbox.office.sends-nothing')}</p>
        </Notice>
      )}
      <ul className="letter-counts">
        {data.counts.map(({ state, count }) => (
          <li key={state}>{say(language, 'mailbox.office.count', { state: say(language, `letter-state.${state}`), count })}</li>
        ))}
      </ul>
      {data.letters.length === 0 ? (
        <EmptyState title={say(language, 'mailbox.office.none')} />
      ) : (
        <Letters
          caption={title}
          letters={data.letters}
          columns={[
            { id: 'to', title: say(language, 'mailbox.to'), head: true, cell: ({ to }) => to },
            ...kindAndMoment(language),
            { id: 'state', title: say(language, 'mailbox.state'), cell: ({ state }) => say(language, `letter-state.${state}`) },
            {
              id: 'reply',
              title: say(language, 'mailbox.reply'),
              cell: ({ reply }) => (reply === LINK_EXPIRED ? say(language, 'mailbox.link-expired') : (reply ?? '–')),
            },
            {
              id: 'decide',
              title: '',
              cell: ({ id, state, reply }) =>
                reply === LINK_EXPIRED ? null : (
                  <form method="post" className="form-actions">
                    <input type="hidden" name="letter" value={id} />
                    <button name="deed" value="send-again">
                      {say(language, 'mailbox.send-again')}
                    </button>
                    {state === 'in-doubt' ? (
                      <button name="deed" value="arrived">
                        {say(language, 'mailbox.arrived')}
                      </button>
                    ) : null}
                  </form>
                ),
            },
          ]}
        />
      )}
    </Frame>
  )
}
