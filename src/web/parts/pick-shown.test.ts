import { describe, expect, test } from 'vitest'
import { pageOf, shownOf } from '#web/testing/page-of.ts'
import { holding, inLanguageEach } from './pick-shown.ts'

describe('texts in languages', () => {
  test('of one text that is recorded in both languages, the reader sees their own', () => {
    const sector = [shownOf('sector', { en: 'lasers' }), shownOf('sector', { lt: 'lazeriai' }, { ours: true, source: 'ours' })]
    expect(inLanguageEach(pageOf('lt'), sector).map((shown) => shown.value)).toEqual([{ lt: 'lazeriai' }])
  })

  test('a text that exists only in the other language is not lost', () => {
    expect(inLanguageEach(pageOf('lt'), [shownOf('sector', { en: 'lasers' })])).toHaveLength(1)
  })

  test('of events of one year all are shown when not every one of them is translated', () => {
    const of2020 = { validFrom: '2020', validTo: '2020' }
    const events = [
      shownOf('event', { en: 'one' }, of2020),
      shownOf('event', { en: 'two' }, of2020),
      shownOf('event', { lt: 'vienas' }, of2020),
    ]
    expect(inLanguageEach(pageOf('lt'), events)).toHaveLength(3)
    expect(inLanguageEach(pageOf('en'), events)).toHaveLength(2)
  })

  test('values without words are all kept', () => {
    expect(inLanguageEach(pageOf('lt'), [shownOf('field', 'wood'), shownOf('field', 'ict')])).toHaveLength(2)
  })
})

test('only what holds on the day is shown, the last day of a period included', () => {
  const seat = shownOf('seat', 'municipality/x', { from: '2016-01-01', until: '2017-01-01' })
  expect(holding(pageOf('lt', { asOf: '2016-12-31' }), [seat])).toHaveLength(1)
  expect(holding(pageOf('lt', { asOf: '2017-01-01' }), [seat])).toHaveLength(0)
})
