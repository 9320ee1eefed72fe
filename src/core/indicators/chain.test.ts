import { describe, expect, test } from 'vitest'
import { editions } from '#core/monitoring/testing/build-return.ts'
import { chains, missingLinks, tasks } from './chain.ts'
import type { ChainEvidence, Task } from './chain.ts'
import { indicatorIds, indicators } from './indicators.ts'
import type { IndicatorId } from './indicators.ts'
import { levels } from './indicator.ts'

const paid = new Map(tasks.map((task) => [task, ['measure/inoklaster']]))
const answered = (number: number) => new Map(indicatorIds.map((id) => [id, number]))
const evidence = (given: Partial<ChainEvidence> = {}): ChainEvidence => ({
  form: editions.of2025,
  answered: answered(20),
  measures: paid,
  ...given,
})
const told = (given: Partial<ChainEvidence>, task: Task) =>
  missingLinks(evidence(given)).flatMap((link) => (link.task === task ? [`${link.level}: ${link.why}`] : []))

describe('the chain from money to effect', () => {
  test('every indicator stands in the step of its own level', () => {
    const misplaced = tasks.flatMap((task) =>
      levels.flatMap((level) => chains[task][level].filter((id) => indicators[id].level !== level)),
    )
    expect(misplaced).toEqual([])
  })

  test('every indicator stands in some chain', () => {
    const placed = new Set<IndicatorId>(tasks.flatMap((task) => levels.flatMap((level) => [...chains[task][level]])))
    expect(indicatorIds.filter((id) => !placed.has(id))).toEqual([])
  })

  test('that is whole has no missing link', () => {
    expect(told({}, 'innovation')).toEqual([])
  })

  test.each<{ given: Partial<ChainEvidence>; task: Task; links: string[]; because: string }>([
    { given: {}, task: 'ecosystem', links: ['outcome: no-indicator'], because: 'nobody measures what outlives the support' },
    { given: {}, task: 'spreading', links: ['outcome: no-indicator', 'impact: no-indicator'], because: 'nobody asks outside' },
    { given: { measures: new Map() }, task: 'export', links: ['measure: no-measure'], because: 'no money names the task' },
    {
      given: { form: editions.of2022 },
      task: 'productivity',
      links: ['outcome: not-asked'],
      because: 'the form of 2022 asked nothing about green and digital members',
    },
    {
      given: { form: editions.of2022 },
      task: 'cooperation',
      links: ['outcome: not-asked'],
      because: 'the form of 2022 did not ask about value chains',
    },
    {
      given: { answered: new Map([['turnover-per-employee-eur', 4]]) },
      task: 'innovation',
      links: ['impact: not-answered'],
      because: 'four clusters are hearsay',
    },
  ])('of $task lacks $links, because $because', ({ given, task, links }) => {
    expect(told(given, task)).toEqual(links)
  })
})
