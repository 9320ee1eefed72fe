import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { units } from '#core/registry/property-type.ts'
import type { Known } from '#core/registry/check-statement.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { parseYaml } from '#sources/country/yaml-file.ts'
import type { YamlFile } from '#sources/country/yaml-file.ts'
import { readPolicies } from './read-policies.ts'
import { comparisonWords, dateWords, durationUnits, requirementForms } from './requirement-forms.ts'

/** The page that explains the language, and the country whose sources, codes and rule sets its examples name. */
let page = ''
let known: Known
let others: YamlFile[] = []
let examples: unknown[] = []

beforeAll(async () => {
  page = await readFile('docs/policy-language.md', 'utf8')
  examples = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']): unknown => parse(text))
  const lithuania = await readCountry('countries/lithuania')
  const codelists = z
    .record(z.string(), z.object({ codes: z.record(z.string(), z.unknown()) }))
    .parse(lithuania.documents.codelists)
  known = {
    subjects: new Set(lithuania.statements.map(({ subject }) => subject)),
    sources: new Set(lithuania.sources.map(({ id }) => id)),
    codes: new Map(Object.entries(codelists).map(([list, { codes }]) => [list, new Set(Object.keys(codes))])),
  }
  others = await Promise.all(
    ['eu-sme', 'inoklaster-2024'].map(async (id) =>
      parseYaml(await readFile(`countries/lithuania/policies/${id}.yaml`, 'utf8'), `policies/${id}.yaml`),
    ),
  )
})

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What an example on the page is part of: a whole rule set, some lines of one, or requirements. */
function wholeOf(example: unknown): { id: string; content: unknown } {
  const [call, , , lists] = examples
  if (isMap(example) && 'name' in example) return { id: String(example['policy']), content: example }
  const { conditions: _conditions, ...top } = isMap(call) ? call : {}
  if (isMap(example)) return { id: 'sample-call', content: { ...top, ...example } }
  const requirements: readonly unknown[] = Array.isArray(example) ? example : []
  const name = { lt: 'pavyzdys', en: 'example' }
  const conditions = requirements.map((requires, index) => ({ id: `example-${index}`, name, requires }))
  const sector = isMap(lists) && Array.isArray(lists['conditions']) ? lists['conditions'] : []
  return {
    id: 'sample-call',
    content: { ...top, lists: isMap(lists) ? lists['lists'] : {}, conditions: [...sector, ...conditions] },
  }
}

test('every example on the page is a rule set, or stands in one, without a mistake', async () => {
  expect(examples.length).toBeGreaterThan(12)
  for (const example of examples) {
    const { id, content } = wholeOf(example)
    const { findings } = await readPolicies(
      [...others, parseYaml(stringify(content, { aliasDuplicateObjects: false }), `policies/${id}.yaml`)],
      known,
    )
    expect([JSON.stringify(example).slice(0, 80), findings]).toEqual([JSON.stringify(example).slice(0, 80), []])
  }
})

test('every form of a requirement, every comparison and every unit is on the page', () => {
  const shown = JSON.stringify(examples)
  const words = [
    ...Object.keys(requirementForms(z.unknown())),
    ...comparisonWords,
    ...dateWords,
    ...durationUnits,
    'distinct',
    'last',
    'age',
    'with',
    'part',
    'of',
  ]
  expect(words.filter((word) => !shown.includes(`"${word}":`) && !shown.includes(`"${word}"`))).toEqual([])
  expect(units.filter((unit) => !page.includes(`\`${unit}\``))).toEqual([])
})
