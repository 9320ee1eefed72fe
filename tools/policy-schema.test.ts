import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { policySchemaFile, policySchemaText } from './policy-schema-text.ts'

const folder = 'countries/lithuania/policies'
const schema = async () => z.fromJSONSchema(JSON.parse(await readFile(policySchemaFile, 'utf8')))
const policies = async () => (await readdir(folder)).filter((file) => file.endsWith('.yaml'))
const read = async (file: string): Promise<unknown> => parse(await readFile(`${folder}/${file}`, 'utf8'))

test('the schema for editors is the one that the reader goes by; else: npm run schema', async () => {
  expect(await readFile(policySchemaFile, 'utf8')).toBe(policySchemaText())
})

test('every rule set of Lithuania fits the schema for editors', async () => {
  const files = await policies()
  expect(files.length).toBeGreaterThan(0)
  const whole = await schema()
  for (const file of files) expect([file, whole.safeParse(await read(file)).error?.issues]).toEqual([file, undefined])
})

test.each([
  ['a name of a property that is none', (text: string) => text.replace('joint-activity-since', 'joint-activity-sinse')],
  ['a property of another type', (text: string) => text.replace('lasting: joint-activity-since', 'number: joint-activity-since')],
  ['a threshold without a unit', (text: string) => text.replace('more-than: 5, unit: years', 'more-than: 5')],
  ['a threshold twice', (text: string) => text.replace('more-than: 5', 'more-than: 5, at-least: 5')],
  ['a line that the language does not know', (text: string) => text.replace('purpose:', 'porpose:')],
])('an editor marks %s', async (_what, mistype) => {
  const text = await readFile(`${folder}/inoklaster-2024.yaml`, 'utf8')
  expect(mistype(text)).not.toBe(text)
  expect((await schema()).safeParse(parse(mistype(text))).success).toBe(false)
})

test('every line that a rule set can have says what it means', async () => {
  const whole: unknown = JSON.parse(await readFile(policySchemaFile, 'utf8'))
  const silent = new Set<string>()
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    const lines: unknown = Reflect.get(part, 'properties')
    for (const [name, entry] of Object.entries(typeof lines === 'object' && lines !== null ? lines : {}))
      if (typeof entry === 'object' && entry !== null && Object.keys(entry).length > 0 && !Object.hasOwn(entry, 'description'))
        silent.add(name)
    for (const each of Object.values(part)) look(each)
  }
  look(whole)
  expect([...silent]).toEqual(['lt', 'en'])
})
