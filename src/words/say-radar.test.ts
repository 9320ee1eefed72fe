import { expect, test } from 'vitest'
import { tableOf } from '#core/economy/testing/half-seen.ts'
import { locationQuotient } from '#core/economy/specialisation/location-quotient.ts'
import { scanRadar } from '#core/economy/radar/scan-radar.ts'
import { weightsFrom } from '#core/economy/radar/signs.ts'
import { starsOf } from '#core/economy/stars/stars.ts'
import { sayDoubt, sayReason, sayStar } from './say-radar.ts'

const jobs = tableOf([
  [400, 600],
  [100, 900],
])

const radar = scanRadar(
  {
    employment: jobs,
    quotient: locationQuotient(jobs),
    growth: null,
    relatedness: null,
    independentFirms: tableOf([
      [21, 80],
      [12, 90],
    ]),
    projectTies: null,
    largestShare: null,
    isOrganised: new Uint8Array(4),
  },
  { weights: weightsFrom({ specialisation: 1, 'independent-firms': 1 }), seed: 1 },
)

test('reasons are told with their numbers in both languages', () => {
  const [pair] = radar.pairs.filter(({ row, column }) => row === 0 && column === 0)
  if (pair === undefined) throw new Error('the pair is not there')
  expect(sayReason('lt', 'specialisation', pair.signs.specialisation)).toBe(
    'Grupės dalis čia didesnė nei visoje šalyje: lokacijos koeficientas 1,6.',
  )
  expect(sayReason('en', 'independent-firms', pair.signs['independent-firms'])).toBe('There are 21 firms in the group.')
  expect(sayReason('lt', 'independent-firms', pair.signs['independent-firms'])).toBe('Grupėje yra 21 įmonė.')
  expect(sayReason('lt', 'size', pair.signs.size)).toBe('Grupėje dirba 400 žmonių.')
  expect(sayReason('lt', 'growth', { ...pair.signs.growth, value: 0.4 })).toBe(
    'Dirbančiųjų skaičius, palyginti su ankstesniu, išaugo 50,0\u00A0%; pats požymis – simetrinis augimas, kuris mažesnis.',
  )
  expect(sayReason('en', 'growth', { ...pair.signs.growth, value: 2 })).toBe('Nobody worked in the group before.')
})

test('doubts are told in both languages', () => {
  expect(sayDoubt('lt', { code: 'few-firms', firms: 3, isMost: false })).toBe('Čia tik 3 įmonės.')
  expect(sayDoubt('lt', { code: 'few-firms', firms: 4, isMost: true })).toBe('Čia daugiausia 4 įmonės.')
  expect(sayDoubt('en', { code: 'few-employed', employed: 80, isMost: true })).toBe('80 people work in the group at most.')
  expect(sayDoubt('en', { code: 'shrinking', growth: -0.4 })).toBe('Jobs fell by 33.3%.')
  expect(sayDoubt('lt', { code: 'organised-elsewhere', places: 2 })).toBe(
    'Tokios grupės klasteriai jau veikia kitur (2 vietos): šios vietos įmonės gali būti jų narės.',
  )
})

test('a star says what it is given for', () => {
  const cells = tableOf([[10], [20], [30], [40], [50]])
  const rules = { criteria: [{ of: 'size' as const, rule: { topShare: 0.2 } }], leastEmployed: null }
  const [stars = []] = starsOf(rules, { employment: cells, quotient: null, productivity: null, dynamism: null })
  const [poor, best] = [stars[0], stars[4]]
  if (poor === undefined || best === undefined) throw new Error('the stars are not there')
  expect(sayStar('lt', best)).toBe('Tarp pirmųjų (1 iš 5): 50, reikėjo 50.')
  expect(sayStar('en', poor)).toBe('Not among the first (1 of 5): 10, needed 50.')
})
