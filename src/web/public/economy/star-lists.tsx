import type { StarList, Starred } from '#core/economy/observed/star-lists.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { Section } from '#web/parts/section.tsx'
import { Words } from '#web/parts/subject-link.tsx'
import { say } from '#words/say.ts'
import { sayStar } from '#words/say-radar.ts'
import type { Frame } from './economy-data.ts'
import { ActivityLink, PlaceLink } from './economy-links.tsx'

const SHOWN = 10

type StarProps = { page: PageContext; frame: Frame; lists: readonly StarList[]; by: 'place' | 'activity' }

/** Stars after published limits, each with its reason: no label of anybody, and they say so. */
export function Stars({ page, frame, lists, by }: StarProps) {
  const { language } = page
  if (lists.length === 0) return null
  return (
    <Section
      id="stars"
      title={say(language, 'economy.stars')}
      lead={
        <>
          {say(language, 'economy.stars.lead')}{' '}
          <a href={linkTo(page, 'economy-methods', 'stars')}>{say(language, 'economy.method.how-to-read')}</a>
        </>
      }
    >
      {lists.map((list) => (
        <StarTable key={list.scheme.id} page={page} frame={frame} list={list} by={by} />
      ))}
    </Section>
  )
}

function StarTable({ page, frame, list, by }: Omit<StarProps, 'lists'> & { list: StarList }) {
  const { language } = page
  const { scheme, missing, starred, unsaid } = list
  const shown = starred.slice(0, SHOWN)
  return (
    <>
      <h3>
        <Words page={page} words={scheme.name} />
      </h3>
      {shown.length === 0 ? (
        <p>{say(language, 'economy.stars.none')}</p>
      ) : (
        <DataTable
          caption={scheme.name[language] ?? scheme.id}
          captionUnseen
          cards
          rows={shown}
          rowKey={({ place, activity }) => `${place} ${activity}`}
          columns={[
            {
              id: by,
              title: say(language, `economy.column.${by}`),
              head: true,
              cell: ({ place, activity }: Starred) =>
                by === 'place' ? (
                  <PlaceLink page={page} place={place} />
                ) : (
                  <ActivityLink page={page} frame={frame} activity={activity} />
                ),
            },
            {
              id: 'stars',
              title: say(language, 'economy.stars.given'),
              numeric: true,
              cell: ({ stars }: Starred) => String(stars.filter(({ given }) => given === 'yes').length),
            },
            {
              id: 'reasons',
              title: say(language, 'economy.stars.why'),
              cell: ({ stars }: Starred) => (
                <ul className="values">
                  {stars.map((star) => (
                    <li key={star.of}>
                      {say(language, 'economy.stars.one', {
                        criterion: say(language, `economy.star.${star.of}`),
                        given: say(language, `economy.star.given.${star.given}`).toLowerCase(),
                        reason: sayStar(language, star),
                      })}
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
      <p className="row-note">
        {say(language, 'economy.stars.source', {
          title: scheme.source.title,
          publisher: scheme.source.publisher,
          year: String(scheme.source.year),
        })}{' '}
        {scheme.notKnown === null ? null : <Words page={page} words={scheme.notKnown} />}{' '}
        {missing.length === 0
          ? null
          : say(language, 'economy.stars.missing', {
              criteria: missing.map((kind) => say(language, `economy.star.${kind}`).toLowerCase()).join(', '),
            })}{' '}
        {starred.length > SHOWN ? say(language, 'economy.stars.more', { shown: SHOWN, all: starred.length }) : null}{' '}
        {unsaid === 0 ? null : say(language, 'economy.stars.unsaid', { count: unsaid })}
      </p>
    </>
  )
}
