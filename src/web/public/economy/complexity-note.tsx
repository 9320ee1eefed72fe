import type { ComplexityTold } from '#core/economy/observed/told-complexity.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { Section } from '#web/parts/section.tsx'
import { nameOf } from '#web/parts/subject-link.tsx'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { Frame } from './economy-data.ts'
import { activityName } from './economy-links.tsx'
import { methodFor } from './method-for.ts'

/** More names than these are counted only; the files have them all. */
const MOST_NAMED = 8

type Names = ComplexityTold['leftOut']

/** What complexity and fitness have to be read with: how firm the order is, what they do without, where they mean nothing. */
export function ComplexityNote({ page, frame, told }: { page: PageContext; frame: Frame; told: ComplexityTold }) {
  const { language } = page
  const { gap, parts, leftOut, unsure, fitness } = told
  const named = (names: Names) => sayNames(page, frame, names)
  const isAny = ({ places, activities }: Names) => places.length + activities.length > 0
  return (
    <Section id="complexity" title={say(language, 'economy.complexity.note')}>
      <ul className="prose-list">
        {gap === null ? null : (
          <li>
            {say(language, 'economy.complexity.gap', { gap: formatNumber(language, gap, 3) })}{' '}
            <a href={linkTo(page, 'economy-methods', methodFor.complexity)}>{say(language, 'economy.method.how-to-read')}</a>
          </li>
        )}
        {parts.length <= 1 ? null : <li>{say(language, 'economy.complexity.parts')}</li>}
        {parts.length <= 1
          ? null
          : parts.map((part, at) => (
              <li key={part.places[0] ?? at}>
                {say(language, 'economy.complexity.part', { number: at + 1, count: parts.length, names: named(part) })}
              </li>
            ))}
        {unsure.cells === 0 ? null : <li>{say(language, 'economy.complexity.unsure', unsure)}</li>}
        {isAny(leftOut) ? <li>{say(language, 'economy.complexity.left-out', { names: named(leftOut) })}</li> : null}
        <li>
          {say(language, fitness.isSettled ? 'economy.complexity.settled' : 'economy.complexity.unsettled', {
            steps: fitness.steps,
          })}{' '}
          <a href={linkTo(page, 'economy-methods', methodFor.fitness)}>{say(language, 'economy.method.how-to-read')}</a>
        </li>
        {isAny(fitness.toZero) ? <li>{say(language, 'economy.complexity.to-zero', { names: named(fitness.toZero) })}</li> : null}
      </ul>
    </Section>
  )
}

function sayNames(page: PageContext, frame: Frame, { places, activities }: Names): string {
  const { language } = page
  const those = (names: readonly string[], of: 'places' | 'activities', name: (id: string) => string) =>
    names.length === 0
      ? []
      : [
          say(language, `economy.complexity.${of}`, {
            count: names.length,
            names: names.length > MOST_NAMED ? '' : names.map(name).join(', '),
            isNamed: names.length > MOST_NAMED ? 'no' : 'yes',
          }),
        ]
  return [
    ...those(places, 'places', (place) => nameOf(page, place)),
    ...those(activities, 'activities', (activity) => activityName(page, frame, activity)),
  ].join('; ')
}
