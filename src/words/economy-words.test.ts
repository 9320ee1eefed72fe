import { expect, test } from 'vitest'
import { languages } from '#core/values/language.ts'
import { say } from './say.ts'

test.each(languages)('the industry space has one name on its page and on the page of its method (%s)', (language) => {
  expect(say(language, 'economy.method.industry-space.name')).toBe(say(language, 'economy.space'))
})

test.each(languages)('the head over thin bases fits a verdict that nothing is missing (%s)', (language) => {
  expect(say(language, 'economy.radar.verdict')).not.toMatch(/missing|trūksta/i)
})

test.each(languages)('no method sends its reader to a z that no page shows (%s)', (language) => {
  expect(say(language, 'economy.method.ellison-glaeser.refuses')).not.toMatch(/\bz\b/)
})
