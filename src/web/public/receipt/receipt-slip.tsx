import type { PageContext } from '#web/page-context.ts'
import { linkTo, linkToReceipt } from '#web/links.ts'
import { FieldList } from '#web/parts/field-list.tsx'
import type { Field } from '#web/parts/field-list.tsx'
import { formatDay, formatMoment } from '#web/parts/format-moment.ts'
import { OutsideLink } from '#web/parts/format-part.tsx'
import { Notice } from '#web/parts/notice.tsx'
import { periodText } from '#web/parts/period.tsx'
import { SubjectLink, Words } from '#web/parts/subject-link.tsx'
import { formatValue, propertyLabel } from '#web/parts/value.tsx'
import { VoiceList } from '#web/parts/voice-list.tsx'
import { SourceById } from '#web/parts/source-link.tsx'
import { say } from '#words/say.ts'
import type { ReceiptData } from './receipt-data.ts'

type PartProps = { page: PageContext; data: ReceiptData; heading: 'h2' | 'h3' }
type SlipProps = { page: PageContext; data: ReceiptData; heading: 'h1' | 'h2' }

export function ReceiptSlip({ page, data, heading: Heading }: SlipProps) {
  const { language } = page
  const { statement } = data
  const Part = Heading === 'h1' ? 'h2' : 'h3'
  return (
    <article className="slip" data-slip>
      <div>
        <p className="kicker">{say(language, 'receipt.statement', { number: String(statement.statement) })}</p>
        <Heading className="slip-value">
          <span className="unseen">{propertyLabel(page, statement.property)}: </span>
          {formatValue(page, statement.property, statement.value)}
        </Heading>
        <p className="slip-what">
          {propertyLabel(page, statement.property)} – <SubjectLink page={page} subject={statement.subject} />
        </p>
        <Standing page={page} data={data} />
        <FieldList fields={fieldsOfReceipt(page, data)} />
      </div>
      <div>
        <Others page={page} data={data} heading={Part} />
        <Rankings page={page} data={data} heading={Part} />
        <p className="hash">
          {say(language, 'receipt.hash')}: <code>{statement.contentHash}</code>
        </p>
      </div>
    </article>
  )
}

/** What a reader must know at once: replaced, withdrawn, ours. */
function Standing({ page, data }: { page: PageContext; data: ReceiptData }) {
  const { language } = page
  const { statement, replacedBy } = data
  return (
    <>
      {replacedBy === null ? null : (
        <Notice tone="warning">
          <p>{say(language, 'receipt.replaced')}</p>
        </Notice>
      )}
      {statement.rank === 'withdrawn' ? (
        <Notice tone="warning">
          <p>{say(language, 'receipt.withdrawn')}</p>
        </Notice>
      ) : null}
      {statement.ours ? (
        <Notice>
          <p>{say(language, 'receipt.ours')}</p>
        </Notice>
      ) : null}
    </>
  )
}

function fieldsOfReceipt(page: PageContext, { statement, sources, rankings, replaces, replacedBy }: ReceiptData): Field[] {
  const { language } = page
  const source = sources.find((each) => each.id === statement.source)
  const reason = rankings.at(-1)?.reason
  const field = (id: string, label: Parameters<typeof say>[1], content: Field['content'] | null): Field[] =>
    content === null ? [] : [{ id, label: say(language, label), content }]
  const dated = statement.validFrom !== null || statement.validTo !== null
  return [
    ...field('who', 'receipt.who', <SourceById page={page} sources={sources} id={statement.source} />),
    ...field('where', 'receipt.where', statement.locator),
    ...field(
      'address',
      'receipt.address',
      source?.url === undefined || source.url === null ? null : <OutsideLink page={page} url={source.url} />,
    ),
    ...field('published', 'receipt.published', source?.published == null ? null : formatDay(language, source.published)),
    ...field('accessed', 'receipt.accessed', source?.accessed == null ? null : formatDay(language, source.accessed)),
    ...field(
      'valid',
      'receipt.valid',
      dated ? periodText(page, statement) : <span className="absent">{say(language, 'receipt.valid.none')}</span>,
    ),
    ...field('note', 'receipt.note', statement.note === null ? null : <Words page={page} words={statement.note} />),
    ...field(
      'rank',
      'receipt.rank',
      rankings.length === 0 ? (
        say(language, 'receipt.rank.default')
      ) : (
        <>
          {say(language, `receipt.rank.${statement.rank}`)}
          {reason == null ? null : (
            <>
              . <Words page={page} words={reason} />
            </>
          )}
        </>
      ),
    ),
    ...field('recorded', 'receipt.recorded', <time dateTime={statement.recordedAt}>{formatMoment(statement.recordedAt)}</time>),
    ...field('recorded-by', 'receipt.recorded-by', recordedBy(page, statement.recordedBy)),
    ...field('import', 'receipt.import', statement.importFile),
    ...field(
      'replaces',
      'receipt.replaces',
      replaces === null ? null : <VoiceList page={page} voices={[replaces]} sources={sources} />,
    ),
    ...field(
      'replaced-by',
      'receipt.replaced-by',
      replacedBy === null ? null : <VoiceList page={page} voices={[replacedBy]} sources={sources} />,
    ),
    ...field(
      'permalink',
      'receipt.permalink',
      <a href={linkToReceipt(page, statement.statement)}>
        {page.publicUrl}
        {linkToReceipt(page, statement.statement)}
      </a>,
    ),
    ...field(
      'change',
      'receipt.change',
      <a href={linkTo(page, 'changes', String(statement.change))}>{`#${statement.change}`}</a>,
    ),
  ]
}

/** A deed of the country's loader is told by its name; everything else as it was recorded. */
function recordedBy(page: PageContext, who: string): string {
  return who.startsWith('country:') ? `${say(page.language, 'receipt.by-country')} (${who.slice('country:'.length)})` : who
}

function Others({ page, data, heading: Heading }: PartProps) {
  const { language } = page
  const { others, sources } = data
  const counting = others.filter((voice) => voice.rank !== 'withdrawn')
  return (
    <>
      <Heading>{say(language, 'receipt.others')}</Heading>
      {others.length === 0 ? (
        <p className="absent">{say(language, 'receipt.others.none')}</p>
      ) : (
        <>
          {counting.length > 1 ? <p>{say(language, 'receipt.others.differ')}</p> : null}
          <VoiceList page={page} voices={others} sources={sources} />
        </>
      )}
    </>
  )
}

function Rankings({ page, data, heading: Heading }: PartProps) {
  const { language } = page
  if (data.rankings.length === 0) return null
  return (
    <>
      <Heading>{say(language, 'receipt.history')}</Heading>
      <ol>
        {data.rankings.map((ranking) => (
          <li key={ranking.recordedAt}>
            {formatMoment(ranking.recordedAt)}: {say(language, `receipt.rank.${ranking.rank}`)} (
            {recordedBy(page, ranking.recordedBy)})
            {ranking.reason === null ? null : (
              <>
                . <Words page={page} words={ranking.reason} />
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
