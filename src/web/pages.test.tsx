import { describe, expect, test } from 'vitest'
import type { Shown } from '#core/registry/shown.ts'
import { languages } from '#core/values/language.ts'
import { renderPage } from './pages.tsx'
import type { PageDataByName } from './page-data.ts'
import { pageOf, shownOf } from './testing/page-of.ts'

const paging = { page: 1, pages: 1, size: 50, total: 1 }
const oak: Shown[] = [
  shownOf('name', { lt: 'Ąžuolo klasteris' }, { item: 'lt' }),
  shownOf('members-total', 0, { statement: 12, validFrom: '2020' }),
  shownOf('member', { organisation: 'organisation/saw', role: 'member' }, { statement: 13, item: 'organisation/saw|member' }),
]
const dossier = { subject: 'cluster/oak', shown: oak, about: [], voices: [], sources: [], recorded: null }

const clusters: PageDataByName['clusters'] = {
  q: '',
  sort: 'name',
  rows: [{ subject: 'cluster/oak', shown: oak }],
  paging,
  registered: 1,
  facets: [
    {
      filter: 'field',
      list: 'field',
      options: [
        { value: 'wood', count: 1, chosen: false },
        { value: 'unknown', count: 0, chosen: false },
      ],
    },
  ],
  loosen: [],
}
const nothing: PageDataByName['clusters'] = {
  ...clusters,
  q: 'zzz',
  rows: [],
  paging: { ...paging, total: 0 },
  loosen: [{ without: 'q', count: 1 }],
}
const cluster: PageDataByName['cluster'] = { ...dossier, organisations: [], projects: [], rules: null, neighbours: [] }

describe.each(languages)('pages in %s', (language) => {
  const page = pageOf(language)

  test('the list leads to each cluster, and a choice that leaves nothing is not offered', () => {
    const html = renderPage('clusters', page, clusters)
    expect(html).toMatch(/^<!doctype html><html/)
    expect(html).toContain(language === 'lt' ? 'href="/lt/klasteriai/oak"' : 'href="/en/clusters/oak"')
    expect(html).toContain('value="wood"')
    expect(html).not.toContain('value="unknown"')
  })

  test('an empty list says what to loosen', () => {
    expect(renderPage('clusters', pageOf(language, { query: 'q=zzz' }), nothing)).toContain('zzz')
  })

  test('a cluster with zero members has zero members, and one whose founding is not known says so', () => {
    const html = renderPage('cluster', page, cluster)
    expect(html).toContain('<span class="value">0<')
    expect(html).toContain(language === 'lt' ? 'Ko nežinome' : 'What we do not know')
  })

  test.each([400, 403, 404, 409, 410, 422, 429, 500, 503] as const)('error %i is told in words', (status) => {
    const html = renderPage('error', page, {
      status,
      problem: null,
      isOfEconomy: false,
      refusal: null,
      path: '/x/<b>',
      reference: 'r-1',
    })
    expect(html).toContain('/x/&lt;b&gt;')
    expect(html).toContain('r-1')
  })

  test('the search asks back when nothing was typed', () => {
    expect(renderPage('search', page, { q: '', kind: null, kinds: [], hits: [], paging })).toContain('name="q"')
  })
})

test('the receipt for the dialog is only the receipt, the page around it is a whole page', () => {
  const statement = {
    statement: 9,
    subject: 'cluster/oak',
    property: 'founded',
    item: '',
    value: '2011',
    validFrom: null,
    validTo: null,
    source: 'a-source',
    locator: 'p. 3',
    note: null,
    ours: true,
    rank: 'accepted',
    recordedAt: '2026-11-20T10:15:00.000000Z',
    recordedBy: 'country:samplia',
    change: 1,
    contentHash: 'abc',
    importFile: null,
  } as const
  const data: PageDataByName['receipt'] = {
    statement,
    rankings: [],
    others: [],
    replaces: null,
    replacedBy: null,
    sources: [],
    fragment: true,
  }
  expect(renderPage('receipt', pageOf('lt'), data)).toMatch(/^<article class="slip"/)
  expect(renderPage('receipt', pageOf('lt'), { ...data, fragment: false })).toMatch(/^<!doctype html>/)
})
