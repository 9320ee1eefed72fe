import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { languages } from '#core/values/language.ts'
import type { PageContext } from '#web/page-context.ts'
import { pageOf } from '#web/testing/page-of.ts'
import { Layout } from './layout.tsx'

function draw(page: PageContext): string {
  return renderToStaticMarkup(
    <Layout page={page} title="Title" twins={['json', 'csv']}>
      <h1>Title</h1>
    </Layout>,
  )
}

describe.each(languages)('the frame of a page in %s', (language) => {
  test('says its language and offers the same view in the other one', () => {
    const html = draw(pageOf(language, { slug: 'litek', query: 'asOf=2016' }))
    expect(html).toContain(`<html lang="${language}">`)
    expect(html).toContain(language === 'lt' ? 'href="/en/clusters/litek?asOf=2016"' : 'href="/lt/klasteriai/litek?asOf=2016"')
    expect(html).toContain('hrefLang="lt" href="https://register.example/lt/klasteriai/litek"')
  })

  test('holds nothing that the security policy forbids: no style attributes, no scripts inside the page', () => {
    const html = draw(pageOf(language))
    expect(html).not.toMatch(/ style=/)
    expect(html).not.toMatch(/ on[a-z]+=/)
    expect(html).not.toMatch(/<script(?![^>]* src=)/)
  })
})

test('a reader of another day is told so and shown the way back', () => {
  const html = draw(pageOf('en', { query: 'asOf=2016&field=irt', asOf: '2016-12-31' }))
  expect(html).toContain('You see the register as of 31 December 2016')
  expect(html).toContain('href="/en/clusters?field=irt"')
})

test('an invented country carries its warning on every page', () => {
  const html = draw(pageOf('en', { country: { id: 'sm', name: { en: 'Samplia' }, sample: true } }))
  expect(html).toContain('An invented sample')
})

test('today needs no band', () => {
  expect(draw(pageOf('en'))).not.toContain('class="band')
})
