import { expect, test } from 'vitest'
import { pageOf } from '#web/testing/page-of.ts'
import { periodText } from './period.tsx'

test.each([
  { validFrom: null, validTo: null, lt: 'data nežinoma', en: 'date not known' },
  { validFrom: '2018', validTo: '2018', lt: '2018', en: '2018' },
  { validFrom: '2016', validTo: '2022', lt: '2016–2022', en: '2016–2022' },
  { validFrom: '2020-05', validTo: '2022', lt: '2020\u00a0m. gegužė – 2022', en: 'May 2020 – 2022' },
  { validFrom: '2018', validTo: '2020-05', lt: '2018 – 2020\u00a0m. gegužė', en: '2018 – May 2020' },
  { validFrom: '2018', validTo: null, lt: 'nuo 2018', en: 'from 2018' },
  { validFrom: null, validTo: '2024-01-30', lt: 'iki 2024\u00a0m. sausio 30\u00a0d.', en: 'until 30 January 2024' },
])('from $validFrom to $validTo is told as "$lt", as exact as the source', ({ lt, en, ...validity }) => {
  expect(periodText(pageOf('lt'), validity)).toBe(lt)
  expect(periodText(pageOf('en'), validity)).toBe(en)
})
