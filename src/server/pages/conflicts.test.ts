import { expect, test } from 'vitest'
import type { Voice } from '#web/public/dossier.ts'
import { contradictions } from './conflicts.ts'

const place = { subject: 'project/a', property: 'budget-eur', item: '' }

function voice(statement: number, value: number, period: string | null): Voice {
  return {
    ...place,
    statement,
    value,
    validFrom: period,
    validTo: period,
    source: 's',
    locator: null,
    note: null,
    ours: false,
    rank: 'accepted',
    recordedAt: '2026-11-21T10:00:00.000000Z',
  }
}

test('only those who speak of the time in question take part in a contradiction', () => {
  const voices = [voice(1, 10, '2016'), voice(2, 12, '2016'), voice(3, 20, '2020'), voice(4, 11, null)]
  const found = contradictions([{ ...place, from: '2016-01-01', until: '2017-01-01' }], voices)
  expect(found.map((each) => each.voices.map(({ statement }) => statement))).toEqual([[1, 2, 4]])
})

test('two stretches of one thing are one contradiction', () => {
  const voices = [voice(1, 10, '2016'), voice(2, 12, '2016'), voice(3, 20, '2020'), voice(4, 21, '2020')]
  const stretch = (year: number) => ({ ...place, from: `${year}-01-01`, until: `${year + 1}-01-01` })
  expect(contradictions([stretch(2016), stretch(2020)], voices)).toHaveLength(1)
  expect(contradictions([stretch(2016), { ...stretch(2020), item: 'another' }], voices)).toHaveLength(2)
})
