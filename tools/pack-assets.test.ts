import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { packAssets } from './pack-assets.ts'

test('scripts and styles lie packed beside themselves, and unpack to the same bytes; small files and fonts are left alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'santalka-assets-'))
  const script = 'let ąčęėįšųūž = 1\n'.repeat(200)
  writeFileSync(join(folder, 'main-12345678.js'), script)
  writeFileSync(join(folder, 'small-12345678.css'), 'a{}')
  writeFileSync(join(folder, 'letters.woff2'), Buffer.alloc(5000))
  packAssets(folder)
  expect(readdirSync(folder).toSorted()).toEqual([
    'letters.woff2',
    'main-12345678.js',
    'main-12345678.js.br',
    'main-12345678.js.gz',
    'small-12345678.css',
  ])
  expect(brotliDecompressSync(readFileSync(join(folder, 'main-12345678.js.br'))).toString()).toBe(script)
  expect(gunzipSync(readFileSync(join(folder, 'main-12345678.js.gz'))).toString()).toBe(script)
})
