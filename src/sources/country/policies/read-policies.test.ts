import { expect, test } from 'vitest'
import { properties } from '#core/registry/properties.ts'
import type { Property } from '#core/registry/property-type.ts'
import type { RuleSetFinding } from '#core/rules/check/rule-set-finding.ts'
import type { CountryFinding } from '#sources/country/country-folder.ts'
import { parseYaml } from '#sources/country/yaml-file.ts'
import { sayPlacedFinding } from '#words/say-finding.ts'
import { readPolicies, readPolicyText } from './read-policies.ts'

const top = [
  'name: { lt: Kvietimas, en: Call }',
  'summary: { lt: Ar gali, en: Whether it may }',
  'purpose: eligibility',
  'jurisdiction: lt',
  'policy: call',
  'source: survey',
  'decided-by: { lt: Agentūra, en: The agency }',
  'in-force: { from: "2020", to: "2021" }',
]
/** A rule set with one condition: what is required begins on line 12, in column 15. */
const requires = (requirement: string, more: readonly string[] = []) =>
  [...top, 'conditions:', '  - id: one', '    name: { lt: viena, en: one }', `    requires: ${requirement}`, ...more].join('\n')
/** The same with one of the first eight lines in another wording. */
const withLine = (number: number, line: string) =>
  requires('{ count: members, at-least: 5, unit: members }')
    .split('\n')
    .map((each, index) => (index + 1 === number ? line : each))
    .join('\n')
const withMore = (...more: string[]) => requires('{ not-entered: true }', more)
const list = (version: string, startsWith: string, except = '') =>
  requires('{ activity: high }', [
    'lists:',
    '  high:',
    '    name: { lt: aukšta, en: high }',
    `    version: ${version}`,
    `    starts-with: ${startsWith}`,
    ...(except === '' ? [] : [`    except: ${except}`]),
  ])
const readings = (...ids: string[]) => ['readings:', ...ids.map((id) => `  ${id}: { name: { lt: a, en: a }, source: survey }`)]

const secret: Property = { of: ['cluster'], type: { kind: 'number', unit: 'eur' }, timing: 'state', audience: 'agency' }
const known = {
  subjects: new Set(['cluster/amber', 'act/flax', 'organisation/flax']),
  sources: new Set(['survey']),
  codes: new Map([
    ['yes-no', new Set(['yes', 'no'])],
    ['label-scheme', new Set(['ecei'])],
    ['member-role', new Set(['member', 'founder'])],
  ]),
}

async function findingsOf(texts: { readonly [id: string]: string }): Promise<readonly CountryFinding[]> {
  const files = Object.entries(texts).map(([id, text]) => parseYaml(text, `policies/${id}.yaml`))
  return (await readPolicies(files, known, { properties: { ...properties, secret } })).findings
}

/** Every kind of mistake: a rule set that has it, and the line and column where it is told. */
const mistakes = {
  'rule-entry-unknown': [
    [withLine(3, 'purpos: eligibility'), '3:1'],
    [requires('{ count: members, wher: { exists: employees }, at-least: 5, unit: members }'), '12:33'],
    [requires('{ count: members, last: 3, at-least: 5, unit: members }'), '12:33'],
    [requires('{ number: management-fte, date: founded, at-least: 5, unit: fte }'), '12:41'],
    [withLine(8, 'in-force: { form: "2020" }'), '8:13'],
    [requires('{ count: years, last: 3, distinct: status, at-least: 1, unit: years }'), '12:40'],
  ],
  'rule-entry-missing': [
    [withLine(5, '# policy'), '1:1'],
    [requires('{ count: years, where: { exists: website }, at-least: 3, unit: years }'), '12:15'],
    [requires('{ share: members, at-least: 0.5, unit: share }'), '12:15'],
    [top.join('\n'), '1:1'],
  ],
  'rule-entry-empty': [
    [requires('{ all: [] }'), '12:22'],
    [withLine(1, 'name: { lt: "", en: Call }'), '1:13'],
    [requires('{ not-entered: true }', ['    text: {}']), '13:11'],
  ],
  'rule-entry-has-wrong-type': [
    [withMore('paragraph: 5.1'), '13:12'],
    [requires('{ count: members, at-least: "5", unit: members }'), '12:43'],
    [requires('{ at-least-of: 1.5, parts: [{ not-entered: true }] }'), '12:30'],
    [requires('{ at-least-of: 0, parts: [{ not-entered: true }] }'), '12:30'],
    [requires('{ count: members, between: [1, 2, 3], unit: members }'), '12:42'],
    [requires('{ not-entered: false }'), '12:30'],
    [requires('[1]'), '12:15'],
    [withLine(8, 'in-force: { from: 2020 }'), '8:19'],
  ],
  'rule-word-unknown': [
    [withLine(3, 'purpose: eligible'), '3:10'],
    [requires('{ count: firms, at-least: 5, unit: members }'), '12:24'],
    [requires('{ lasting: founded, at-least: 5, unit: eur }'), '12:54'],
  ],
  'rule-name-malformed': [
    [withLine(5, 'policy: The Call'), '5:9'],
    [withLine(10, '  - id: 5 members'), '10:9'],
    [withMore('readings:', '  Big: { name: { lt: a, en: a }, source: survey }'), '14:3'],
  ],
  'rule-text-too-long': [[withLine(1, `name: { lt: ${'a'.repeat(4001)}, en: Call }`), '1:13']],
  'date-malformed': [[withLine(8, 'in-force: { from: "2020-13" }'), '8:19']],
  'day-malformed': [
    [requires('{ date: founded, before: "2020" }'), '12:40'],
    [requires('{ date: founded, before: "2020-02-30" }'), '12:40'],
  ],
  'conditions-and-tests': [
    [
      withMore(
        'tests: [{ id: a, name: { lt: a, en: a }, conditions: [{ id: a, name: { lt: a, en: a }, requires: { not-entered: true } }] }]',
      ),
      '13:1',
    ],
  ],
  'requirement-unknown': [
    [requires('{ counts: members, at-least: 5 }'), '12:15'],
    [requires('{ any: [{ exist: website }, { not-entered: true }] }'), '12:23'],
  ],
  'nested-too-deep': [[requires(`${'{ not: '.repeat(25)}{ not-entered: true }${' }'.repeat(25)}`), '12:190']],
  'comparison-missing': [
    [requires('{ number: management-fte, unit: fte }'), '12:15'],
    [requires('{ date: founded }'), '12:15'],
  ],
  'comparison-twice': [[requires('{ number: management-fte, at-least: 1, at-most: 2, unit: fte }'), '12:15']],
  'threshold-without-unit': [
    [requires('{ count: members, at-least: 5 }'), '12:15'],
    [requires('{ count: members, where: { number: employees, at-least: 5 }, at-least: 5, unit: members }'), '12:40'],
    [requires('{ exists: strategy-document, age: { part: approved, at-most: 36 } }'), '12:49'],
  ],
  'unit-unknown': [[requires('{ count: members, at-least: 5, unit: membrs }'), '12:52']],
  'property-unknown': [
    [requires('{ number: managment-fte, at-least: 1, unit: fte }'), '12:25'],
    [requires('{ count: members, where: { code: does-dr, in: ["yes"] }, at-least: 1, unit: members }'), '12:48'],
    [requires('{ sum: members, number: turnover, at-least: 1, unit: eur }'), '12:39'],
  ],
  'property-not-of-kind': [
    [requires('{ number: employees, at-least: 1, unit: people }'), '12:25'],
    [requires('{ count: members, where: { exists: strategy-document }, at-least: 1, unit: members }'), '12:50'],
    [requires('{ count: projects, where: { activity: high }, at-least: 1, unit: projects }'), '12:41'],
    [requires('{ count: members, distinct: strategy-document, at-least: 1, unit: members }'), '12:43'],
  ],
  'property-not-public': [[requires('{ number: secret, at-least: 1, unit: eur }'), '12:25']],
  'property-does-not-fit': [
    [requires('{ number: founded, at-least: 1, unit: years }'), '12:25'],
    [requires('{ date: management-fte, before: "2020-01-01" }'), '12:23'],
    [requires('{ code: website, in: [a] }'), '12:23'],
    [requires('{ exists: strategy-document, age: { part: url, at-most: 3, unit: months } }'), '12:57'],
    [requires('{ exists: governance-document, with: { title: Rules } }'), '12:61'],
    [requires('{ count: members, distinct: employees, at-least: 1, unit: members }'), '12:43'],
  ],
  'property-has-many-values': [
    [requires('{ count: members, distinct: place-of-activity, at-least: 1, unit: members }'), '12:43'],
  ],
  'part-needed': [
    [requires('{ date: strategy-document, before: reference-day }'), '12:15'],
    [requires('{ code: label, in: [ecei] }'), '12:15'],
  ],
  'part-unknown': [
    [requires('{ date: strategy-document, part: aproved, before: reference-day }'), '12:48'],
    [requires('{ exists: label, with: { schem: ecei } }'), '12:47'],
  ],
  'part-of-single-value': [[requires('{ date: founded, part: approved, before: reference-day }'), '12:38']],
  'code-unknown': [
    [requires('{ count: members, where: { code: does-rd, in: ["yes", yess] }, at-least: 1, unit: members }'), '12:69'],
    [requires('{ exists: label, with: { scheme: eccei } }'), '12:48'],
    [requires('{ count: members, where: { code: member-role, in: [founders] }, at-least: 1, unit: members }'), '12:66'],
  ],
  'reference-unknown': [
    [withMore('act: act/flux'), '13:6'],
    [withMore('measure: act/flax'), '13:10'],
    [requires('{ code: coordinator, in: [cluster/amber] }'), '12:41'],
  ],
  'unit-wrong': [
    [requires('{ number: management-fte, at-least: 1, unit: people }'), '12:60'],
    [requires('{ count: members, at-least: 5, unit: eur }'), '12:52'],
    [requires('{ sum: members, number: turnover-eur, at-least: 1, unit: million-eur }'), '12:72'],
    [requires('{ count: years, last: 3, where: { exists: website }, at-least: 3, unit: days }'), '12:87'],
  ],
  'threshold-negative': [[requires('{ count: members, at-least: -5, unit: members }'), '12:43']],
  'threshold-never-met': [
    [requires('{ count: years, last: 1000000000, where: { exists: website }, at-least: 1, unit: years }'), '12:24'],
    [requires('{ lasting: joint-activity-since, at-least: 20000, unit: years }'), '12:58'],
    [requires('{ share: members, where: { exists: employees }, at-least: 50, unit: share }'), '12:73'],
    [requires('{ share: members, where: { exists: employees }, more-than: 1, unit: share }'), '12:74'],
    [requires('{ number: own-money-share, at-least: 25, unit: share }'), '12:52'],
    [requires('{ count: years, last: 3, where: { exists: website }, at-least: 4, unit: years }'), '12:78'],
    [requires('{ count: members, less-than: 0, unit: members }'), '12:44'],
    [requires('{ count: members, between: [0.2, 0.8], unit: members }'), '12:42'],
    [requires('{ number: management-fte, between: [2, 1], unit: fte }'), '12:50'],
  ],
  'threshold-always-met': [
    [requires('{ count: members, at-least: 0, unit: members }'), '12:43'],
    [requires('{ count: years, last: 3, where: { exists: website }, at-most: 3, unit: years }'), '12:77'],
  ],
  'too-few-parts': [[requires('{ at-least-of: 3, parts: [{ not-entered: true }, { exists: website }] }'), '12:30']],
  'rows-not-here': [
    [requires('{ count: members, where: { count: members, at-least: 1, unit: members }, at-least: 1, unit: members }'), '12:49'],
    [`of: organisation\n${requires('{ count: members, at-least: 1, unit: members }')}`, '13:24'],
    [
      requires(
        '{ count: years, last: 3, where: { count: years, last: 2, where: { exists: website }, at-least: 1, unit: years }, at-least: 1, unit: years }',
      ),
      '12:56',
    ],
  ],
  'membership-not-here': [
    [requires('{ lasting: membership, at-least: 5, unit: years }'), '12:26'],
    [requires('{ code: member-role, in: [founder] }'), '12:23'],
    [
      requires(
        '{ count: coordinators, where: { lasting: membership, at-least: 5, unit: years }, at-least: 1, unit: organisations }',
      ),
      '12:56',
    ],
  ],
  'list-unknown': [[requires('{ activity: hihg }'), '12:27']],
  'list-unused': [[list('"2"', '["26"]').replace('{ activity: high }', '{ exists: website }'), '15:5']],
  'activity-version-unknown': [[list('"3"', '["26"]'), '16:14']],
  'activity-code-malformed': [
    [list('"2"', '["2601"]'), '17:19'],
    [list('"2"', '["26", "C"]'), '17:25'],
  ],
  'activity-code-unknown': [
    [list('"2.1"', '["26", "45.2"]'), '17:25'],
    [list('"2.1"', '["30.99", "30.98"]'), '17:28'],
    [list('"2"', '["30"]', '["30.5"]'), '18:14'],
    [list('"2"', '["98.9"]'), '17:19'],
  ],
  'exception-of-nothing': [[list('"2"', '["26"]', '["30.1"]'), '18:14']],
  'reading-unknown': [
    [requires('{ not-entered: true }', ['    reading: b', ...readings('a'), ...['']]), '13:14'],
    [requires('{ rule-set: other, reading: z }'), '12:43'],
  ],
  'reading-unused': [
    [requires('{ not-entered: true }', readings('a')), '14:6'],
    [requires('{ not-entered: true }', ['    reading: a', ...readings('a', 'b', 'c')]), '16:6'],
  ],
  'test-unknown': [[requires('{ rule-set: other, test: mett }'), '12:40']],
  'rule-set-unknown': [[requires('{ rule-set: othre }'), '12:27']],
  'rule-set-of-other-kind': [
    [requires('{ rule-set: firm }'), '12:27'],
    [requires('{ count: members, where: { rule-set: other }, at-least: 1, unit: members }'), '12:52'],
  ],
  'rule-sets-in-a-circle': [[requires('{ rule-set: call }'), '12:27']],
  'references-unfold-too-far': [
    [requires(`{ all: [${Array.from({ length: 10_001 }, () => '{ exists: website }').join(', ')}] }`), '10:5'],
  ],
  'same-id-twice': [
    [
      requires('{ not-entered: true }', [
        '  - id: one',
        '    name: { lt: kita, en: other }',
        '    requires: { exists: website }',
      ]),
      '13:9',
    ],
  ],
  'paragraph-without-source': [
    [withLine(6, '# source: survey'), '10:5'],
    [withLine(6, 'paragraph: "5.1"'), '10:5'],
  ],
  'source-unknown': [
    [withLine(6, 'source: surwey'), '6:9'],
    [requires('{ not-entered: true }', ['    source: surveys']), '13:13'],
    [
      requires('{ not-entered: true }', ['    reading: a', ...readings('a').map((line) => line.replace('survey', 'press'))]),
      '15:40',
    ],
  ],
  'method-missing': [[withLine(3, 'purpose: own-indicator'), '3:10']],
  'ends-before-it-begins': [[withLine(8, 'in-force: { from: "2021-05", to: "2021-04-30" }'), '8:11']],
  'editions-overlap': [[withLine(5, 'policy: others'), '8:11']],
} satisfies { readonly [code in RuleSetFinding['code']]: readonly (readonly [text: string, place: string])[] }

const others = {
  other: requires('{ not-entered: true }').replace('policy: call', 'policy: others'),
  firm: `of: organisation\n${requires('{ not-entered: true }').replace('policy: call', 'policy: firm')}`,
}

const cases = Object.entries(mistakes).flatMap(([code, each]) => each.map(([text, place]) => ({ code, text, place })))

test.each(cases)('$code is told at $place', async ({ code, text, place }) => {
  const id = code === 'editions-overlap' ? 'younger' : 'call'
  const findings = await findingsOf({ ...others, [id]: text })
  const told = findings.filter((finding) => finding.file === `policies/${id}.yaml`)
  expect(told.map((finding) => `${finding.code} ${finding.line}:${finding.column}`)).toContain(`${code} ${place}`)
  const beside = new Set(told.map((finding) => finding.code).filter((each) => each !== code))
  expect([...beside].filter((each) => !alongside.has(each))).toEqual([])
  for (const finding of told) {
    expect(sayPlacedFinding('en', finding)).toMatch(/^policies\/\w+\.yaml, line \d+, column \d+: \S.*[.?]$/)
    expect(sayPlacedFinding('lt', finding)).toMatch(/^policies\/\w+\.yaml, \d+ eilutė, \d+ ženklas: \S.*[.?]$/)
    expect(sayPlacedFinding('en', finding)).not.toMatch(/none|undefined|null|[{}]/)
  }
})

/** What a mistake may bring with it: a name mistyped is a name missing. */
const alongside = new Set([
  'rule-entry-missing',
  'list-unknown',
  'reading-unused',
  'property-not-of-kind',
  'activity-version-unknown',
])

test('a rule set without a mistake has no finding', async () => {
  expect(await findingsOf({ ...others, call: requires('{ count: members, at-least: 5, unit: members }') })).toEqual([])
})

test('one of two readings may be the text without what the other one adds', async () => {
  expect(await findingsOf({ call: requires('{ not-entered: true }', ['    reading: a', ...readings('a', 'b')]) })).toEqual([])
})

test('a circle of rule sets is named, once', async () => {
  const ask = (id: string) => requires(`{ all: [{ exists: website }, { rule-set: ${id} }] }`)
  const texts = {
    b: ask('c').replace('policy: call', 'policy: b'),
    c: ask('a').replace('policy: call', 'policy: c'),
    a: ask('b'),
  }
  const findings = await findingsOf(texts)
  expect(findings).toMatchObject([
    { code: 'rule-sets-in-a-circle', circle: 'a → b → c → a', file: 'policies/a.yaml', line: 12, column: 56 },
  ])
})

test('references that double thirty times over are refused before anything is judged', async () => {
  const texts = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => {
      const next =
        index === 29 ? '{ exists: website }' : `{ all: [{ rule-set: d${index + 1} }, { not: { rule-set: d${index + 1} } }] }`
      return [`d${index}`, requires(next).replace('policy: call', `policy: d${index}`)]
    }),
  )
  const findings = await findingsOf(texts)
  expect(findings.length).toBeGreaterThan(0)
  expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['references-unfold-too-far']))
})

test('levels of one rule set may ask each other, and not in a circle', async () => {
  const levels = (first: string, second: string) =>
    [
      ...top,
      'tests:',
      ...[`low ${first}`, `high ${second}`].flatMap((each) => {
        const [id, ...requirement] = each.split(' ')
        const condition = `{ id: ${id}, name: { lt: a, en: a }, requires: ${requirement.join(' ')} }`
        return [`  - id: ${id}`, '    name: { lt: a, en: a }', `    conditions: [${condition}]`]
      }),
    ].join('\n')
  expect(await findingsOf({ call: levels('{ exists: website }', '{ rule-set: call, test: low }') })).toEqual([])
  expect(await findingsOf({ call: levels('{ rule-set: call, test: high }', '{ rule-set: call, test: low }') })).toMatchObject([
    { code: 'rule-sets-in-a-circle', circle: 'call/high → call/low → call/high' },
  ])
})

test('a condition that several levels share is one condition; another one needs another name', async () => {
  const level = (id: string, least: number) => [
    `  - id: ${id}`,
    '    name: { lt: a, en: a }',
    `    conditions: [{ id: size, name: { lt: a, en: a }, requires: { count: members, at-least: ${least}, unit: members } }]`,
  ]
  expect(await findingsOf({ call: [...top, 'tests:', ...level('low', 5), ...level('high', 5)].join('\n') })).toEqual([])
  expect(await findingsOf({ call: [...top, 'tests:', ...level('low', 5), ...level('high', 8)].join('\n') })).toMatchObject([
    { code: 'same-id-twice', id: 'size', line: 15 },
  ])
})

test.each([
  ['"2020", to: "2021-06-30"', '"2021-06-30"', true, 'the same last and first day'],
  ['"2020", to: "2021-06-30"', '"2021-07-01"', false, 'the day after'],
  ['"2020", to: "2021"', '"2021-07-01"', false, 'the end may lie before that day'],
  ['"2020"', '"2021-07-01"', true, 'no end'],
  ['"2020", to: "2022"', '"2021"', true, 'the whole of 2021 is in both'],
])('editions in force from %s and from %s overlap: %s, %s', async (one, other, overlaps) => {
  const edition = (from: string) => withLine(8, `in-force: { from: ${from} }`)
  const findings = await findingsOf({ first: edition(one), second: edition(other) })
  expect(findings.map(({ code, file }) => `${code} ${file}`)).toEqual(overlaps ? ['editions-overlap policies/second.yaml'] : [])
})

test('nothing is said of references to a rule set that could not be read, beyond what is wrong there', async () => {
  const findings = await findingsOf({ other: 'name: 5\n', call: requires('{ rule-set: other, test: any }') })
  expect(new Set(findings.map(({ file }) => file))).toEqual(new Set(['policies/other.yaml']))
})

test('a text that is not a file yet is read in the same way', () => {
  const read = readPolicyText(requires('{ share: members, where: { activity: high }, at-least: 0.5, unit: share }'), 'draft')
  expect(read.findings).toEqual([])
  expect(read.ruleSet?.tests[0]?.conditions[0]).toMatchObject({
    id: 'one',
    authority: { source: 'survey', paragraph: null, textStatus: 'our-reading' },
    requires: {
      kind: 'share',
      over: { rows: 'members' },
      of: null,
      where: { kind: 'activity', list: 'high' },
      comparison: { atLeast: 0.5 },
    },
  })
  expect(readPolicyText('name: "a', 'draft').findings).toMatchObject([{ code: 'yaml-broken', line: 1 }])
  expect(readPolicyText('', 'draft').findings).toMatchObject([{ code: 'rule-entry-has-wrong-type', line: 1 }])
})
