import type { Figure } from '#core/economy/observed/figure.ts'
import type { activityMeasures, placeMeasures } from '#core/economy/observed/list-economy.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import type { Field } from '#web/parts/field-list.tsx'
import { say } from '#words/say.ts'
import { FigureText } from './figure-text.tsx'
import { hasMethodPage, methodFor } from './method-for.ts'
import type { Writing } from './write-figure.ts'

type Measure = (typeof placeMeasures)[number] | (typeof activityMeasures)[number]

/** Measures of a place or an activity, each with the way to its method. */
export function measureFields<Id extends Measure>(
  page: PageContext,
  ids: readonly Id[],
  { row, writing }: { row: { readonly [id in Id]: Figure }; writing: { readonly [id in Id]: Writing } },
): Field[] {
  const { language } = page
  return ids.map((id) => ({
    id,
    label: say(language, `economy.column.${id}`),
    content: (
      <>
        <FigureText language={language} figure={row[id]} as={writing[id]} />{' '}
        {hasMethodPage(methodFor[id]) ? (
          <a className="row-note" href={linkTo(page, 'economy-methods', methodFor[id])}>
            {say(language, 'economy.method.how-to-read')}
          </a>
        ) : null}
      </>
    ),
  }))
}
