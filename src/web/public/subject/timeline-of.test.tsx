import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Shown } from '#core/registry/shown.ts'
import { Timeline } from '#web/parts/timeline.tsx'
import { pageOf, shownOf } from '#web/testing/page-of.ts'
import { timelineOf } from './timeline-of.tsx'

function yearsOf(shown: Shown[], about: Shown[] = []) {
  return timelineOf(pageOf('en'), { subject: 'cluster/oak', shown, about, voices: [], sources: [], recorded: null }, [])
}

test('what happened is told by year, the earliest first, and what has no date is left to its own section', () => {
  const years = yearsOf([
    shownOf('label', { scheme: 'ecei', level: 'bronze' }, { statement: 1, validFrom: '2018' }),
    shownOf('founded', '2011', { statement: 2 }),
    shownOf('coordinator', 'organisation/saw', { statement: 3 }),
    shownOf('event', { en: 'Moved.' }, { statement: 4, validFrom: '2018-05-12' }),
  ])
  expect(years.map(({ year, entries }) => [year, entries.length])).toEqual([
    ['2011', 1],
    ['2018', 2],
  ])
})

test('a statement that is shown in two stretches happened once', () => {
  const label = { scheme: 'ecei', level: 'bronze' }
  const years = yearsOf([
    shownOf('label', label, { statement: 1, validFrom: '2018', from: '2018-01-01', until: '2019-01-01' }),
    shownOf('label', label, { statement: 1, validFrom: '2018', from: '2019-01-01' }),
  ])
  expect(years.flatMap(({ entries }) => entries)).toHaveLength(1)
})

test('a successor stands in the timeline of what it came from', () => {
  const merged = shownOf(
    'predecessor',
    { from: 'cluster/oak', how: 'merger' },
    { subject: 'cluster/elm', validFrom: '2020-11-12' },
  )
  expect(renderToStaticMarkup(<Timeline years={yearsOf([], [merged])} />)).toContain('href="/en/clusters/elm"')
})
