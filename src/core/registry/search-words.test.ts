import { expect, test } from 'vitest'
import { reasonOf } from './match-reason.ts'
import { soughtWords, wordsIn } from './search-words.ts'

const synonyms = [
  ['lazer', 'laser', 'fotonik'],
  ['nauj medziag', 'new material'],
  ['sgd', 'lng'],
]

test.each([
  { text: 'Žemės ūkis', words: ['zemes', 'ukis'], because: 'marks do not count' },
  { text: '  „UAB Eksma“ ', words: ['uab', 'eksma'], because: 'quotation marks are no words' },
  { text: '<script>alert(1)</script>', words: ['script', 'alert', '1', 'script'], because: 'signs are no words' },
  { text: '!:*&|', words: [], because: 'nothing is left' },
])('"$text" is looked for as $words, because $because', ({ text, words }) => {
  expect(wordsIn(text)).toEqual(words)
})

test.each([
  { asked: 'laser', others: [['lazer'], ['fotonik']], because: 'the stem is a word of the group' },
  { asked: 'lazerių', others: [['laser'], ['fotonik']], because: 'endings are forgiven' },
  { asked: 'foto', others: [['lazer'], ['laser']], because: 'four letters of a stem are enough while typing' },
  { asked: 'fot', others: [], because: 'three letters are too few' },
  { asked: 'lng', others: [['sgd']], because: 'an abbreviation stands for itself' },
  { asked: 'sgdx', others: [], because: 'an abbreviation has no endings' },
])('$asked also means $others, because $because', ({ asked, others }) => {
  expect(soughtWords(asked, synonyms)[0]?.others).toEqual(others)
})

test('a phrase that has synonyms is one thing to look for', () => {
  expect(soughtWords('naujos medžiagos Kaune', synonyms)).toEqual([
    { typed: ['naujos', 'medziagos'], others: [['new', 'material']] },
    { typed: ['kaune'], others: [] },
  ])
})

test.each([
  { q: 'lazeriniu', titles: ['Lazerinių klasteris'], texts: 'Lazerinių klasteris', reason: null },
  { q: 'technologijos', titles: ['Technologijų klasteris'], texts: '', reason: null },
  { q: 'laser', titles: ['Fotonikos klasteris'], texts: 'Fotonikos klasteris', reason: { by: 'synonym', word: 'Fotonikos' } },
  {
    q: 'eksportas',
    titles: ['Klasteris'],
    texts: 'Klasteris\nmaisto eksportas',
    reason: { by: 'text', excerpt: 'maisto eksportas' },
  },
  {
    q: 'technolgoijos',
    titles: ['Technologijų klasteris'],
    texts: 'Technologijų klasteris',
    reason: { by: 'spelling', word: 'Technologijų' },
  },
])('why "$q" found $titles: $reason', ({ q, titles, texts, reason }) => {
  expect(reasonOf(soughtWords(q, synonyms), { titles, texts })).toEqual(reason)
})
