import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Shown } from '#core/registry/shown.ts'
import type { Language } from '#core/values/language.ts'
import { pageOf, shownOf } from '#web/testing/page-of.ts'
import { Value } from './value.tsx'

function read(shown: Shown, language: Language = 'lt'): string {
  return renderToStaticMarkup(<Value page={pageOf(language)} shown={shown} bare />)
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s/g, ' ')
    .replaceAll('&gt;', '>')
}

test.each([
  { shown: shownOf('members-total', 12), lt: '12 narių', en: '12 members' },
  { shown: shownOf('members-total', 0), lt: '0 narių', en: '0 members' },
  { shown: shownOf('members-total', 21), lt: '21 narys', en: '21 members' },
  { shown: shownOf('members-employees', { moreThan: 490 }), lt: '> 490 asmenų', en: '> 490 people' },
  { shown: shownOf('members-total', { from: 40, to: 70 }), lt: '40–70 narių', en: '40–70 members' },
  { shown: shownOf('grant-eur', 1_403_744.26), lt: '1 403 744,26 €', en: '€1,403,744.26' },
  { shown: shownOf('natural-share', 0.25), lt: '25 %', en: '25%' },
  { shown: shownOf('founded', '2011'), lt: '2011', en: '2011' },
  { shown: shownOf('founded', '2018-05'), lt: '2018 m. gegužė', en: 'May 2018' },
  { shown: shownOf('field', 'wood'), lt: 'Mediena', en: 'Wood' },
  { shown: shownOf('field', 'not-in-the-list'), lt: 'not-in-the-list', en: 'not-in-the-list' },
  { shown: shownOf('coordinator', 'organisation/saw'), lt: 'UAB Pjūklas', en: 'UAB Pjūklas' },
  { shown: shownOf('label', { scheme: 'ecei', level: 'bronze' }), lt: 'ECEI ženklas · bronzinis', en: 'ECEI label · bronze' },
  { shown: shownOf('register-code', { absent: 'not-found' }), lt: 'ieškota, nerasta', en: 'looked for, not found' },
])('a value of $shown.property is read as "$lt" and "$en"', ({ shown, lt, en }) => {
  expect(read(shown, 'lt')).toBe(lt)
  expect(read(shown, 'en')).toBe(en)
})

test('a text that exists only in the other language says which language it is in', () => {
  const html = renderToStaticMarkup(<Value page={pageOf('en')} shown={shownOf('sector', { lt: 'baldai' })} bare />)
  expect(html).toContain('<span lang="lt">baldai</span>')
})

test('the mark of a value leads to the receipt of its statement', () => {
  const html = renderToStaticMarkup(<Value page={pageOf('lt')} shown={shownOf('founded', '2011', { statement: 355 })} />)
  expect(html).toContain('href="/lt/teiginiai/355"')
})

test('a contested value says so to those who look and to those who listen', () => {
  const html = renderToStaticMarkup(<Value page={pageOf('en')} shown={shownOf('founded', '2011', { contested: true })} />)
  expect(html).toContain('receipt-contested')
  expect(html).toContain('Other sources say something else.')
})

test.each(['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', '//elsewhere.example'])(
  'the address %s that a source gave is shown and never becomes a link',
  (address) => {
    expect(renderToStaticMarkup(<Value page={pageOf('lt')} shown={shownOf('website', address)} bare />)).not.toContain('<a')
  },
)

test('markup in a name stays text', () => {
  const page = pageOf('lt', { names: { 'organisation/x': { lt: '<script>alert(1)</script>' } } })
  expect(renderToStaticMarkup(<Value page={page} shown={shownOf('coordinator', 'organisation/x')} bare />)).not.toContain(
    '<script>',
  )
})
