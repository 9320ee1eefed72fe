import { expect, test } from 'vitest'
import type { Shown } from '#core/registry/shown.ts'
import type { StatementValue } from '#core/statements/statement.ts'
import { noDocuments } from '#server/country-documents.ts'
import { organisationEntity } from './organisation-entity.ts'
import { interval, literals } from './linked-data.ts'

const reader = {
  day: '2026-11-21',
  language: 'lt',
  publicUrl: 'https://santalka.example',
  codes: { ...noDocuments.codes, 'evrk-2.1': { '26.70': { name: { lt: 'Optinių prietaisų gamyba' } } } },
} as const
const empty = { about: [], voices: [], sources: [], recorded: null, clusters: [], projects: [] }
const said = (property: string, value: StatementValue, span: Partial<Shown> = {}): Shown => ({
  subject: 'organisation/probe',
  property,
  item: '',
  value,
  from: null,
  until: null,
  statement: 1,
  source: 's',
  validFrom: null,
  validTo: null,
  rank: 'accepted',
  ours: false,
  voices: 1,
  contested: false,
  ...span,
})

test('an organisation with a register code is a legal entity with its identifier, activity and address', () => {
  const shown = [
    said('name', { lt: 'UAB Mėginys' }),
    said('register-code', '123456785'),
    said('activity', { version: '2.1', code: '26.70' }),
    said('activity', { version: '2', code: '267000' }),
    said('address', 'Savanorių pr. 1, Vilnius'),
  ]
  expect(organisationEntity({ ...empty, subject: 'organisation/probe', shown }, reader)).toMatchObject({
    '@id': 'https://santalka.example/lt/organizacijos/probe',
    '@type': ['legal:LegalEntity', 'org:FormalOrganization', 'schema:Organization'],
    'legal:legalName': [{ '@value': 'UAB Mėginys', '@language': 'lt' }],
    'legal:legalIdentifier': { '@type': 'adms:Identifier', 'skos:notation': '123456785' },
    'legal:companyActivity': [
      {
        '@id': 'http://data.europa.eu/ux2/nace2.1/2670',
        'skos:notation': '26.70',
        'skos:prefLabel': [{ '@value': 'Optinių prietaisų gamyba', '@language': 'lt' }],
        'skos:inScheme': 'EVRK 2.1',
      },
      { 'skos:notation': '267000', 'skos:inScheme': 'EVRK 2' },
    ],
    'cv:registeredAddress': [{ '@type': 'locn:Address', 'locn:fullAddress': 'Savanorių pr. 1, Vilnius' }],
  })
})

test('an organisation without a code is no legal entity, and what is not known, absent or over is not said', () => {
  const shown = [
    said('name', { en: 'Probe' }),
    said('address', { absent: 'withheld' }),
    said('website', 'https://old.example', { until: '2020-01-01' }),
  ]
  const entity = organisationEntity({ ...empty, subject: 'organisation/probe', shown }, reader)
  expect(entity['@type']).toEqual(['org:Organization', 'schema:Organization'])
  expect(Object.keys(entity)).toEqual([
    '@context',
    '@id',
    '@type',
    'dcterms:identifier',
    'skos:prefLabel',
    'schema:name',
    'dcterms:valid',
  ])
})

test('a period is told as precisely as it is known', () => {
  expect(interval({ validFrom: '2018', validTo: null })).toEqual({ '@type': 'time:Interval', 'schema:startDate': '2018' })
  expect(interval({ validFrom: null, validTo: null })).toBeUndefined()
  expect(literals({ lt: 'a', en: 'b' })).toEqual([
    { '@value': 'a', '@language': 'lt' },
    { '@value': 'b', '@language': 'en' },
  ])
})
