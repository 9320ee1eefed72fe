import type { PageContext } from '#web/page-context.ts'
import { Layout } from '#web/layout/layout.tsx'
import { formatMoment } from '#web/parts/format-moment.ts'
import { Notice } from '#web/parts/notice.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { addressOf } from '#words/addresses.ts'
import type { LetterParts } from '#words/draw-letter.ts'
import { say } from '#words/say.ts'
import { partsOfLetter } from '#words/write-letter.ts'
import type { LetterData } from './mailbox-data.ts'

/** One letter of the invented country's mailbox, as its reader would get it. */
export function LetterPage({ page, data }: { page: PageContext; data: LetterData }) {
  const { language } = page
  const parts = data.content === null ? null : partsOfLetter(data.content, data.language)
  const title = parts?.subject ?? say(language, `letter-kind.${data.kind}`)
  return (
    <Layout page={page} title={title} plain unlisted>
      <PageTitle kind={say(language, `letter-kind.${data.kind}`)} title={<span lang={data.language}>{title}</span>} isLong>
        <p>
          {data.to} · {formatMoment(data.at)}
        </p>
      </PageTitle>
      {parts === null ? (
        <Notice>
          <p>{say(language, 'mailbox.forgotten')}</p>
        </Notice>
      ) : (
        <article className="letter" lang={data.language}>
          <p>{say(data.language, 'letter.greeting')}</p>
          <LetterBody parts={parts} />
        </article>
      )}
      {data.kind === 'campaign-opened' ? <p>{say(language, 'mailbox.attachment')}</p> : null}
      <p>
        <a href={addressOf('mailbox', language)}>{say(language, 'mailbox.back')}</a>
      </p>
    </Layout>
  )
}

function LetterBody({ parts }: { parts: LetterParts }) {
  const { paragraphs, quote, items, button, after } = parts
  return (
    <>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {quote === null ? null : (
        <>
          <p>{quote.heading}</p>
          <blockquote>{quote.text}</blockquote>
        </>
      )}
      {items.length === 0 ? null : (
        <ul>
          {items.map(({ heading, text, url }) => (
            <li key={heading + text}>
              <a href={ownPath(url)}>{heading}</a> – {text}
            </li>
          ))}
        </ul>
      )}
      {button === null ? null : (
        <p>
          <a className="letter-button" href={ownPath(button.url)}>
            {button.label}
          </a>
        </p>
      )}
      {after.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  )
}

/** The page of this house that a letter leads to, under whichever name the house was reached. */
function ownPath(url: string): string {
  if (!URL.canParse(url)) return '#'
  const { pathname, search } = new URL(url)
  return pathname + search
}
