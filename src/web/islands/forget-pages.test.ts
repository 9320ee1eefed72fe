import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { forgetPages } from './forget-pages.ts'

test('whoever is signed out leaves no page of a return on the device, under the name that the worker keeps them by', async () => {
  const worker = await readFile('src/web/static/static/returns-worker.js', 'utf8')
  const name = /const KEPT = '([^']+)'/.exec(worker)?.[1] ?? ''
  const left = new Set([name, 'santalka-returns-0', 'of another program'])
  await forgetPages({ keys: async () => [...left], delete: async (each) => left.delete(each) })
  expect([...left]).toEqual(['of another program'])
})
