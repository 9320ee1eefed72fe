import { expect, test } from 'vitest'
import type { Requirement } from '#core/rules/rule-set.ts'
import type { Finding, Measured, Step, Threshold, Unknown } from '#core/rules/verdict.ts'
import type { Language } from '#core/values/language.ts'
import { sayRequirement } from './say-requirement.ts'
import { outcomeWord, sayMeasured, sayMeasuredAgainst, sayRows, sayStep, sayThreshold, sayUnknown } from './say-verdict.ts'
import type { VerdictNaming } from './verdict-naming.ts'

const names = new Map([
  ['cluster/a', { lt: 'Klasteris A', en: 'Cluster A' }],
  ['organisation/b', { lt: 'UAB „B“' }],
])
const both = (text: string) => ({ lt: text, en: text })
const naming = (language: Language): VerdictNaming => ({
  language,
  nameOf: (subject) => names.get(subject),
  codes: {
    'yes-no': { yes: { name: { lt: 'taip', en: 'yes' } }, no: { name: { lt: 'ne', en: 'no' } } },
    'label-scheme': { ecei: { name: both('ECEI') } },
    'label-level': { gold: { name: { lt: 'auksinis', en: 'gold' } } },
    'member-role': { member: { name: { lt: 'narys', en: 'member' } }, founder: { name: { lt: 'steigėjas', en: 'founder' } } },
  },
  ruleSets: new Map(),
})

const found = (measured: Measured, more: Partial<Finding> = {}): Finding => ({
  kind: 'count',
  outcome: 'cannot-say',
  measured,
  threshold: null,
  evidence: [],
  unknowns: [],
  parts: [],
  rows: [],
  hypothetical: false,
  about: null,
  ...more,
})

test.each([
  ['pass', 'įvykdyta', 'met'],
  ['fail', 'neįvykdyta', 'not met'],
  ['cannot-say', 'negalima pasakyti', 'cannot say'],
] as const)('the outcome %s of a condition is said', (outcome, lt, en) => {
  expect([outcomeWord('lt', outcome), outcomeWord('en', outcome)]).toEqual([lt, en])
})

const number = (lo: number | null, hi: number | null, unit: 'members' | 'eur' | 'share' | 'years' = 'members') =>
  ({ kind: 'number', lo, hi, unit }) as const

test.each<[Measured, string, string]>([
  [number(1, 1), '1 narys', '1 member'],
  [number(5, 5), '5 nariai', '5 members'],
  [number(10, 10), '10 narių', '10 members'],
  [number(21, 21), '21 narys', '21 members'],
  [number(0, 0), '0 narių', '0 members'],
  [number(4, 7), '4–7 nariai', '4–7 members'],
  [number(4, null), 'bent 4 nariai', 'at least 4 members'],
  [number(null, 7), 'ne daugiau kaip 7 nariai', 'at most 7 members'],
  [number(0, null), 'nežinoma', 'not known'],
  [number(null, null), 'nežinoma', 'not known'],
  [number(1.5, 1.5, 'years'), '1,5 metų', '1.5 years'],
  [number(120_000, 120_000, 'eur'), '120 000 €', '€120,000'],
  [number(0.5, 0.5, 'share'), '50 %', '50%'],
  [{ kind: 'days', first: '2019-03-01', last: '2019-03-01' }, '2019 m. kovo 1 d.', '1 March 2019'],
  [
    { kind: 'days', first: '2019-03-01', last: '2019-12-31' },
    'nuo 2019 m. kovo 1 d. iki 2019 m. gruodžio 31 d.',
    'from 1 March 2019 to 31 December 2019',
  ],
  [{ kind: 'none' }, 'nėra', 'none'],
  [{ kind: 'not-entered' }, 'sąlyga dar neįvesta', 'condition not entered yet'],
])('%j is said as %s', (measured, lt, en) => {
  const said = (language: Language) => sayMeasured(naming(language), found(measured)).replace(/\u00a0/g, ' ')
  expect([said('lt'), said('en')]).toEqual([lt, en])
})

test.each<[Measured, string, string]>([
  [{ kind: 'days', first: '2018-01-01', last: '2018-12-31' }, 'nuo 2018 m.', 'since 2018'],
  [{ kind: 'days', first: '2019-03-01', last: '2019-03-01' }, 'nuo 2019 m. kovo 1 d.', 'since 1 March 2019'],
  [
    { kind: 'days', first: '2018-05-01', last: '2019-03-01' },
    'pradžia – nuo 2018 m. gegužės 1 d. iki 2019 m. kovo 1 d.',
    'began between 1 May 2018 and 1 March 2019',
  ],
  [
    { kind: 'days', first: null, last: '2019-03-01' },
    'pradžia – ne vėliau kaip 2019 m. kovo 1 d.',
    'began no later than 1 March 2019',
  ],
  [{ kind: 'days', first: null, last: null }, 'nežinoma', 'not known'],
])('of something that lasts its beginning is said, and no end: %j', (measured, lt, en) => {
  const said = (language: Language) =>
    sayMeasured(naming(language), found(measured, { kind: 'duration' })).replace(/\u00a0/g, ' ')
  expect([said('lt'), said('en')]).toEqual([lt, en])
})

test('codes are told by their names, and when there may be more', () => {
  const measured = { kind: 'codes', codes: ['yes'], complete: false } as const
  expect(sayMeasured(naming('lt'), found(measured, { about: 'does-rd' }))).toBe('taip (gali būti ir kitų)')
})

test.each<[Threshold, string, string]>([
  [{ kind: 'number', comparison: { atLeast: 5 }, unit: 'members' }, 'bent 5 nariai', 'at least 5 members'],
  [{ kind: 'number', comparison: { moreThan: 5 }, unit: 'years' }, 'daugiau kaip 5 metai', 'more than 5 years'],
  [{ kind: 'number', comparison: { lessThan: 250 }, unit: 'people' }, 'mažiau kaip 250 asmenų', 'fewer than 250 people'],
  [{ kind: 'number', comparison: { lessThan: 2 }, unit: 'fte' }, 'mažiau kaip 2 etatai', 'less than 2 FTE'],
  [{ kind: 'number', comparison: { from: 18, to: 24 }, unit: 'months' }, '18–24 mėnesiai', 'from 18 to 24 months'],
  [
    { kind: 'date', comparison: { is: 'on-or-before', day: '2020-01-01' } },
    'ne vėliau kaip 2020\u00a0m. sausio 1\u00a0d.',
    'on or before 1 January 2020',
  ],
  [{ kind: 'date', comparison: { is: 'before', day: null } }, 'anksčiau kaip vertinimo dieną', 'before the reference day'],
  [{ kind: 'exists' }, 'turi būti', 'must be there'],
  [{ kind: 'at-least-parts', number: 2 }, 'bent 2 sąlygos', 'at least 2 conditions'],
])('the threshold %j is said as %s', (threshold, lt, en) => {
  expect([sayThreshold(naming('lt'), threshold), sayThreshold(naming('en'), threshold)]).toEqual([lt, en])
})

test('what was found stands beside what is asked for', () => {
  const finding = found(number(4, 7), { threshold: { kind: 'number', comparison: { atLeast: 5 }, unit: 'members' } })
  expect(sayMeasuredAgainst(naming('lt'), finding)).toBe('4–7 nariai; reikia: bent 5 nariai')
  expect(sayMeasuredAgainst(naming('en'), finding)).toBe('4–7 members; required: at least 5 members')
})

test('rows are counted by what they said, those that nobody knows by name too', () => {
  const row = (outcome: Finding['outcome'], min: number, max: number | null) => ({
    row: null,
    number: { min, max },
    outcome,
    finding: null,
  })
  const finding = found(number(4, null), { rows: [row('pass', 1, 1), row('pass', 1, 1), row('cannot-say', 0, 3)] })
  expect(sayRows('en', finding)).toBe('2 meet it, 0 do not, 0–3 not known')
  expect(sayRows('lt', { ...finding, rows: [row('cannot-say', 0, null)] })).toBe(
    'atitinka 0, neatitinka 0, nežinoma 0 ar daugiau',
  )
  expect(sayRows('en', found({ kind: 'unknown' }))).toBeNull()
})

const fact = (property: string, more: Partial<Extract<Unknown, { kind: 'fact' }>> = {}): Unknown => ({
  kind: 'fact',
  subject: 'organisation/b',
  property,
  part: null,
  with: null,
  year: null,
  why: 'not-said',
  ...more,
})

test.each<[Unknown, string, string]>([
  [fact('does-rd'), 'UAB „B“ – vykdo MTEP (niekas nenurodė)', 'UAB „B“ – does R&D (nobody has said)'],
  [
    fact('rd-spending-declared', { year: 2023, why: 'contested' }),
    'UAB „B“ – deklaruotos MTEP išlaidos (2023 m.) (šaltiniai nesutaria)',
    'UAB „B“ – declared R&D spending (2023) (sources disagree)',
  ],
  [
    fact('label', { subject: 'cluster/nameless', with: { scheme: 'ecei', level: 'gold' }, why: 'incomplete' }),
    'nameless – kokybės ženklas (ECEI, auksinis) (galbūt išvardyta ne viskas)',
    'nameless – quality label (ECEI, gold) (the list may not be complete)',
  ],
  [
    { kind: 'unnamed', subject: 'cluster/a', rows: 'members' },
    'Klasteris A – nariai, kurių pavadinimų registras nežino',
    'Cluster A – members that the register does not know by name',
  ],
])('what is not known is said: %j', (unknown, lt, en) => {
  expect([sayUnknown(naming('lt'), unknown), sayUnknown(naming('en'), unknown)]).toEqual([lt, en])
})

test.each<[Step, string, string]>([
  [
    { kind: 'gain', rows: 'members', number: 1 },
    'Priimkite dar 1 narį, atitinkantį sąlygą.',
    'Win 1 more member that meets the condition.',
  ],
  [
    { kind: 'gain', rows: 'members', number: 11 },
    'Priimkite dar 11 narių, atitinkančių sąlygą.',
    'Win 11 more members that meet the condition.',
  ],
  [
    { kind: 'wait', until: '2025-05-03', months: 3 },
    'Palaukite iki 2025\u00a0m. gegužės 3\u00a0d. (3 mėnesiai).',
    'Wait until 3 May 2025 (3 months).',
  ],
  [{ kind: 'wait', until: '2025-05-03', months: 0 }, 'Palaukite iki 2025\u00a0m. gegužės 3\u00a0d.', 'Wait until 3 May 2025.'],
  [
    { kind: 'establish', fact: fact('does-rd'), toBe: { kind: 'codes', codes: ['yes'] } },
    'Išsiaiškinkite: UAB „B“ – vykdo MTEP (niekas nenurodė). Turėtų būti: taip.',
    'Find out: UAB „B“ – does R&D (nobody has said). It would have to be yes.',
  ],
  [
    {
      kind: 'change',
      subject: 'cluster/a',
      property: 'management-fte',
      part: null,
      with: null,
      year: null,
      toBe: { kind: 'number', comparison: { atLeast: 0.5 }, unit: 'fte' },
    },
    'Turėtų pasikeisti: Klasteris A – valdymo darbuotojai. Reikia: bent 0,5 etato.',
    'This would have to change: Cluster A – management staff. Required: at least 0.5 FTE.',
  ],
  [
    {
      kind: 'establish-some',
      number: 2,
      of: ['b', 'c', 'd'].map((id) => ({ row: `organisation/${id}`, facts: [fact('does-rd'), fact('activity')] })),
    },
    'Pakanka išsiaiškinti apie 2 iš 3 – vykdo MTEP, ekonominė veikla (EVRK): UAB „B“; c; d.',
    'It is enough to find out about 2 of 3 – does R&D, economic activity (EVRK): UAB „B“; c; d.',
  ],
  [
    {
      kind: 'establish-some',
      number: 1,
      of: [
        { row: 'organisation/b', facts: [2022, 2023].map((year) => fact('rd-spending-declared', { year })) },
        { row: 'organisation/c', facts: [{ kind: 'membership', subject: 'cluster/a', member: 'organisation/c' }] },
      ],
    },
    'Pakanka išsiaiškinti apie 1 iš 2: UAB „B“ (deklaruotos MTEP išlaidos (2022, 2023 m.)); c (ar tuo metu buvo narys).',
    'It is enough to find out about 1 of 2: UAB „B“ (declared R&D spending (2022, 2023)); c (whether it was a member at the time).',
  ],
  [
    {
      kind: 'establish',
      fact: fact('joint-activity-since', { subject: 'cluster/a' }),
      toBe: { kind: 'number', comparison: { moreThan: 5 }, unit: 'years' },
    },
    'Išsiaiškinkite: Klasteris A – bendros veiklos pradžia (niekas nenurodė). Iki vertinimo dienos turėtų būti praėję daugiau kaip 5 metai.',
    'Find out: Cluster A – joint activity since (nobody has said). By the reference day more than 5 years would have to have passed.',
  ],
])('a step says what to do: %j', (step, lt, en) => {
  expect([sayStep(naming('lt'), step), sayStep(naming('en'), step)]).toEqual([lt, en])
})

const members = { rows: 'members' } as const
const doesRd: Requirement = { kind: 'code', asked: { property: 'does-rd', part: null, with: null }, in: ['yes'] }
const joined: Requirement = { kind: 'duration', since: 'membership', comparison: { atLeast: 5 }, unit: 'years' }

test.each<[Requirement, string, string]>([
  [
    {
      kind: 'duration',
      since: { property: 'joint-activity-since', part: null, with: null },
      comparison: { moreThan: 5 },
      unit: 'years',
    },
    'Bendros veiklos pradžia – iki vertinimo dienos praėjo daugiau kaip 5 metai.',
    'Joint activity since: more than 5 years before the reference day.',
  ],
  [
    {
      kind: 'count',
      over: members,
      where: joined,
      distinct: 'related-group',
      comparison: { atLeast: 5 },
      unit: 'members',
    },
    'Bent 5 nariai (turi skirtis susijusių įmonių grupė), kurių kiekvienas atitinka: narystė trunka ne trumpiau kaip 5 metus.',
    'At least 5 members that differ in group of related companies, each of which meets this: has been a member for at least 5 years.',
  ],
  [
    {
      kind: 'count',
      over: { rows: 'years', last: 3 },
      where: { kind: 'code', asked: { property: 'rd-spending-declared', part: null, with: null }, in: ['yes'] },
      distinct: null,
      comparison: { atLeast: 3 },
      unit: 'years',
    },
    'Iš paskutinių 3 baigtų metų – bent 3 metai, kurių kiekvienas atitinka: deklaruotos MTEP išlaidos – taip.',
    'Of the last 3 calendar years that have ended: at least 3 years, each of which meets this: declared R&D spending: yes.',
  ],
  [
    {
      kind: 'exists',
      asked: { property: 'strategy-document', part: null, with: null },
      age: { part: 'approved', comparison: { atMost: 36 } },
    },
    'Yra veiklos strategija, patvirtinta – ne seniau kaip prieš 36 mėnesius.',
    'There is: strategy, approved at most 36 months ago.',
  ],
  [
    { kind: 'share', over: members, of: null, where: doesRd, comparison: { atLeast: 0.5 } },
    'Bent 50 % narių atitinka: vykdo MTEP – taip.',
    'At least 50% of the members meet this: does R&D: yes.',
  ],
  [
    { kind: 'any', parts: [doesRd, { kind: 'activity', list: 'high' }] },
    'Bent viena iš šių sąlygų: (1) vykdo MTEP – taip; (2) ekonominė veikla – iš sąrašo „APV“ (EVRK 2: 20, 30, išskyrus 30.1).',
    'At least one of these conditions: (1) does R&D: yes; (2) economic activity in the list “APV” (EVRK 2: 20, 30, except 30.1).',
  ],
  [
    { kind: 'code', asked: { property: 'member', part: 'role', with: null }, in: ['member', 'founder'] },
    'Nario vaidmuo – narys ar steigėjas.',
    'Role of the member: member or founder.',
  ],
  [{ kind: 'not', part: doesRd }, 'Netiesa, kad (vykdo MTEP – taip).', 'It is not so that (does R&D: yes).'],
  [{ kind: 'rule-set', ruleSet: 'eu-sme', test: null, reading: null }, 'Atitinka „eu-sme“.', 'Meets “eu-sme”.'],
])('a requirement is a sentence: $kind', (requirement, lt, en) => {
  const lists = {
    high: {
      name: both('APV'),
      version: '2',
      startsWith: ['20', '30'],
      except: ['30.1'],
      authority: { source: 's', paragraph: null, textStatus: 'summary' as const },
    },
  }
  const said = (language: Language) => sayRequirement(naming(language), requirement, lists).replace(/\u00a0/g, ' ')
  expect([said('lt'), said('en')]).toEqual([lt, en])
})
