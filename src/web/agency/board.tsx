import { returnStates } from '#core/monitoring/return-states.ts'
import type { PageContext } from '#web/page-context.ts'
import { linkTo, linkToSubject } from '#web/links.ts'
import { Badge } from '#web/parts/badge.tsx'
import { formatDay } from '#web/parts/format-moment.ts'
import { nameOf } from '#web/parts/subject-link.tsx'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { isClean } from './campaign-data.ts'
import type { CampaignData, CardShown } from './campaign-data.ts'

/** Columns of states with their returns; the agency ticks and moves many at once. */
export function Board({ page, data }: { page: PageContext; data: CampaignData }) {
  const columns = returnStates.map((state) => ({ state, cards: data.cards.filter((card) => card.state === state) }))
  return (
    <div className="board">
      {columns.map(({ state, cards }) => (
        <section key={state} className={`board-column board-${state}`} aria-labelledby={`state-${state}`}>
          <h3 id={`state-${state}`}>
            <span className="board-state">{say(page.language, `return.state.${state}`)}</span>{' '}
            <span className="board-count">{formatNumber(page.language, cards.length)}</span>
          </h3>
          {cards.length === 0 ? (
            <p className="row-note">{say(page.language, 'campaign.board.empty')}</p>
          ) : (
            <ul>
              {cards.map((card) => (
                <Card key={card.id} page={page} card={card} data={data} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}

function Card({ page, card, data }: { page: PageContext; card: CardShown; data: CampaignData }) {
  const { language } = page
  const { id, cluster, daysLate } = card
  const name = nameOf(page, cluster)
  const mayTick = (card.state === 'submitted' && data.may.review) || (card.state === 'approved' && data.may.lock)
  return (
    <li className={daysLate > 0 ? 'board-card late' : 'board-card'}>
      {mayTick ? (
        <input
          type="checkbox"
          name="return"
          value={`${id}@${card.version}`}
          form="many"
          defaultChecked={data.ticked.includes(id)}
          aria-label={say(language, 'campaign.bulk.tick', { cluster: name })}
        />
      ) : null}
      <a href={data.may.review ? linkTo(page, 'reviews', id) : linkToSubject(page, cluster)}>{name}</a>
      <span className="row-note">
        {daysLate > 0
          ? say(language, 'campaign.board.days-late', { days: daysLate })
          : say(language, card.isExtended ? 'campaign.board.extended' : 'campaign.board.until', {
              day: formatDay(language, card.deadline),
            })}
      </span>
      <Remarks page={page} card={card} />
    </li>
  )
}

/** What whoever reviews should look at. */
export function Remarks({ page, card }: { page: PageContext; card: CardShown }) {
  const { language } = page
  const { examined, state } = card
  if (examined === null) return null
  const { outliers, comments, isSigned } = examined
  return (
    <span className="board-remarks">
      {state === 'submitted' && !isSigned ? <Badge tone="amber">{say(language, 'campaign.board.unsigned')}</Badge> : null}
      {outliers > 0 ? <Badge tone="amber">{say(language, 'campaign.board.outliers', { count: outliers })}</Badge> : null}
      {comments > 0 ? <Badge>{say(language, 'campaign.board.comments', { count: comments })}</Badge> : null}
      {isClean(card) ? <Badge tone="quiet">{say(language, 'campaign.board.clean')}</Badge> : null}
    </span>
  )
}
