import { sideOf } from '#core/economy/observed/shown-coagglomeration.ts'
import type { Together } from '#core/economy/observed/shown-coagglomeration.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'
import type { Frame } from './economy-data.ts'
import type { TogetherPart } from './profile-data.ts'
import { economyLink } from './economy-links.tsx'
import { FigureText } from './figure-text.tsx'
import { methodFor } from './method-for.ts'
import { activityColumn, measureColumn } from './table-columns.tsx'

const SHOWN = 12

type Props = { page: PageContext; frame: Frame; together: TogetherPart; isGroup: boolean }

/** Which activities (or groups) choose the same places as this one, as far as shown numbers let it be said. */
export function TogetherSection({ page, frame, together, isGroup }: Props) {
  const { language } = page
  const { within } = together
  const bySide = Object.groupBy(together.rows, ({ coagglomeration }) => sideOf(coagglomeration))
  const { together: rows = [], apart = [], 'cannot-say': unsaid = [] } = bySide
  return (
    <Section id="together" title={say(language, 'economy.together')} lead={say(language, 'economy.together.lead')}>
      {within === null || !isGroup ? null : within.level === null ? (
        <p>{say(language, 'economy.together.within.mixed')}</p>
      ) : (
        <p>
          {say(language, 'economy.together.within', { level: within.level })}{' '}
          <FigureText language={language} figure={within.figure} as="signed" />{' '}
          {within.figure.value === null && sideOf(within.figure) === 'cannot-say'
            ? `(${say(language, 'economy.together.within.open')}) `
            : null}
          <a className="row-note" href={linkTo(page, 'economy-methods', methodFor.coagglomeration)}>
            {say(language, 'economy.method.how-to-read')}
          </a>
        </p>
      )}
      {rows.length === 0 ? (
        <p>{say(language, 'economy.together.none')}</p>
      ) : (
        <DataTable
          caption={say(language, 'economy.together')}
          captionUnseen
          cards
          rows={rows.slice(0, SHOWN)}
          rowKey={({ activity }) => activity}
          columns={[
            activityColumn<Together>(page, frame),
            measureColumn<'coagglomeration', Together>(page, 'coagglomeration', 'signed'),
          ]}
        />
      )}
      <p className="row-note">
        {say(language, 'economy.together.others', {
          apart: apart.length,
          unsaid: unsaid.length,
        })}
        {unsaid.length === 0 || frame.question.by === 'county' ? null : (
          <>
            {' '}
            <a href={`${economyLink(page, page.route, page.slug, { by: 'county' })}#together`}>
              {say(language, 'economy.together.by-county')}
            </a>
          </>
        )}
      </p>
    </Section>
  )
}
