import { describe, expect, test } from 'vitest'
import type { Requirement } from '#core/rules/rule-set.ts'
import { outlineRequirement } from './outline-requirement.ts'
import type { VerdictNaming } from './verdict-naming.ts'

const naming = (language: 'lt' | 'en'): VerdictNaming => ({
  language,
  nameOf: () => undefined,
  codes: {},
  ruleSets: new Map(),
})

const researches: Requirement = {
  kind: 'code',
  asked: { property: 'does-rd', part: null, with: null },
  in: ['yes'],
}
const members = (where: Requirement): Requirement => ({
  kind: 'count',
  over: { rows: 'members' },
  where,
  distinct: null,
  comparison: { atLeast: 3 },
  unit: 'members',
})

describe('a requirement as a lawyer sets it out', () => {
  test('one without parts is one sentence', () => {
    expect(outlineRequirement(naming('en'), researches)).toMatchObject({ points: [], choices: [] })
  })

  test('what it puts together stands below it, point by point, however deep', () => {
    const outline = outlineRequirement(
      naming('en'),
      members({ kind: 'any', parts: [researches, { kind: 'all', parts: [researches, { kind: 'not-entered' }] }] }),
    )
    expect(outline.text).toBe('At least 3 members, each of which meets this: at least one of these conditions:')
    expect(outline.points.map(({ points }) => points.length)).toEqual([0, 2])
  })

  test('a long list of codes is not read in a sentence', () => {
    const places: Requirement = { ...researches, in: Array.from({ length: 12 }, (_, index) => `code-${index}`) }
    const outline = outlineRequirement(naming('en'), members(places))
    expect(outline.text).toMatch(/one of these 12:$/)
    expect(outline.choices).toHaveLength(12)
  })

  test.each(['lt', 'en'] as const)('a sentence with points below it ends in a colon in %s', (language) => {
    const { text } = outlineRequirement(naming(language), { kind: 'at-least', number: 2, parts: [researches, researches] })
    expect(text).toMatch(/[^\s.;:]:$/)
  })
})
