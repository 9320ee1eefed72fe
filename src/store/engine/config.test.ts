import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { languageOf, programFolder, readConfig } from './config.ts'

test('without any setting Santalka serves Lithuania from its own data folder on port 8080', () => {
  expect(readConfig({}, '/elsewhere')).toEqual({
    config: {
      port: 8080,
      host: undefined,
      publicUrl: 'http://localhost:8080',
      databaseUrl: undefined,
      logLevel: 'warn',
      dataFolder: resolve(programFolder, 'data'),
      country: 'lithuania',
      countryFolder: resolve(programFolder, 'countries', 'lithuania'),
      language: 'en',
      maxConnections: 10,
      mostUploadBytes: 2048 * 1024 ** 2,
      trustsProxy: false,
      mail: undefined,
      secret: undefined,
      oidc: undefined,
    },
  })
})

test('an empty setting is one that was not made', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' }, '/')).toEqual(readConfig({}, '/'))
})

test('a data folder that is given is looked for where the command was called', () => {
  expect(readConfig({ SANTALKA_DATA: 'mine' }, '/elsewhere')).toMatchObject({ config: { dataFolder: '/elsewhere/mine' } })
})

test.each([
  { setting: 'PORT', value: '80a', expects: 'port' },
  { setting: 'PORT', value: '-1', expects: 'port' },
  { setting: 'PORT', value: '65536', expects: 'port' },
  { setting: 'HOST', value: 'http://x', expects: 'host' },
  { setting: 'PUBLIC_URL', value: 'klasteriai.lt', expects: 'web-address' },
  { setting: 'PUBLIC_URL', value: 'ftp://klasteriai.lt', expects: 'web-address' },
  { setting: 'DATABASE_URL', value: 'mysql://x/y', expects: 'database-address' },
  { setting: 'LOG_LEVEL', value: 'loud', expects: 'log-level' },
  { setting: 'SANTALKA_COUNTRY', value: '../etc', expects: 'name' },
  { setting: 'SANTALKA_LANGUAGE', value: 'de', expects: 'language' },
  { setting: 'SANTALKA_CONNECTIONS', value: '1', expects: 'count' },
  { setting: 'SANTALKA_TRUST_PROXY', value: 'maybe', expects: 'yes-or-no' },
  { setting: 'SANTALKA_MAIL_FROM', value: 'Santalka <a@example.lt>', expects: 'mail-address' },
])('$setting=$value is refused: it takes a $expects', ({ setting, value, expects }) => {
  expect(readConfig({ [setting]: value }, '/')).toEqual({ problems: [{ code: 'setting-wrong', name: setting, value, expects }] })
})

test('mail leaves through a server from an address, and needs both', () => {
  const smtpUrl = 'smtp://mail.example.lt'
  const both = { SANTALKA_SMTP_URL: smtpUrl, SANTALKA_MAIL_FROM: 'santalka@example.lt' }
  expect(readConfig(both, '/')).toMatchObject({ config: { mail: { smtpUrl, from: 'santalka@example.lt' } } })
  expect(readConfig({ SANTALKA_SMTP_URL: smtpUrl }, '/')).toMatchObject({ problems: [{ name: 'SANTALKA_MAIL_FROM' }] })
  expect(readConfig({ ...both, SANTALKA_SMTP_URL: 'mail.example.lt' }, '/')).toMatchObject({
    problems: [{ expects: 'mail-server' }],
  })
  expect(readConfig({ SANTALKA_MAIL_FROM: 'santalka@example.lt' }, '/')).toMatchObject({ config: { mail: undefined } })
})

test('rows of the economy may lie on a server, in parts on others', () => {
  const address = 'postgresql://santalka@economy.example.lt/economy'
  expect(readConfig({ SANTALKA_LAKE_URL: address }, '/')).toMatchObject({ config: { lakeServer: { address, parts: [] } } })
  const parts = ['postgresql://part-1.example.lt/economy', 'postgresql://part-2.example.lt/economy']
  expect(readConfig({ SANTALKA_LAKE_URL: address, SANTALKA_LAKE_PARTS: ` ${parts.join('  ')}` }, '/')).toMatchObject({
    config: { lakeServer: { address, parts } },
  })
  expect(readConfig({}, '/')).toMatchObject({ config: { lakeServer: undefined } })
  expect(readConfig({ SANTALKA_LAKE_URL: address, SANTALKA_LAKE_PARTS: 'part-1' }, '/')).toEqual({
    problems: [{ code: 'setting-wrong', name: 'SANTALKA_LAKE_PARTS', value: '…', expects: 'database-addresses' }],
  })
})

test('a secret that is too short is refused without being written out', () => {
  expect(readConfig({ SANTALKA_SECRET: 'hush' }, '/')).toEqual({
    problems: [{ code: 'setting-wrong', name: 'SANTALKA_SECRET', value: '…', expects: 'long-secret' }],
  })
})

test('a server of OpenID Connect needs the name and the secret that it gave', () => {
  const issuer = { SANTALKA_OIDC_ISSUER: 'https://login.example.lt', SANTALKA_OIDC_CLIENT_ID: 'santalka' }
  expect(readConfig(issuer, '/')).toEqual({
    problems: [{ code: 'setting-wrong', name: 'SANTALKA_OIDC_CLIENT_SECRET', value: '', expects: 'with-issuer' }],
  })
  expect(readConfig({ ...issuer, SANTALKA_OIDC_CLIENT_SECRET: 's' }, '/')).toMatchObject({
    config: { oidc: { issuer: 'https://login.example.lt', clientId: 'santalka', clientSecret: 's', name: 'login.example.lt' } },
  })
})

test('everything that is wrong is told at once', () => {
  expect(readConfig({ PORT: 'x', LOG_LEVEL: 'y', SANTALKA_COLOUR: 'red' }, '/')).toMatchObject({
    problems: [{ name: 'SANTALKA_COLOUR' }, { name: 'PORT' }, { name: 'LOG_LEVEL' }],
  })
})

test.each([
  { name: 'SANTALKA_DAT', nearest: 'SANTALKA_DATA' },
  { name: 'SANTALKA_DATABASE_URL', nearest: 'DATABASE_URL' },
  { name: 'SANTALKA_PORT', nearest: 'PORT' },
  { name: 'SANTALKA_COUNTRIES', nearest: 'SANTALKA_COUNTRY' },
  { name: 'SANTALKA_ZZZ', nearest: null },
])('the unknown setting $name is answered with $nearest', ({ name, nearest }) => {
  expect(readConfig({ [name]: '1' }, '/')).toEqual({ problems: [{ code: 'setting-unknown', name, nearest }] })
})

test.each([
  { environment: { LANG: 'lt_LT.UTF-8' }, language: 'lt' },
  { environment: { LANG: 'lt_LT.UTF-8', SANTALKA_LANGUAGE: 'en' }, language: 'en' },
  { environment: { LANG: 'de_DE.UTF-8' }, language: 'en' },
  { environment: {}, language: 'en' },
])('an operator with $environment is spoken to in $language', ({ environment, language }) => {
  expect(languageOf(environment)).toBe(language)
})
