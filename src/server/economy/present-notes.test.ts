import { expect, test } from 'vitest'
import { sayLoadNote } from '#words/lake-load.ts'
import { publicNotes } from './present-notes.ts'

test.each([
  'firm-in-two-places',
  'activity-malformed',
  'coordinates-missing',
  'insured-absent',
  'insured-by-class',
  'name-missing',
  'status-missing',
  'not-written-yet',
])('of the note %s everybody is told how many rows there are, and no firm', (code) => {
  const [note] = publicNotes([{ code, rows: 2, examples: ['300000001', '300000002'] }])
  expect(note).toEqual({ code, rows: 2, examples: [] })
  if (note !== undefined)
    for (const language of ['lt', 'en'] as const) expect(sayLoadNote(language, note)).not.toMatch(/3000|\(|none/)
})

test('codes, places and numbers of few are told with their examples', () => {
  const notes = ['edition-by-codes', 'older-classes-unlinked', 'place-unknown', 'wage-of-few'].map((code) => ({
    code,
    rows: 2,
    examples: ['62.01'],
  }))
  expect(publicNotes(notes)).toEqual(notes)
})
