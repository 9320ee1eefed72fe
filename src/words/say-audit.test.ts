import { expect, test } from 'vitest'
import type { AuditDetails } from '#core/people/audit-entry.ts'
import type { Language } from '#core/values/language.ts'
import { sayDetails, sayRecord } from './say-audit.ts'

const names: { readonly [subject: string]: string } = { 'cluster/litek': 'LITEK', 'organisation/a': 'UAB „A“' }
const naming = (language: Language) => ({ language, nameOf: (subject: string) => names[subject] ?? subject })
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test.each([
  ['return/litek.2026', '2025 m. ataskaita: LITEK', 'Return for 2025: LITEK'],
  ['campaign/2026', '2026 m. stebėsena', 'Monitoring 2026'],
  ['study/2024', '2024 m. klasterių studija', 'Cluster study 2024'],
  ['mail', 'pašto eilė', 'the mail queue'],
])('the record %s is told as %s', (record, lt, en) => {
  expect([sayRecord(naming('lt'), record), sayRecord(naming('en'), record)]).toEqual([lt, en])
})

test.each<{ details: AuditDetails; lt: string; en: string }>([
  { details: {}, lt: '', en: '' },
  {
    details: { from: 'started', to: 'submitted', version: 3 },
    lt: 'buvo: pildoma; tapo: pateikta; redakcija: 3',
    en: 'was: being filled in; became: submitted; version: 3',
  },
  {
    details: { sheet: 'litek.2026.a', shares: 'sums' },
    lt: 'koordinatorius mato: tik sumas',
    en: 'the coordinator sees: only sums',
  },
  {
    details: { organisations: ['organisation/a', 'organisation/b'], settles: false },
    lt: 'organizacijos: UAB „A“, organisation/b; užbaigia pokalbį: ne',
    en: 'organisations: UAB „A“, organisation/b; settles the thread: no',
  },
  {
    details: { what: 'withdrew cluster/litek', as: 'coordinator: cluster/litek', until: '2026-12-31' },
    lt: 'kas pakeista: nebeklausiama: LITEK; kieno akimis: koordinatorius (LITEK); iki: 2026 m. gruodžio 31 d.',
    en: 'what changed: no longer asked: LITEK; through the eyes of: coordinator (LITEK); until: 31 December 2026',
  },
  {
    details: { leaks: 0, reason: 'to: nobody' },
    lt: 'rasta spragų: 0; priežastis: to: nobody',
    en: 'leaks found: 0; reason: to: nobody',
  },
])('an entry says $lt', ({ details, lt, en }) => {
  expect([plain(sayDetails(naming('lt'), details)), plain(sayDetails(naming('en'), details))]).toEqual([lt, en])
})
