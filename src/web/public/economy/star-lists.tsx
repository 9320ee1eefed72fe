import type { StarList, Starred } from '#core/economy/observed/star-lists.ts'
import type { PageContext } from '#web/page-context.ts'
import type { TableColumn } from '#web/parts/data-table.tsx'
import { Words } from '#web/parts/subject-link.tsx'
import { say } from '#words/say.ts'
import { sayStar } from '#words/say-radar.ts'
import type { Frame } from './economy-data.ts'
import { SchemeLists, SchemeTable } from './scheme-lists.tsx'
import { activityColumn, placeColumn } from './table-columns.tsx'

type StarProps = { page: PageContext; frame: Frame; lists: readonly StarList[]; by: 'place' | 'activity' }

/** Stars after published limits, each with its reason. */
export function Stars({ page, frame, lists, by }: StarProps) {
  const { language } = page
  const columns: readonly TableColumn<Starred>[] = [
    by === 'place' ? placeColumn<Starred>(page) : activityColumn<Starred>(page, frame),
    {
      id: 'stars',
      title: say(language, 'economy.stars.given'),
      numeric: true,
      cell: ({ stars }) => String(stars.filter(({ given }) => given === 'yes').length),
    },
    {
      id: 'reasons',
      title: say(language, 'economy.stars.why'),
      cell: ({ stars }) => (
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
  ]
  return (
    <SchemeLists page={page} of="stars" lists={lists}>
      {({ scheme, missing, starred, unsaid }) => (
        <SchemeTable
          key={scheme.id}
          page={page}
          of="stars"
          scheme={scheme}
          rows={starred}
          columns={columns}
          notes={
            <>
              {scheme.notKnown === null ? null : <Words page={page} words={scheme.notKnown} />}{' '}
              {missing.length === 0
                ? null
                : say(language, 'economy.stars.missing', {
                    criteria: missing.map((kind) => say(language, `economy.star.${kind}`).toLowerCase()).join(', '),
                  })}
            </>
          }
          unsaid={unsaid}
        />
      )}
    </SchemeLists>
  )
}
