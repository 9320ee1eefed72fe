import { expect, test } from 'vitest'
import { assetsOf, noAssets } from './assets.ts'

const manifest = {
  'src/web/islands/main.ts': {
    file: 'static/main-abc.js',
    isEntry: true,
    css: ['static/main-abc.css'],
    assets: [
      'static/source-sans-3-latin-wght-normal-x.woff2',
      'static/source-serif-4-latin-ext-wght-normal-x.woff2',
      'static/receipt-x.svg',
    ],
  },
  'src/web/islands/theme.ts': { file: 'static/theme-abc.js', isEntry: true },
}

test('a page names the files of the build: styles, scripts, what runs before the first paint, fonts worth asking for at once', () => {
  expect(assetsOf(manifest)).toEqual({
    styles: ['/static/main-abc.css'],
    scripts: ['/static/main-abc.js'],
    early: ['/static/theme-abc.js'],
    fonts: ['/static/source-sans-3-latin-wght-normal-x.woff2'],
    returns: [],
  })
})

test.each([null, {}, { 'src/web/islands/main.ts': 'odd' }, []])('without a build pages are drawn without files: %j', (odd) => {
  expect(assetsOf(odd)).toEqual(noAssets)
})
