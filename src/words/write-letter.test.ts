import fc from 'fast-check'
import { expect, test } from 'vitest'
import { letterKinds } from '#core/monitoring/letters.ts'
import type { LetterContent } from '#core/monitoring/letters.ts'
import { languages } from '#core/values/language.ts'
import { writeLetter } from './write-letter.ts'

const host = { host: 'klasteriai.example.lt' }
const aboutReturn = {
  cluster: { lt: 'Lazerių klasteris „Spindulys“', en: 'Laser cluster Spindulys' },
  asksAbout: 2025,
  url: 'https://klasteriai.example.lt/lt/ataskaita/spindulys.2026?a=1&b=2',
}
const { url } = aboutReturn

const samples: { [Kind in LetterContent['kind']]: Extract<LetterContent, { kind: Kind }> } = {
  invitation: { kind: 'invitation', args: { inviter: 'Ona Onaitė', into: aboutReturn.cluster, url, until: '2026-01-31' } },
  recovery: { kind: 'recovery', args: { url, minutes: 30 } },
  'campaign-opened': {
    kind: 'campaign-opened',
    args: { ...aboutReturn, campaign: '2026', deadline: '2026-03-31', dates: [{ what: 'returns-due', on: '2026-03-31' }] },
  },
  reminder: { kind: 'reminder', args: { ...aboutReturn, deadline: '2026-03-31', days: 10, isStarted: false } },
  'deadline-extended': {
    kind: 'deadline-extended',
    args: { ...aboutReturn, before: '2026-03-31', deadline: '2026-04-15', reason: 'Prašė koordinatorius.' },
  },
  'return-sent-back': {
    kind: 'return-sent-back',
    args: { ...aboutReturn, reviewer: 'Ona Onaitė', reason: 'Trūksta eksporto.\nPatikrinkite ir darbuotojus.', comments: 2 },
  },
  reopened: { kind: 'reopened', args: { ...aboutReturn, reviewer: 'Ona Onaitė', reason: 'Rasta klaida.' } },
  'sheet-invitation': {
    kind: 'sheet-invitation',
    args: { ...aboutReturn, organisation: { lt: 'UAB Žvaigždė' }, deadline: '2026-03-15' },
  },
  digest: {
    kind: 'digest',
    args: {
      count: 12,
      lines: [
        { ...aboutReturn, kind: 'comment', count: 11, authors: ['Ona', 'Jonas'] },
        { ...aboutReturn, kind: 'approved', count: 1, authors: [] },
      ],
      preferencesUrl: 'https://klasteriai.example.lt/lt/paskyra',
      stopUrl: 'https://klasteriai.example.lt/lt/stop',
    },
  },
}

test.each(letterKinds.flatMap((kind) => languages.map((language) => ({ kind, language }))))(
  'the letter "$kind" is whole in $language',
  async ({ kind, language }) => {
    const { subject, text, html } = writeLetter(samples[kind], language, host)
    expect(html).not.toContain('undefined')
    await expect(`Subject: ${subject}\n\n${text}`).toMatchFileSnapshot(`golden/letter-${kind}.${language}.txt`)
  },
)

test.each([
  [10, 'Iki ataskaitos termino liko 10 dienų'],
  [3, 'Iki ataskaitos termino liko 3 dienos'],
  [1, 'Iki ataskaitos termino liko 1 diena'],
  [0, 'Ataskaitos terminas – šiandien'],
  [-7, 'Ataskaitos terminas baigėsi'],
])('%s days to the deadline: "%s"', (days, beginning) => {
  const { subject } = writeLetter({ kind: 'reminder', args: { ...samples.reminder.args, days } }, 'lt', host)
  expect(subject).toContain(beginning)
})

test.each([
  [-1, 'prieš 1 dieną.'],
  [-7, 'prieš 7 dienas.'],
  [-14, 'prieš 14 dienų.'],
])('%s days after the deadline it says "%s"', (days, ending) => {
  expect(writeLetter({ kind: 'reminder', args: { ...samples.reminder.args, days } }, 'lt', host).text).toContain(ending)
})

test('whatever people write is text of the letter, and never a part of its form', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('a\r\nBcc: visi@pasaulis.lt', '"><script>alert(1)</script>', '{count, plural', "it's {"),
  )
  fc.assert(
    fc.property(hostile, hostile, (name, reason) => {
      const args = { ...samples.reopened.args, cluster: { lt: name }, reviewer: name, reason }
      const { subject, html } = writeLetter({ kind: 'reopened', args }, 'lt', host)
      expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
      expect(
        html.replaceAll(/<\/?(html|head|meta|title|body|div|p|a|span|blockquote|br|ul|li)\b[^<>]*>|<!doctype html>/g, ''),
      ).not.toMatch(/[<>]/)
    }),
  )
})
